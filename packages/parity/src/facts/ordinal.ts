/**
 * Ordinals in digits: `제3차`, `3번째`, `제2회`; `3rd`, `21st`. They may be met by the same number in words (`세 번째`, `third`).
 *
 * **Source**: 표준국어대사전 `제-`, `-째`; English ordinal suffixes.
 */
import type { Locale } from '@narani/model';
import type { Fact } from './fact.js';
import { canonicalNumber, parseNumeral } from './fact.js';

const KOREAN = /제\s?(\d+)(?![\d.,A-Za-z]|\s?[조항호])|(?<![\d.,])(\d+)\s?번째/g;
const ENGLISH = /(?<![\d.,])(\d+)(?:st|nd|rd|th)\b([\s-]part(?:y|ies)\b)?/g;

const OUTSIDER: ReadonlySet<string> = new Set(['1', '2', '3']);

/** Every ordinal in digits of a text. */
export function findOrdinals(text: string, locale: Locale): Fact[] {
  const out: Fact[] = [];
  for (const match of text.matchAll(locale === 'ko' ? KOREAN : ENGLISH)) {
    const value = canonicalNumber(parseNumeral(match[1] ?? match[2] ?? ''));
    out.push({
      readings: [
        { kind: 'ordinal', value },
        { kind: 'amount', value },
      ],
      // A third party is an outsider (타사, 서드파티), seldom said with a number.
      certain: !(locale === 'en' && match[2] && OUTSIDER.has(match[1] ?? '')),
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return out;
}
