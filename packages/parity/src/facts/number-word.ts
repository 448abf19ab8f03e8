/** One number in words as a fact that satisfies. */
import type { Locale } from '@narani/model';
import { findBound } from './bound.js';
import type { Fact, Reading } from './fact.js';
import { canonicalNumber } from './fact.js';
import { englishUnit, koreanUnit } from './unit.js';

/** What surrounds a number in words: its text, whether it counts something for sure, and whether it ranks. */
export interface Around {
  readonly text: string;
  readonly start: number;
  readonly whole: string;
  readonly locale: Locale;
  readonly counted?: boolean;
  readonly ranked?: boolean;
}

/** A number in words with every number it may hold; the first is the likeliest. */
export function word(values: readonly number[], around: Around): Fact {
  const { text, start, whole, locale, counted = false, ranked = false } = around;
  const [first = 0, ...rest] = values;
  const end = start + text.length;
  const after = whole.slice(end, end + 60);
  // “A week” may stand for any one, and “about a year” bounds none.
  const one = first <= 1 && Number.isInteger(first);
  const loose = one && !/^(?:one|하나)$/i.test(text);
  const read = one ? undefined : locale === 'ko' ? koreanUnit(after) : englishUnit(after);
  const unit = read && first >= 2 && SPANS.has(read.name) ? read.name : undefined;
  const factor = unit ? (read?.factor ?? 1) : 1;
  const amount = (value: number): Reading => ({
    kind: 'amount',
    value: canonicalNumber(value * factor),
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
  const bound = loose
    ? undefined
    : findBound(
        whole.slice(Math.max(0, start - 40), start),
        after.slice(read?.length ?? 0),
        locale,
      );
  return {
    readings,
    certain: false,
    ...(counted && (first >= 2 || ranked) ? { counted } : {}),
    ...(bound && !(one && bound === 'about') ? { bound } : {}),
    text,
    start,
    end,
  };
}

/** Units that a number in words must share with its counterpart: ten minutes are no ten hours. */
const SPANS: ReadonlySet<string> = new Set([
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'KRW',
  't',
  'ng',
  'm2',
  'm3',
  'mile',
  'Wh',
  'W',
]);
