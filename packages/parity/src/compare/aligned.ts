/** Aligns the blocks of two documents whose sections are paired. */
import type { Document } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import { alignBlocks } from '../align/blocks.js';
import { readIdeas } from '../align/ideas.js';
import type { SectionPair, SectionView } from '../align/sections.js';
import type { Lexicon } from './lexicon.js';
import { findTerms } from './lexicon.js';

/** Two documents with their sections paired and their blocks aligned. */
export interface Aligned {
  readonly source: Document;
  readonly target: Document;
  readonly sections: readonly SectionPair[];
  /** The block pairs of each section pair, in the same order; empty where a section has no partner. */
  readonly blocks: readonly (readonly BlockPair[])[];
}

/**
 * Aligns the blocks of paired sections. Where one side has a heading more or less in the middle of a section, the text below
 * it is aligned with the section that it continues on the other side.
 */
export function alignDocument(
  source: Document,
  target: Document,
  sections: readonly SectionPair[],
  lexicon: Lexicon,
): Aligned {
  const blocks: BlockPair[][] = sections.map(() => []);
  const known = sections.map((pair) => ({
    ...(pair.source ? { source: withTerms(pair.source, source, lexicon) } : {}),
    ...(pair.target ? { target: withTerms(pair.target, target, lexicon) } : {}),
  }));
  known.forEach((pair, index) => {
    if (!pair.source || !pair.target) return;
    blocks[index] = alignClosely(pair.source, pair.target);
    const next = known[index + 1];
    const beside = next && !(next.source && next.target) ? (next.source ?? next.target) : undefined;
    if (!beside || beside.blocks.length === 0) return;
    const joined = next?.source
      ? alignBlocks(joinViews(pair.source, beside), pair.target)
      : alignBlocks(pair.source, joinViews(pair.target, beside));
    const won = countLone(blocks[index] ?? []) + beside.blocks.length - countLone(joined);
    if (won >= beside.blocks.length) blocks[index] = joined;
  });
  return { source, target, sections, blocks };
}

/** Where a block has no partner, which one it is hangs on what the blocks say. */
function alignClosely(source: SectionView, target: SectionView): BlockPair[] {
  const blocks = alignBlocks(source, target);
  if (countLone(blocks) === 0) return blocks;
  return alignBlocks(withIdeas(source), withIdeas(target));
}

function withIdeas(view: SectionView): SectionView {
  const features = view.features.map((each, index) => {
    const block = view.blocks[index];
    return block ? { ...each, ideas: readIdeas(block) } : each;
  });
  return { ...view, features };
}

/** The section with the terms of its blocks, by which prose without figures is recognised. */
function withTerms(view: SectionView, document: Document, lexicon: Lexicon): SectionView {
  if (lexicon.terms.length === 0) return view;
  const features = view.features.map((each, index) => {
    const block = view.blocks[index];
    const hits = block ? findTerms(block, document, lexicon) : [];
    return { ...each, terms: hits.filter(({ loose }) => !loose).map(({ entry }) => entry.term) };
  });
  return { ...view, features };
}

function joinViews(view: SectionView, more: SectionView): SectionView {
  return {
    ...view,
    blocks: [...view.blocks, ...more.blocks],
    features: [...view.features, ...more.features],
  };
}

function countLone(pairs: readonly BlockPair[]): number {
  return pairs.filter(({ source, target }) => source.length === 0 || target.length === 0).length;
}
