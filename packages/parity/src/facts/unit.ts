/**
 * Units after and before numerals, in both languages, and their conversion to one base unit a dimension.
 *
 * **Source**: 국가표준기본법 시행령 별표 (legal units), ISO 4217 for currencies, ISO 80000 for prefixes.
 */
import type { Locale } from '@narani/model';

/** A unit's dimension, and the factor to the dimension's base. Counters have no dimension and are never compared. */
interface Unit {
  readonly name: string;
  readonly factor: number;
}

const unit = (name: string, factor = 1): Unit => ({ name, factor });

/** Korean units and counters; the longest that fits is taken. */
const KOREAN: Readonly<Record<string, Unit>> = {
  원: unit('KRW'),
  달러: unit('USD'),
  불: unit('USD'),
  유로: unit('EUR'),
  엔: unit('JPY'),
  위안: unit('CNY'),
  파운드: unit('GBP'),
  년: unit('year'),
  개년: unit('year'),
  년간: unit('year'),
  개월: unit('month'),
  달: unit('month'),
  주: unit('week'),
  주간: unit('week'),
  주일: unit('week'),
  일: unit('day'),
  일간: unit('day'),
  시간: unit('hour'),
  분: unit('minute'),
  초: unit('second'),
  배: unit('times'),
  세: unit('age'),
  살: unit('age'),
  톤: unit('t'),
  킬로톤: unit('t', 1e3),
  메가톤: unit('t', 1e6),
  기가톤: unit('t', 1e9),
  킬로그램: unit('t', 1e-3),
  그램: unit('ng', 1e9),
  밀리그램: unit('ng', 1e6),
  미터: unit('m'),
  킬로미터: unit('m', 1e3),
  센티미터: unit('m', 1e-2),
  밀리미터: unit('m', 1e-3),
  제곱미터: unit('m2'),
  제곱킬로미터: unit('m2', 1e6),
  세제곱미터: unit('m3'),
  입방미터: unit('m3'),
  리터: unit('m3', 1e-3),
  헥타르: unit('m2', 1e4),
  평: unit('pyeong'),
  에이커: unit('acre'),
  마일: unit('mile'),
  배럴: unit('barrel'),
  테라와트시: unit('Wh', 1e12),
  킬로와트시: unit('Wh', 1e3),
  메가와트시: unit('Wh', 1e6),
  기가와트시: unit('Wh', 1e9),
  킬로와트: unit('W', 1e3),
  메가와트: unit('W', 1e6),
  기가와트: unit('W', 1e9),
  도: unit('degree'),
  명: unit('person'),
  인: unit(''),
  개: unit(''),
  건: unit(''),
  곳: unit(''),
  회: unit(''),
  차: unit(''),
  번: unit(''),
  단계: unit(''),
  가지: unit(''),
  호: unit(''),
  대: unit(''),
  기: unit(''),
  개국: unit(''),
  개소: unit(''),
  개사: unit(''),
  개교: unit(''),
  쪽: unit(''),
  위: unit(''),
  마리: unit(''),
  점: unit(''),
  포인트: unit(''),
  가구: unit('household'),
  세대: unit('household'),
};

/** Symbols written alike in both languages. */
const SYMBOLS: Readonly<Record<string, Unit>> = {
  kWh: unit('Wh', 1e3),
  MWh: unit('Wh', 1e6),
  GWh: unit('Wh', 1e9),
  TWh: unit('Wh', 1e12),
  Wh: unit('Wh'),
  kW: unit('W', 1e3),
  MW: unit('W', 1e6),
  GW: unit('W', 1e9),
  TW: unit('W', 1e12),
  W: unit('W'),
  kt: unit('t', 1e3),
  Mt: unit('t', 1e6),
  Gt: unit('t', 1e9),
  kg: unit('t', 1e-3),
  '㎏': unit('t', 1e-3),
  t: unit('t'),
  // Small masses have a base of their own: in tonnes they would be rounded away.
  g: unit('ng', 1e9),
  mg: unit('ng', 1e6),
  '㎎': unit('ng', 1e6),
  μg: unit('ng', 1e3),
  µg: unit('ng', 1e3),
  '㎍': unit('ng', 1e3),
  ng: unit('ng'),
  km: unit('m', 1e3),
  m: unit('m'),
  cm: unit('m', 1e-2),
  mm: unit('m', 1e-3),
  'km²': unit('m2', 1e6),
  '㎢': unit('m2', 1e6),
  'm²': unit('m2'),
  '㎡': unit('m2'),
  'm³': unit('m3'),
  m3: unit('m3'),
  '㎥': unit('m3'),
  L: unit('m3', 1e-3),
  ℓ: unit('m3', 1e-3),
  kL: unit('m3'),
  '㎘': unit('m3'),
  mL: unit('m3', 1e-6),
  '㎿': unit('W', 1e6),
  '㎾': unit('W', 1e3),
  TJ: unit('J', 1e12),
  GJ: unit('J', 1e9),
  MJ: unit('J', 1e6),
  toe: unit('toe'),
  ha: unit('m2', 1e4),
  '℃': unit('degree'),
  '°C': unit('degree'),
  '°': unit('degree'),
  kB: unit('B', 1e3),
  KB: unit('B', 1e3),
  kb: unit('B', 1e3),
  MB: unit('B', 1e6),
  GB: unit('B', 1e9),
  TB: unit('B', 1e12),
  ms: unit('second', 1e-3),
  s: unit('second'),
  px: unit('px'),
  ppm: unit('ppm'),
};

