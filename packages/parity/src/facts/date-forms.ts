/** The patterns that dates are written in, each with how it is read. */
import { monthNumber } from '@narani/text';

/** The parts of a date that were stated. `h` is the half of a year, `q` the quarter, `e` a decade, `c` a century. */
export type DateParts = Readonly<Partial<Record<'y' | 'm' | 'd' | 'h' | 'q' | 'e' | 'c', number>>>;

const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const TO = '\\s?(?:[~∼〜～–—-]|to|and|through|until)\\s?';
const YEAR = '((?:1[6-9]|20|21)\\d\\d)';
const SHORT_YEAR = "[’'‘](\\d\\d)";
const EN_WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?';
const DAY = `${EN_WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s\\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\.?\\))?`;
const WEEKDAY = '(?:\\s?\\([월화수목금토일]\\))?';

/** One way to write a date. */
export interface Form {
  readonly pattern: RegExp;
  /** The dates of one match; none where the numbers make no date. `weak` marks words that may mean something else. */
  readonly read: (match: RegExpMatchArray) => (DateParts & { weak?: boolean })[];
}

const num = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);
const year = (full: string | undefined, short: string | undefined): number | undefined =>
  full ? Number(full) : short ? 2000 + Number(short) : undefined;
const month = (name: string | undefined): number | undefined =>
  monthNumber(name ?? '') || undefined;
const real = (parts: DateParts): boolean =>
  (parts.m ?? 1) >= 1 && (parts.m ?? 1) <= 12 && (parts.d ?? 1) >= 1 && (parts.d ?? 1) <= 31;
const only = (...dates: DateParts[]): DateParts[] => (dates.every(real) ? dates : []);

const KO_YEAR = `(?:${YEAR}\\s?년도?|${SHORT_YEAR}\\s?(?:년도?|\\.)|${YEAR}\\.)`;
/** Forms of Korean texts. */
export const KOREAN: readonly Form[] = [
  // 2026년 6월 1일(월), 6월 1~2일, 6월 1일~2일
  {
    pattern: new RegExp(
      `(?:${KO_YEAR}\\s?)?(\\d{1,2})\\s?월\\s?(\\d{1,2})(?:\\s?일)?${WEEKDAY}\\s?(?:[~∼〜～–—·,-]|과|와|및|부터|에서)\\s?(\\d{1,2})\\s?일(?!간)${WEEKDAY}`,
      'g',
    ),
    read: ([, a, b, c, m, d, e]) =>
      only(
        clean({ y: year(a ?? c, b), m: num(m), d: num(d) }),
        clean({ y: year(a ?? c, b), m: num(m), d: num(e) }),
      ),
  },
  {
    pattern: new RegExp(`(?:${KO_YEAR}\\s?)?(\\d{1,2})\\s?월\\s?(\\d{1,2})\\s?일${WEEKDAY}`, 'g'),
    read: ([, a, b, c, m, d]) => only(clean({ y: year(a ?? c, b), m: num(m), d: num(d) })),
  },
  // 2024년 4~9월, 3·4월
  {
    pattern: new RegExp(
      `(?:${KO_YEAR}\\s?)?(\\d{1,2})(?:\\s?월)?\\s?[~∼〜～–—·-]\\s?(\\d{1,2})\\s?월(?!드)`,
      'g',
    ),
    read: ([, a, b, c, m, n]) =>
      only(clean({ y: year(a ?? c, b), m: num(m) }), clean({ y: year(a ?? c, b), m: num(n) })),
  },
  {
    pattern: new RegExp(`(?:${KO_YEAR}\\s?)?(?<!\\d)(\\d{1,2})\\s?월(?!드)`, 'g'),
    read: ([, a, b, c, m]) => only(clean({ y: year(a ?? c, b), m: num(m) })),
  },
  {
    pattern: new RegExp(`(?:${KO_YEAR}\\s?)?(상|하)반기`, 'g'),
    read: ([, a, b, c, h]) => [clean({ y: year(a ?? c, b), h: h === '상' ? 1 : 2 })],
  },
  {
    pattern: new RegExp(
      `(?:${KO_YEAR}\\s?)?(?:([1-4])\\s?[~∼〜～–—·-]\\s?)?([1-4])(?:\\/4)?\\s?(?:사)?분기`,
      'g',
    ),
    read: ([, a, b, c, p, q]) => [
      ...(p ? [clean({ y: year(a ?? c, b), q: num(p) })] : []),
      clean({ y: year(a ?? c, b), q: num(q) }),
    ],
  },
  {
    pattern: /(\d{4}|\d{2})\s?년대/g,
    read: ([, y]) => [{ e: Number(y) < 100 ? 1900 + Number(y) : Number(y) }],
  },
  { pattern: /(\d{1,2})\s?세기/g, read: ([, c]) => [{ c: Number(c) }] },
  // 2024~2026년, 2026년; a two-digit year only with its apostrophe
  {
    pattern: new RegExp(`${YEAR}(?:\\s?년)?\\s?[~∼〜～–—·,-]\\s?${YEAR}\\s?년`, 'g'),
    read: ([, a, b]) => [{ y: Number(a) }, { y: Number(b) }],
  },
  { pattern: new RegExp(`(?<!\\d)${YEAR}\\s?년(?!간)`, 'g'), read: ([, y]) => [{ y: Number(y) }] },
  // 7. 3.(금), and the end of a range: ~7. 3.
  {
    pattern:
      /(?<![\d.] ?)(?:(\d{1,2})\.\s?(\d{1,2})\.\s?\([월화수목금토일]\)|(?<=[~∼〜～–-]\s?)(\d{1,2})\.\s?(\d{1,2})\.(?!\d))/g,
    read: ([, m, d, n, e]) => only(clean({ m: num(m ?? n), d: num(d ?? e) })),
  },
  { pattern: new RegExp(`${SHORT_YEAR}\\s?년`, 'g'), read: ([, y]) => [{ y: 2000 + Number(y) }] },
];

