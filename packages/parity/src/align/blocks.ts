/** Pairs the blocks of two paired sections. */
import type { Block } from '../blocks.js';
import type { SectionView } from './sections.js';
import { alignSequences } from './sequence.js';
import { blockScore, joinFeatures } from './similarity.js';

/** Blocks that belong together; one list is empty where a block has no partner, two long where a translator joined or split. */
export interface BlockPair {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
}

/** The weight of a join below that of a plain pair: a translator who joins paragraphs is rare. */
const JOIN_COST = 0.9;

/** Pairs blocks in the order of the texts. */
export function alignBlocks(source: SectionView, target: SectionView): BlockPair[] {
  const steps = alignSequences(source.blocks.length, target.blocks.length, {
    pair: (a, b) => scoreAt(source, target, [a], [b]),
    join: (a, b) =>
      joinable(source, a) && joinable(target, b)
        ? scoreAt(source, target, a, b) - JOIN_COST
        : -Infinity,
    gap: -0.55,
    keyA: (index) => source.features[index]?.key ?? '',
    keyB: (index) => target.features[index]?.key ?? '',
  });
  const pick = (view: SectionView, indexes: readonly number[]): Block[] =>
    indexes.flatMap((index) => view.blocks[index] ?? []);
  return steps.map((step) => ({ source: pick(source, step.a), target: pick(target, step.b) }));
}

function scoreAt(
  source: SectionView,
  target: SectionView,
  a: readonly number[],
  b: readonly number[],
): number {
  const features = (view: SectionView, indexes: readonly number[]) => {
    const list = indexes.flatMap((index) => view.features[index] ?? []);
    return list.length === 1 ? list[0] : joinFeatures(list);
  };
  const x = features(source, a);
  const y = features(target, b);
  return x && y ? blockScore(x, y) : -Infinity;
}

/** Only neighbouring paragraphs join, and never two that say the same. */
function joinable(view: SectionView, indexes: readonly number[]): boolean {
  const blocks = indexes.map((index) => view.blocks[index]);
  const [first, second] = blocks;
  if (!blocks.every((block) => block?.kind === 'paragraph')) return false;
  return !second || (first?.path === second.path && first.text !== second.text);
}
