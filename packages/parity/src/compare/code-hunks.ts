/** Finds the stretches where two streams of tokens differ. */
import { alignSequences } from '../align/sequence.js';
import type { CodeToken } from './code-tokens.js';

/** Streams longer than this are compared line by line only where they differ in length. */
const LONG = 4_000;

/** A stretch of both streams, its ends not included. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly fromB: number;
  readonly toB: number;
}

/** The stretches where two streams differ, in order. */
export function hunks(a: readonly CodeToken[], b: readonly CodeToken[]): Hunk[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start]?.value === b[start]?.value) start += 1;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end]?.value === b[b.length - 1 - end]?.value
  )
    end += 1;
  const n = a.length - end - start;
  const m = b.length - end - start;
  if (n === 0 && m === 0) return [];
  if (n === 0 || m === 0 || n > LONG || m > LONG)
    return [{ from: start, to: start + n, fromB: start, toB: start + m }];
  const steps = alignSequences(n, m, {
    pair: (x, y) => (a[start + x]?.value === b[start + y]?.value ? 1 : -0.9),
    gap: -0.4,
    keyA: (index) => a[start + index]?.value ?? '',
    keyB: (index) => b[start + index]?.value ?? '',
  });
  const out: Hunk[] = [];
  let x = start;
  let y = start;
  let open: Hunk | undefined;
  for (const step of steps) {
    const same = step.a.length === 1 && step.b.length === 1 && a[x]?.value === b[y]?.value;
    if (same && open) {
      out.push(open);
      open = undefined;
    }
    if (!same)
      open = {
        from: open?.from ?? x,
        to: x + step.a.length,
        fromB: open?.fromB ?? y,
        toB: y + step.b.length,
      };
    x += step.a.length;
    y += step.b.length;
  }
  return open ? [...out, open] : out;
}
