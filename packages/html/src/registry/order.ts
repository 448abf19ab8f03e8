/** Dictionary order: 가나다 in Korean, the alphabet in English, each with the other script behind it. */
import type { Locale } from '@narani/model';

/** The nineteen initial consonants, as a dictionary heads them: a doubled one stands under the plain one. */
const INITIALS = [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'];
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const SYLLABLES_PER_INITIAL = 588;

/**
 * Orders names as a dictionary of the language does.
 *
 * Code points are compared, not Intl's collation, which differs between versions of Node: Hangul syllables stand in Unicode in
 * 가나다 order, and Latin is compared without case and accents. Quotes and brackets are skipped.
 */
export function compareNames(one: string, other: string, locale: Locale): number {
  const [left, right] = [sortKey(one, locale), sortKey(other, locale)];
  return left < right ? -1 : left > right ? 1 : one < other ? -1 : one > other ? 1 : 0;
}

/** The heading a name stands under: ㄱ, A, or `#` where it begins with a digit. */
export function initialOf(name: string): string {
  const first = bare(name).charAt(0);
  const code = first.charCodeAt(0);
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) {
    return INITIALS[Math.floor((code - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL)] ?? '#';
  }
  return /[A-Z]/i.test(first) ? first.toUpperCase() : '#';
}

function sortKey(name: string, locale: Locale): string {
  const key = bare(name).toLowerCase();
  const hangul = key.charCodeAt(0) >= FIRST_SYLLABLE;
  return `${hangul === (locale === 'ko') ? 0 : 1}${key}`;
}

function bare(name: string): string {
  const latin = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return latin.replace(/^[^\p{L}\p{N}]+/u, '');
}