/** English units in words, singular; a plural `s` is taken off first. */
const ENGLISH: Readonly<Record<string, Unit>> = {
  people: unit('person'),
  person: unit('person'),
  resident: unit('person'),
  household: unit('household'),
  home: unit('household'),
  won: unit('KRW'),
  krw: unit('KRW'),
  dollar: unit('USD'),
  usd: unit('USD'),
  euro: unit('EUR'),
  eur: unit('EUR'),
  yen: unit('JPY'),
  jpy: unit('JPY'),
  yuan: unit('CNY'),
  cny: unit('CNY'),
  pound: unit('GBP'),
  year: unit('year'),
  yr: unit('year'),
  month: unit('month'),
  week: unit('week'),
  day: unit('day'),
  hour: unit('hour'),
  minute: unit('minute'),
  min: unit('minute'),
  second: unit('second'),
  time: unit('times'),
  ton: unit('t'),
  tonne: unit('t'),
  kilotonne: unit('t', 1e3),
  megatonne: unit('t', 1e6),
  gigatonne: unit('t', 1e9),
  kilogram: unit('t', 1e-3),
  gram: unit('ng', 1e9),
  milligram: unit('ng', 1e6),
  'square metre': unit('m2'),
  'square meter': unit('m2'),
  'square kilometre': unit('m2', 1e6),
  'square kilometer': unit('m2', 1e6),
  'cubic metre': unit('m3'),
  'cubic meter': unit('m3'),
  litre: unit('m3', 1e-3),
  liter: unit('m3', 1e-3),
  metre: unit('m'),
  meter: unit('m'),
  kilometre: unit('m', 1e3),
  kilometer: unit('m', 1e3),
  hectare: unit('m2', 1e4),
  pyeong: unit('pyeong'),
  acre: unit('acre'),
  mile: unit('mile'),
  barrel: unit('barrel'),
  degree: unit('degree'),
  millisecond: unit('second', 1e-3),
  'terawatt-hour': unit('Wh', 1e12),
  'kilowatt-hour': unit('Wh', 1e3),
  'megawatt-hour': unit('Wh', 1e6),
  'gigawatt-hour': unit('Wh', 1e9),
  kilowatt: unit('W', 1e3),
  megawatt: unit('W', 1e6),
  gigawatt: unit('W', 1e9),
};

/** Marks written before the numeral. */
const PREFIXES: Readonly<Record<string, string>> = {
  '₩': 'KRW',
  KRW: 'KRW',
  US$: 'USD',
  $: 'USD',
  USD: 'USD',
  '€': 'EUR',
  EUR: 'EUR',
  '¥': 'JPY',
  JPY: 'JPY',
  '£': 'GBP',
  GBP: 'GBP',
  CNY: 'CNY',
};

const alternatives = (table: Readonly<Record<string, unknown>>): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[$]/g, '\\$&'))
    .join('|');

const KOREAN_AFTER = new RegExp(
  `^(?:여\\s?)?\\s?(?:(${alternatives(SYMBOLS)})(?![A-Za-z])|(${alternatives(KOREAN)}))`,
);
const ENGLISH_AFTER = new RegExp(
  `^(?:[\\s-]?(?:more|fewer|new|additional)(?=\\s))?[\\s-]?(?:(${alternatives(SYMBOLS)})(?![A-Za-z])|(${alternatives(ENGLISH)})s?\\b)`,
  'i',
);
const BEFORE = new RegExp(`(${alternatives(PREFIXES)})\\s?$`);

/** A unit as read: its base's name ('' for counters), the factor to the base and how many characters it took. */
export interface UnitReading {
  readonly name: string;
  readonly factor: number;
  readonly length: number;
}

/** The unit that follows a Korean numeral, or undefined. */
export function koreanUnit(after: string): UnitReading | undefined {
  const match = KOREAN_AFTER.exec(after);
  if (!match) return undefined;
  const found = match[1] ? SYMBOLS[match[1]] : KOREAN[match[2] ?? ''];
  return found && { ...found, length: match[0].length };
}

/** The unit that follows an English numeral, or undefined. */
export function englishUnit(after: string): UnitReading | undefined {
  const match = ENGLISH_AFTER.exec(after);
  if (!match) return undefined;
  const symbol = match[1] && Object.hasOwn(SYMBOLS, match[1]) ? SYMBOLS[match[1]] : undefined;
  const found = symbol ?? ENGLISH[(match[2] ?? match[1] ?? '').toLowerCase()];
  return found && { ...found, length: match[0].length };
}

/** The currency written before a numeral, or undefined. */
export function prefixUnit(before: string): UnitReading | undefined {
  const match = BEFORE.exec(before);
  if (!match) return undefined;
  return { name: PREFIXES[match[1] ?? ''] ?? '', factor: 1, length: match[0].length };
}

/** The stretch of a numeral together with the unit beside it. **Units**: offsets into the text. */
export function withUnit(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  locale: Locale,
): { start: number; end: number } {
  const after = (locale === 'ko' ? koreanUnit : englishUnit)(text.slice(end));
  const before = prefixUnit(text.slice(0, start));
  return { start: start - (before?.length ?? 0), end: end + (after?.length ?? 0) };
}
