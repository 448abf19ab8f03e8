/**
 * Notes that Typst set on another page than their mark (typst/typst#5314). No measure taken beforehand is certain, so the finished pages
 * are asked, and the block that calls such a note begins a page. Once Typst moves notes with their marks, this goes.
 */
import type { Block, PrintPart } from './part.js';

/** The part with the block that calls a note on a new page, its headings with it; undefined where that cannot help. */
export function onNewPage(part: PrintPart, note: number): PrintPart | undefined {
  let index = part.blocks.findIndex((block) => calls(block, note));
  while (index > 0 && leads(part.blocks[index - 1])) index--;
  if (index < 0 || part.blocks[index - 1]?.type === 'page') return undefined;
  return { ...part, blocks: part.blocks.toSpliced(index, 0, { type: 'page' }) };
}

function calls(value: unknown, note: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('n' in value && value.n === note && 'first' in value) return true;
  return Object.values(value).some((inner) => calls(inner, note));
}

function leads(block: Block | undefined): boolean {
  return block?.type === 'heading' || (block?.type === 'paragraph' && block.keep === true);
}
