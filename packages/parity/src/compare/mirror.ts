/** Compares block by block: what a declared mirror must stand. */
import type { Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { SectionPair, SectionView } from '../align/sections.js';
import type { Block } from '../block.js';
import type { Aligned } from './aligned.js';
import { compareCells } from './cells.js';
import { compareClauses } from './clauses.js';
import { compareCode } from './code.js';
import { compareCodes } from './codes.js';
import { compareContrasts } from './contrast.js';
import { compareFacts } from './facts.js';
import { compareHolders } from './holders.js';
import { findUntranslated } from './language.js';
import type { Lexicon } from './lexicon.js';
import type { LinkPair } from './link-consistency.js';
import { judgeConsistency } from './link-consistency.js';
import type { Anchors } from './link-targets.js';
import { compareLinks } from './links.js';
import { compareListed } from './listed.js';
import { compareImages, compareNotes } from './media.js';
import { compareNames } from './names-turned.js';
import { compareNegation } from './negation.js';
import { compareNumbering } from './numbering.js';
import { comparePartial } from './partial.js';
import type { Context } from './place.js';
import { compareQuotes } from './quotes.js';
import { compareSections } from './sections.js';
import type { LoneBlock } from './structure.js';
import { findLone, findSwapped, judgeLone } from './structure.js';
import { compareTasks } from './tasks.js';
import { findUnused } from './term-habits.js';
import { compareTerms } from './terms.js';

/** The findings of a block-by-block comparison. */
export function compareMirror(aligned: Aligned, lexicon: Lexicon): Finding[] {
  const { source, target, sections, blocks } = aligned;
  const anchors = readAnchors(aligned);
  const out: Finding[] = [...compareSections(source, target, sections)];
  const bias = lengthBias(blocks);
  const unused = findUnused(source, target, blocks.flat(), lexicon);
  const lone: LoneBlock[] = [];
  const open: LinkPair[] = [];
  sections.forEach((pair, index) => {
    if (!pair.source || !pair.target) return;
    const context: Context = { source, target, scope: pair.target.id, bias };
    const body = blocks[index] ?? [];
    const titled =
      pair.source.heading && pair.target.heading
        ? [{ source: [pair.source.heading], target: [pair.target.heading] }, ...body]
        : body;
    lone.push(...findLone(context, body, pair.target));
    const swapped = findSwapped(context, body);
    const links = compareLinks(context, titled, anchors);
    open.push(...links.open);
    const terms = compareTerms(context, titled, lexicon, unused);
    // A confused term of the glossary is told once, by the glossary.
    const told = new Set(terms.map(({ span }) => JSON.stringify(span?.start)));
    const contrasts = compareContrasts(context, titled).filter(
      ({ span }) => !told.has(JSON.stringify(span?.start)),
    );
    out.push(
      ...swapped,
      ...findUntranslated(context, titled),
      ...compareFacts(context, titled),
      ...compareCells(context, body),
      ...compareNumbering(context, body),
      ...compareTasks(context, body),
      ...links.findings,
      ...compareCodes(context, titled),
      ...compareCode(context, body),
      ...compareImages(context, body),
      ...compareNotes(context, body),
      ...compareQuotes(context, body),
      ...comparePartial(context, body),
      ...compareClauses(context, body),
      ...contrasts,
      ...compareNames(context, titled),
      ...compareHolders(context, titled),
      ...compareListed(context, titled, lexicon),
      ...compareNegation(context, body),
      ...terms,
    );
  });
  out.push(...judgeConsistency(open));
  out.push(
    ...judgeLone(lone, {
      source: allBlocks(sections, 'source'),
      target: allBlocks(sections, 'target'),
    }),
  );
  return out;
}

/** The logarithm of how much longer the translation's prose is than the source's, by weight. */
function lengthBias(blocks: readonly (readonly BlockPair[])[]): number {
  let a = 40;
  let b = 40;
  for (const { source, target } of blocks.flat()) {
    if (source.length === 0 || target.length === 0 || source[0]?.kind === 'code') continue;
    for (const block of source) a += block.weight;
    for (const block of target) b += block.weight;
  }
  return Math.log(b / a);
}

function allBlocks(sections: readonly SectionPair[], side: 'source' | 'target'): Block[] {
  return sections.flatMap((pair) => {
    const view = pair[side];
    return view ? [...(view.heading ? [view.heading] : []), ...view.blocks] : [];
  });
}

function readAnchors({ sections }: Aligned): Anchors {
  const collect = (views: readonly (SectionView | undefined)[]): Map<string, number> => {
    const map = new Map<string, number>();
    for (const view of views) if (view && view.id !== '') map.set(view.id, view.index);
    return map;
  };
  const paired = new Map<number, number>();
  for (const { source, target } of sections)
    if (source && target) paired.set(source.index, target.index);
  return {
    source: collect(sections.map((pair) => pair.source)),
    target: collect(sections.map((pair) => pair.target)),
    paired,
  };
}
