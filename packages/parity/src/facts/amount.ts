/**
 * Amounts written in digits, by value: `1,360만 명` is 13.6 million, `1억 2,500만`, `2.2백만`, `US$ 60,000`, `3분의 1`, `1/3`.
 *
 * Ambiguity is kept: `6조` is six trillion or Article 6, `5만` is fifty thousand or “only 5”, the first number of
 * `1~2조` is one or one trillion.
 *
 * **Source**: 한글 맞춤법 제44항; 국어기본법 표기 관행 for ranges; short scale for English.
 */
import type { Locale } from '@narani/model';
import { findBound } from './bound.js';
import type { Fact, Reading } from './fact.js';
import { canonicalNumber, parseNumeral } from './fact.js';
import type { Numeral } from './numeral.js';
import { englishNumerals, koreanNumerals, NUMERAL } from './numeral.js';
import { englishUnit, koreanUnit, prefixUnit } from './unit.js';

/** Every amount in digits of a text. */
export function findAmounts(text: string, locale: Locale): Fact[] {
  const fractions = findFractions(text, locale);
  const numerals = locale === 'ko' ? koreanNumerals(text) : englishNumerals(text);
  const out: Fact[] = [...fractions];
  numerals.forEach((numeral, index) => {
    if (fractions.some((fact) => numeral.start < fact.end && numeral.end > fact.start)) return;
    out.push(amount(text, numeral, numerals[index + 1], locale));
  });
  return out.sort((a, b) => a.start - b.start);
}

function amount(text: string, numeral: Numeral, next: Numeral | undefined, locale: Locale): Fact {
  const after = text.slice(numeral.end, numeral.end + 70);
  const before = text.slice(Math.max(0, numeral.start - 40), numeral.start);
  const prefix = prefixUnit(before);
  const suffix = locale === 'ko' ? koreanUnit(after) : englishUnit(after);
  const unit = prefix ?? suffix;
  const odd = locale === 'ko' && /^\s?여(?=\s|[개명건곳년일가])/.test(after) ? 'about' : undefined;
  const bound =
    odd ??
    findBound(
      prefix ? before.slice(0, -prefix.length) : before,
      suffix ? after.slice(suffix.length) : after,
      locale,
    );
  const factor = unit?.factor ?? 1;
  const make = (value: number, name = unit?.name): Reading => ({
    kind: 'amount',
    value: canonicalNumber(value),
    ...(name ? { unit: name } : {}),
  });
  const readings: [Reading, ...Reading[]] = [make(numeral.value * factor)];
  if (factor !== 1) readings.push(make(numeral.value, 'raw'));
  if (locale === 'ko' && !suffix && (numeral.word === '만' || numeral.word === '조'))
    readings.push(make(numeral.bare));
  if (
    locale === 'ko' &&
    numeral.word === '조' &&
    suffix?.name !== 'KRW' &&
    Number.isInteger(numeral.bare)
  ) {
    readings.push({ kind: 'statute', value: `article:${numeral.bare}` });
  }
  if (unit?.name === 'day' && locale === 'ko' && numeral.value <= 31)
    readings.push({
      kind: 'date',
      value: `${MONTH_BEFORE.test(before) ? 'm=*,' : ''}d=${numeral.value}`,
    });
  if (isYear(text, numeral)) readings.push({ kind: 'date', value: `y=${numeral.value}` });
  readings.push(...otherwise(text, numeral, locale));
  // 1년 반 is a year and a half.
  if (locale === 'ko' && unit?.name === 'year' && /^\s?년\s반(?![가-힣]{2})/.test(after))
    readings.push(
      { kind: 'amount', value: canonicalNumber(numeral.value + 0.5) },
      { kind: 'amount', value: canonicalNumber(numeral.value * 12 + 6) },
    );
  if (next && isRange(text.slice(numeral.end, next.start)) && numeral.scale === 1) {
    if (next.scale > 1) readings.push(make(numeral.value * next.scale));
    const shared =
      locale === 'ko'
        ? koreanUnit(text.slice(next.end, next.end + 12))
        : englishUnit(text.slice(next.end, next.end + 20));
    if (shared && shared.factor !== 1)
      readings.push(make(numeral.value * next.scale * shared.factor));
  }
  return {
    readings,
    certain: true,
    ...(isConversion(before, after) ? { converted: true } : {}),
    ...(bound ? { bound } : {}),
    text: text.slice(numeral.start, numeral.end),
    start: numeral.start,
    end: numeral.end,
  };
}