const DOT = '\\s?[.]\\s?';
/** Forms of both languages. */
export const COMMON: readonly Form[] = [
  // 2026. 2. 2.~3. 13., ’26.7.6.~7.24., 2026.6.1.~2.
  {
    pattern: new RegExp(
      `(?<![\\d.])(?:${YEAR}|${SHORT_YEAR})${DOT}(\\d{1,2})${DOT}(\\d{1,2})[.]?${WEEKDAY}\\s?[~∼〜～–—-]\\s?(?:(\\d{1,2})${DOT})?(\\d{1,2})(?!\\d|\\.\\d)[.]?${WEEKDAY}`,
      'g',
    ),
    read: ([, y, s, m, d, n, e]) =>
      only(
        clean({ y: year(y, s), m: num(m), d: num(d) }),
        clean({ y: year(y, s), m: num(n ?? m), d: num(e) }),
      ),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(?:${YEAR}|${SHORT_YEAR})\\s?[.]\\s?(\\d{1,2})(?:\\s?[.]\\s?(\\d{1,2}))?(?!\\d|\\.\\d|%)\\.?(?:\\s?월)?${WEEKDAY}`,
      'g',
    ),
    read: ([, y, s, m, d]) => only(clean({ y: year(y, s), m: num(m), d: num(d) })),
  },
  // 3. 1., 12. 31.까지: month and day in the official form, with its blank and both points
  {
    pattern: new RegExp(
      `(?<![\\d.,]|\\d\\s|\\.\\s)(1[0-2]|[1-9])\\.\\s(3[01]|[12]\\d|[1-9])\\.(?!\\s?\\d|[\\d.])${WEEKDAY}`,
      'g',
    ),
    read: ([, m, d]) => only(clean({ m: num(m), d: num(d) })),
  },
  {
    pattern: new RegExp(`(?<![\\d-])${YEAR}[-/](\\d{1,2})[-/](\\d{1,2})(?![\\d-])`, 'g'),
    read: ([, y, m, d]) => only({ y: Number(y), m: Number(m), d: Number(d) }),
  },
];

const EN_YEAR = `(?:,?\\s(?:of\\s)?${YEAR})?`;
/** Forms of English texts. */
export const ENGLISH: readonly Form[] = [
  {
    pattern: /\b(?:FY|fiscal|financial year|fiscal year)\s?(?:((?:19|20)\d\d)|['’]?(\d\d))\b/gi,
    read: ([, y, s]) => [clean({ y: year(y, s) })],
  },
  // June 1–2, 2026; June 1, 2026; June 1
  {
    pattern: new RegExp(`\\b${MONTH}\\s${DAY}${TO}${DAY}(?!\\d)${EN_YEAR}`, 'g'),
    read: ([, m, d, e, y]) =>
      only(
        clean({ y: num(y), m: month(m), d: num(d) }),
        clean({ y: num(y), m: month(m), d: num(e) }),
      ),
  },
  {
    pattern: new RegExp(`\\b${MONTH}\\s${DAY}(?!\\d|:\\d)${EN_YEAR}`, 'g'),
    read: ([, m, d, y]) => only(clean({ y: num(y), m: month(m), d: num(d) })),
  },
  // 1–2 June 2026; 1 June 2026
  {
    pattern: new RegExp(`(?<![\\d.,])${DAY}${TO}${DAY}\\s(?:of\\s)?${MONTH}\\b${EN_YEAR}`, 'g'),
    read: ([, d, e, m, y]) =>
      only(
        clean({ y: num(y), m: month(m), d: num(d) }),
        clean({ y: num(y), m: month(m), d: num(e) }),
      ),
  },
  {
    pattern: new RegExp(`(?<![\\d.,])${DAY}\\s(?:of\\s)?${MONTH}\\b${EN_YEAR}`, 'g'),
    read: ([, d, m, y]) => only(clean({ y: num(y), m: month(m), d: num(d) })),
  },
  {
    pattern: new RegExp(`\\b${MONTH},?\\s(?:of\\s)?${YEAR}\\b`, 'g'),
    read: ([, m, y]) => only(clean({ y: num(y), m: month(m) })),
  },
  // A month alone; “May”, “March” and the short forms only where something shows that a month is meant.
  {
    pattern: /\b(January|February|April|June|July|August|September|October|November|December)\b/g,
    read: ([, m]) => only(clean({ m: month(m) })),
  },
  {
    pattern:
      /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.(?!\w)|(?=[,;)]|\sto\b|[–-](?![a-z])))/g,
    read: ([, m]) => only(clean({ m: month(m) })),
  },
  {
    pattern:
      /(?<=\b(?:in|of|by|since|until|from|to|through|and|late|early|mid|each|every|last|next|this|–)[\s-]|–)(March|May)\b(?! be\b)/g,
    read: ([, m]) => only(clean({ m: month(m) })),
  },
  {
    pattern: new RegExp(
      `\\b(?:the\\s)?(first|second|latter)[\\s-]half\\b(?:\\sof)?(?:\\s(?:the|this|next|last)\\s(?:year|fiscal year)\\b)?(?:\\s?(?:of\\s)?${YEAR})?`,
      'gi',
    ),
    read: ([whole, h, y]) => [
      {
        ...clean({ y: num(y), h: /first/i.test(h ?? '') ? 1 : 2 }),
        weak: !y && !/year/i.test(whole ?? ''),
      },
    ],
  },
  {
    pattern: new RegExp(`\\bH([12])(?:\\s(?:of\\s)?${YEAR})?\\b`, 'g'),
    read: ([, h, y]) => [clean({ y: num(y), h: num(h) })],
  },
  {
    pattern: new RegExp(`\\bQ([1-4])(?:\\s(?:of\\s)?${YEAR})?\\b`, 'g'),
    read: ([, q, y]) => [clean({ y: num(y), q: num(q) })],
  },
  {
    pattern: new RegExp(
      `\\b(first|second|third|fourth)[\\s-](?:and\\s(second|third|fourth)[\\s-])?quarters?\\b(?:\\s(?:of\\s)?${YEAR})?`,
      'gi',
    ),
    read: ([, q, r, y]) =>
      [q, r]
        .filter((word) => word !== undefined)
        .map((word) => ({
          ...clean({ y: num(y), q: QUARTERS.indexOf(word.toLowerCase()) + 1 }),
          weak: !y,
        })),
  },
  { pattern: /\b(\d{4})s\b/g, read: ([, y]) => [{ e: Number(y) }] },
  { pattern: /\b(\d{1,2})(?:st|nd|rd|th)[\s-]century/gi, read: ([, c]) => [{ c: Number(c) }] },
];
const QUARTERS = ['first', 'second', 'third', 'fourth'];

function clean(parts: Readonly<Partial<Record<keyof DateParts, number | undefined>>>): DateParts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
