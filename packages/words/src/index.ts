/** Reads Korean and English text into sentences and words. */

export { isDenied } from './denial.js';
export type { Finder, Hit } from './finder.js';
export { buildFinder } from './finder.js';
export { stripJosa } from './josa.js';
export type { Entry } from './lexicon.js';
export type { Word } from './read.js';
export { readWords } from './read.js';
export { romanise } from './romanise.js';
export type { Sentence } from './sentences.js';
export { splitSentences } from './sentences.js';
