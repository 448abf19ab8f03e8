/**
 * Particles (josa): their form depends on the last sound of the word before them.
 * es-hangul decides for Hangul; it is wrong after digits, Latin letters and brackets (`3를`, `책(冊)를`), which are read here.
 */
import { josa as hangulJosa, hasBatchim } from 'es-hangul';

/** A pair of particle forms: after a final consonant, and after a vowel. */
export type JosaPair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이라/라' | '이나/나';

/** How a digit ends when read aloud: 0 영, 1 일, … 9 구. Source: Standard Korean Language Dictionary. */
const DIGIT_READINGS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

/** Names of Latin letters in Korean. Source: 국립국어원, 외래어 표기법. */
const LETTER_NAMES: Readonly<Record<string, string>> = {
  l: '엘',
  m: '엠',
  n: '엔',
  r: '알',
};

/** The particle of a pair that fits a word. Brackets and quotation marks at the end are not read. */
export function josa(word: string, pair: JosaPair): string {
  const last = lastSound(word);
  const [afterConsonant, afterVowel] = pair.split('/') as [string, string];
  if (pair === '으로/로') return hangulJosa.pick(last, '으로/로');
  return hasBatchim(last) ? afterConsonant : afterVowel;
}

/** The last syllable of a word as it is read aloud. */
function lastSound(word: string): string {
  const bare = word
    .replace(/\([^()]*\)\s*$/u, '')
    .replace(/[\s"'’”」』)\]`.,…%℃]+$/u, (tail) =>
      tail.includes('%') ? '트' : tail.includes('℃') ? '도' : '',
    );
  const last = bare.at(-1) ?? '';
  if (/\d/.test(last)) return numberSound(bare);
  if (/(?:le|ng)$/.test(bare)) return bare.endsWith('le') ? '틀' : '잉';
  if (/[a-z]/i.test(last)) return LETTER_NAMES[last.toLowerCase()] ?? '이';
  return /[가-힣]/.test(last) ? last : '이';
}

/** A number's last syllable: 10 is 십, 100 백, 1000 천, otherwise its last digit. */
function numberSound(text: string): string {
  const digits = /\d+$/.exec(text)?.[0] ?? '0';
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  if (zeros === 0 || /^0+$/.test(digits)) return DIGIT_READINGS[Number(digits.at(-1))] ?? '영';
  return ['', '십', '백', '천'][zeros] ?? '만';
}
