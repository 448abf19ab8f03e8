/** The `@font-face` rules of a site. */
import { KOREAN } from './characters.js';
import { rangeOf } from './plan.js';
import type { Typeface, Weight } from './typeface.js';

/** A file of a weight as it is published. */
export interface Face {
  readonly weight: Weight;
  readonly file: string;
  readonly characters: string;
}

/**
 * The rules for a site's faces.
 *
 * **Shapes**: a machine that has the typeface itself fetches nothing. What the bold file lacks is set in the regular one (`Narani More`), which the browser
 * thickens; until either is there boxes of the same width stand for it (`Narani Blank`).
 */
export function faceRules(typeface: Typeface, faces: readonly Face[]): string {
  if (faces.length === 0) return '';
  const { regular, family } = typeface;
  const ofRegular = faces.filter(({ weight }) => weight === regular);
  const whole = ofRegular.length === 1;
  const rules = faces.map((face) => {
    const range = whole && face.weight === regular ? KOREAN : rangeOf(face.characters);
    const { from, to } = face.weight;
    return rule(family, `${from} ${to}`, face, range);
  });
  const more = ofRegular.map((face) =>
    rule('Narani More', '400', face, whole ? KOREAN : rangeOf(face.characters)),
  );
  return [...rules, ...more, blankRule(typeface)].join('\n');
}

function rule(family: string, weight: string, { weight: { local }, file }: Face, range: string) {
  const sources = [
    ...local.map((name) => `local("${name}")`),
    `url("fonts/${file}") format("woff2")`,
  ];
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-display: swap; src: ${sources.join(', ')}; unicode-range: ${range}; }`;
}

function blankRule({ syllable, ascent, descent }: Typeface): string {
  const source = 'url("fonts/blank.ttf") format("truetype")';
  const share = (part: number) => `${Number((part / 10).toFixed(1))}%`;
  // Both are shares of the adjusted size.
  const metrics = `size-adjust: ${share(syllable)}; ascent-override: ${share((ascent * 1000) / syllable)}; descent-override: ${share((descent * 1000) / syllable)}`;
  return `@font-face { font-family: "Narani Blank"; font-weight: 100 900; src: ${source}; ${metrics}; unicode-range: ${KOREAN}; }`;
}
