/** Missing, extra, duplicated, moved and swapped blocks. */
import type { Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { SectionView } from '../align/sections.js';
import type { Features } from '../align/similarity.js';
import { blockFeatures, blockScore, common, lengthDistance } from '../align/similarity.js';
import type { Block } from '../block.js';
import type { Context } from './place.js';
import { elsewhere, quoteOf, report, spanAfter } from './place.js';

/** A block without a partner, with the place in the translation where it belongs. */
export interface LoneBlock {
  readonly block: Block;
  readonly side: 'source' | 'target';
  readonly context: Context;
  readonly before: Block | undefined;
  readonly near: SectionView;
}

/** The blocks of a section without a partner. Rules between paragraphs are no blocks of their own right. */
export function findLone(
  context: Context,
  pairs: readonly BlockPair[],
  near: SectionView,
): LoneBlock[] {
  const out: LoneBlock[] = [];
  let before: Block | undefined = near.heading;
  for (const { source, target } of pairs) {
    const [only] = source;
    const [extra] = target;
    if (only && !extra && only.kind !== 'break')
      out.push({ block: only, side: 'source', context, before, near });
    if (extra && !only && extra.kind !== 'break')
      out.push({ block: extra, side: 'target', context, before, near });
    before = target.at(-1) ?? before;
  }
  return out;
}

/** The findings on lone blocks of the whole document: a pair of alike ones has moved; a copy of its neighbour is a duplicate. */
export function judgeLone(
  lone: readonly LoneBlock[],
  all: Readonly<Record<'source' | 'target', readonly Block[]>>,
): Finding[] {
  const out: Finding[] = [];
  const moved = pairMoved(lone);
  const copies = { source: countTexts(all.source), target: countTexts(all.target) };
  for (const entry of lone) {
    const partner = moved.get(entry);
    if (partner) {
      if (entry.side === 'target') out.push(movedBlock(entry, partner));
      continue;
    }
    out.push(isCopy(entry, copies) ? duplicateBlock(entry) : loneBlock(entry));
  }
  return out;
}

/** Neighbouring items whose anchors fit crosswise and not straight. */
export function findSwapped(context: Context, pairs: readonly BlockPair[]): Finding[] {
  const out: Finding[] = [];
  for (let index = 0; index + 1 < pairs.length; index += 1) {
    const [a, b] = [pairs[index], pairs[index + 1]];
    const [s1, s2, t1, t2] = [a?.source[0], b?.source[0], a?.target[0], b?.target[0]];
    if (
      !s1 ||
      !s2 ||
      !t1 ||
      !t2 ||
      s1.kind !== t1.kind ||
      s2.kind !== t2.kind ||
      s1.kind !== s2.kind
    )
      continue;
    if (s1.kind === 'break' || s1.path !== s2.path || !isCrossed(s1, s2, t1, t2)) continue;
    out.push(
      report(context, 'parity/moved-block', {
        variant: 'swapped',
        span: t1.span,
        values: { text: quoteOf(t1), other: quoteOf(t2) },
        related: elsewhere(context.source.path, s1.span, quoteOf(s1)),
      }),
    );
    index += 1;
  }
  return out;
}

/** Fits crosswise better than straight, by a margin that lengths alone do not reach, and for anchors of their own. */
function isCrossed(s1: Block, s2: Block, t1: Block, t2: Block): boolean {
  const [a1, a2, b1, b2] = [s1, s2, t1, t2].map(blockFeatures);
  if (!a1 || !a2 || !b1 || !b2) return false;
  const shared = (x: Features, y: Features): number =>
    common(x.strict, y.strict) + common(x.latin, y.latin);
  if (shared(a1, b2) + shared(a2, b1) <= shared(a1, b1) + shared(a2, b2)) return false;
  return blockScore(a1, b2) + blockScore(a2, b1) > blockScore(a1, b1) + blockScore(a2, b2) + MARGIN;
}

/** By how much the crosswise reading must be better. */
const MARGIN = 0.6;

function pairMoved(lone: readonly LoneBlock[]): Map<LoneBlock, LoneBlock> {
  const out = new Map<LoneBlock, LoneBlock>();
  const extras = lone.filter((entry) => entry.side === 'target');
  if (lone.length > 400) return out;
  for (const entry of lone) {
    if (entry.side !== 'source') continue;
    const mine = blockFeatures(entry.block);
    const partner = extras.find((candidate) => {
      if (out.has(candidate) || candidate.block.kind !== entry.block.kind) return false;
      const other = blockFeatures(candidate.block);
      const shared = common(mine.strict, other.strict);
      return (
        shared > 0 &&
        shared >= 0.8 * Math.max(mine.strict.size, other.strict.size) &&
        lengthDistance(mine.weight, other.weight) < 0.5
      );
    });
    if (!partner) continue;
    out.set(entry, partner);
    out.set(partner, entry);
  }
  return out;
}

function countTexts(blocks: readonly Block[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const block of blocks) out.set(textKey(block), (out.get(textKey(block)) ?? 0) + 1);
  return out;
}

const textKey = (block: Block): string =>
  `${block.raw || block.text}${block.codes.map((code) => code.value).join()}`
    .replace(/\s+/g, ' ')
    .trim();

function isCopy(
  { block, side }: LoneBlock,
  copies: Readonly<Record<'source' | 'target', ReadonlyMap<string, number>>>,
): boolean {
  const key = textKey(block);
  return key.length >= 12 && (copies[side].get(key) ?? 0) > 1;
}

function pathOf({ side, context }: LoneBlock): string {
  return side === 'source' ? context.source.path : context.target.path;
}

function duplicateBlock(entry: LoneBlock): Finding {
  return report(entry.context, 'parity/duplicate-block', {
    path: pathOf(entry),
    span: entry.block.span,
    values: { text: quoteOf(entry.block) },
  });
}

function movedBlock(entry: LoneBlock, partner: LoneBlock): Finding {
  return report(entry.context, 'parity/moved-block', {
    variant: 'moved',
    span: entry.block.span,
    values: { text: quoteOf(entry.block) },
    related: elsewhere(entry.context.source.path, partner.block.span, quoteOf(partner.block)),
  });
}

function loneBlock(entry: LoneBlock): Finding {
  const { block, side, context, before, near } = entry;
  const variant = /(?:^|\/)note:/.test(block.path) ? 'note' : block.kind;
  const values = { text: quoteOf(block) };
  if (side === 'target')
    return report(context, 'parity/extra-block', { variant, span: block.span, values });
  const next =
    context.target.tree.children[context.target.sections[near.index]?.end ?? 0]?.position;
  const start = near.blocks[0]?.span ?? next;
  const anchor =
    before?.span ?? near.heading?.span ?? (start && { start: start.start, end: start.start });
  return report(context, 'parity/missing-block', {
    variant,
    span: spanAfter(anchor),
    values,
    related: elsewhere(context.source.path, block.span, quoteOf(block)),
  });
}
