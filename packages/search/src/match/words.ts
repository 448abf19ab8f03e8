/** The words of a query, each in the forms in which a text may hold it. */
import { asEnglish, asKorean } from './hangul.js';

/** **Source**: 표준국어대사전, 조사. The longest first. */
const JOSA =
  /(?:에서부터|으로부터|이라고는|이라는|에서는|에서도|에게서|으로서|으로써|까지는|부터는|이라고|에서|에게|으로|까지|부터|보다|처럼|마다|이나|이며|이고|라는|라고|에는|에도|와의|과의|에의|로서|로써|은|는|이|가|을|를|의|에|로|와|과|도|만|나)$/;

/** A query cut where nobody reads on. **Units**: UTF-16 code units. */
const LONGEST = 200;

/** A word in the forms in which it may stand, the likeliest first. */
export type QueryWord = readonly string[];

/** A way to read a query: as it is written, or as it would be on the other keyboard. */
export interface Reading {
  readonly words: readonly QueryWord[];
  /** All words without blanks, as they are written and without their endings. */
  readonly compact: readonly string[];
  /** How far it is to be believed. */
  readonly weight: number;
}

/** All ways to read a query. */
export function readingsOf(query: string): Reading[] {
  const text = query.slice(0, LONGEST).normalize('NFC').trim();
  const readings: [string, number][] = [
    [text, 1],
    [asKorean(text), 0.9],
    [asEnglish(text), 0.9],
  ];
  return readings
    .map(([said, weight]) => ({ ...readingOf(said), weight }))
    .filter(({ words }) => words.length > 0);
}

function readingOf(text: string): { words: QueryWord[]; compact: string[] } {
  const words = folded(text).split(' ').filter(Boolean).slice(0, 12);
  const forms = words.map(formsOf);
  const bare = forms.map((each) => each.at(-1)).join('');
  return { words: forms, compact: [...new Set([words.join(''), bare])] };
}

function formsOf(word: string): QueryWord {
  const forms = [word];
  if (/[가-힣]$/.test(word)) {
    for (let rest = word, round = 0; round < 2; round += 1) {
      const bare = rest.replace(JOSA, '');
      if (bare === rest || bare.length < 2) break;
      forms.push(bare);
      rest = bare;
    }
  } else if (/^[a-z]/.test(word)) {
    const stem = stemOf(word);
    if (stem !== word) forms.push(stem);
  }
  return forms;
}

/** What English words of one root begin with. **Source**: the first steps of Porter’s stemmer; Unlike it, a stem is always the beginning of the word. */
export function stemOf(word: string): string {
  const stem = word
    .replace(/['’]s$/, '')
    .replace(/(?:ies|ied|y)$/, (end) => (word.length - end.length > 2 ? '' : end))
    .replace(/(?:ization|isation|ational|ations?|ating|ated|ates?|ators?)$/, (end, at: number) =>
      at > 2 ? '' : end,
    )
    .replace(/(?:ings?|ed|es|s|e)$/, (end, at: number) => (at > 2 ? '' : end))
    .replace(/(.)\1$/, (pair, letter: string) => (/[lsz]/.test(letter) ? pair : letter));
  return stem.length >= 3 ? stem : word;
}

/** Lower case, marks gone, one blank between words. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
