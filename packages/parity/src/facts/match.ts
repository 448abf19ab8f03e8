/**
 * Matches the facts of two texts by value, strictly by kind.
 *
 * Digits accuse; number words only satisfy. A value that occurs on both sides, but more often on one, is no fault by
 * itself: sentences are joined and split. It becomes one where the other side holds a value too many of the same kind.
 */
import type { Fact, FactKind, Reading } from './fact.js';
import { kindOf } from './fact.js';

/** What is left over on one side. `repeated` says that the value occurs on the other side, but less often. */
export interface Leftover {
  readonly fact: Fact;
  readonly repeated: boolean;
}

/** The outcome: facts that agree, and what is left over on either side, in the order of the texts. */
export interface FactMatch {
  readonly agreed: readonly (readonly [Fact, Fact])[];
  readonly left: readonly Leftover[];
  readonly right: readonly Leftover[];
}

/** Whether two facts can mean the same value. */
export function sameFact(a: Fact, b: Fact): boolean {
  for (const left of a.readings)
    for (const right of b.readings) if (sameReading(left, right)) return true;
  return false;
}

/**
 * Matches facts one to one: exact first, then by any reading, then with the other side's number words.
 *
 * **Shapes**: `left` and `right` hold certain facts only.
 */
export function matchFacts(a: readonly Fact[], b: readonly Fact[]): FactMatch {
  const agreed: [Fact, Fact][] = [];
  const usedA = new Set<Fact>();
  const usedB = new Set<Fact>();
  const pair = (x: Fact, y: Fact): void => {
    agreed.push([x, y]);
    usedA.add(x);
    usedB.add(y);
  };
  const sureA = a.filter((fact) => fact.certain);
  const sureB = b.filter((fact) => fact.certain);
  const byKey = new Map<string, Fact[]>();
  for (const fact of sureB) push(byKey, primary(fact), fact);
  for (const fact of sureA) {
    const other = byKey.get(primary(fact))?.find((candidate) => !usedB.has(candidate));
    if (other) pair(fact, other);
  }
  for (const fact of sureA) {
    if (usedA.has(fact)) continue;
    const other = sureB.find((candidate) => !usedB.has(candidate) && sameFact(fact, candidate));
    if (other) pair(fact, other);
  }
  agreed.push(
    ...boundInWords(sureA, b, usedA),
    ...boundInWords(sureB, a, usedB).map(([y, x]) => [x, y] as [Fact, Fact]),
  );
  agreed.push(...boundedWords(a, b));
  const left = leftovers(sureA, usedA, b);
  const right = leftovers(sureB, usedB, a);
  const alone = [countedAlone(a, b), countedAlone(b, a)] as const;
  // Against a number that is alone stands one that the other side has as well, but less often: three people and 4 provinces are
  // no four people and 4 provinces.
  const words = [
    alone[0].length > 0 || alone[1].length === 0 ? alone[0] : countedOftener(a, b),
    alone[1].length > 0 || alone[0].length === 0 ? alone[1] : countedOftener(b, a),
  ] as const;
  // Words accuse only one another: a number on each side that the other side has in no form.
  if (words[0].length > 0 && words[1].length > 0) {
    left.push(...words[0]);
    right.push(...words[1]);
  } else {
    // And a number in digits that the other side lacks contradicts one in words that this side lacks.
    if (left.some(isCount)) right.push(...words[1].filter(isCount));
    if (right.some(isCount)) left.push(...words[0].filter(isCount));
  }
  return { agreed, left, right };
}

const isCount = ({ fact, repeated }: Leftover): boolean =>
  !repeated && (fact.readings[0].kind === 'amount' || fact.readings[0].kind === 'ordinal');

function leftovers(
  facts: readonly Fact[],
  used: ReadonlySet<Fact>,
  others: readonly Fact[],
): Leftover[] {
  const out: Leftover[] = [];
  for (const fact of facts) {
    if (used.has(fact)) continue;
    if (WORDED.has(kindOf(fact)) && others.some((other) => !other.certain && sameFact(fact, other)))
      continue;
    out.push({ fact, repeated: others.some((other) => other.certain && sameFact(fact, other)) });
  }
  return out;
}

