/**
 * Percents and percentage points, never mixed: `3%`, `3퍼센트`, `3 percent`; `3%p`, `3%포인트`, `3 percentage points`.
 *
 * **Source**: 통계청 표기 기준 (`%p` for the difference of two percents); ISO 80000-1 for `%`.
 */
import type { Locale } from '@narani/model';
import { findBound } from './bound.js';
import type { Fact, Reading } from './fact.js';
import { canonicalNumber, parseNumeral } from './fact.js';
import { NUMERAL } from './numeral.js';

const POINTS =
  '\\s?(?:%\\s?p(?![a-z])|%\\s?포인트|퍼센트\\s?포인트|per\\s?cent(?:age)?[\\s-]points?|%[\\s-]points?|pp\\b|p\\.p\\.)';
const PERCENT = '\\s?(?:%|퍼센트|프로(?![가-힣])|per\\s?cent\\b)';
const RANGE = '\\s?(?:[~∼〜～–—·,-]|to|and|에서|부터)\\s?';
const PATTERN = new RegExp(
  `(?<![\\d.,])(?:(${NUMERAL})(${PERCENT})?(${RANGE}))?(${NUMERAL})(?:(${POINTS})|(${PERCENT}))`,
  'gi',
);

/** The sign of a percent or point. */
const WORTH_READING = /%|퍼센트|프로|per\s?cent|pp|p\.p\./i;

/** Every percent and percentage point of a text. The first number of a range takes the sign of the second. */
export function findPercents(text: string, locale: Locale): Fact[] {
  if (!WORTH_READING.test(text)) return [];
  const out: Fact[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [whole, first = '', sign = '', range = '', second = '', points] = match;
    const kind = points ? 'points' : 'percent';
    const start = match.index;
    const from = start + first.length + sign.length + range.length;
    // A year before a percent (`in 2024, 30%`) is no part of a range.
    if (first && (sign || parseNumeral(first) < 1000)) {
      const value = canonicalNumber(parseNumeral(first));
      const readings: [Reading, ...Reading[]] = [{ kind: sign ? 'percent' : kind, value }];
      // `2024, 30%` is no range: the first number stays readable as itself.
      if (!sign) readings.push({ kind: 'amount', value });
      out.push(percent(text, start, start + first.length + sign.length, readings, locale));
    }
    out.push(
      percent(
        text,
        from,
        start + whole.length,
        [{ kind, value: canonicalNumber(parseNumeral(second)) }],
        locale,
      ),
    );
  }
  return out;
}

function percent(
  text: string,
  start: number,
  end: number,
  readings: [Reading, ...Reading[]],
  locale: Locale,
): Fact {
  const bound = findBound(
    text.slice(Math.max(0, start - 40), start),
    text.slice(end, end + 60),
    locale,
  );
  return {
    readings,
    certain: true,
    ...(bound ? { bound } : {}),
    text: text.slice(start, end),
    start,
    end,
  };
}
