/** Writes a fact of one language in the other, in the form the wrong one has: for fixes. */
import type { Locale } from '@narani/model';
import type { Fact } from './fact.js';
import { ENGLISH_SCALES } from './numeral.js';

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** The source's value as the target language writes it, or undefined where the form is not certain. */
export function writeFact(source: Fact, wrong: Fact, locale: Locale): string | undefined {
  const { kind, value } = source.readings[0];
  if (kind === 'statute') return writeArticle(value, wrong, locale);
  // The unit of a table's head has no digits to put right.
  if (kind !== 'amount' || source.readings.length > 1 || !/\d/.test(wrong.text)) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number) || source.readings[0].unit !== wrong.readings[0].unit)
    return undefined;
  return locale === 'ko' ? koreanAmount(number) : englishAmount(number, wrong.text);
}

function writeArticle(value: string, wrong: Fact, locale: Locale): string | undefined {
  const article = /^article:(\d+)(?:-(\d+))?$/.exec(value);
  if (!article || !wrong.readings[0].value.startsWith('article:')) return undefined;
  const [, main = '', branch] = article;
  if (wrong.text.startsWith('§'))
    return branch ? `§${main}${locale === 'ko' ? '의' : '-'}${branch}` : `§${main}`;
  if (locale === 'ko')
    return /^제/.test(wrong.text) ? `제${main}조${branch ? `의${branch}` : ''}` : undefined;
  const head = /^\D+/.exec(wrong.text)?.[0] ?? '';
  return `${head}${main}${branch ? `-${branch}` : ''}`;
}

/** `125000000` is `1억 2,500만`. */
export function koreanAmount(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0) return undefined;
  if (value < 10_000) return GROUPED.format(value);
  const parts: string[] = [];
  let rest = value;
  for (const [word, size] of [
    ['조', 1e12],
    ['억', 1e8],
    ['만', 1e4],
  ] as const) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${GROUPED.format(count)}${word}`);
    rest -= count * size;
  }
  if (rest > 0) parts.push(GROUPED.format(rest));
  return parts.join(' ');
}

/** With a scale word where the wrong text has one and the number divides well: `13.6 million`. */
export function englishAmount(value: number, like: string): string | undefined {
  if (value < 0) return undefined;
  if (!/[a-z]/i.test(like)) return GROUPED.format(value);
  for (const word of ['trillion', 'billion', 'million', 'thousand'] as const) {
    const count = value / (ENGLISH_SCALES[word] ?? 1);
    if (count >= 1 && Number(count.toFixed(3)) === count) return `${GROUPED.format(count)} ${word}`;
  }
  return GROUPED.format(value);
}
