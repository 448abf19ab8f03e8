/**
 * Pairs the sections of two documents: by explicit id, else by order, level and content.
 *
 * **Source**: translated pages keep the source's structure almost exactly (1 section missing in 2,549 of four documentation sets).
 */
import type { Document } from '@narani/model';
import type { Block } from '../block.js';
import { headingBlock, sectionBlocks } from '../blocks.js';
import type { Step } from './sequence.js';
import { alignSequences } from './sequence.js';
import type { Features } from './similarity.js';
import { blockFeatures, common, joinFeatures, latinScore, lengthDistance } from './similarity.js';

/** A section with its blocks. **Shapes**: `index` is its place in `document.sections`. */
export interface SectionView {
  readonly index: number;
  readonly id: string;
  readonly explicit: boolean;
  readonly depth: number;
  readonly heading: Block | undefined;
  readonly blocks: readonly Block[];
  readonly features: readonly Features[];
  readonly title: Features | undefined;
  readonly body: Features;
}

/** A pair of sections, or one without a partner. */
export interface SectionPair {
  readonly source?: SectionView;
  readonly target?: SectionView;
}

/** The sections of a document, ready to compare. */
export function viewSections(document: Document): SectionView[] {
  return document.sections.map((section, index) => {
    const blocks = sectionBlocks(document, index);
    const features = blocks.map(blockFeatures);
    const heading = headingBlock(document, index);
    const written = heading ? explicitId(heading.raw) : undefined;
    return {
      index,
      id: written ?? section.id,
      explicit: section.explicit || written !== undefined,
      depth: section.depth,
      heading,
      blocks,
      features,
      title: heading && blockFeatures(heading),
      body: joinFeatures(features),
    };
  });
}

/** Pairs sections in the order of the texts; sections that moved are paired too, where their explicit ids say so. */
export function alignSections(
  source: readonly SectionView[],
  target: readonly SectionView[],
): SectionPair[] {
  const byId = (list: readonly SectionView[]): Map<string, SectionView> => {
    const map = new Map<string, SectionView>();
    for (const view of list)
      if (view.explicit && view.id && !map.has(view.id)) map.set(view.id, view);
    return map;
  };
  const sourceIds = byId(source);
  const targetIds = byId(target);
  const steps = alignSequences(source.length, target.length, {
    pair: (a, b) => sectionScore(source[a], target[b], sourceIds, targetIds),
    gap: -0.8,
    keyA: (index) => sectionKey(source[index]),
    keyB: (index) => sectionKey(target[index]),
  });
  return rescueMoved(steps.map((step) => toPair(step, source, target)));
}

function toPair(
  step: Step,
  source: readonly SectionView[],
  target: readonly SectionView[],
): SectionPair {
  const a = source[step.a[0] ?? -1];
  const b = target[step.b[0] ?? -1];
  return { ...(a ? { source: a } : {}), ...(b ? { target: b } : {}) };
}

/** Lone sections with the same explicit id on both sides belong together wherever they stand. */
function rescueMoved(pairs: readonly SectionPair[]): SectionPair[] {
  const lone = new Map<string, SectionView>();
  for (const { source, target } of pairs)
    if (target && !source && target.explicit) lone.set(target.id, target);
  const used = new Set<SectionView>();
  const out: SectionPair[] = [];
  for (const pair of pairs) {
    const { source, target } = pair;
    const other = source && !target && source.explicit ? lone.get(source.id) : undefined;
    if (source && other && !used.has(other)) {
      used.add(other);
      out.push({ source, target: other });
    } else out.push(pair);
  }
  return out.filter(({ source, target }) => source || !target || !used.has(target));
}

function explicitId(heading: string): string | undefined {
  const match = /\{(?:#([\w-]+)|\/\*\s*([\w-]+)\s*\*\/)\}\s*$/.exec(heading);
  return match?.[1] ?? match?.[2];
}

function sectionKey(view: SectionView | undefined): string {
  if (!view) return '';
  return view.explicit
    ? `#${view.id}`
    : view.title && view.title.strict.size > 0
      ? `${view.depth} ${view.title.key}`
      : '';
}

type Ids = ReadonlyMap<string, SectionView>;

function sectionScore(
  a: SectionView | undefined,
  b: SectionView | undefined,
  sourceIds: Ids,
  targetIds: Ids,
): number {
  if (!a || !b) return -Infinity;
  if ((a.depth === 0) !== (b.depth === 0)) return -Infinity;
  if (a.depth === 0) return 3;
  let score =
    1 - 0.35 * Math.abs(a.depth - b.depth) - 0.5 * lengthDistance(a.body.weight, b.body.weight);
  if (a.id !== '' && a.id === b.id && (a.explicit || b.explicit)) score += 3;
  else if (a.explicit && b.explicit && (targetIds.has(a.id) || sourceIds.has(b.id))) score -= 3;
  if (a.title && b.title) {
    score +=
      setScore(a.title.strict, b.title.strict, 3) +
      latinScore(a.title.latin, b.title.latin) -
      0.3 * lengthDistance(a.title.weight, b.title.weight);
  }
  score += setScore(a.body.strict, b.body.strict, 2.5) + latinScore(a.body.latin, b.body.latin);
  return score - 0.1 * Math.min(5, Math.abs(a.blocks.length - b.blocks.length));
}

function setScore(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: number): number {
  const count = a.size + b.size;
  if (count === 0) return 0.15;
  return ((2 * common(a, b)) / count - 0.5) * weight * Math.min(1, Math.sqrt(count / 4));
}