/**
 * Facts that numbers in words state on the other side as often, in the same order, where either is bounded: 4인 이상, “four or
 * more”.
 */
function boundInWords(
  facts: readonly Fact[],
  others: readonly Fact[],
  used: ReadonlySet<Fact>,
): [Fact, Fact][] {
  return atOnce(facts).flatMap((fact): [Fact, Fact][] => {
    if (used.has(fact)) return [];
    const same = atOnce(others.filter((other) => sameFact(fact, other)));
    const peers = atOnce(facts.filter((peer) => sameFact(peer, fact)));
    const word = same[peers.findIndex(({ start }) => start === fact.start)];
    if (!word || same.length !== peers.length || !same.every(({ certain }) => !certain)) return [];
    // “About a year” bounds no number one.
    const bounds =
      kindOf(fact) === 'time' ||
      (fact.readings[0].value === '1' ? fact.bound && word.bound : (fact.bound ?? word.bound));
    return bounds ? [[fact, word]] : [];
  });
}

/** Numbers in words that either side bounds and states once: under half, more than half. */
function boundedWords(a: readonly Fact[], b: readonly Fact[]): [Fact, Fact][] {
  const [left, right] = [a, b].map((facts) =>
    atOnce(facts.filter(({ certain, bound }) => !certain && bound && bound !== 'about')),
  );
  const same = (left ?? []).flatMap((one) =>
    (right ?? [])
      .filter((other) => sameFact(one, other))
      .map((other): [Fact, Fact] => [one, other]),
  );
  return same.length === 1 ? same : [];
}

/** One fact a place: a number in words may be read more than once. */
const atOnce = (facts: readonly Fact[]): Fact[] =>
  facts.filter((fact, index) => facts.findIndex(({ start }) => start === fact.start) === index);

function countedAlone(facts: readonly Fact[], others: readonly Fact[]): Leftover[] {
  return facts
    .filter((fact) => {
      if (!fact.counted) return false;
      // A rank is met by a rank: the second is not met by 2.0 °C.
      const [likeliest] = fact.readings;
      const readings = likeliest.kind === 'ordinal' ? ([likeliest] as const) : fact.readings;
      return !others.some((other) => sameFact({ ...fact, readings }, other));
    })
    .map((fact) => ({ fact, repeated: false }));
}

/** Numbers in words that the other side has as well, but less often. */
function countedOftener(facts: readonly Fact[], others: readonly Fact[]): Leftover[] {
  const count = (list: readonly Fact[], fact: Fact): number =>
    atOnce(list.filter((other) => sameFact(fact, other))).length;
  return facts
    .filter((fact) => fact.counted && count(facts, fact) > count(others, fact))
    .map((fact) => ({ fact, repeated: true }));
}

/** Kinds that words may satisfy; nobody writes an article or a reference in words. */
const WORDED: ReadonlySet<FactKind> = new Set([
  'amount',
  'percent',
  'points',
  'ordinal',
  'date',
  'time',
]);

/** Two leftovers that stand for one another: a value that was changed. */
export interface Contradiction {
  readonly source: Fact;
  readonly target: Fact;
}

/**
 * Pairs leftovers of the same kind, in order: those that count the same thing before others.
 *
 * A repeated value may be one half of a contradiction (`19 … 19` against `19 … 18`), never both halves.
 */
