/** Finds pages and sections of a site, in Korean and English, without a server. */
export { searchFiles } from './files.js';
export type { Row } from './match/rows.js';
export type { Hit, Search } from './match/search.js';
export { createSearch } from './match/search.js';
