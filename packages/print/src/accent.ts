/** The colour of rules, headings and links. */

/** Navy, for a site without a colour of its own. */
const NAVY = '#17365d';

/** **Source**: WCAG 2.2, 1.4.3: the least contrast of text with its ground. */
const READABLE = 4.5;

/**
 * A site's colour as it can stand on white paper.
 *
 * **Shapes**: `#rrggbb`; navy for anything else, and for a colour too light to be read.
 *
 * @example accentOnPaper('#ffb224') // '#17365d'
 */
export function accentOnPaper(colour: string | undefined): string {
  if (colour === undefined || !/^#[0-9a-f]{6}$/i.test(colour)) return NAVY;
  return 1.05 / (luminance(colour) + 0.05) >= READABLE ? colour.toLowerCase() : NAVY;
}

/** Relative luminance. **Source**: WCAG 2.2, “relative luminance”. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
