/** The typefaces and the typesetter: what PDFs are set with, and what web fonts are cut from. */
export { typefacePath, typefaceVersion } from './typefaces.js';
export type { NodeCompiler, NodeTypstDocument } from './typst.js';
export { loadTypst } from './typst.js';
