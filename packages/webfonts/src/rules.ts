/** The names and `@font-face` rules of web fonts. */
import { createHash } from 'node:crypto';
import type { WebFontFace } from './faces.js';

/** A face with its web font. */
export interface WebFont {
  readonly face: WebFontFace;
  readonly contents: Uint8Array;
}

/** The file name of a web font. A font that changed has another name, so browsers may keep each for ever. */
export function webFontName({ face, contents }: WebFont): string {
  const slant = face.style === 'italic' ? '-italic' : '';
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12);
  return `${face.package}-${face.weight}${slant}.${hash}.woff2`;
}

/**
 * The `@font-face` rules of web fonts, in their order.
 *
 * **Shapes**: `folder` leads from the stylesheet to the files and ends in a slash. A reader who has the font installed fetches nothing, and
 * nobody waits for one.
 */
export function webFontRules(fonts: readonly WebFont[], folder: string): string {
  return fonts.map((font) => rule(font, folder)).join('\n');
}

function rule(font: WebFont, folder: string): string {
  const { family, weight, style, local, from, to } = font.face;
  const sources = [
    ...local.map((name) => `local("${name}")`),
    `url("${folder}${webFontName(font)}") format("woff2")`,
  ];
  return [
    '@font-face {',
    `  font-family: "${family}";`,
    `  font-weight: ${weight};`,
    `  font-style: ${style};`,
    '  font-display: swap;',
    `  src: ${sources.join(', ')};`,
    `  unicode-range: U+${from.toString(16)}-${to.toString(16)};`,
    '}',
  ].join('\n');
}
