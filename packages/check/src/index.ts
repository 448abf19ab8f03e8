/** Checks a corpus and decides what is withheld. */

export { checkCorpus } from './check.js';
export type { CheckOptions } from './options.js';
