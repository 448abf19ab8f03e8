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

/** The stretches in which what is published is not what is written, in order; empty where they are equal. */
export function compareTokens(
  written: readonly Token[],
  published: readonly Token[],
): Difference[] {
  const differences: Difference[] = [];
  let [at, other] = [0, 0];
  const add = (a: number, b: number): void => {
    if (a === at && b === other) return;
    const [first, last] = a > at ? [at, a - 1] : [at - 1, at];
    const line = (written[first] ?? written[first + 1])?.line ?? 0;
    const words = (tokens: readonly Token[], from: number, to: number) =>
      tokens.slice(from, to).map(({ text }) => text);
    differences.push({
      line,
      lastLine: written[last]?.line ?? Number.MAX_SAFE_INTEGER,
      written: words(written, at, a),
      published: words(published, other, b),
    });
  };
  for (const [a, b] of matches(written, published)) {
    add(a, b);
    [at, other] = [a + 1, b + 1];
  }
  add(written.length, published.length);
  return differences;
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