/** What a number says by the words beside it: 5.7 points, 13 others (등 14인), the last digits of a telephone number (3712~4). */
function otherwise(text: string, { start, end, value }: Numeral, locale: Locale): Reading[] {
  const after = text.slice(end, end + 12);
  if (locale === 'en' && /^ points?\b/.test(after))
    return [{ kind: 'points', value: canonicalNumber(value) }];
  if (locale === 'en' && /^ others?\b/.test(after) && /\band $/.test(text.slice(0, start)))
    return [{ kind: 'amount', value: canonicalNumber(value + 1) }];
  const line = /-(\d{4})\s?[~∼〜～–-]\s?$/.exec(text.slice(Math.max(0, start - 10), start))?.[1];
  const digits = text.slice(start, end);
  if (!line || !/^\d{1,3}$/.test(digits)) return [];
  return [{ kind: 'amount', value: `${Number(line.slice(0, 4 - digits.length) + digits)}` }];
}

/** A four-digit number without a unit may be a year: English writes no 년. */
function isYear(text: string, numeral: Numeral): boolean {
  const digits = text.slice(numeral.start, numeral.end);
  return /^(?:1[6-9]|20|21)\d\d$/.test(digits);
}

/** 30,000 pyeong (about 99,000 m²): the same once more, for the reader of another unit. */
function isConversion(before: string, after: string): boolean {
  return CONVERTED.test(before) && CLOSED.test(after);
}
const CONVERTED =
  /\d[^\d()]{1,26}\((?:약|about|around|approximately|some|~|=|or|roughly)?\s?(?:US\$|[$€£¥₩]|[A-Z]{3})?\s?$/i;
const CLOSED = /^\s?[^\d()]{0,24}\)/;

const MONTH_BEFORE = /(?:지난|이번|다음|같은|당|이|그|오는)\s?(?:달|월)?\s?$/;

function isRange(between: string): boolean {
  return /^\s?(?:[~∼〜～–—-]|to|and|에서|부터)\s?(?:US\$|\$|€|₩)?$/.test(between);
}

/** `3분의 1`, `100분의 40`, `1/3`, `40/100`; a slash between other numbers (`24/7`, `1/2/3`) is none. */
function findFractions(text: string, locale: Locale): Fact[] {
  const out: Fact[] = [];
  const add = (start: number, length: number, top: string, bottom: string): void => {
    const [part, whole] = [parseNumeral(top), parseNumeral(bottom)];
    if (whole === 0) return;
    const end = start + length;
    const bound = findBound(text.slice(Math.max(0, start - 40), start), text.slice(end), locale);
    const readings: [Reading, ...Reading[]] = [
      { kind: 'amount', value: canonicalNumber(part / whole) },
    ];
    // Statutes write 100분의 40 where others write 40 %.
    if (whole === 100) readings.push({ kind: 'percent', value: canonicalNumber(part) });
    out.push({
      readings,
      certain: true,
      ...(bound ? { bound } : {}),
      text: text.slice(start, end),
      start,
      end,
    });
  };
  if (locale === 'ko') {
    for (const match of text.matchAll(KOREAN_FRACTION))
      add(match.index, match[0].length, match[2] ?? '', match[1] ?? '');
  }
  for (const match of text.matchAll(SLASHED))
    add(match.index, match[0].length, match[1] ?? '', match[2] ?? '');
  return out;
}

const KOREAN_FRACTION = new RegExp(`(?<!\\d)(${NUMERAL})\\s?분의\\s?(${NUMERAL})`, 'g');
const SLASHED =
  /(?<![\d/.,])(\d{1,3}(?:\.\d+)?(?=\/1,?0{2})|[1-9](?=\/))\/([2-9]|1,?0{2,3}|10,000|10)(?![\d/]|,\d)/g;
