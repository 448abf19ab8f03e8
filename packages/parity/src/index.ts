/** Proves that two language versions say the same thing. */

export type { SectionMatch } from './align/pairs.js';
export { alignSections } from './align/pairs.js';
export type { Comparison } from './compare/documents.js';
export { compareDocuments, compareTexts } from './compare/documents.js';
export type { Bound, FactKind } from './facts/fact.js';
export type { ExtractedFact } from './keys.js';
export { extractFacts, factKeys, sectionFacts, sectionWords } from './keys.js';
export type { CompareOptions, Mode, TermForm, TermPair } from './options.js';
