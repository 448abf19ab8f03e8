/** Words too long for a line, cut where it hurts least. */
import type { Stretch } from './tokens.js';
import { emWidth } from './width.js';

/** Where an address or a compound is best broken: behind the first, before the second. Chicago Manual of Style 17, 14.18. */
const AFTER = /[/,;·)\]]/;
const BEFORE = /[?&#(]/;
/** Where it may be broken before it grows too wide: behind a hyphen, before the others. */
const SECOND_BEST = /[._=~%]/;
/** A sign that hangs on the one before it. */
const HANGS = /\p{M}/u;

/** A sign with its width and the run that it belongs to; a footnote's mark has none. */
interface Sign {
  readonly char: string;
  readonly run: number;
  readonly width: number;
}

/** Cuts a word that is wider than a line may need: at its signs where it has any, else anywhere. **Units**: em; no piece is wider than `limit`. */
export function cut(runs: readonly Stretch[], limit: number): Stretch[][] {
  const signs = runs.flatMap(({ t, n }, run): Sign[] => {
    if (n !== undefined) return [{ char: '', run, width: 0 }];
    return [...t].map((char) => ({ char, run, width: HANGS.test(char) ? 0 : emWidth(char) }));
  });
  const pieces: Stretch[][] = [];
  for (let start = 0; start < signs.length; ) {
    const end = endOf(signs, start, limit);
    pieces.push(pieceOf(runs, signs.slice(start, end)));
    start = end;
  }
  return pieces;
}

/** Where a piece ends: at the first of the best seams, else at the last of the others that fits. */
function endOf(signs: readonly Sign[], start: number, limit: number): number {
  const wanted = Math.min(8, limit / 2);
  let width = 0;
  let seam: number | undefined;
  for (let index = start; index < signs.length; index++) {
    const { char, width: own } = signs[index] as Sign;
    const before = signs[index - 1]?.char ?? '';
    if (width >= wanted && char !== before && char !== '') {
      if (AFTER.test(before) || BEFORE.test(char)) return index;
      if (before === '-' || SECOND_BEST.test(char)) seam = index;
    }
    if (width + own > limit && index > start) return seam ?? index;
    width += own;
  }
  return signs.length;
}

function pieceOf(runs: readonly Stretch[], signs: readonly Sign[]): Stretch[] {
  const piece: Stretch[] = [];
  let last = -1;
  for (const { char, run } of signs) {
    const open = piece.at(-1);
    if (open && run === last) piece[piece.length - 1] = { ...open, t: open.t + char };
    else piece.push({ ...(runs[run] as Stretch), t: char });
    last = run;
  }
  return piece;
}
