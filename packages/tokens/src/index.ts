/** Reads the words of a source, a page, a feed and a PDF, each by itself, and compares them. */
export type { Difference } from './compare.js';
export { compareTokens } from './compare.js';
export { contentOf } from './content.js';
export { readFeed, readPage } from './html.js';
export type { Fault, Print } from './law.js';
export { findDifferences } from './law.js';
export type { Paragraph, Reading } from './pages.js';
export { readPages } from './pages.js';
export type { ContentText, Published } from './published.js';
export { publishTexts } from './published.js';
export type { SourceOptions } from './source.js';
export { readSource } from './source.js';
export type { Token } from './token.js';
export { tokensOf } from './token.js';
