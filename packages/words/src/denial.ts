/**
 * Whether a word is denied where it stands: 허용하지 않는다, 증가할 수 없다; is not allowed, never rose.
 *
 * **Source**: 표준국어대사전 (지 않다, 지 못하다, 지 말다, 수 없다); Cambridge Grammar, ch. 9 (verbal negation).
 */
import type { Locale } from '@narani/model';

const AFTER_KOREAN =
  /^[가-힣]{0,4}(?:지(?:는|도|를)?\s?(?:않|아니|못|말)|\s?수(?:는|가|도)?\s?없|(?:서는|면)\s?(?:안|아니))/;
const NO_KOREAN = /^(?:이|가|은|는)?\s?(?:없|아니|아닌|아닙)/;
const BEFORE_ENGLISH =
  /\b(?:not|no|never|neither|nor|without|cannot|nobody|nothing|hardly|rather than|instead of)\b(?:\s[\w-]+){0,3}\s?$|n['’]t(?:\s[\w-]+){0,3}\s?$/i;

/** Whether the stretch from `start` to `end` of a sentence is denied. */
export function isDenied(text: string, start: number, end: number, locale: Locale): boolean {
  if (locale === 'en') return BEFORE_ENGLISH.test(text.slice(Math.max(0, start - 40), start));
  const after = text.slice(end, end + 16);
  return AFTER_KOREAN.test(after) || NO_KOREAN.test(after);
}
