/** Which characters of Korean type the pages of a site hold, and how many pages hold each. */

/** What the web fonts are for; Latin letters, figures and common signs are of the reader's own font. **Shapes**: as in CSS `unicode-range`. */
export const KOREAN =
  'U+1100-11FF,U+2E80-303F,U+3130-318F,U+3200-33FF,U+3400-4DBF,U+4E00-9FFF,U+A960-A97F,U+AC00-D7FF,U+F900-FAFF,U+FF00-FFEF';

const RANGES = KOREAN.split(',').map((range) => {
  const [from = '', to = from] = range.slice(2).split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
});

/** **Shapes**: the pages that hold a character, by the character. */
export interface Held {
  readonly all: ReadonlyMap<string, number>;
  /** Of those, what may be set bold. */
  readonly bold: ReadonlyMap<string, number>;
}

/** The Korean characters of one file, each once. */
export interface Characters {
  readonly all: string;
  /** Of those, what may be set bold. */
  readonly bold: string;
}

/** The Korean characters of a page. **Shapes**: HTML as it is printed: every element is closed. */
export function charactersOfPage(html: string): Characters {
  return { all: koreanIn(html), bold: koreanIn(boldTextOf(html)) };
}

/** The Korean characters of a script, which writes on pages. */
export function charactersOfScript(script: string): Characters {
  return { all: koreanIn(script), bold: '' };
}

/** How many of a site's files hold each character. */
export function heldBy(files: readonly Characters[]): Held {
  const all = new Map<string, number>();
  const bold = new Map<string, number>();
  for (const file of files) {
    count(all, file.all);
    count(bold, file.bold);
  }
  return { all, bold };
}

function koreanIn(text: string): string {
  return [...new Set(text.match(CHARACTER) ?? [])].join('');
}

function count(counts: Map<string, number>, characters: string): void {
  for (const char of characters) counts.set(char, (counts.get(char) ?? 0) + 1);
}

const CHARACTER = new RegExp(
  `[${RANGES.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('')}]`,
  'gu',
);

/** Elements that a style sets bold, and those whose class it may. A style that sets others bold has their letters thickened by the browser. */
const BOLD = new Set('h1 h2 h3 h4 h5 h6 strong b em th dt legend summary button'.split(' '));
const MAY_BE_BOLD = new Set('p span a time li'.split(' '));
const NEVER_BOLD = /\bclass="(?:standfirst|summary|note|tagline|plain|label|text|hint)\b/;
const VOID = new Set('meta link img br hr input wbr base col source path rect circle'.split(' '));

function boldTextOf(html: string): string {
  const parts: string[] = [];
  const open: string[] = [];
  let from = Number.POSITIVE_INFINITY;
  for (const [, close, tag, attributes = '', text] of html.matchAll(PIECE)) {
    if (text !== undefined) {
      if (open.length >= from) parts.push(text);
    } else if (close) {
      open.pop();
      if (open.length < from) from = Number.POSITIVE_INFINITY;
    } else if (tag !== undefined && !VOID.has(tag) && !attributes.endsWith('/')) {
      open.push(tag);
      if (from === Number.POSITIVE_INFINITY && isBold(tag, attributes)) from = open.length;
    }
  }
  return parts.join(' ');
}

const PIECE = /<(\/?)([a-z][a-z0-9]*)\b((?:[^>"]|"[^"]*")*)>|([^<]+)/gi;

function isBold(tag: string, attributes: string): boolean {
  if (BOLD.has(tag)) return true;
  if (attributes.includes('aria-current')) return true;
  return MAY_BE_BOLD.has(tag) && attributes.includes('class="') && !NEVER_BOLD.test(attributes);
}
