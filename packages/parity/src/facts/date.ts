/**
 * Dates in every form of the domain, as far as they are given: `2026년 6월 1일(월)`, `2026.6.1.`, `’26.6월`, `6월 1~2일`,
 * `4~9월`, `상반기`, `2/4분기`; `1 June 2026`, `June 1–2, 2026`, `April to September`, `the first half of 2026`, `Q2`, `1990s`.
 *
 * **Source**: 행정업무의 운영 및 혁신에 관한 규정 시행규칙 (dates in documents); ISO 8601 for `2026-06-01`.
 */
import type { Locale } from '@narani/model';
import type { DateParts } from './date-forms.js';
import { COMMON, ENGLISH, KOREAN } from './date-forms.js';
import type { Fact, Reading } from './fact.js';

/** Every date of a text. */
export function findDates(text: string, locale: Locale): Fact[] {
  if (!WORTH_READING.test(text)) return [];
  const found: Fact[] = [];
  const taken: boolean[] = [];
  for (const { pattern, read } of locale === 'ko'
    ? [...KOREAN, ...COMMON]
    : [...COMMON, ...ENGLISH]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken[start] || taken[end - 1]) continue;
      const dates = read(match);
      if (dates.length === 0) continue;
      for (let at = start; at < end; at += 1) taken[at] = true;
      for (const parts of dates) found.push(fact(match[0], start, end, parts));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Some sign of a date: most texts with a number in them have none. */
const WORTH_READING =
  /[월년]|[반분]기|세기|\d\s?[./-]\s?\d|\d{4}s|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\b[HQ]\d|\b(?:FY|fiscal|financial|first|second|latter|third|fourth)|century/i;

/** A date's canonical value: `y=2026,m=6,d=1`. */
function dateValue(parts: DateParts): string {
  return (['y', 'm', 'd', 'h', 'q', 'e', 'c'] as const)
    .filter((key) => parts[key] !== undefined)
    .map((key) => `${key}=${parts[key]}`)
    .join(',');
}

function fact(
  text: string,
  start: number,
  end: number,
  parts: DateParts & { weak?: boolean },
): Fact {
  const { weak = false, ...rest } = parts;
  const reading: Reading = { kind: 'date', value: dateValue(rest) };
  return { readings: [reading], certain: !weak, text: text.trim(), start, end };
}
