/** Judges two documents as wholes: an empty one, two strangers, or an adaptation that was not declared. */
import type { Document, Finding } from '@narani/model';
import type { SectionView } from '../align/sections.js';
import { common } from '../align/similarity.js';
import type { Block } from '../block.js';
import type { Aligned } from './mirror.js';
import { report } from './place.js';

/** Above this share of text without a counterpart a mirror is none. The benchmark's dropped sections stay below a quarter. */
const LARGE_GAP = 0.45;
/** The same, where many blocks are alone. */
const GAP = 0.33;
/** Fewer lone blocks than this are told one by one. */
const MANY = 5;
/** Below this share of common anchors two documents are strangers. Real pairs share more than half. */
const STRANGERS = 0.15;
/** Fewer anchors than this prove nothing. */
const ENOUGH = 6;

/** One finding where the documents as wholes cannot be compared, else undefined. */
export function judgeRelation(
  source: Document,
  target: Document,
  left: readonly SectionView[],
  right: readonly SectionView[],
): Finding | undefined {
  const context = { source, target, scope: '' };
  const [a, b] = [left, right].map(hasText);
  if (!a !== !b) {
    const empty = a ? target : source;
    return report(context, 'parity/empty', { variant: empty.locale, path: empty.path });
  }
  const x = anchorsOf(left);
  const y = anchorsOf(right);
  if (Math.min(x.size, y.size) < ENOUGH) return undefined;
  return common(x, y) / Math.min(x.size, y.size) < STRANGERS
    ? report(context, 'parity/unrelated', {})
    : undefined;
}

/** The one finding on a mirror that lacks or adds too much, else undefined. */
export function judgeGap({ source, target, sections, blocks }: Aligned): Finding | undefined {
  const lone = { source: 0, target: 0, count: 0 };
  const all = { source: 0, target: 0 };
  const add = (side: 'source' | 'target', list: readonly Block[], alone: boolean): void => {
    for (const block of list) {
      all[side] += block.weight;
      if (!alone) continue;
      lone[side] += block.weight;
      lone.count += 1;
    }
  };
  sections.forEach((pair, index) => {
    if (pair.source && pair.target) {
      for (const { source: a, target: b } of blocks[index] ?? []) {
        add('source', a, b.length === 0);
        add('target', b, a.length === 0);
      }
    } else {
      add('source', pair.source?.blocks ?? [], true);
      add('target', pair.target?.blocks ?? [], true);
    }
  });
  const share = Math.max(lone.source / (all.source || 1), lone.target / (all.target || 1));
  const large =
    (share >= LARGE_GAP && lone.count >= MANY) || (share >= GAP && lone.count >= 2 * MANY);
  if (!large) return undefined;
  return report({ source, target, scope: '' }, 'parity/undeclared-mode', {
    values: { share: Math.round(100 * share) },
  });
}

function hasText(views: readonly SectionView[]): boolean {
  return views.some(
    (view) => view.heading !== undefined || view.blocks.some((block) => block.weight > 0),
  );
}

/** What both languages write alike, of the whole document. */
function anchorsOf(views: readonly SectionView[]): Set<string> {
  const out = new Set<string>();
  for (const { body, title } of views) {
    for (const features of title ? [body, title] : [body]) {
      for (const token of features.strict) out.add(token);
    }
  }
  return out;
}
