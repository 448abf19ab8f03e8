/** The pictures of a part. */
import type { Needs } from './glyphs.js';
import type { Block, PrintPart } from './part.js';
import { setSvgText } from './svg-text.js';

/** Bytes of the pictures of a part by their file names. */
export type Figures = Readonly<Record<string, Uint8Array>>;

type FigureBlock = Extract<Block, { type: 'figure' }>;

const NOTHING = new Uint8Array();

/** The figures of a part, wherever they stand. */
export function figuresOf(part: PrintPart): FigureBlock[] {
  const inside = (blocks: readonly Block[]): FigureBlock[] =>
    blocks.flatMap((block) => {
      if (block.type === 'figure') return [block];
      if (block.type === 'list' || block.type === 'pair') return block.items.flatMap(inside);
      return 'blocks' in block ? inside(block.blocks) : [];
    });
  return [...inside(part.blocks), ...part.notes.flatMap(inside)];
}

/** The files of the pictures that a part shows, each with how often. */
export function shownFigures(part: PrintPart): Map<string, number> {
  const times = new Map<string, number>();
  for (const { file } of figuresOf(part)) times.set(file, (times.get(file) ?? 0) + 1);
  return times;
}

/** The part with alternative texts in the place of these pictures. */
export function withoutFigures(part: PrintPart, files: readonly string[]): PrintPart {
  if (files.length === 0) return part;
  const inside = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => {
      if (block.type === 'figure') return files.includes(block.file) ? described(block) : block;
      if (block.type === 'list') return { ...block, items: block.items.map(inside) };
      if (block.type === 'pair') {
        const [left, right] = block.items;
        return { ...block, items: [inside(left), inside(right)] };
      }
      return 'blocks' in block ? { ...block, blocks: inside(block.blocks) } : block;
    });
  return { ...part, blocks: inside(part.blocks), notes: part.notes.map(inside) };
}

/** A part of nothing but one picture: whether it can be drawn. */
export function onlyFigure(part: PrintPart, file: string): PrintPart {
  const blocks = figuresOf(part).filter((figure) => figure.file === file);
  return { ...part, metadata: [], blocks, notes: [], end: [] };
}

/** A picture as Typst gets it: text in an SVG is set in the print fonts, and what it needs of them is added to `needs`. */
export function preparePicture(file: string, bytes: Uint8Array, needs: Needs): Buffer {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return extension(file) === '.svg' ? Buffer.from(setSvgText(data.toString('utf8'), needs)) : data;
}

/** Whether a part or a picture of it needs a family beyond the common ones: `fontFiles('all')`. */
export function needsAllFonts(part: PrintPart, figures: Figures): boolean {
  if (part.faces !== undefined) return true;
  const needs: Needs = { families: new Set(), missing: new Set() };
  for (const file of shownFigures(part).keys())
    preparePicture(file, figures[file] ?? NOTHING, needs);
  return needs.families.size > 0;
}

/** The ending of a picture's file, from which Typst knows its format. */
export function extension(file: string): string {
  return (/\.(?:svg|png|jpe?g|gif|webp)$/i.exec(file)?.[0] ?? '').toLowerCase();
}

function described(figure: FigureBlock): Block {
  const text = [`[${figure.alt}] `, `${figure.number} `, ...figure.caption];
  return { type: 'quote', blocks: [{ type: 'paragraph', text }] };
}
