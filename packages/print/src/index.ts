/** Renders each document as a tagged PDF with Typst. */
export type { Binding, Chapter } from './book.js';
export { bindBook, pictureIn } from './book.js';
export type { PdfCompiler } from './compile.js';
export { compilePdf, createCompiler, printKey, releaseMemory } from './compile.js';
export type { PartOptions } from './create-part.js';
export { createPart } from './create-part.js';
export type { Design } from './designs.js';
export { BINDINGS, DESIGNS } from './designs.js';
export { faceToFace } from './facing.js';
export type { PrintCorpus } from './facts.js';
export type { Figures } from './figures.js';
export { needsAllFonts, shownFigures } from './figures.js';
export { fontFiles } from './fonts.js';
export { findFoundry } from './foundry.js';
export { findUnprintable } from './glyphs.js';
export { pageCount } from './page-count.js';
export type { Block, Front, Inline, Labelled, PrintPart, Run } from './part.js';
export { inReadingOrder } from './reading-order.js';