export function findContradictions(
  left: readonly Leftover[],
  right: readonly Leftover[],
): {
  readonly contradictions: readonly Contradiction[];
  readonly missing: readonly Fact[];
  readonly extra: readonly Fact[];
} {
  const contradictions: Contradiction[] = [];
  const taken = new Set<Leftover>();
  for (const wantNew of [2, 1]) {
    for (const fits of [ofOneUnit, alike]) {
      for (const a of left) {
        if (taken.has(a)) continue;
        const b = right.find(
          (candidate) =>
            !taken.has(candidate) &&
            fits(a.fact, candidate.fact) &&
            Number(!a.repeated) + Number(!candidate.repeated) >= wantNew,
        );
        if (!b) continue;
        taken.add(a).add(b);
        contradictions.push({ source: a.fact, target: b.fact });
      }
    }
  }
  const rest = (list: readonly Leftover[]): Fact[] =>
    list
      .filter((entry) => !taken.has(entry) && !entry.repeated)
      .map((entry) => entry.fact)
      .filter((fact) => fact.certain && !fact.converted);
  return { contradictions, missing: rest(left), extra: rest(right) };
}

const isShare = (fact: Fact): boolean => /^(?:percent|points)$/.test(kindOf(fact));
const isWhen = (fact: Fact): boolean => /^(?:date|time)$/.test(kindOf(fact));

const NUMERIC = new Set(['amount', 'percent', 'points', 'ordinal', 'date', 'time']);

/** Whether two amounts name the same unit, or two other values are of one kind. */
function ofOneUnit({ readings: [a] }: Fact, { readings: [b] }: Fact): boolean {
  return a.kind === b.kind && a.unit === b.unit && (a.kind !== 'amount' || a.unit !== undefined);
}

function alike(a: Fact, b: Fact): boolean {
  const kinds = new Set(b.readings.map(({ kind }) => kind));
  return (
    a.readings.some(({ kind }) => kinds.has(kind)) ||
    (NUMERIC.has(kindOf(a)) &&
      NUMERIC.has(kindOf(b)) &&
      !(isShare(a) ? isWhen(b) : isWhen(a) && isShare(b)))
  );
}

function primary(fact: Fact): string {
  const { kind, value, unit = '' } = fact.readings[0];
  return `${kind} ${value} ${unit}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function sameReading(a: Reading, b: Reading): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'date') return sameDate(a.value, b.value);
  if (a.kind === 'time') return sameTime(a.value, b.value);
  if (a.kind === 'amount') return a.value === b.value && sameUnit(a.unit, b.unit);
  return a.value === b.value;
}

/** A value whose unit was left out (`raw`) agrees with no unit only. Counters and missing units agree with everything; two named units must be the same. */
function sameUnit(a: string | undefined, b: string | undefined): boolean {
  if (a === 'raw' || b === 'raw') return !a || !b;
  if (!a || !b || a === b) return true;
  return FREE.has(a) || FREE.has(b);
}
/** Units that one language writes and the other turns into something else: 3배 and 3×, 19세 and 19 years, 1.5도. */
const FREE = new Set(['times', 'age', 'degree', 'm']);

/** A date may leave its year to the context, never anything finer. */
function sameDate(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [a, b].map((value) => ({
    year: /y=(\d+)/.exec(value)?.[1],
    rest: value.replace(/^y=\d+,?/, ''),
  }));
  if (!x || !y || x.rest === '' || !sameDay(x.rest, y.rest)) return false;
  return x.year === undefined || y.year === undefined || x.year === y.year;
}

/** `m=*` is a month left to the context (지난달 12일), `d=*` a day named by its weekday. */
function sameDay(a: string, b: string): boolean {
  if (a === b) return true;
  if (!a.includes('*') && !b.includes('*')) return false;
  const [x, y] = [a, b].map((value) => value.replace(/^m=[*\d]+,/, ''));
  return a === 'd=*' || b === 'd=*' ? /^d=/.test(a) && /^d=/.test(b) : x === y;
}

function sameTime(a: string, b: string): boolean {
  const [x, y] = [a, b].map((value) => ({
    local: /local=(\d+)/.exec(value)?.[1],
    utc: /utc=(\d+)/.exec(value)?.[1],
  }));
  if (!x || !y) return false;
  return x.utc !== undefined && y.utc !== undefined ? x.utc === y.utc : x.local === y.local;
}
