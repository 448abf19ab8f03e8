/** Checks a corpus and decides what is withheld. */
export type { CheckOptions } from './check.js';
export { checkCorpus } from './check.js';
