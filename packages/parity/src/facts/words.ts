/**
 * Numbers in words: 두 가지, 열두 명, 삼백, 첫째, 절반, 두 배; two, twelve, three hundred, third, half, twice, both.
 * They satisfy a number in digits of the other language and never accuse: too many words look like numbers.
 *
 * **Source**: 표준국어대사전 (수관형사, 수사); Cambridge Grammar of the English Language, ch. 5 §7 (cardinals, ordinals, fractions).
 */
import type { Locale } from '@narani/model';
import { findBound } from './bound.js';
import type { Fact, Reading } from './fact.js';
import { canonicalNumber } from './fact.js';
import {
  COUNTED,
  ENGLISH_WORDS,
  KOREAN_WORDS,
  LARGE,
  NATIVE,
  NATIVE_TENS,
  NATIVE_WORD,
  PLAIN,
  SINO,
  SINO_LARGE,
  SINO_SMALL,
  SINO_WORD,
  TENS,
} from './number-words.js';
import { englishUnit, koreanUnit } from './unit.js';

/** Whether a text may hold a number in words that counts something; cheap, and sometimes wrongly so. */
export function hasCounted(text: string, locale: Locale): boolean {
  return locale === 'ko'
    ? /(?:[두세네]|다섯|여섯|일곱|여덟|아홉|열)\s?(?:번째|째|가지|개|명|곳|단계|건|사람|종|회원국|나라|부문|분야|차례|축|배)/.test(
        text,
      )
    : /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen(?:th)?|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|second)\b/i.test(
        text,
      );
}

/** Every number in words of a text. */
export function findWords(text: string, locale: Locale): Fact[] {
  return locale === 'ko' ? koreanWords(text) : englishWords(text);
}

/** What surrounds a number in words: its text, whether it counts something for sure, and whether it ranks. */
interface Around {
  readonly text: string;
  readonly start: number;
  readonly whole: string;
  readonly locale: Locale;
  readonly counted?: boolean;
  readonly ranked?: boolean;
}

function word(values: readonly number[], around: Around): Fact {
  const { text, start, whole, locale, counted = false, ranked = false } = around;
  const [first = 0, ...rest] = values;
  const end = start + text.length;
  const after = whole.slice(end, end + 60);
  // “A week” may stand for any one, and “about a year” bounds none.
  const one = first <= 1 && Number.isInteger(first);
  const read = one ? undefined : locale === 'ko' ? koreanUnit(after) : englishUnit(after);
  const unit = read && first >= 2 && SPANS.has(read.name) ? read.name : undefined;
  const amount = (value: number): Reading => ({
    kind: 'amount',
    value: canonicalNumber(value),
    ...(unit ? { unit } : {}),
  });
  const readings: [Reading, ...Reading[]] = [amount(first), ...rest.map(amount)];
  if (Number.isInteger(first)) {
    const ordinal: Reading = { kind: 'ordinal', value: canonicalNumber(first) };
    if (ranked) readings.unshift(ordinal);
    else readings.push(ordinal);
  }
  if (first > 0 && first < 1)
    readings.push({ kind: 'percent', value: canonicalNumber(first * 100) });
  const bound = one
    ? undefined
    : findBound(
        whole.slice(Math.max(0, start - 40), start),
        after.slice(read?.length ?? 0),
        locale,
      );
  return {
    readings,
    certain: false,
    ...(counted && first >= 2 ? { counted } : {}),
    ...(bound ? { bound } : {}),
    text,
    start,
    end,
  };
}

/** Units that a number in words must share with its counterpart: ten minutes are no ten hours. */
const SPANS: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'KRW']);

function koreanWords(text: string): Fact[] {
  const out: Fact[] = [];
  for (const match of text.matchAll(NATIVE_WORD)) {
    const [, hundred, tens, ones, alone] = match;
    const value =
      (hundred ? 100 : 0) + (NATIVE_TENS[tens ?? ''] ?? 0) + (NATIVE[ones ?? alone ?? ''] ?? 0);
    const after = text.slice(match.index + match[0].length);
    out.push(
      word([value], {
        text: match[0],
        start: match.index,
        whole: text,
        locale: 'ko',
        counted: COUNTED.test(after),
        ranked: /^\s?(?:번째|째)/.test(after),
      }),
    );
  }
  for (const match of text.matchAll(SINO_WORD))
    out.push(
      word([sinoValue(match[1] ?? '')], {
        text: match[0],
        start: match.index,
        whole: text,
        locale: 'ko',
      }),
    );
  for (const [pattern, values] of KOREAN_WORDS)
    for (const match of text.matchAll(pattern))
      out.push(word(values, { text: match[0], start: match.index, whole: text, locale: 'ko' }));
  return out;
}

