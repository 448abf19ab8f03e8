/**
 * Compares what a declared adaptation must still keep: the facts of its source, without contradiction, wherever they stand.
 *
 * Figures that only the adaptation states are listed, not accused. Sections are compared where both sides give them the same id.
 */
import type { Document, Finding, Related } from '@narani/model';
import type { SectionPair, SectionView } from '../align/sections.js';
import type { Block } from '../block.js';
import { allFacts } from '../block.js';
import type { Fact } from '../facts/fact.js';
import { factKey, kindOf } from '../facts/fact.js';
import { sameFact } from '../facts/match.js';
import type { Freedom } from '../options.js';
import { compareAddresses, ownNumber } from './addresses.js';
import { FACT_RULES } from './facts.js';
import { compareLabels } from './labels.js';
import { isForeign } from './language.js';
import type { Lexicon } from './lexicon.js';
import { findMiswritten, type Miswritten } from './miswritten.js';
import { comparePeers, KEPT } from './peers.js';
import type { Context } from './place.js';
import { elsewhere, factSpan, quoteOf, report } from './place.js';
import { comparePromise } from './promise.js';
import { compareSections } from './sections.js';

/** A fact with the block it stands in. */
interface Placed {
  readonly fact: Fact;
  readonly block: Block;
  readonly section: string;
  /** In a section that is declared to exist in this language alone: what it states is listed, not accused. */
  readonly declared: boolean;
}

/** The findings on an adaptation. */
export function compareAdaptation(
  source: Document,
  target: Document,
  pairs: readonly SectionPair[],
  options: { readonly lexicon: Lexicon; readonly free?: readonly Freedom[] },
): Finding[] {
  const promise = comparePromise(source, target, pairs, options);
  const own = ownNumber(source) ?? ownNumber(target);
  const left = withoutCitations(place(source, sourceViews(pairs)), own);
  const right = withoutCitations(place(target, targetViews(pairs)), own);
  const blocks = {
    source: sourceViews(pairs).flatMap((view) => view.blocks),
    target: targetViews(pairs).flatMap((view) => view.blocks),
  };
  const miswritten = findMiswritten(pairs);
  const told = new Set(miswritten.flatMap((found) => [found.source.fact, found.target.fact]));
  const isOpen = ({ fact, block }: Placed): boolean => !told.has(fact) && !promise.lone.has(block);
  const mapped = pairs.filter(
    ({ source: a, target: b }) => a?.explicit && b?.explicit && a.id === b.id,
  );
  const alone = [
    ...(mapped.length > 0
      ? compareSections(source, target, pairs).filter(({ rule }) => rule !== 'parity/heading-level')
      : []),
    ...foreignBlocks(source, target, pairs),
    ...miswritten.map((found) => contradiction({ source, target, scope: found.section }, found)),
    ...compareFactBags({ source, target, scope: '' }, left.filter(isOpen), right.filter(isOpen)),
    ...comparePeers(source, target, pairs),
    ...compareLabels(source, target, blocks),
    ...compareAddresses(source, target, blocks),
  ];
  return [...promise.findings, ...withoutTold(alone, promise.findings)];
}

/** Without what speaks of a value that is told already, on whichever side. */
function withoutTold(findings: readonly Finding[], told: readonly Finding[]): Finding[] {
  const places = told.flatMap(({ path, span, actual, related = [] }) => [
    ...(actual === undefined ? [] : [{ path, span, text: actual }]),
    ...related.filter(({ text }) => text !== undefined),
  ]);
  return findings.filter(
    (found) => !places.some((place) => place.path === found.path && isTold(found, place)),
  );
}

/** Whether a finding speaks of the words of a place; where the trees have no places, by the words. */
function isTold(
  { span, actual, expected }: Finding,
  { span: outer, text = '' }: Omit<Related, 'path'>,
): boolean {
  if (!span || !outer) return text.includes(actual ?? expected ?? text);
  const [first, last] = span.start.column < outer.start.column ? [span, outer] : [outer, span];
  return span.start.line === outer.start.line && last.start.column < first.end.column;
}

function contradiction(context: Context, { source, target }: Miswritten): Finding {
  return report(context, FACT_RULES.amount, {
    variant: 'contradicting',
    actual: target.fact.text,
    expected: source.fact.text,
    span: factSpan(target.block, target.fact),
    related: elsewhere(context.source.path, factSpan(source.block, source.fact), source.fact.text),
  });
}

/** The sections of the source that are compared. */
export const sourceViews = (pairs: readonly SectionPair[]): SectionView[] =>
  pairs.flatMap((pair) => pair.source ?? []);

/** The sections of the translation that are compared. */
export const targetViews = (pairs: readonly SectionPair[]): SectionView[] =>
  pairs.flatMap((pair) => pair.target ?? []);

