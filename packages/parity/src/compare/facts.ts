/** Compares the facts of paired blocks by value: contradicting, missing and extra ones are different findings. */
import type { Edit, Finding, Locale } from '@narani/model';
import type { RuleId } from '@narani/rules';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';
import { allFacts, textBlock } from '../block.js';
import type { Fact, FactKind, Reading } from '../facts/fact.js';
import { canonicalNumber, kindOf } from '../facts/fact.js';
import { writeFact } from '../facts/format.js';
import type { Leftover } from '../facts/match.js';
import { findContradictions, matchFacts, sameFact } from '../facts/match.js';
import { withUnit } from '../facts/unit.js';
import { hasCounted } from '../facts/words.js';
import { compareBounds } from './bounds.js';
import { withoutCodes } from './codes.js';
import { compareEdges } from './edges.js';
import type { Context } from './place.js';
import { elsewhere, factSpan, report } from './place.js';
import { compareSteps } from './steps.js';

/** A fact's rule, by its kind. */
export const FACT_RULES: Readonly<Record<FactKind, RuleId>> = {
  amount: 'parity/amount',
  percent: 'parity/percent',
  points: 'parity/percent',
  date: 'parity/date',
  time: 'parity/time',
  statute: 'parity/statute',
  reference: 'parity/reference',
  ordinal: 'parity/ordinal',
  identifier: 'parity/identifier',
};

interface Matched {
  readonly pair: BlockPair;
  readonly owner: ReadonlyMap<Fact, Block>;
  readonly left: Leftover[];
  readonly right: Leftover[];
  readonly agreed: readonly (readonly [Fact, Fact])[];
}

/** The findings of all block pairs of one section. Values that only changed their paragraph are no fault. */
export function compareFacts(context: Context, pairs: readonly BlockPair[]): Finding[] {
  const matched = pairs
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .map((pair) => matchPair(context, pair));
  balance(matched);
  settleHeads(matched);
  return matched.flatMap((entry) => judge(context, entry));
}

function matchPair(context: Context, pair: BlockPair): Matched {
  const owner = new Map<Fact, Block>();
  const collect = (list: readonly Block[], read: (part: Block) => readonly Fact[]): Fact[] =>
    list.flatMap((part) => {
      const facts = read(part);
      for (const fact of facts) owner.set(fact, part);
      return facts;
    });
  const parts = [
    partsOf(pair.source, context.source.locale),
    partsOf(pair.target, context.target.locale),
  ] as const;
  const digits = parts.map((list) => collect(list, (part) => part.facts));
  const first = matchFacts(digits[0] ?? [], digits[1] ?? []);
  const counted = parts.every((list) => list.some((part) => hasCounted(part.rest, part.locale)));
  // Number words are read only where they could say something: they are many, and most pairs agree without them.
  if (first.left.length === 0 && first.right.length === 0 && !counted)
    return { pair, owner, agreed: first.agreed, left: [], right: [] };
  const words = parts.map((list) => collect(list, allFacts));
  const { agreed, left, right } = matchFacts(words[0] ?? [], words[1] ?? []);
  return {
    pair,
    owner,
    agreed,
    left: withoutCodes(left, pair.source, pair.target),
    right: withoutCodes(right, pair.target, pair.source),
  };
}

/** Blocks with the descriptions of their images. */
function partsOf(blocks: readonly Block[], locale: Locale): Block[] {
  return blocks.flatMap((block) => [
    block,
    ...block.images.flatMap((image) =>
      image.text ? [textBlock(image.text, image.span, locale)] : [],
    ),
  ]);
}

/** Strikes out what is missing in one paragraph and extra in another of the same section. */
function balance(matched: readonly Matched[]): void {
  const movable = matched.filter(({ pair }) =>
    pair.source.every((block) => block.kind === 'paragraph' || block.kind === 'heading'),
  );
  const givers = movable.filter(({ left }) => left.length > 0);
  const takers = movable.filter(({ right }) => right.length > 0);
  for (const one of givers) {
    for (const other of takers) {
      if (one === other) continue;
      for (let index = one.left.length - 1; index >= 0; index -= 1) {
        const fact = one.left[index]?.fact;
        const at = fact ? other.right.findIndex((candidate) => sameFact(fact, candidate.fact)) : -1;
        if (at < 0) continue;
        one.left.splice(index, 1);
        other.right.splice(at, 1);
      }
    }
  }
}

/** Heads in other units (억 원, KRW bn) say the same where a number in a cell agrees through them. */
function settleHeads(matched: readonly Matched[]): void {
  const cells = matched
    .flatMap(({ agreed }) => agreed)
    .filter(([a, b]) => a.readings[0].value === b.readings[0].value)
    .flat()
    .filter(({ table }) => table === 'cell');
  const proven = new Set(cells.map(({ readings: [scaled, raw] }) => unitKey(scaled, raw)));
  if (proven.size === 0) return;
  for (const { left, right } of matched) {
    for (const list of [left, right]) {
      const open = list.filter(
        ({ fact }) => fact.table !== 'head' || !proven.has(unitKey(fact.readings[0])),
      );
      list.splice(0, list.length, ...open);
    }
  }
}

