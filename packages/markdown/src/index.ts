/** Parses a Markdown source into a document. */
export { findTooDeep } from './depth.js';
export type { ParseOptions } from './parse.js';
export { checkWritten, parseDocument } from './parse.js';
export { parseTree } from './processor.js';
