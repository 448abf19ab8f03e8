/** Which characters the pages of a site use. */
import type { WebFontFace } from './faces.js';

/** Always there: what styles and browsers add to a text, and what is typed next. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => index + 32))}\u00a0·‘’“”–—…•`;

/**
 * Every character of the given pages, and ASCII and common punctuation, once each and sorted by code point.
 *
 * **Shapes**: pages may be HTML: tags hold ASCII, and the texts of their attributes (a picture's description) are shown too. Entities other
 * than those of ASCII are not read.
 */
export function charactersOf(pages: readonly string[]): string {
  const paired = new Set<number>();
  const single = new Uint8Array(0x10000);
  for (const page of [ALWAYS, ...pages]) {
    for (let index = 0; index < page.length; index += 1) {
      const unit = page.charCodeAt(index);
      if (!isHalf(unit)) single[unit] = 1;
      else if ((page.codePointAt(index) ?? 0) > 0xffff) paired.add(page.codePointAt(index) ?? 0);
    }
  }
  const points = [...single.keys()].filter((unit) => unit >= 0x20 && single[unit] === 1);
  return String.fromCodePoint(...points, ...[...paired].sort((one, other) => one - other));
}

/** Those of the characters that a face is for. */
export function charactersFor({ from, to }: WebFontFace, characters: string): string {
  return [...characters]
    .filter((character) => {
      const point = character.codePointAt(0) ?? 0;
      return point >= from && point <= to;
    })
    .join('');
}

/** Whether a UTF-16 unit is half of a character. */
function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}
