/**
 * The last syllable of an English word or of an abbreviation as Korean writes it.
 * Source: 외래어 표기법 제3장 제1절 (영어의 표기): a voiceless stop behind a short vowel ends a syllable, any other is 으.
 */

/** Letters whose Korean names end in a consonant: 엘, 엠, 엔, 알. */
const LETTERS: Readonly<Record<string, string>> = { l: '엘', m: '엠', n: '엔', r: '알' };

/** Words that usage writes otherwise than the rule. */
const WITH_CONSONANT = new Set(
  'type prototype bag good sheep sleep jeep group soup foot layout about workout input output'.split(
    ' ',
  ),
);
const WITH_VOWEL = new Set(
  'check set kit toolkit hit nut dot bit mat hub github ok wiki'.split(' '),
);

/** **Shapes**: a text that ends in a Latin letter; a syllable that ends as the reading does. */
export function latinSound(text: string): string {
  const run = /(?<![A-Za-z])[A-Za-z]+$/.exec(text)?.[0] ?? '';
  const spelt = /[A-Z]$/.test(run) || !/[aeiouy]/i.test(run) || run.length === 1;
  if (spelt) return LETTERS[run.slice(-1).toLowerCase()] ?? '이';
  return wordSound(/(?:[A-Z]|(?<![a-z]))[a-z]+$/.exec(run)?.[0].toLowerCase() ?? run);
}

function wordSound(word: string): string {
  if (WITH_CONSONANT.has(word)) return '입';
  if (WITH_VOWEL.has(word)) return '이';
  if (/le?$/.test(word)) return '틀';
  if (/ng(?:ue)?$/.test(word)) return '잉';
  if (/(?:me?|mb|mn|ne?)$/.test(word)) return '엔';
  return /(?:^|[^aeiou])[aeiouy](?:p|t|ck?|k|b)$|ook$/.test(word) ? '입' : '이';
}
