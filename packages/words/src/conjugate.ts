/**
 * Conjugates Korean verbs and adjectives: the beginnings that all forms of a stem have.
 *
 * **Source**: 한글 맞춤법 제15항–제18항, 제34항–제36항 (endings, contractions, irregular stems).
 */
import { joinSyllable, type Syllable, splitSyllable } from './hangul.js';

/** A beginning of a verb's forms. `open` ones are no form by themselves: an ending must follow. */
export interface Base {
  readonly text: string;
  readonly open: boolean;
}

/** What contracts with 어 or 아: 올리어 is 올려, 낮추어 is 낮춰, 보아 is 봐. */
const CONTRACTED: Readonly<Record<string, string>> = {
  ㅣ: 'ㅕ',
  ㅜ: 'ㅝ',
  ㅗ: 'ㅘ',
  ㅏ: 'ㅏ',
  ㅓ: 'ㅓ',
  ㅐ: 'ㅐ',
  ㅔ: 'ㅔ',
  ㅕ: 'ㅕ',
  ㅚ: 'ㅙ',
};

/** The bases of a verb given with its 다: 늘다, 올리다, 오르다, 하다. */
export function basesOf(verb: string): Base[] {
  const stem = verb.slice(0, -1);
  const head = stem.slice(0, -1);
  const last = splitSyllable(stem.at(-1) ?? '');
  const out: Base[] = [{ text: stem, open: true }];
  if (!last) return out;
  const withTail = (tail: string): string => head + joinSyllable({ ...last, tail });
  const close = (text: string): void => void out.push({ text, open: false });
  if (last.tail === '') {
    for (const tail of ['ㄴ', 'ㄹ', 'ㅂ', 'ㅁ']) close(withTail(tail));
    for (const text of pastBases(stem, head, last)) close(text);
  } else if (last.tail === 'ㄹ' && stem.length > 1) {
    for (const tail of ['ㄴ', 'ㅂ']) close(withTail(tail));
    out.push({ text: withTail(''), open: true });
  } else if (last.tail === 'ㅂ') {
    for (const text of ['운', '울', '워', '웠']) close(withTail('') + text);
  }
  return out;
}

/** 해, 했; 돼, 됐; 커, 컸; 올라, 올랐; 낮춰, 낮췄. */
function pastBases(stem: string, head: string, { lead, vowel }: Syllable): string[] {
  if (stem.endsWith('하')) return ['해', '했', '하여'].map((text) => head + text);
  const join = (first: string, middle: string): string[] =>
    ['', 'ㅆ'].map((tail) => joinSyllable({ lead: first, vowel: middle, tail }));
  if (vowel === 'ㅡ') {
    const before = splitSyllable(head.at(-1) ?? '');
    const bright = before && /[ㅏㅗ]/.test(before.vowel) ? 'ㅏ' : 'ㅓ';
    if (lead !== 'ㄹ' || before?.tail !== '') return join(lead, bright).map((text) => head + text);
    const doubled = head.slice(0, -1) + joinSyllable({ ...before, tail: 'ㄹ' });
    return join('ㄹ', bright).map((text) => doubled + text);
  }
  const contracted = CONTRACTED[vowel];
  return contracted ? join(lead, contracted).map((text) => head + text) : [];
}

/** First syllables of endings behind an open base. */
const ENDING =
  /^(?:[고지는다면며기게던자니습음도거네어아었았은을으려러든라냐나야요서데록수듯구길질겠네니더시셨십]|있|버리|주|가|온|와)/;

/** Whether what follows a base makes a form of the verb. */
export function endsVerb({ text, open }: Base, rest: string): boolean {
  if (open) return ENDING.test(rest);
  return text.length > 1 || rest === '' || ENDING.test(rest) || /^[된될됐했한해]/.test(rest);
}
