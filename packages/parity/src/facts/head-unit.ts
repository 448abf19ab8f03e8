/**
 * Units that stand for the numbers of a whole table: `(단위: 억 원)`, `2024(천 톤)`; `Unit: KRW 100 million`, `2024 (kt)`.
 *
 * Read only in brackets and after the word for a unit, because `수백만 톤` is no number. A scale of one (`(톤)`) satisfies and
 * never accuses: translators leave it out.
 *
 * **Source**: 통계청 「통계표 작성 기준」 (the unit stands at the head of a table).
 */
import type { Locale } from '@narani/model';
import type { Fact } from './fact.js';
import { canonicalNumber } from './fact.js';
import { ENGLISH_SCALES, KOREAN_SCALES } from './numeral.js';
import { englishUnit, koreanUnit, prefixUnit } from './unit.js';

/** Every unit of a table's head. */
export function findHeadUnits(text: string, locale: Locale): Fact[] {
  if (!HEAD.test(text)) return [];
  const out: Fact[] = [];
  for (const stretch of text.matchAll(STRETCH)) {
    const words = stretch[1] ?? stretch[2] ?? '';
    const from = stretch.index + stretch[0].lastIndexOf(words);
    for (const part of words.matchAll(/[^,:;]+/g)) {
      const lead = part[0].length - part[0].trimStart().length;
      const read = readUnit(part[0].trim(), locale);
      const start = from + part.index + lead;
      if (!read || out.some((fact) => start < fact.end)) continue;
      out.push({
        readings: [{ kind: 'amount', value: canonicalNumber(read.factor), unit: read.name }],
        certain: read.factor !== 1,
        table: 'head',
        text: text.slice(start, start + read.length),
        start,
        end: start + read.length,
      });
    }
  }
  return out;
}

const HEAD = /[()]|단위|[Uu]nits?\b/;
const STRETCH =
  /\(((?:[A-Z]{3}\s?10{1,2}\s)?[^()\d]{1,60})\)|(?:단위(?:는|:)?|\b[Uu]nits?(?: of|:)?)\s*((?:[A-Z]{3}\s)?(?:10{1,2}\s)?[^()\d]{1,40})/g;
const SCALE: Readonly<Record<Locale, RegExp>> = {
  ko: /^(십만|백만|천만|십억|백억|천억|천|만|억|조)\s?(?=[가-힣A-Za-z㎀-㏿])/,
  en: /^(?:10{1,2}\s)?(thousand|million|billion|trillion)s?\s(?:of\s)?/i,
};
const SCALE_AFTER = /^\s?(?:(10{1,2})\s)?(thousand|million|billion|trillion|mn|bn|tn)\b/i;

/** `백만 원`, `KRW million`, `thousand tonnes`, `Mt`: the factor to the base of a unit that has a dimension. */
function readUnit(
  text: string,
  locale: Locale,
): { name: string; factor: number; length: number } | undefined {
  const scale = SCALE[locale].exec(text);
  const tens = Number(/^10{1,2}(?=\s)/.exec(scale?.[0] ?? '')?.[0] ?? 1);
  const value = scale ? tens * (SCALES[(scale[1] ?? '').toLowerCase()] ?? 1) : 1;
  const rest = text.slice(scale?.[0].length ?? 0);
  const lead = scale?.[0].length ?? 0;
  const money = /^(?:KRW|USD|EUR|JPY|CNY|GBP|US\$|[₩$€¥£])/.exec(rest)?.[0];
  if (locale === 'en' && money) {
    const after = SCALE_AFTER.exec(rest.slice(money.length));
    const times = after ? (SCALES[(after[2] ?? '').toLowerCase()] ?? 1) * Number(after[1] ?? 1) : 1;
    const name = prefixUnit(money)?.name ?? '';
    return { name, factor: value * times, length: lead + money.length + (after?.[0].length ?? 0) };
  }
  const unit = locale === 'ko' ? koreanUnit(rest) : englishUnit(rest);
  if (!unit || !MEASURED.has(unit.name)) return undefined;
  // 톤급 and 원안 are other words.
  if (
    /^(?!(?:으로|로|이다|임|이며|입니다)(?![가-힣]{2}))[가-힣A-Za-z]/.test(rest.slice(unit.length))
  )
    return undefined;
  return { name: unit.name, factor: value * unit.factor, length: lead + unit.length };
}

const SCALES: Readonly<Record<string, number>> = { ...KOREAN_SCALES, ...ENGLISH_SCALES };
/** Dimensions whose scale a table's head gives. */
const MEASURED: ReadonlySet<string> = new Set([
  'KRW',
  'USD',
  'EUR',
  'JPY',
  'CNY',
  'GBP',
  't',
  'Wh',
  'W',
  'J',
  'm2',
  'm3',
  'toe',
  'person',
  'household',
]);
