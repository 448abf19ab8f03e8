/** Pairs the blocks of two paired sections. */

import { splitSentences } from '@narani/words';
import type { Block } from '../block.js';
import { unfoldLines } from './lines.js';
import type { SectionView } from './sections.js';
import { alignSequences } from './sequence.js';
import type { Features } from './similarity.js';
import { blockScore, joinFeatures, lengthDistance } from './similarity.js';

/** Blocks that belong together; one list is empty where a block has no partner, two long where a translator joined or split. */
export interface BlockPair {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
}

/** The weight of a join below that of a plain pair: a translator who joins paragraphs is rare. */
const JOIN_COST = 0.9;

/** Pairs blocks in the order of the texts. */
export function alignBlocks(one: SectionView, other: SectionView): BlockPair[] {
  const [source, target] = [unfoldLines(one, other), unfoldLines(other, one)];
  const left = featuresOf(source);
  const right = featuresOf(target);
  const score = (a: readonly number[], b: readonly number[]): number => {
    const x = left(a);
    const y = right(b);
    return x && y ? blockScore(x, y) : -Infinity;
  };
  const steps = alignSequences(source.blocks.length, target.blocks.length, {
    pair: (a, b) => score([a], [b]),
    join: (a, b) =>
      joinable(source, a) && joinable(target, b) && fitsJoined(source, target, a, b)
        ? score(a, b) - JOIN_COST
        : -Infinity,
    gap: -0.8,
    copyA: (index) => isCopy(source, index),
    copyB: (index) => isCopy(target, index),
    keyA: (index) => source.features[index]?.key ?? '',
    keyB: (index) => target.features[index]?.key ?? '',
  });
  const pick = (view: SectionView, indexes: readonly number[]): Block[] =>
    indexes.flatMap((index) => view.blocks[index] ?? []);
  return steps.map((step) => ({ source: pick(source, step.a), target: pick(target, step.b) }));
}

/** Whether a block repeats the one before it, as a merge leaves them. */
function isCopy({ blocks }: SectionView, index: number): boolean {
  const [before, block] = [blocks[index - 1], blocks[index]];
  if (!before || !block || block.kind === 'break' || block.kind !== before.kind) return false;
  return block.path === before.path && block.text === before.text && block.raw === before.raw;
}

/** The features of one block, or of two neighbours, which are joined once only. */
function featuresOf(view: SectionView): (indexes: readonly number[]) => Features | undefined {
  const joined = new Map<number, Features>();
  return ([first = 0, second]) => {
    const one = view.features[first];
    const other = second === undefined ? undefined : view.features[second];
    if (!one || !other) return one;
    const known = joined.get(first) ?? joinFeatures([one, other]);
    joined.set(first, known);
    return known;
  };
}

/** Whether two neighbours together fit the other better than the longer of them alone, by length and number of sentences. */
function fitsJoined(
  source: SectionView,
  target: SectionView,
  a: readonly number[],
  b: readonly number[],
): boolean {
  const weights = (view: SectionView, indexes: readonly number[]): number[] =>
    indexes.map((index) => view.features[index]?.weight ?? 0);
  const [x, y] = [weights(source, a), weights(target, b)];
  if (lengthDistance(sum(x), sum(y)) + CLOSER >= lengthDistance(Math.max(...x), Math.max(...y)))
    return false;
  const sentences = (view: SectionView, indexes: readonly number[]): number[] =>
    indexes.map((index) => splitSentences(view.blocks[index]?.text ?? '').length);
  const [m, n] = [sentences(source, a), sentences(target, b)];
  return Math.abs(sum(m) - sum(n)) < Math.abs(Math.max(...m) - Math.max(...n));
}

const sum = (list: readonly number[]): number => list.reduce((total, entry) => total + entry, 0);

/** By how much the joined lengths must fit better. **Units**: natural logarithm. */
const CLOSER = 0.15;

/** Only neighbouring paragraphs join, and never two that say the same. */
function joinable(view: SectionView, indexes: readonly number[]): boolean {
  const blocks = indexes.map((index) => view.blocks[index]);
  const [first, second] = blocks;
  if (!blocks.every((block) => block?.kind === 'paragraph')) return false;
  return !second || (first?.path === second.path && first.text !== second.text);
}