/** The value of Hangul numerals: 삼백이십 is 320, 이만오천 is 25,000. */
export function sinoValue(text: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const char of text) {
    const one = SINO[char];
    const small = SINO_SMALL[char];
    const large = SINO_LARGE[char];
    if (one !== undefined) digit = digit * 10 + one;
    else if (small !== undefined) {
      group += (digit || 1) * small;
      digit = 0;
    } else if (large !== undefined) {
      total += (group + digit || 1) * large;
      group = 0;
      digit = 0;
    }
  }
  return total + group + digit;
}

/** `two-thirds`, `a quarter`. */
const FRACTION =
  /\b(an?|one|two|three|four|five|six|seven|eight|nine)[\s-](half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b/gi;
const PARTS = [
  '',
  '',
  'hal',
  'third',
  'quarter',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** English ordinals; `second` and `third` too, which stand for parts only after another number. */
const RANKS = /(?:th|ird|second|first)$/;

const english = (values: readonly number[], match: RegExpExecArray, whole: string): Fact =>
  word(values, { text: match[0], start: match.index, whole, locale: 'en' });

function englishFractions(text: string): Fact[] {
  return [...text.matchAll(FRACTION)].map((match) => {
    const top = ENGLISH_WORDS[(match[1] ?? '').toLowerCase()]?.[0] ?? 1;
    const name = (match[2] ?? '').toLowerCase();
    const bottom = name.startsWith('fourth')
      ? 4
      : PARTS.findIndex((part) => part !== '' && name.startsWith(part));
    return english([top / bottom, bottom, top], match, text);
  });
}

/** `one in seven`, `two out of five`; `one and a half`. */
function englishShares(text: string): Fact[] {
  const value = (name: string | undefined): number =>
    ENGLISH_WORDS[(name ?? '').toLowerCase()]?.[0] ?? 0;
  return [
    ...[...text.matchAll(SHARE)]
      .filter(([, , bottom]) => value(bottom) >= 2)
      .map((match) => {
        const [top, bottom] = [value(match[1]), value(match[2])];
        return english([top / bottom, bottom, top], match, text);
      }),
    ...[...text.matchAll(LAST_ONE)].map((match) => english([1], match, text)),
    ...[...text.matchAll(AND_HALF)].map((match) => english([value(match[1]) + 0.5], match, text)),
  ];
}

const SMALL = '(one|two|three|four|five|six|seven|eight|nine|ten)';
const SHARE = new RegExp(`\\b${SMALL} (?:in|out of) (?:every )?${SMALL}\\b`, 'gi');
/** 최근 1년, 1년 전. */
const LAST_ONE =
  /\b(?:last|past|previous|preceding|following|next|coming) (?:year|month|week|day|hour)\b|\b(?:year|month|week|day) (?:before|earlier|ago|later|after)\b/gi;
const AND_HALF = new RegExp(`\\b${SMALL} and a half\\b`, 'gi');

function englishWords(text: string): Fact[] {
  const out: Fact[] = [...englishFractions(text), ...englishShares(text)];
  let run: { value: number; start: number; end: number; total: number } | undefined;
  const flush = (): void => {
    if (run)
      out.push(
        word([run.total + run.value], {
          text: text.slice(run.start, run.end),
          start: run.start,
          whole: text,
          locale: 'en',
        }),
      );
    run = undefined;
  };
  for (const match of text.matchAll(/[A-Za-z]+/g)) {
    const lower = match[0].toLowerCase();
    const near = run !== undefined && /^(?:[\s-]|\s?and\s)$/.test(text.slice(run.end, match.index));
    const end = match.index + lower.length;
    const tens = TENS[lower];
    const large = LARGE[lower];
    const plain = Object.hasOwn(ENGLISH_WORDS, lower) ? ENGLISH_WORDS[lower] : undefined;
    if (lower === 'and') continue;
    if (!near) flush();
    if (tens !== undefined)
      run = run
        ? { ...run, value: run.value + tens, end }
        : { value: tens, total: 0, start: match.index, end };
    else if (large !== undefined && run)
      run =
        large >= 1e3
          ? { ...run, total: run.total + (run.value || 1) * large, value: 0, end }
          : { ...run, value: (run.value || 1) * large, end };
    else if (plain) {
      const first = plain[0] ?? 0;
      if (run && first >= 1 && first < 20 && run.value % 10 === 0 && run.value >= 20)
        run = { ...run, value: run.value + first, end };
      else {
        flush();
        out.push(
          word(plain, {
            text: match[0],
            start: match.index,
            whole: text,
            locale: 'en',
            counted: PLAIN.test(lower),
            ranked: RANKS.test(lower),
          }),
        );
        run =
          Number.isInteger(first) && first > 0
            ? { value: first, total: 0, start: match.index, end }
            : undefined;
      }
    } else flush();
  }
  flush();
  return out;
}
