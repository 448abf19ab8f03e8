/** From a whole font to the part of it that a site needs. */
import { createHash } from 'node:crypto';
import { charactersFor } from './characters.js';
import type { WebFontFace } from './faces.js';
import { packWoff2 } from './woff2.js';

/** What makes the bytes, besides the font and the characters. Raise the last number when `makeWebFont` changes. */
const MAKER = ['subset-font 2.9.0', 'brotli-wasm 3.0.1', 1];

/** What the styles ask for, and what letters need to stand well side by side. */
const FEATURES = [
  'kern',
  'liga',
  'calt',
  'ccmp',
  'locl',
  'mark',
  'mkmk',
  'lnum',
  'tnum',
  'onum',
  'pnum',
  'smcp',
];

/** Tables for text set vertically, and for variable fonts. */
const UNUSED_TABLES = ['BASE', 'STAT', 'VORG', 'vhea', 'vmtx'];

/**
 * What a face's web font depends on, as one SHA-256: equal keys mean equal bytes.
 *
 * **Shapes**: hexadecimal. `characters` are those of the site, of which only the ones that the face is for count.
 */
export function webFontKey(face: WebFontFace, characters: string): string {
  const { package: name, version, file } = face;
  return createHash('sha256')
    .update(JSON.stringify([MAKER, name, version, file, charactersFor(face, characters)]))
    .digest('hex');
}

/**
 * The web font of a face, as WOFF2 with the given characters and no others.
 *
 * **Shapes**: `font` is the TrueType file at `fontPath`. Characters that it lacks are left out. **Errors**: rejects where it is no font.
 */
export async function makeWebFont(
  face: WebFontFace,
  font: Uint8Array,
  characters: string,
): Promise<Uint8Array> {
  // Loaded here: a build that finds its fonts in the cache needs no WebAssembly.
  const { default: subsetFont } = await import('subset-font');
  const subset = await subsetFont(font, charactersFor(face, characters), {
    targetFormat: 'truetype',
    keepFeatures: FEATURES,
    dropTables: UNUSED_TABLES,
    noHinting: true,
  });
  return packWoff2(subset);
}
