/** Renders each document as a tagged PDF with Typst. */
export type { Figures, PdfCompiler } from './compile.js';
export { compilePdf, createCompiler, fontPaths, printKey, releaseMemory } from './compile.js';
export type { PartOptions } from './create-part.js';
export { createPart } from './create-part.js';
export type { Block, Inline, Labelled, PrintPart, Run } from './part.js';
