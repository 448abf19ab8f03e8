/** What a fact is: a value that both languages must state, with the place where it stands. */

/** Kinds of facts. Facts of different kinds never satisfy each other, except where a fact carries another reading. */
export type FactKind =
  | 'amount'
  | 'percent'
  | 'points'
  | 'date'
  | 'time'
  | 'statute'
  | 'reference'
  | 'ordinal'
  | 'identifier';

/** How a number bounds what it counts: 이상 is `min`, 초과 is `over`, 이하 is `max`, 미만 is `under`, 약 is `about`. */
export type Bound = 'min' | 'over' | 'max' | 'under' | 'about';

/**
 * One way to read a fact.
 *
 * **Shapes**: `value` is canonical within its kind: a decimal number without separators (`13600000`), `y=2026,m=6,d=1`,
 * `article:19-2`, `agenda:14`. `unit` is a canonical unit where one was written.
 */
export interface Reading {
  readonly kind: FactKind;
  readonly value: string;
  readonly unit?: string;
}

/**
 * A fact at its place in a text.
 *
 * **Shapes**: `readings` holds the likeliest first; more than one where the text is ambiguous (`6조` is six trillion or
 * Article 6). `certain` facts (written in digits) accuse when the other language lacks them; the others only satisfy.
 * **Units**: `start` and `end` are offsets into the text, from 0, in UTF-16.
 */
export interface Fact {
  readonly readings: readonly [Reading, ...Reading[]];
  readonly certain: boolean;
  /** A number in words that counts something for sure (두 번째, three): it may contradict another such number. */
  readonly counted?: boolean;
  readonly bound?: Bound;
  /** The same amount once more in another unit, in brackets: it may contradict, and may be left out. */
  readonly converted?: true;
  /** The unit of a whole table; or a number that took it from there. */
  readonly table?: 'head' | 'cell';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The likeliest kind of a fact. */
export function kindOf(fact: Fact): FactKind {
  return fact.readings[0].kind;
}

/** A fact's canonical key, for counting and hashing: the likeliest reading with its unit and bound. */
export function factKey(fact: Fact): string {
  const { kind, value, unit } = fact.readings[0];
  const bound = fact.bound && fact.bound !== 'about' ? `!${fact.bound}` : '';
  return `${kind}:${value}${unit ? `[${unit}]` : ''}${bound}`;
}

/** Replaces the claimed stretches by a neutral character of the same length, so that no later reader reads them again. */
export function maskFacts(text: string, facts: readonly Fact[]): string {
  if (facts.length === 0) return text;
  let out = '';
  let at = 0;
  for (const { start, end } of [...facts].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += text.slice(at, start) + MASK.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}

/** Stands for a stretch that is not prose or has been read. U+FFFC OBJECT REPLACEMENT CHARACTER. */
export const MASK = '\uFFFC';

/** A canonical decimal number: no separators, no trailing zeros, at most six decimals. */
export function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Number(value.toPrecision(12));
  return Number.isInteger(rounded) ? String(rounded) : String(Number(rounded.toFixed(6)));
}

/** Reads a decimal numeral with grouping commas. */
export function parseNumeral(text: string): number {
  return Number(text.replaceAll(',', ''));
}