/** A unit with how much of its base it is. */
function unitKey({ value, unit = '' }: Reading, raw?: Reading): string {
  return `${unit} ${canonicalNumber(Number(value) / Number(raw?.value ?? 1))}`;
}

function judge(context: Context, { pair, owner, left, right, agreed }: Matched): Finding[] {
  const { contradictions, missing, extra } = findContradictions(left, right);
  const sourceSpan = (fact: Fact, words = fact) =>
    factSpan(owner.get(fact) ?? textBlock('', undefined, 'en'), words);
  const out: Finding[] = [];
  for (const { source, target } of contradictions) {
    const change = classify(source, target);
    // What differs are the units: they are shown with their numbers.
    const [said, should] = [target, source].map((fact) =>
      change.variant === 'unit' || target.text === source.text
        ? widened(fact, owner.get(fact))
        : fact,
    ) as [Fact, Fact];
    const block = owner.get(target);
    if (
      !source.certain &&
      !target.certain &&
      contradictions.length > 1 &&
      left.length !== right.length
    )
      continue;
    const span = block && factSpan(block, said);
    const expected = writeFact(source, target, context.target.locale);
    const fix: Edit[] =
      change.certain && expected && span
        ? [{ path: context.target.path, span, text: expected }]
        : [];
    out.push(
      report(context, change.rule, {
        variant: change.variant,
        // Words accuse, but not as loudly as digits.
        ...(source.certain && target.certain ? {} : { severity: 'warning' as const }),
        actual: said.text,
        expected: should.text,
        span,
        related: elsewhere(context.source.path, sourceSpan(source, should), should.text),
        fix,
      }),
    );
  }
  for (const fact of missing) {
    out.push(
      report(context, FACT_RULES[kindOf(fact)], {
        variant: 'missing',
        ...weightOf(fact, owner.get(fact)),
        expected: fact.text,
        span: pair.target[0]?.span,
        related: elsewhere(context.source.path, sourceSpan(fact), fact.text),
      }),
    );
  }
  for (const fact of extra) {
    out.push(
      report(context, FACT_RULES[kindOf(fact)], {
        variant: 'extra',
        ...weightOf(fact, owner.get(fact)),
        actual: fact.text,
        span: sourceSpan(fact),
        related: elsewhere(context.source.path, pair.source[0]?.span),
      }),
    );
  }
  return [
    ...out,
    ...compareBounds(context, agreed, owner),
    ...compareEdges(context, agreed, owner),
    ...compareSteps(context, agreed, owner),
  ];
}

/** A fact together with its unit. */
function widened(fact: Fact, block: Block | undefined): Fact {
  if (!block) return fact;
  const place = withUnit(block.text, fact, block.locale);
  return { ...fact, ...place, text: block.text.slice(place.start, place.end) };
}

/** One, two and three of something are as often said without a number in English: a duo, again, the winner. */
function weightOf({ text, end }: Fact, block: Block | undefined): { severity?: 'info' } {
  const small = block?.locale === 'ko' && COUNTS.has(text) && COUNTER.test(block.text.slice(end));
  return small ? { severity: 'info' } : {};
}
const COUNTS: ReadonlySet<string> = new Set(['1', '2', '3']);
const COUNTER = /^\s?(?:차|위|인조|학년|점|개|명|번|회|골|승|패|권|편|곳|쪽)(?!당)/;

interface Change {
  readonly rule: RuleId;
  readonly variant: string;
  /** Whether the right text is certain, so that it may be applied by `--fix`. */
  readonly certain: boolean;
}

/** Tells a scale error, a confused sign and a wrong unit from a plain wrong number. */
function classify(source: Fact, target: Fact): Change {
  const a = source.readings[0];
  const b = target.readings[0];
  if (a.kind === 'amount' && b.kind === 'amount') {
    if (a.value === b.value) return { rule: 'parity/amount', variant: 'unit', certain: false };
    if (isScaleError(Number(a.value), Number(b.value)))
      return { rule: 'parity/scale', variant: 'contradicting', certain: true };
  }
  if (a.value === b.value && isShare(a.kind) && isShare(b.kind))
    return { rule: 'parity/percent', variant: 'points', certain: false };
  const rule = FACT_RULES[a.kind];
  return { rule, variant: 'contradicting', certain: a.kind === 'statute' && b.kind === 'statute' };
}

const isShare = (kind: FactKind): boolean => kind === 'percent' || kind === 'points';

/** Same digits, another power of ten. */
function isScaleError(a: number, b: number): boolean {
  if (!(a > 0 && b > 0) || a === b) return false;
  const power = Math.log10(a / b);
  return Math.abs(power - Math.round(power)) < 1e-9 && Math.max(a, b) >= 1000;
}
