/**
 * Aligns two sequences by dynamic programming in a band, between anchors where there are many items.
 *
 * Time and memory grow with the length times the band, not with its square.
 */

/** One step: the items of each side that belong together; one side is empty where an item has no partner. */
export interface Step {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** How items are weighed. Higher is better; `-Infinity` forbids a pair. */
export interface Weights {
  readonly pair: (a: number, b: number) => number;
  /** Weight of leaving an item alone; negative. */
  readonly gap: number;
  /** Whether an item only says what its neighbour says, so that it may be left alone at little cost. */
  readonly copyA?: (index: number) => boolean;
  readonly copyB?: (index: number) => boolean;
  /** Weight of one item against two neighbours; left out where items never join. */
  readonly join?: (a: readonly number[], b: readonly number[]) => number;
  /** A key that is safe to pair by where it is unique on both sides, or '' for none. */
  readonly keyA: (index: number) => string;
  readonly keyB: (index: number) => string;
}

/** Above this many cells the sequences are cut at anchors. */
const SMALL = 2_500;
/** Items on either side of the diagonal that are considered in long stretches. */
const BAND = 40;

/** The best alignment of `n` items with `m` items, in order. */
export function alignSequences(n: number, m: number, weights: Weights): Step[] {
  const steps: Step[] = [];
  let a = 0;
  let b = 0;
  const anchors = n * m > SMALL ? findAnchors(n, m, weights) : [];
  for (const [x, y] of [...anchors, [n, m] as const]) {
    steps.push(...alignStretch(a, x, b, y, weights));
    if (x < n) steps.push({ a: [x], b: [y] });
    a = x + 1;
    b = y + 1;
  }
  return steps;
}

/** Pairs of items whose key is unique on both sides, in increasing order on both. */
function findAnchors(n: number, m: number, { keyA, keyB }: Weights): (readonly [number, number])[] {
  const places = new Map<string, number>();
  for (let index = 0; index < m; index += 1) {
    const key = keyB(index);
    if (key) places.set(key, places.has(key) ? -1 : index);
  }
  const seen = new Map<string, number>();
  for (let index = 0; index < n; index += 1) {
    const key = keyA(index);
    if (key) seen.set(key, seen.has(key) ? -1 : index);
  }
  const pairs: (readonly [number, number])[] = [];
  for (const [key, a] of seen) {
    const b = places.get(key);
    if (a >= 0 && b !== undefined && b >= 0) pairs.push([a, b]);
  }
  return increasing(pairs);
}

/** The longest subsequence that increases on the second side (patience sorting). */
function increasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tops: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, b], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  });
  const out: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) out.push(pair);
  }
  return out.reverse();
}

const PAIR = 1;
const SKIP_A = 2;
const SKIP_B = 3;
const JOIN_A = 4;
const JOIN_B = 5;

/** Aligns the items `a0..a1` with `b0..b1` in a band around the diagonal. */
function alignStretch(a0: number, a1: number, b0: number, b1: number, weights: Weights): Step[] {
  const n = a1 - a0;
  const m = b1 - b0;
  if (n === 0) return range(b0, b1).map((b) => ({ a: [], b: [b] }));
  if (m === 0) return range(a0, a1).map((a) => ({ a: [a], b: [] }));
  const half = n * m <= SMALL ? Math.max(n, m) : BAND + Math.abs(n - m);
  const width = 2 * half + 1;
  const low = (row: number): number => Math.round((row * m) / n) - half;
  const moves = new Uint8Array((n + 1) * width);
  let previous2 = new Float64Array(width).fill(-Infinity);
  let previous = new Float64Array(width).fill(-Infinity);
  for (let i = 0; i <= n; i += 1) {
    const row = new Float64Array(width).fill(-Infinity);
    const at = (table: Float64Array, rowIndex: number, j: number): number => {
      const cell = j - low(rowIndex);
      return cell >= 0 && cell < width && rowIndex >= 0 && j >= 0
        ? (table[cell] ?? -Infinity)
        : -Infinity;
    };
    for (let cell = Math.max(0, -low(i)); cell < width; cell += 1) {
      const j = low(i) + cell;
      if (j > m) break;
      if (i === 0 && j === 0) {
        row[cell] = 0;
        continue;
      }
      let best = at(previous, i - 1, j) + gapOf(weights, weights.copyA?.(a0 + i - 1));
      let move = SKIP_A;
      const skipB = at(row, i, j - 1) + gapOf(weights, weights.copyB?.(b0 + j - 1));
      if (skipB > best) [best, move] = [skipB, SKIP_B];
      const diagonal = at(previous, i - 1, j - 1);
      if (diagonal > -Infinity) {
        const pair = diagonal + weights.pair(a0 + i - 1, b0 + j - 1);
        if (pair >= best) [best, move] = [pair, PAIR];
      }
      if (weights.join) {
        const twoA = at(previous2, i - 2, j - 1);
        const joinA =
          twoA > -Infinity
            ? twoA + weights.join([a0 + i - 2, a0 + i - 1], [b0 + j - 1])
            : -Infinity;
        if (joinA > best) [best, move] = [joinA, JOIN_A];
        const twoB = at(previous, i - 1, j - 2);
        const joinB =
          twoB > -Infinity
            ? twoB + weights.join([a0 + i - 1], [b0 + j - 2, b0 + j - 1])
            : -Infinity;
        if (joinB > best) [best, move] = [joinB, JOIN_B];
      }
      row[cell] = best;
      moves[i * width + cell] = move;
    }
    previous2 = previous;
    previous = row;
  }
  return trace(moves, width, low, n, m).map(([i, j, da, db]) => ({
    a: range(a0 + i - da, a0 + i),
    b: range(b0 + j - db, b0 + j),
  }));
}

/** Two copies that stand alone on both sides must weigh less than a pair of them. */
const COPY_GAP = 0.3;

function gapOf({ gap }: Weights, isCopy = false): number {
  return isCopy ? COPY_GAP : gap;
}

/** The steps from the end of the table back to its start, in the order of the text. */
function trace(
  moves: Uint8Array,
  width: number,
  low: (row: number) => number,
  n: number,
  m: number,
): [number, number, number, number][] {
  const sizes: Readonly<Record<number, readonly [number, number]>> = {
    [PAIR]: [1, 1],
    [SKIP_A]: [1, 0],
    [SKIP_B]: [0, 1],
    [JOIN_A]: [2, 1],
    [JOIN_B]: [1, 2],
  };
  const out: [number, number, number, number][] = [];
  let i = n;
  let j = m;
  while (i > 0 || j > 0) {
    const move = moves[i * width + (j - low(i))] ?? 0;
    const [da, db] = sizes[move] ?? (i > 0 ? [1, 0] : [0, 1]);
    out.push([i, j, da, db]);
    i -= da;
    j -= db;
  }
  return out.reverse();
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
