/**
 * Web fonts: Korean for readers whose machine has no Korean font, or only one that does not suit the page.
 *
 * They stand behind the reader's own fonts in every stack, so a browser that has those fetches nothing. Noto comes in about 120 slices, of which a
 * site carries those it has characters of.
 */
import { createRequire } from 'node:module';
import type { OutputFile } from '@narani/model';

/** Part of a font. **Shapes**: `ranges` as in CSS `unicode-range`. */
export interface FontSlice {
  readonly name: string;
  readonly ranges: string;
  readonly contents: Uint8Array;
}

/** A variable font of all weights, in slices. `token` is the style token whose stack names the family. */
export interface WebFont {
  readonly family: string;
  readonly token: '--sans' | '--serif';
  readonly slices: readonly FontSlice[];
  readonly licence: string;
}

/** Where a web font stands on disk, for a host to read: `unicode.json`, `LICENSE` and `files/PREFIX-SLICE-wght-normal.woff2`. */
export interface WebFontPlace {
  readonly family: string;
  readonly token: WebFont['token'];
  readonly folder: string;
  readonly prefix: string;
}

/** The web fonts of the base style. */
export function webFontPlaces(): WebFontPlace[] {
  const { resolve } = createRequire(import.meta.url);
  const folder = (name: string) =>
    resolve(`@fontsource-variable/${name}/package.json`).replace(/package\.json$/, '');
  return [
    {
      family: 'Narani Sans',
      token: '--sans',
      folder: folder('noto-sans-kr'),
      prefix: 'noto-sans-kr',
    },
    {
      family: 'Narani Serif',
      token: '--serif',
      folder: folder('noto-serif-kr'),
      prefix: 'noto-serif-kr',
    },
  ];
}

/**
 * The `@font-face` rules of a site and the files they name, beside the stylesheet.
 *
 * **Shapes**: `texts` are the site's pages; a slice none of whose characters occurs is left out, and so is a serif font that the style does not use.
 */
export function fontFaces(
  fonts: readonly WebFont[],
  texts: readonly string[],
  style: string,
): { css: string; files: OutputFile[] } {
  const used = characters(texts);
  const wanted = fonts.filter(({ token }) => token === '--sans' || style.includes(`var(${token})`));
  const faces = wanted.flatMap((font) =>
    font.slices.flatMap((slice) => {
      const points = pointsIn(slice.ranges, used);
      return points.length > 0 ? [{ font, slice, points }] : [];
    }),
  );
  const files = faces.map(({ slice }) =>
    fontFile(`${slice.name}.woff2`, 'font/woff2', slice.contents),
  );
  const licences = wanted.map(({ family, licence }) =>
    fontFile(`${family.replaceAll(' ', '-')}.LICENSE.txt`, 'text/plain', licence),
  );
  return {
    css: faces.map(({ font, slice, points }) => face(font, slice, points)).join('\n'),
    files: [...files, ...(faces.length > 0 ? licences : [])],
  };
}

/** How many characters there may be. **Source**: Unicode ends at U+10FFFF. */
const CHARACTERS = 0x11_0000;

/** **Shapes**: a mark at the number of each character; pages are large and many, so nothing is made for a single letter of them. */
function characters(texts: readonly string[]): Uint8Array {
  const found = new Uint8Array(CHARACTERS);
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      let point = text.charCodeAt(at);
      if (point >= 0xd800 && point < 0xdc00) point = text.codePointAt(at) ?? point;
      if (point > 0xffff) at += 1;
      found[point] = 1;
    }
  }
  return found;
}

/** The used characters that a `unicode-range` covers, in its order. */
function pointsIn(ranges: string, used: Uint8Array): number[] {
  const points: number[] = [];
  for (const range of ranges.split(',')) {
    const [from = '', to = from] = range.replace(/^\s*U\+/i, '').split('-');
    const last = Number.parseInt(to, 16);
    for (let point = Number.parseInt(from, 16); point <= last; point++) {
      if (used[point] === 1) points.push(point);
    }
  }
  return points;
}

function face({ family }: WebFont, { name }: FontSlice, points: readonly number[]): string {
  const ranges = points.map((point) => `U+${point.toString(16)}`).join(',');
  return `@font-face { font-family: "${family}"; font-weight: 100 900; font-display: swap; src: url("fonts/${name}.woff2") format("woff2"); unicode-range: ${ranges}; }`;
}

function fontFile(name: string, mediaType: string, contents: string | Uint8Array): OutputFile {
  return { path: `assets/fonts/${name}`, mediaType, contents };
}
