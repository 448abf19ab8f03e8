/**
 * Keeps words whole on screen: Korean ones (eojeol), and names with a hyphen in English.
 *
 * `word-break: keep-all` stops breaks between syllables only: browsers still break 「법」|은, 시|·|도, (國家)|는 and 2026.6.1.|에. Such a word is
 * wrapped in a span that does not break; where a word runs over the edge of a link or of bold, an empty span carries a word joiner as
 * generated content, so that copied text has none. To be removed when browsers keep a word whole between two spaces. In English a
 * browser breaks behind every hyphen and dash: NEA-|LCCP, Ulan-|Ude, 2019–|2020, and in code --|help.
 */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** Elements that run on in a line of text. */
const INLINE = new Set([
  ...['a', 'abbr', 'b', 'cite', 'code', 'del', 'em', 'i', 'kbd', 'mark', 'q', 's', 'small'],
  ...['span', 'strong', 'sub', 'sup', 'time', 'u'],
]);

/** What is not running text. */
const SKIPPED = new Set(['head', 'pre', 'script', 'style', 'svg']);

/** Elements with lines so short that a long word must be allowed to break. */
const NARROW = new Set(['h1', 'h2', 'nav', 'table']);

/** The longest word kept whole. **Units**: em; a phone's line has about 20 of text, 12 of a title. */
const LONGEST = 17;
const LONGEST_IN_NARROW = 11;

interface Place {
  readonly korean: boolean;
  readonly code: boolean;
  readonly longest: number;
}

/** What stands before the next text in the same line: the last character, or nothing at a line's or a word's beginning. */
interface Cursor {
  before: string;
}

/** A page's tree with its Korean words kept whole. */
export function keepWords(html: Element): Element {
  return keepIn(html, { korean: false, code: false, longest: LONGEST }, { before: '' });
}

function keepIn(element: Element, outer: Place, cursor: Cursor): Element {
  if (SKIPPED.has(element.tagName)) return element;
  const { lang } = element.properties;
  const place: Place = {
    korean: typeof lang === 'string' ? lang.startsWith('ko') : outer.korean,
    code: outer.code || element.tagName === 'code',
    longest: NARROW.has(element.tagName) ? LONGEST_IN_NARROW : outer.longest,
  };
  const inline = INLINE.has(element.tagName);
  if (!inline) cursor.before = '';
  const children = element.children.flatMap((child, index): ElementContent[] => {
    if (child.type === 'element') return [keepIn(child, place, cursor)];
    if (child.type !== 'text') return [child];
    const next = element.children[index + 1];
    const runsOn = next ? next.type === 'element' && INLINE.has(next.tagName) : inline;
    return keepText(child.value, place, cursor, runsOn);
  });
  if (!inline) cursor.before = '';
  return { ...element, children };
}

/** `runsOn` says that the line may go on after the text without a space. */
function keepText(value: string, place: Place, cursor: Cursor, runsOn: boolean): ElementContent[] {
  if (value === '') return [];
  const { before } = cursor;
  cursor.before = /\s$/.test(value) ? '' : value.slice(-1);
  if (place.code) return wrap(value.split(/(\s+)/), isShortCode);
  if (!place.korean) return wrap(value.split(/(\s+)/), isName);
  const nodes = wrapWords(value, place.longest, { before: before !== '', after: runsOn });
  return breaksBetween(before, value.charAt(0)) ? [h('span.join'), ...nodes] : nodes;
}

/** Letters and digits hold together by themselves. */
function breaksBetween(before: string, after: string): boolean {
  if (before === '' || /\s/.test(before) || /\s/.test(after)) return false;
  return !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
}

/** Whether a text's first word began before it, and its last goes on behind it. */
interface Ends {
  readonly before: boolean;
  readonly after: boolean;
}

/** Words and the spaces between them; the month and the day of a date are one word. */
const KOREAN_WORDS = /\d{1,2}월 \d{1,2}일\S*|\S+|\s+/g;

function wrapWords(value: string, longest: number, ends: Ends): ElementContent[] {
  const pieces = value.match(KOREAN_WORDS) ?? [];
  return wrap(pieces, (piece, index) => {
    const open = {
      before: ends.before && index === 0,
      after: ends.after && index === pieces.length - 1,
    };
    return widthOf(piece) <= longest && mayBreak(piece, open);
  });
}

/** A name or a span of years with a hyphen or a dash inside, each part of it beginning with a capital or a digit. */
const NAME =
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}][\p{L}\p{N}]*(?:[-–][\p{Lu}\p{N}][\p{L}\p{N}]*)+[^\p{L}\p{N}]*$/u;

/** The longest name kept whole: a longer one would tear a line of a phone open. **Units**: characters. */
const LONGEST_NAME = 14;

function isName(word: string): boolean {
  return word.length <= LONGEST_NAME && NAME.test(word);
}

/** A short word of code with a mark: an option, a Korean sample. */
function isShortCode(word: string): boolean {
  return word.length <= LONGEST_NAME && mayBreak(word, { before: true, after: false });
}

/** The pieces as text, with those that are to stay whole in spans. */
function wrap(
  pieces: readonly string[],
  isWhole: (piece: string, index: number) => boolean,
): ElementContent[] {
  const nodes: ElementContent[] = [];
  let plain = '';
  for (const [index, piece] of pieces.entries()) {
    if (!isWhole(piece, index)) {
      plain += piece;
      continue;
    }
    if (plain !== '') nodes.push(textOf(plain));
    plain = '';
    nodes.push(h('span.word', piece));
  }
  if (plain !== '') nodes.push(textOf(plain));
  return nodes;
}

/** Most words need no closer look. */
const PLAIN = /^[가-힣A-Za-z0-9]*$/;

/** Whether a word holds a mark inside, other than a point or comma within a number. */
function mayBreak(word: string, open: Ends): boolean {
  if (PLAIN.test(word) || /^\s/.test(word)) return false;
  let inside = word.replace(/(?<=\d)[.,](?=\d)/g, '');
  if (!open.before) inside = inside.replace(/^[^\p{L}\p{N}]+/u, '');
  if (!open.after) inside = inside.replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '');
  return inside.length > 1 && /[^\p{L}\p{N}]/u.test(inside);
}

function widthOf(word: string): number {
  let width = 0;
  for (const character of word) width += /[\u1100-\uffdc]/.test(character) ? 1 : 0.6;
  return width;
}

function textOf(value: string): ElementContent {
  return { type: 'text', value };
}
