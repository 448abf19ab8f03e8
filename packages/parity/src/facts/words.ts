/**
 * Numbers in words: 두 가지, 열두 명, 삼백, 첫째, 절반, 두 배; two, twelve, three hundred, third, half, twice, both.
 * They satisfy a number in digits of the other language and never accuse: too many words look like numbers.
 *
 * **Source**: 표준국어대사전 (수관형사, 수사); Cambridge Grammar of the English Language, ch. 5 §7 (cardinals, ordinals, fractions).
 */
import type { Locale } from '@narani/model';
import { englishWords } from './english-words.js';
import type { Fact } from './fact.js';
import { word } from './number-word.js';
import {
  COUNTED,
  COUNTER,
  KOREAN_WORDS,
  NATIVE,
  NATIVE_TENS,
  NATIVE_WORD,
  SINO,
  SINO_LARGE,
  SINO_SMALL,
  SINO_WORD,
} from './number-words.js';

/** Whether a text may hold a number in words that counts something; cheap, and sometimes wrongly so. */
export function hasCounted(text: string, locale: Locale): boolean {
  return locale === 'ko'
    ? KOREAN_COUNT.test(text)
    : /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen(?:th)?|\w+ty|half|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|second)\b/i.test(
        text,
      );
}

const KOREAN_COUNT = new RegExp(
  `(?:[두세네둘셋넷]|다섯|여섯|일곱|여덟|아홉|열|스무|서른|마흔|쉰|예순|일흔|여든|아흔)\\s?(?:${COUNTER}|배)|절반`,
);

/** Every number in words of a text. */
export function findWords(text: string, locale: Locale): Fact[] {
  return locale === 'ko' ? koreanWords(text) : englishWords(text);
}

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
