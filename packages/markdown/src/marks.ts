/**
 * Marks of lists as people write them: those of CommonMark, and those of official documents (가. 1) (가) ① ○ □ ㅇ, a. (i) 1.1.).
 *
 * **Source**: 행정업무의 운영 및 혁신에 관한 규정 시행규칙 제2조, 행정업무운영 편람 (항목의 구분: 1. 가. 1) 가) (1) (가) ① ㉮; □ ○ - ·).
 */
import { isDated } from './dates.js';

/**
 * A mark at the beginning of a line.
 *
 * **Shapes**: items of one list have one `kind`; `value` is the place in its series, from 1, and absent from bullets. A mark that is
 * `weak` counts only in a row with others: alone it may as well be text.
 */
export interface Mark {
  readonly text: string;
  readonly kind: string;
  readonly value?: number;
  /** CommonMark knows it. */
  readonly common?: true;
  readonly weak?: true;
}

/** Bullets of official documents. */
const BULLETS = '○●◦•◉◎⊙□■▪▫◇◆◈▶▷►▸‣⁃∘⦁∙❍❏❑▲△▽▼★☆☞✓✔✗✘ㅇ';

/** Signs that begin a line of prose too. */
const WEAK_BULLETS = '–—―·ㆍ・→⇒⇨➜➔※o';

/** 편람: behind 하 come 거, 너 …, then 고, 노 … */
const SYLLABLES =
  '가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호';
const JAMO = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ';

/** Signs that hold their number: first, last, and the number of the first. */
const SIGNS: readonly (readonly [kind: string, first: string, last: string, value: number])[] = [
  ['circled', '①', '⑳', 1],
  ['circled', '㉑', '㉟', 21],
  ['circled', '㊱', '㊿', 36],
  ['bracketed', '⑴', '⒇', 1],
  ['dotted', '⒈', '⒛', 1],
  ['bracketed-latin', '⒜', '⒵', 1],
  ['circled-capital', 'Ⓐ', 'Ⓩ', 1],
  ['circled-latin', 'ⓐ', 'ⓩ', 1],
  ['circled-jamo', '㉠', '㉭', 1],
  ['circled-syllable', '㉮', '㉻', 1],
  ['bracketed-jamo', '㈀', '㈍', 1],
  ['bracketed-syllable', '㈎', '㈛', 1],
  ['black', '❶', '❿', 1],
  ['sans', '➀', '➉', 1],
  ['black-sans', '➊', '➓', 1],
];

/** Signs of Roman numerals, with a point or without. */
const ROMAN_SIGNS: typeof SIGNS = [
  ['roman-capital-sign', 'Ⅰ', 'Ⅻ', 1],
  ['roman-sign', 'ⅰ', 'ⅻ', 1],
];

const ROMAN = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/;

/** Reads what stands between `(` and `)`, or before a point, as the number of a series. */
interface Series {
  readonly kind: string;
  readonly read: (body: string) => number | undefined;
}

/** In this order: `i` begins Roman numerals, and follows `h`. */
const SERIES: readonly Series[] = [
  { kind: 'syllable', read: (body) => placeIn(SYLLABLES, body) },
  { kind: 'jamo', read: (body) => placeIn(JAMO, body) },
  { kind: 'roman', read: (body) => (ROMAN.test(body) ? romanValue(body) : undefined) },
  {
    kind: 'roman-capital',
    read: (body) =>
      ROMAN.test(body.toLowerCase()) && body === body.toUpperCase()
        ? romanValue(body.toLowerCase())
        : undefined,
  },
  { kind: 'latin', read: (body) => placeIn('abcdefghijklmnopqrstuvwxyz', body) },
  { kind: 'capital', read: (body) => placeIn('ABCDEFGHIJKLMNOPQRSTUVWXYZ', body) },
];

/** The first code units of all marks. */
export const MARK_STARTS: readonly number[] = [
  ...new Set(
    [...`*+-0123456789(${BULLETS}${WEAK_BULLETS}${SYLLABLES}${JAMO}`]
      .map((char) => char.charCodeAt(0))
      .concat(range('a', 'z'), range('A', 'Z'))
      .concat([...SIGNS, ...ROMAN_SIGNS].flatMap(([, first, last]) => range(first, last))),
  ),
];

