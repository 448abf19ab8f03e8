/** Cuts paired blocks into the stretches that are compared word by word: sentences and cells. */

import { splitSentences } from '@narani/words';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';

/** A stretch of a block that is compared with its counterpart. */
export interface Unit {
  readonly block: Block;
  readonly text: string;
  readonly start: number;
  /** One sentence or cell, not a block of several. */
  readonly single: boolean;
}

/** Sentences in pairs where both blocks have as many, else the blocks as wholes. */
export function pairUnits({ source, target }: BlockPair): (readonly [Unit, Unit])[] {
  const [a] = source;
  const [b] = target;
  // What was left untranslated is told as that.
  if ([a, b].some((block) => block?.locale === 'ko' && !/[가-힣]/.test(block.text))) return [];
  if (!a || !b || source.length > 1 || target.length > 1 || !isProse(a) || !isProse(b)) return [];
  const left = unitsOf(a);
  const right = unitsOf(b);
  if (left.length === right.length)
    return left.flatMap((unit, index) => (right[index] ? [[unit, right[index]] as const] : []));
  return [
    [
      { block: a, text: a.text, start: 0, single: false },
      { block: b, text: b.text, start: 0, single: false },
    ],
  ];
}

const isProse = (block: Block): boolean =>
  block.kind === 'paragraph' ||
  block.kind === 'item' ||
  block.kind === 'heading' ||
  block.kind === 'figure' ||
  block.kind === 'row';

function unitsOf(block: Block): Unit[] {
  if (block.kind === 'row')
    return block.cells.map(({ start, end }) => ({
      block,
      text: block.text.slice(start, end),
      start,
      single: true,
    }));
  return splitSentences(block.text).map(({ text, start }) => ({
    block,
    text,
    start,
    single: true,
  }));
}
