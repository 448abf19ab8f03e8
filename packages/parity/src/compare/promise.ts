/**
 * What an adaptation still promises of a section that both languages have under one id: as many paragraphs, items and rows, the
 * same references, the same figures of the same thing, the same statutes.
 */
import type { Document, Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { SectionPair, SectionView } from '../align/sections.js';
import { lengthDistance } from '../align/similarity.js';
import type { Block } from '../block.js';
import { allFacts } from '../block.js';
import type { Fact } from '../facts/fact.js';
import { kindOf } from '../facts/fact.js';
import { type Leftover, matchFacts } from '../facts/match.js';
import type { Freedom } from '../options.js';
import { alignDocument } from './aligned.js';
import { compareContrasts } from './contrast.js';
import { compareFacts, FACT_RULES } from './facts.js';
import { compareHolders } from './holders.js';
import type { Lexicon } from './lexicon.js';
import { compareLinks } from './links.js';
import { compareNames } from './names-turned.js';
import { compareNegation } from './negation.js';
import type { Context } from './place.js';
import { elsewhere, factSpan, report } from './place.js';
import { findLone, judgeLone, type LoneBlock } from './structure.js';
import { compareTerms } from './terms.js';

/** What the two versions of such sections do not share. **Shapes**: `lone` are blocks without a counterpart: what they state is told with them. */
export interface Broken {
  readonly findings: readonly Finding[];
  readonly lone: ReadonlySet<Block>;
}

/** Sections of one id in both languages; `free` is what the adaptation declares to do in its own way. */
export function comparePromise(
  source: Document,
  target: Document,
  pairs: readonly SectionPair[],
  { lexicon, free = [] }: { readonly lexicon: Lexicon; readonly free?: readonly Freedom[] },
): Broken {
  const findings: Finding[] = [];
  const lone: LoneBlock[] = [];
  const aligned = alignDocument(source, target, pairs, lexicon);
  for (const [index, { source: a, target: b }] of pairs.entries()) {
    if (!a?.explicit || !b?.explicit || a.id !== b.id) continue;
    const context: Context = { source, target, scope: b.id };
    const blocks = aligned.blocks[index] ?? [];
    if (!free.includes('length')) lone.push(...findLost(context, blocks, b));
    if (!free.includes('examples')) findings.push(...comparePromisedLinks(context, blocks));
    const single = blocks.filter((pair) => pair.source.length === 1 && pair.target.length === 1);
    const versions = single.filter(isOfOneLength);
    findings.push(
      ...compareVersions(context, versions),
      ...single
        .filter((pair) => !versions.includes(pair))
        .flatMap((pair) => compareFigures(context, pair)),
      ...compareTerms(context, single, lexicon).filter(({ actual }) => isStatute(lexicon, actual)),
    );
  }
  const views = { source: blocksOf(pairs, 'source'), target: blocksOf(pairs, 'target') };
  return {
    findings: [...findings, ...judgeLone(lone, views)],
    lone: new Set(lone.map(({ block }) => block)),
  };
}

/** The lone blocks of a section, where the numbers of blocks of their kind differ; what only moved has its number. */
function findLost(context: Context, blocks: readonly BlockPair[], near: SectionView): LoneBlock[] {
  const found = findLone(context, blocks, near);
  const count = (side: LoneBlock['side'], kind: string): number =>
    found.filter((each) => each.side === side && each.block.kind === kind).length;
  const isFewer = ({ side, block }: LoneBlock): boolean =>
    count(side, block.kind) > count(side === 'source' ? 'target' : 'source', block.kind);
  return found.filter(isFewer);
}

/** Blocks that say the same at the same length are compared as in a mirror. */
function compareVersions(context: Context, pairs: readonly BlockPair[]): Finding[] {
  return [
    // What an adaptation adds is told, but not as loudly as what it lost.
    ...compareFacts(context, pairs).map(
      (found): Finding =>
        found.variant === 'extra' && found.severity === 'error'
          ? { ...found, severity: 'warning' }
          : found,
    ),
    // Words that narrow a claim come and go with the freedom of an adaptation; a claim that is turned around does not.
    ...compareContrasts(context, pairs).filter(({ variant }) => variant === undefined),
    ...compareNames(context, pairs),
    ...compareHolders(context, pairs),
    ...compareNegation(context, pairs),
  ];
}

/** Whether nothing was added to a block or left out of it: a clause more may deny something else. */
function isOfOneLength({ source, target }: BlockPair): boolean {
  const [a, b] = [source[0]?.weight ?? 0, target[0]?.weight ?? 0];
  return lengthDistance(a, b) < ALIKE;
}

/** **Units**: natural logarithm; two thirds longer at most. */
const ALIKE = 0.5;

/** References that only one side of a section has; a place on the web may be one for readers of one language. */
function comparePromisedLinks(context: Context, blocks: readonly BlockPair[]): Finding[] {
  const targets = (side: 'source' | 'target'): Set<string> =>
    new Set(
      blocks.flatMap((pair) =>
        pair[side].flatMap(({ links }) => links.map(({ value }) => value).filter(isReference)),
      ),
    );
  const [from, to] = [targets('source'), targets('target')];
  const none = { source: new Map(), target: new Map(), paired: new Map() };
  return compareLinks(context, blocks, none).findings.filter(({ rule, expected, actual }) => {
    const isLost = expected !== undefined && isReference(expected) && !to.has(expected);
    const isNew = actual !== undefined && isReference(actual) && !from.has(actual);
    return rule === 'parity/link' && (isLost || isNew);
  });
}

function isReference(target: string): boolean {
  return /^[a-z]+:(?!\/\/)/.test(target) && !/^(?:mailto|tel):/.test(target);
}

/** A figure that stands in the place of another: the only one of its kind that either block has and the other has not. */
function compareFigures(context: Context, { source, target }: BlockPair): Finding[] {
  const [a] = source;
  const [b] = target;
  if (!a || !b) return [];
  const { left, right } = matchFacts(allFacts(a), allFacts(b));
  return left.flatMap(({ fact: expected }) => {
    const others = ofKind(right, expected);
    const [actual] = others;
    if (!actual || others.length > 1 || ofKind(left, actual.fact).length > 1) return [];
    if (!isAlike(expected, actual.fact)) return [];
    return report(context, FACT_RULES[kindOf(expected)], {
      variant: 'contradicting',
      actual: actual.fact.text,
      expected: expected.text,
      span: factSpan(b, actual.fact),
      related: elsewhere(context.source.path, factSpan(a, expected), expected.text),
    });
  });
}

/** What may be of the kind of a fact: a bare 2021 may be a year. */
const ofKind = (facts: readonly Leftover[], { readings }: Fact): Leftover[] =>
  facts.filter(({ fact }) =>
    fact.readings.some(({ kind }) => readings.some((reading) => reading.kind === kind)),
  );

/** Whether two figures may count one thing: their units do not speak against it. */
function isAlike({ readings: [a] }: Fact, { readings: [b] }: Fact): boolean {
  return a.unit === undefined || b.unit === undefined || a.unit === b.unit;
}

function isStatute({ terms }: Lexicon, actual: string | undefined): boolean {
  return terms.some(
    ({ group, ko, en }) =>
      group === 'statute' && [...ko, ...en].some(({ text }) => text === actual),
  );
}

function blocksOf(pairs: readonly SectionPair[], side: 'source' | 'target'): Block[] {
  return pairs.flatMap((pair) => pair[side]?.blocks ?? []);
}