/** What stood before a mark: the kind of the list it may go on with, and the number of the item before it. */
export interface Before {
  readonly kind?: string | undefined;
  readonly value?: number | undefined;
}

/**
 * The mark at the beginning of a line, or undefined where the line is text.
 *
 * **Shapes**: with a `kind` before it, a mark of another kind is none. A date is no mark.
 */
export function readMark(line: string, before: Before = {}): Mark | undefined {
  const candidates = [common(line, before.value), bullet(line), sign(line), ...series(line)];
  return candidates.find(
    (mark): mark is Mark =>
      mark !== undefined && (before.kind === undefined || mark.kind === before.kind),
  );
}

function common(line: string, last: number | undefined): Mark | undefined {
  const bulleted = /^[-*+](?=\s|$)/.exec(line)?.[0];
  if (bulleted !== undefined) return { text: bulleted, kind: bulleted, common: true };
  const [text, digits = '', sign = ''] = /^(\d{1,9})([.)])(?=\s|$)/.exec(line) ?? [];
  if (text === undefined || isDated(line, last)) return undefined;
  return { text, kind: `1${sign}`, value: Number(digits), common: true };
}

/** A bullet, a space behind it or not: 「○첫째」, but not 「○○시」. */
function bullet(line: string): Mark | undefined {
  const char = line.charAt(0);
  const weak = WEAK_BULLETS.includes(char);
  if (char === '' || !(weak || BULLETS.includes(char))) return undefined;
  const spaced = /^.(?:\s|$)/.test(line);
  if (!spaced && (char === 'o' || char === 'ㅇ' || !/^.[\p{L}\p{N}「『“‘(]/u.test(line)))
    return undefined;
  return { text: char, kind: char, ...(weak || !spaced ? { weak: true } : {}) };
}

function sign(line: string): Mark | undefined {
  const own = signIn(SIGNS, line);
  if (own && /^.(?:[\s\p{L}\p{N}「『“‘(]|$)/u.test(line)) return { text: line.charAt(0), ...own };
  const roman = signIn(ROMAN_SIGNS, line);
  const text = /^.[.)]?(?=\s|$)/.exec(line)?.[0];
  if (!roman || text === undefined) return undefined;
  return { text, kind: roman.kind + text.slice(1), value: roman.value };
}

function signIn(signs: typeof SIGNS, line: string): { kind: string; value: number } | undefined {
  const char = line.charAt(0);
  const found = signs.find(([, first, last]) => char >= first && char <= last);
  if (!found) return undefined;
  const [kind, first, , value] = found;
  return { kind, value: value + char.charCodeAt(0) - first.charCodeAt(0) };
}

/** `가.`, `가)`, `(가)`, `(1)`, `1.1.` */
function series(line: string): (Mark | undefined)[] {
  const match = /^(\(?)([^\s().]{1,7})([.)])(?=\s|$)/.exec(line);
  const [text = '', open = '', body = '', close = ''] = match ?? [];
  if (match && open === (close === ')' ? open : '')) {
    const shape = `${open}1${close}`;
    const named = SERIES.map(({ kind, read }) => {
      const value = read(body);
      return value === undefined ? undefined : { text, kind: `${kind} ${shape}`, value };
    });
    const number = open === '(' && /^\d{1,3}$/.test(body) ? Number(body) : undefined;
    return [
      ...named,
      number === undefined ? undefined : { text, kind: `number ${shape}`, value: number },
    ];
  }
  return [decimal(line)];
}

/** Numbers of parts and their parts: items of one list have all but the last number in common. */
function decimal(line: string): Mark | undefined {
  const [text, head, last] = /^((?:\d{1,2}\.)+)(\d{1,2})\.(?=\s|$)/.exec(line) ?? [];
  if (text === undefined) return undefined;
  return { text, kind: `decimal ${head}`, value: Number(last) };
}

function placeIn(list: string, body: string): number | undefined {
  const index = body.length === 1 ? list.indexOf(body) : -1;
  return index < 0 ? undefined : index + 1;
}

function romanValue(numeral: string): number {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const values = [...numeral].map((letter) => worth[letter] ?? 0);
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}

function range(first: string, last: string): number[] {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
