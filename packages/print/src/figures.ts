/** The pictures of a part. */

import { FAMILIES } from './fonts.js';
import { substitute } from './glyphs.js';
import type { Block, PrintPart } from './part.js';

/** Bytes of the pictures of a part by their file names. */
export type Figures = Readonly<Record<string, Uint8Array>>;

type FigureBlock = Extract<Block, { type: 'figure' }>;

const FAMILY = FAMILIES['Noto Sans KR'];

/** The figures of a part, wherever they stand. */
export function figuresOf(part: PrintPart): FigureBlock[] {
  const inside = (blocks: readonly Block[]): FigureBlock[] =>
    blocks.flatMap((block) => {
      if (block.type === 'figure') return [block];
      if (block.type === 'list') return block.items.flatMap(inside);
      return 'blocks' in block ? inside(block.blocks) : [];
    });
  return [...inside(part.blocks), ...part.notes.flatMap(inside)];
}

/** The part with alternative texts in the place of these pictures. */
export function withoutFigures(part: PrintPart, files: readonly string[]): PrintPart {
  if (files.length === 0) return part;
  const inside = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => {
      if (block.type === 'figure') return files.includes(block.file) ? described(block) : block;
      if (block.type === 'list') return { ...block, items: block.items.map(inside) };
      return 'blocks' in block ? { ...block, blocks: inside(block.blocks) } : block;
    });
  return { ...part, blocks: inside(part.blocks), notes: part.notes.map(inside) };
}

/** A part of nothing but one picture: whether it can be drawn. */
export function onlyFigure(part: PrintPart, file: string): PrintPart {
  const blocks = figuresOf(part).filter((figure) => figure.file === file);
  return { ...part, metadata: [], blocks, notes: [], end: [] };
}

/**
 * A picture as Typst gets it.
 *
 * **Shapes**: text in an SVG is set in the sans serif of the print fonts, whatever it asks for: what is installed differs
 * between machines. `missing` are the characters that no print font has; substitutes stand for them.
 */
export function preparePicture(
  file: string,
  bytes: Uint8Array,
): { bytes: Buffer; missing: readonly string[] } {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (extension(file) !== '.svg') return { bytes: data, missing: [] };
  const missing = new Set<string>();
  const text = data
    .toString('utf8')
    .replace(/font-family\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    .replace(/font-family\s*:(?:'[^']*'|&quot;|[^;"'}<])*/g, `font-family:${FAMILY}`)
    .replace(/(?<![-\w])font\s*:([^;"}<]*?\d[\w.%/]*)\s[^;"}<]*/g, `font:$1 ${FAMILY}`)
    .replace(/<svg(?=[\s>])/g, `<svg font-family="${FAMILY}"`)
    .replace(/>[^<]+(?=<)/g, (between) => substitute(between, missing));
  return { bytes: Buffer.from(text), missing: [...missing] };
}

/** The ending of a picture's file, from which Typst knows its format. */
export function extension(file: string): string {
  return (/\.(?:svg|png|jpe?g|gif|webp)$/i.exec(file)?.[0] ?? '').toLowerCase();
}

function described(figure: FigureBlock): Block {
  const text = [`[${figure.alt}] `, `${figure.number} `, ...figure.caption];
  return { type: 'quote', blocks: [{ type: 'paragraph', text }] };
}
