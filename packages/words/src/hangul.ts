/** Takes Hangul syllables apart and puts them together. **Source**: Unicode Standard, 3.12 (Hangul syllable arithmetic). */

const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const TAILS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** The parts of a syllable; `tail` is empty where none is written. */
export interface Syllable {
  readonly lead: string;
  readonly vowel: string;
  readonly tail: string;
}

/** The parts of a syllable, or undefined for any other character. */
export function splitSyllable(char: string): Syllable | undefined {
  const code = char.charCodeAt(0) - 0xac00;
  if (!(code >= 0 && code < 11_172)) return undefined;
  return {
    lead: LEADS[Math.floor(code / 588)] ?? '',
    vowel: VOWELS[Math.floor((code % 588) / 28)] ?? '',
    tail: TAILS[code % 28] ?? '',
  };
}

/** The syllable of its parts. */
export function joinSyllable({ lead, vowel, tail }: Syllable): string {
  const code = LEADS.indexOf(lead) * 588 + VOWELS.indexOf(vowel) * 28 + TAILS.indexOf(tail);
  return String.fromCharCode(0xac00 + code);
}
