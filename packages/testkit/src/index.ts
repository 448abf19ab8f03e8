/** A small corpus for the tests of editions. */
export { corpusOf } from './corpus.js';
export { COMMON, entryOf } from './entry.js';
export { REGISTRIES } from './registries.js';
