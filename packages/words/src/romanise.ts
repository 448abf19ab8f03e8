/** Romanises Hangul by the Revised system, syllable by syllable. **Source**: 국어의 로마자 표기법 (2000), 제2장. */
import { splitSyllable } from './hangul.js';

const LEADS: Readonly<Record<string, string>> = Object.fromEntries(
  'ㄱg ㄲkk ㄴn ㄷd ㄸtt ㄹr ㅁm ㅂb ㅃpp ㅅs ㅆss ㅇ ㅈj ㅉjj ㅊch ㅋk ㅌt ㅍp ㅎh'
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair.slice(1)]),
);
const VOWELS: Readonly<Record<string, string>> = Object.fromEntries(
  'ㅏa ㅐae ㅑya ㅒyae ㅓeo ㅔe ㅕyeo ㅖye ㅗo ㅘwa ㅙwae ㅚoe ㅛyo ㅜu ㅝwo ㅞwe ㅟwi ㅠyu ㅡeu ㅢui ㅣi'
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair.slice(1)]),
);
const TAILS: Readonly<Record<string, string>> = Object.fromEntries(
  'ㄱk ㄲk ㄳk ㄴn ㄵn ㄶn ㄷt ㄹl ㄺk ㄻm ㄼl ㅀl ㅁm ㅂp ㅄp ㅅt ㅆt ㅇng ㅈt ㅊt ㅋk ㅌt ㅍp ㅎt'
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair.slice(1)]),
);

/** A name in Latin letters, its first one large: 수원 is Suwon, 강릉 Gangneung, 울산 Ulsan. */
export function romanise(name: string): string {
  const syllables = [...name].map((char) => splitSyllable(char));
  const parts = syllables.map((one, index) => {
    if (!one) return '';
    const before = syllables[index - 1]?.tail ?? '';
    const next = syllables[index + 1];
    const lead = leadAfter(one.lead, before);
    // A final consonant goes over to a vowel: 군위 is Gunwi, 목요 Mogyo.
    const moves = next?.lead === 'ㅇ' && one.tail !== 'ㅇ' && one.tail.length > 0;
    const tail = moves ? (LEADS[one.tail] ?? '') : tailBefore(one.tail, next?.lead ?? '');
    return lead + (VOWELS[one.vowel] ?? '') + tail;
  });
  const text = parts.join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** ㄹ is l after ㄹ, and n after ㄱ, ㅁ, ㅂ, ㅇ: 진천, 강릉, 종로. */
function leadAfter(lead: string, before: string): string {
  if (lead !== 'ㄹ') return lead === 'ㄴ' && before === 'ㄹ' ? 'l' : (LEADS[lead] ?? '');
  if (before === 'ㄹ' || before === 'ㄴ') return 'l';
  return 'ㄱㅁㅂㅇ'.includes(before) && before !== '' ? 'n' : 'r';
}

/** ㄱ and ㅂ are nasal before ㄴ, ㅁ, ㄹ; ㄴ is l before ㄹ. */
function tailBefore(tail: string, next: string): string {
  if ('ㄴㅁㄹ'.includes(next) && next !== '') {
    if (tail === 'ㄱ') return 'ng';
    if (tail === 'ㅂ') return 'm';
    if (tail === 'ㄴ' && next === 'ㄹ') return 'l';
  }
  return TAILS[tail] ?? '';
}
