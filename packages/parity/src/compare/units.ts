/** Cuts paired blocks into the stretches that are compared word by word: sentences and cells. */

import { splitSentences } from '@narani/words';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';
import { type Passage, passageOf } from '../claims/compare.js';

/** A stretch of a block that is compared with its counterpart. */
export interface Unit {
  readonly block: Block;
  readonly text: string;
  readonly start: number;
  /** One sentence or cell, not a block of several. */
  readonly single: boolean;
  readonly passage: Passage;
}

/** A stretch of the source with its counterpart. */
export type UnitPair = readonly [Unit, Unit];

/** A stretch of a block, with its words. */
export function unitOf(block: Block, text: string, start: number, single: boolean): Unit {
  return { block, text, start, single, passage: passageOf(text, block.locale) };
}

/** One pair is asked for by every comparison of sentences, and cut once. */
const KNOWN = new WeakMap<BlockPair, readonly UnitPair[]>();

/** Sentences in pairs where both blocks have as many, else the blocks as wholes. */
export function pairUnits(pair: BlockPair): readonly UnitPair[] {
  const before = KNOWN.get(pair);
  if (before) return before;
  const units = cutPair(pair);
  KNOWN.set(pair, units);
  return units;
}

function cutPair({ source, target }: BlockPair): UnitPair[] {
  const [a] = source;
  const [b] = target;
  // What was left untranslated is told as that.
  if ([a, b].some((block) => block?.locale === 'ko' && !/[가-힣]/.test(block.text))) return [];
  if (!a || !b || source.length > 1 || target.length > 1 || !isProse(a) || !isProse(b)) return [];
  const left = unitsOf(a);
  const right = unitsOf(b);
  if (left.length === right.length)
    return left.flatMap((unit, index) => (right[index] ? [[unit, right[index]] as const] : []));
  return [[unitOf(a, a.text, 0, false), unitOf(b, b.text, 0, false)]];
}

const isProse = (block: Block): boolean =>
  block.kind === 'paragraph' ||
  block.kind === 'item' ||
  block.kind === 'heading' ||
  block.kind === 'figure' ||
  block.kind === 'row';

function unitsOf(block: Block): Unit[] {
  if (block.kind === 'row')
    return block.cells.map(({ start, end }) =>
      unitOf(block, block.text.slice(start, end), start, true),
    );
  return splitSentences(block.text).map(({ text, start }) => unitOf(block, text, start, true));
}
