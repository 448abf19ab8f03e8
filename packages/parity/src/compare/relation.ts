/** Judges two documents as wholes: an empty one, two strangers, or an adaptation that was not declared. */
import type { Document, Finding } from '@narani/model';
import type { SectionView } from '../align/sections.js';
import { common } from '../align/similarity.js';
import type { Block } from '../block.js';
import type { Mode } from '../options.js';
import type { Aligned } from './aligned.js';
import { report } from './place.js';

/** Above this share of text without a counterpart a mirror is none. The benchmark's dropped sections stay below a quarter. */
const LARGE_GAP = 0.45;
/** The same, where many blocks are alone. */
const GAP = 0.33;
/** Fewer lone blocks than this are told one by one. */
const MANY = 5;
/** Below this share of common anchors two documents are strangers. Real pairs share more than half. */
const STRANGERS = 0.15;
/** The same in prose alone, for two documents of a declared mirror. True ones share 0.7 and more, undeclared adaptations 0.45. */
const STRANGE_MIRRORS = 0.38;
/** Fewer anchors than this prove nothing. */
const ENOUGH = 6;
/** A quarter of the text without a counterpart is too much where one side is longer by this factor besides. */
const GAP_OF_LONGER = 0.25;
const LONGER = 1.9;

/** One finding where the documents as wholes cannot be compared, else undefined. */
export function judgeRelation(
  source: Document,
  target: Document,
  left: readonly SectionView[],
  right: readonly SectionView[],
  mode: Mode,
): Finding | undefined {
  const context = { source, target, scope: '' };
  const [a, b] = [left, right].map(hasText);
  if (!a !== !b) {
    const empty = a ? target : source;
    return report(context, 'parity/empty', { variant: empty.locale, path: empty.path });
  }
  const strange =
    areStrangers(anchorsOf(left), anchorsOf(right), ENOUGH, STRANGERS) ||
    (mode === 'mirror' &&
      areStrangers(proseAnchors(left), proseAnchors(right), ENOUGH, STRANGE_MIRRORS));
  return strange ? report(context, 'parity/unrelated', {}) : undefined;
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
  const longer = Math.max(all.source, all.target) / (Math.min(all.source, all.target) || 1);
  const large =
    (share >= LARGE_GAP && lone.count >= MANY) ||
    (share >= (longer >= LONGER ? GAP_OF_LONGER : GAP) && lone.count >= 2 * MANY);
  if (!large) return undefined;
  return report({ source, target, scope: '' }, 'parity/undeclared-mode', {
    values: { share: Math.round(100 * share) },
  });
}

type Anchors = ReadonlySet<string>;

function areStrangers(a: Anchors, b: Anchors, enough: number, share: number): boolean {
  const fewer = Math.min(a.size, b.size);
  return fewer >= enough && common(a, b) / fewer < share;
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

/** The same without code and markup, which pages of one site have in common. */
function proseAnchors(views: readonly SectionView[]): Set<string> {
  const out = new Set<string>();
  for (const { blocks, features } of views) {
    features.forEach(({ strict }, index) => {
      const kind = blocks[index]?.kind;
      if (kind === 'code' || kind === 'markup') return;
      for (const token of strict) out.add(token);
    });
  }
  return out;
}
