/** Two streams of tokens, side by side. */
import type { Token } from './token.js';

/** A stretch that differs. **Shapes**: it begins on `line` of the source and ends on `lastLine`; where words are only added, between these. */
export interface Difference {
  readonly line: number;
  readonly lastLine: number;
  readonly written: readonly string[];
  readonly published: readonly string[];
}

/** Tokens that two streams may differ by until the rest counts as one difference. */
const MAX_DISTANCE = 1500;

/** Where a stretch begins in both streams, and the first tokens behind it. */
interface Stretch {
  readonly written: readonly [number, number];
  readonly published: readonly [number, number];
}

/** Stretches that one word broken over a line can make: where a word is repeated, its parts find other partners. */
const MAX_BROKEN = 6;

/** The stretches in which what is published is not what is written, in order; empty where they are equal. */
export function compareTokens(
  written: readonly Token[],
  published: readonly Token[],
): Difference[] {
  return stretchesOf(written, published).map((stretch) => describe(stretch, written, published));
}

/** As `compareTokens`, where a line may end within a word or an address and make two tokens of one. */
export function compareDrawn(written: readonly Token[], drawn: readonly Token[]): Difference[] {
  const stretches = stretchesOf(written, drawn);
  const differences: Difference[] = [];
  const isBroken = (first: Stretch, last: Stretch) =>
    lettersOf(written, first.written[0], last.written[1]) ===
    lettersOf(drawn, first.published[0], last.published[1]);
  for (let at = 0; at < stretches.length; at++) {
    const first = stretches[at] as Stretch;
    const length = stretches.slice(at, at + MAX_BROKEN).findIndex((last) => isBroken(first, last));
    if (length < 0) differences.push(describe(first, written, drawn));
    else at += length;
  }
  return differences;
}

const lettersOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('');

function stretchesOf(written: readonly Token[], published: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [at, other] = [0, 0];
  const end: [number, number] = [written.length, published.length];
  for (const [a, b] of [...matches(written, published), end]) {
    if (a !== at || b !== other) stretches.push({ written: [at, a], published: [other, b] });
    [at, other] = [a + 1, b + 1];
  }
  return stretches;
}

function describe(
  { written: [at, end], published: [other, otherEnd] }: Stretch,
  written: readonly Token[],
  published: readonly Token[],
): Difference {
  const [first, last] = end > at ? [at, end - 1] : [at - 1, at];
  const words = (tokens: readonly Token[], from: number, to: number) =>
    tokens.slice(from, to).map(({ text }) => text);
  return {
    line: (written[first] ?? written[first + 1])?.line ?? 0,
    lastLine: written[last]?.line ?? Number.MAX_SAFE_INTEGER,
    written: words(written, at, end),
    published: words(published, other, otherEnd),
  };
}

/** Pairs of equal tokens. **Source**: E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986. */
function matches(a: readonly Token[], b: readonly Token[]): [number, number][] {
  const equal = (x: number, y: number) => a[x]?.text === b[y]?.text;
  const trace: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let d = 0; d <= MAX_DISTANCE; d++) {
    trace.push(new Map(reach));
    const next = new Map(reach);
    for (let k = -d; k <= d; k += 2) {
      let x = stepsDown(reach, k, d) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && equal(x, x - k)) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return backtrack(trace, a.length, b.length);
    }
    reach = next;
  }
  return [];
}

function stepsDown(reach: ReadonlyMap<number, number>, k: number, d: number): boolean {
  return k === -d || (k !== d && (reach.get(k - 1) ?? 0) < (reach.get(k + 1) ?? 0));
}

function backtrack(
  trace: readonly ReadonlyMap<number, number>[],
  length: number,
  other: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [length, other];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const before = stepsDown(reach, k, d) ? k + 1 : k - 1;
    const from = d === 0 ? 0 : (reach.get(before) ?? 0);
    const stop = d === 0 ? 0 : before === k + 1 ? from : from + 1;
    while (x > stop && y > stop - k) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    [x, y] = [from, from - before];
  }
  return pairs.reverse();
}