/** All facts of sections with their places. */
export function place(document: Document, views: readonly SectionView[]): Placed[] {
  return views.flatMap((view) => {
    const declared = document.sections[view.index]?.only === document.locale;
    return [...(view.heading ? [view.heading] : []), ...view.blocks].flatMap((block) =>
      allFacts(block).map((fact) => ({ fact, block, section: view.id, declared })),
    );
  });
}

/** Leaves out how a document tells readers to cite it: its own number there neither lacks a counterpart nor is one. */
function withoutCitations(list: readonly Placed[], own: number | undefined): Placed[] {
  return list.filter(
    ({ fact, block }) =>
      !/quote/.test(block.path) || !fact.readings.some(({ value }) => value === `agenda:${own}`),
  );
}

/** Lost values, contradicting ones, and what only the adaptation says. */
function compareFactBags(
  { source, target }: Context,
  left: readonly Placed[],
  right: readonly Placed[],
): Finding[] {
  const lost = distinct(
    left.filter(({ fact }) => fact.certain && !right.some((other) => sameFact(fact, other.fact))),
  );
  const added = distinct(
    right.filter(({ fact }) => fact.certain && !left.some((other) => sameFact(fact, other.fact))),
  );
  const fewer = findFewer(left, right);
  const out: Finding[] = [];
  const explained = new Set<Placed>();
  for (const entry of added) {
    const kind = kindOf(entry.fact);
    const context: Context = { source, target, scope: entry.section };
    const wrong = [...lost, ...fewer].find(
      (other) => !explained.has(other) && stands(other, entry),
    );
    if (wrong) explained.add(wrong);
    out.push(
      wrong
        ? report(context, FACT_RULES[kindOf(wrong.fact)], {
            variant: 'contradicting',
            actual: entry.fact.text,
            expected: wrong.fact.text,
            span: factSpan(entry.block, entry.fact),
            related: elsewhere(source.path, factSpan(wrong.block, wrong.fact), wrong.fact.text),
          })
        : report(context, 'parity/only-in-translation', {
            // A provision, a reference or a rate that the source does not have wants a look; other figures are listed.
            severity: KEPT.has(kind) && !entry.declared ? 'warning' : 'info',
            actual: entry.fact.text,
            span: factSpan(entry.block, entry.fact),
          }),
    );
  }
  for (const entry of lost.filter((each) => !explained.has(each))) {
    const kind = kindOf(entry.fact);
    out.push(
      report({ source, target, scope: entry.section }, FACT_RULES[kind], {
        variant: 'missing',
        severity: KEPT.has(kind) && !entry.declared ? 'warning' : 'info',
        expected: entry.fact.text,
        path: source.path,
        span: factSpan(entry.block, entry.fact),
      }),
    );
  }
  return out;
}

/** Whether a value of the adaptation can stand for a lost one that it must keep: the same kind and level, one figure apart. */
function stands(lost: Placed, added: Placed): boolean {
  return lost.fact.readings.some(
    ({ kind, value }) =>
      KEPT.has(kind) &&
      added.fact.readings.some((other) => other.kind === kind && isSlip(value, other.value)),
  );
}

/** Values of one level that differ by a figure, by their order, or by a part. */
function isSlip(x: string, y: string): boolean {
  if (x.replace(/[\d.-]+/g, '') !== y.replace(/[\d.-]+/g, '')) return false;
  if (x.length !== y.length) return x.includes(y) || y.includes(x);
  const sorted = (value: string): string => [...value].sort().join('');
  return [...x].filter((char, index) => char !== y[index]).length === 1 || sorted(x) === sorted(y);
}

/** Values that the adaptation states, but less often than the source. */
function findFewer(left: readonly Placed[], right: readonly Placed[]): Placed[] {
  const count = (list: readonly Placed[], fact: Fact): number =>
    list.filter((entry) => sameFact(fact, entry.fact)).length;
  return distinct(left.filter(({ fact }) => fact.certain && KEPT.has(kindOf(fact)))).filter(
    ({ fact }) => {
      const there = count(right, fact);
      return there > 0 && there < count(left, fact);
    },
  );
}

function distinct(list: readonly Placed[]): Placed[] {
  const seen = new Set<string>();
  return list.filter(({ fact }) => {
    const key = factKey(fact);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

function foreignBlocks(
  source: Document,
  target: Document,
  pairs: readonly SectionPair[],
): Finding[] {
  return pairs.flatMap(({ source: a, target: b }) =>
    (
      [
        [source, a],
        [target, b],
      ] as const
    ).flatMap(([document, view]) =>
      (view?.blocks ?? [])
        .filter((block) => !/quote/.test(block.path) && isForeign(block, document, []))
        .map((block) =>
          report({ source, target, scope: view?.id ?? '' }, 'parity/untranslated', {
            variant: document.locale,
            path: document.path,
            span: block.span,
            values: { text: quoteOf(block) },
          }),
        ),
    ),
  );
}
