/** Proves that two language versions say the same thing. */
export { compareDocuments } from './compare/documents.js';
export { factKeys } from './keys.js';
export type { CompareOptions, Mode, TermForm, TermPair } from './options.js';
