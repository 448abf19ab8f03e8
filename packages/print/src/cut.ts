/** Words too long for a line, cut where it hurts least. */
import type { Stretch } from './tokens.js';
import { emWidth } from './width.js';

/** Where an address or a compound is best broken: behind the first, before the second. Chicago Manual of Style 17, 14.18. */
const AFTER = /[/,;·)\]]/;
const BEFORE = /[?&#(]/;
/** Where it may be broken before it grows too wide. */
const SECOND_BEST = /[.\-_=~%]/;

/** Cuts a word that is wider than a line may need: behind its signs where it has any, else anywhere. */
export function cut(runs: readonly Stretch[], limit: number): Stretch[][] {
  const pieces: Stretch[][] = [[]];
  let width = 0;
  const wanted = Math.min(8, limit / 2);
  for (const run of runs) {
    let text = '';
    let before = '';
    for (const char of run.t) {
      const next = emWidth(char);
      const tooWide = width + next > limit && !/\p{M}/u.test(char);
      const best = width >= wanted && (AFTER.test(before) || BEFORE.test(char));
      const good = width >= 0.8 * limit && SECOND_BEST.test(char);
      const seam = char !== before && (best || good);
      if (tooWide || seam) {
        if (text !== '') pieces.at(-1)?.push({ ...run, t: text });
        pieces.push([]);
        text = '';
        width = 0;
      }
      text += char;
      width += next;
      before = char;
    }
    if (text !== '' || run.n !== undefined) pieces.at(-1)?.push({ ...run, t: text });
  }
  return pieces.filter((piece) => piece.length > 0);
}
