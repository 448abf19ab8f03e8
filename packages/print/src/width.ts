/** How wide text is, near enough to lay out a table and to find words too long for a line. */
import type { Inline } from './part.js';

const WIDE = /[\p{Script=Hangul}\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Whether a text holds signs as wide as a syllable. */
export function isWide(text: string): boolean {
  return WIDE.test(text);
}

/** The width of a text. **Units**: em; an estimate from the kinds of letters. */
export function emWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (WIDE.test(char)) width += 0.95;
    else if (/[\p{Lu}%@&]/u.test(char)) width += 0.68;
    else if (/[\p{L}\p{N}]/u.test(char)) width += 0.54;
    else width += 0.36;
  }
  return width;
}

/** The width of running text, and of the widest thing in it that cannot be broken. **Units**: em. */
export function inlineWidth(inlines: readonly Inline[]): { whole: number; widest: number } {
  let whole = 0;
  let widest = 0;
  for (const inline of inlines) {
    if (typeof inline === 'string') {
      whole += emWidth(inline);
      widest = Math.max(widest, ...inline.split(' ').map(emWidth));
    } else if ('br' in inline || 'z' in inline) {
    } else if ('w' in inline) {
      const width = emWidth(inline.w.map(({ t }) => t).join(''));
      whole += width;
      widest = Math.max(widest, width);
    } else if ('in' in inline) {
      const inner = inlineWidth(inline.in);
      whole += inner.whole;
      widest = Math.max(widest, inner.widest);
    } else {
      whole += emWidth(inline.join(' '));
      widest = Math.max(widest, ...inline.map(emWidth));
    }
  }
  return { whole, widest };
}
