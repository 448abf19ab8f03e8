/** In which language a stretch is read, where it is not the document's: a voice that knows Korean alone cannot read Arabic. */
import type { Locale } from '@narani/model';
import type { Token } from './tokens.js';

/** Scripts that name a language by themselves. Han does not: Korean has it too. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Mongolian}/u, 'mn'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
];
const HANGUL = /\p{Script=Hangul}/u;
const LATIN = /\p{Script=Latin}/u;
const PLAIN = /^[\s!-~가-힣·–—‘’“”…「」]*$/;

/** Letters that run from right to left. */
export const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Letters and spaces that may stand on one line. */
const LONGEST_LEFT = 60;

/** Words enough to be a passage, wherever they stand. */
const SEVERAL =
  /(?<!\p{Script=Latin})(?:\p{Script=Latin}+[^\p{Script=Latin}]+){3}\p{Script=Latin}/u;

/** Words of Latin letters in a row, from which on they are a passage and no names. */
const PASSAGE = 4;

/** The language of a word by its letters; undefined where it is the document's or cannot be told. */
export function languageOf(text: string, locale: Locale): string | undefined {
  if (locale === 'en' && HANGUL.test(text)) return 'ko';
  if (PLAIN.test(text)) return undefined;
  return SCRIPTS.find(([script]) => script.test(text))?.[1];
}

/**
 * Words with the passages in another language named as such: words of Arabic or Hebrew in a row become one, whose order is its own; English
 * in a Korean text is named.
 */
export function namePassages(all: readonly Token[], locale: Locale): readonly Token[] {
  const text = all.map(({ runs }) => runs.map(({ t }) => t).join('')).join('');
  const tokens = RIGHT_TO_LEFT.test(text) ? joinLeft(all) : all;
  // Most texts hold a name or two.
  if (locale !== 'ko' || !SEVERAL.test(text)) return tokens;
  const words = tokens.map(
    ({ type, runs }) => type !== 'word' || runs.every(({ t }) => isLatin(t)),
  );
  if (!words.includes(true)) return tokens;
  const result = [...tokens];
  for (let start = 0; start < tokens.length; ) {
    let end = start;
    while (words[end]) end++;
    const passage = tokens.slice(start, end).filter(({ type }) => type === 'word');
    const read = passage.filter(({ runs }) => runs.some(({ t }) => LATIN.test(t)));
    if (read.length >= PASSAGE)
      for (let index = start; index < end; index++) result[index] = named(result[index] as Token);
    start = Math.max(end, start + 1);
  }
  return result;
}

function joinLeft(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const [before, space] = result.slice(-2);
    const [run] = token.runs;
    const last = before?.runs.at(-1);
    const text = `${last?.t} ${run?.t}`;
    const follows = before && isLeft(before) && space?.type === 'space' && isLeft(token);
    if (!follows || !last || text.length > LONGEST_LEFT) result.push(token);
    else {
      const joined = { ...last, t: text };
      result.splice(-2, 2, { type: 'word', runs: [...before.runs.slice(0, -1), joined] });
    }
  }
  return result;
}

function isLeft({ type, runs }: Token): boolean {
  const [run] = runs;
  return type === 'word' && runs.length === 1 && RIGHT_TO_LEFT.test(run?.t ?? '');
}

function isLatin(text: string): boolean {
  return !/[^\p{Script=Latin}\p{P}\p{S}\p{N}]/u.test(text) && !text.includes('://');
}

function named({ type, runs }: Token): Token {
  if (type !== 'word') return { type, runs };
  return { type, runs: runs.map((run) => (LATIN.test(run.t) ? { ...run, l: 'en' } : run)) };
}

/** Whether a text runs from right to left: its first letter does. **Source**: Unicode Standard Annex 9, P2 and P3. */
export function runsLeft(text: string): boolean {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(first);
}
