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
import { canonicalNumber } from './fact.js';
import type { Numeral } from './numeral.js';
import { englishNumerals, koreanNumerals } from './numeral.js';
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
    readings.push({ kind: 'date', value: `d=${numeral.value}` });
  if (isYear(text, numeral)) readings.push({ kind: 'date', value: `y=${numeral.value}` });
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
    ...(bound ? { bound } : {}),
    text: text.slice(numeral.start, numeral.end),
    start: numeral.start,
    end: numeral.end,
  };
}

/** A four-digit number without a unit may be a year: English writes no 년. */
function isYear(text: string, numeral: Numeral): boolean {
  const digits = text.slice(numeral.start, numeral.end);
  return /^(?:1[6-9]|20|21)\d\d$/.test(digits);
}

function isRange(between: string): boolean {
  return /^\s?(?:[~∼〜～–—-]|to|and|에서|부터)\s?(?:US\$|\$|€|₩)?$/.test(between);
}

/** `3분의 1`, `1/3`; a slash between other numbers (`24/7`, `1/2/3`) is none. */
function findFractions(text: string, locale: Locale): Fact[] {
  const out: Fact[] = [];
  const add = (start: number, length: number, top: number, bottom: number): void => {
    if (bottom === 0) return;
    const value = canonicalNumber(top / bottom);
    out.push({
      readings: [{ kind: 'amount', value }],
      certain: true,
      text: text.slice(start, start + length),
      start,
      end: start + length,
    });
  };
  if (locale === 'ko') {
    for (const match of text.matchAll(/(\d+)\s?분의\s?(\d+)/g))
      add(match.index, match[0].length, Number(match[2]), Number(match[1]));
  }
  for (const match of text.matchAll(/(?<![\d/.])([1-9])\/([2-9]|10)(?![\d/])/g)) {
    add(match.index, match[0].length, Number(match[1]), Number(match[2]));
  }
  return out;
}
