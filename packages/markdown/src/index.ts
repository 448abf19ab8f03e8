/** Parses a Markdown source into a document. */
export type { ParseOptions } from './parse.js';
export { parseDocument } from './parse.js';
