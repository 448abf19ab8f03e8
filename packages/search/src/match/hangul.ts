/** Hangul in its letters: syllables taken apart, first sounds, and what two keyboards make of the same keys. */

const FIRST = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWEL = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const LAST = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** Letters that are struck as two. */
const PAIRS: Readonly<Record<string, string>> = {
  ...{ ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ' },
  ...{ ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ' },
  ...{ ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' },
};

/** **Source**: KS X 5002, two sets. */
const KEYS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'qwertyuiopasdfghjklzxcvbnm'].map((key, index) => [
    key,
    [...'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ'][index] ?? '',
  ]),
);
const SHIFTED: Readonly<Record<string, string>> = {
  ...{ Q: 'ㅃ', W: 'ㅉ', E: 'ㄸ', R: 'ㄲ', T: 'ㅆ', O: 'ㅒ', P: 'ㅖ' },
};
const OF_LETTER: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(KEYS).map(([key, letter]) => [letter, key]),
  ...Object.entries(SHIFTED).map(([key, letter]) => [letter, key.toLowerCase()]),
]);

/** A text with each syllable as its letters, in the order in which they are struck. */
export function lettersOf(text: string): string {
  let letters = '';
  for (const char of text) {
    const index = char.charCodeAt(0) - 0xac00;
    const parts =
      index >= 0 && index < 11_172
        ? [
            FIRST[Math.floor(index / 588)] ?? '',
            VOWEL[Math.floor(index / 28) % 21] ?? '',
            LAST[index % 28] ?? '',
          ]
        : [char];
    for (const part of parts) letters += PAIRS[part] ?? part;
  }
  return letters;
}

/** A text with each syllable as its first sound: 기후 is ㄱㅎ. */
export function firstSounds(text: string): string {
  let sounds = '';
  for (const char of text) {
    const index = char.charCodeAt(0) - 0xac00;
    sounds += index >= 0 && index < 11_172 ? FIRST[Math.floor(index / 588)] : char;
  }
  return sounds;
}

/** What was meant as Korean and struck on an English keyboard: rlgn is 기후. Empty where no syllables come of it. */
export function asKorean(text: string): string {
  if (!/^[a-z\s]{2,}$/i.test(text)) return '';
  const letters = [...text].map((key) => SHIFTED[key] ?? KEYS[key.toLowerCase()] ?? key);
  const composed = compose(letters);
  return /[가-힣]/.test(composed) && !/[ㄱ-ㅣ]/.test(composed) ? composed : '';
}

/** What was meant as English and struck on a Korean keyboard: 치ㅑㅡㅁㅅㄷ is climate. Empty for Korean words. */
export function asEnglish(text: string): string {
  if (!/[ㄱ-ㅣ]/.test(text) || /^[ㄱ-ㅎ\s]+$/.test(text)) return '';
  return [...lettersOf(text)].map((letter) => OF_LETTER[letter] ?? letter).join('');
}

/** Letters as syllables. A consonant belongs to the next syllable where a vowel follows it. */
function compose(letters: readonly string[]): string {
  let text = '';
  let at = 0;
  while (at < letters.length) {
    const first = FIRST.indexOf(letters[at] ?? '');
    const [vowel, afterVowel] = longest(VOWEL, letters, at + 1);
    if (first < 0 || vowel < 0) {
      text += letters[at];
      at += 1;
      continue;
    }
    const [last, end] = lastAt(letters, afterVowel);
    text += String.fromCharCode(0xac00 + first * 588 + vowel * 28 + last);
    at = end;
  }
  return text;
}

function lastAt(letters: readonly string[], at: number): [number, number] {
  const isVowel = (index: number) => VOWEL.includes(letters[index] ?? '');
  const pair = LAST.findIndex((each) => PAIRS[each] === `${letters[at]}${letters[at + 1]}`);
  if (pair > 0 && !isVowel(at + 2)) return [pair, at + 2];
  const single = letters[at] === undefined ? -1 : LAST.indexOf(letters[at] ?? '');
  return single > 0 && !isVowel(at + 1) ? [single, at + 1] : [0, at];
}

function longest(
  table: readonly string[],
  letters: readonly string[],
  at: number,
): [number, number] {
  const pair = table.findIndex((each) => PAIRS[each] === `${letters[at]}${letters[at + 1]}`);
  if (pair >= 0) return [pair, at + 2];
  return [table.indexOf(letters[at] ?? ''), at + 1];
}
