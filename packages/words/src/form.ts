/**
 * The forms of a lexicon: how one is written, how it is looked up, and where it fits a word.
 *
 * A Korean form is a noun (`수요`: with any particle, 하다 or in a compound, never inside another word), a verb (`늘다`), a word as it stands
 * (`=각`), one in brackets (`(월`), the end of a word (`-야`, `-ㄹ`), or its beginning (`재-`). An English one is a lemma in any of its forms, or the beginning of a word
 * (`cumulat*`), or, behind another, its end (`before -ing`). `#` is a number (`2` that one), `_` any one word, `…` up to three. Forms of several words stand side by side.
 */
import type { Locale } from '@narani/model';
import { type Base, basesOf, endsVerb } from './conjugate.js';
import { splitSyllable } from './hangul.js';
import { formsOf } from './inflect.js';
import { beginsNoun, endsNoun, stripJosa } from './josa.js';
import type { Word } from './read.js';

/** One word of a form. */
export type Element =
  | {
      readonly kind: 'noun' | 'exact' | 'ends' | 'begins' | 'bracketed';
      readonly text: string;
      /** Every form of an English lemma. */
      readonly forms?: ReadonlySet<string>;
    }
  | { readonly kind: 'verb'; readonly bases: readonly Base[] }
  | { readonly kind: 'any'; readonly most: number }
  | { readonly kind: 'number'; readonly value?: string };

/** A part of a form as it is written in a lexicon. */
export function readElement(part: string, locale: Locale): Element {
  if (part === '#') return { kind: 'number' };
  if (/^\d+$/.test(part)) return { kind: 'number', value: part };
  if (part === '_') return { kind: 'any', most: 1 };
  if (part === '…') return { kind: 'any', most: 3 };
  if (locale === 'en') {
    if (part.startsWith('-')) return { kind: 'ends', text: part.slice(1) };
    return part.endsWith('*')
      ? { kind: 'begins', text: part.slice(0, -1) }
      : { kind: 'exact', text: part, forms: new Set(formsOf(part)) };
  }
  if (part.startsWith('(')) return { kind: 'bracketed', text: part.slice(1) };
  if (part.startsWith('=')) return { kind: 'exact', text: part.slice(1) };
  if (part.startsWith('-')) return { kind: 'ends', text: part.slice(1) };
  if (part.endsWith('-')) return { kind: 'begins', text: part.slice(0, -1) };
  if (part.length > 1 && part.endsWith('다')) return { kind: 'verb', bases: basesOf(part) };
  return { kind: 'noun', text: part };
}

/**
 * Where to look for a form: by the first two syllables of its first word (a verb's behind a mark, for it begins its word), by the last
 * for an end, by the whole word in English.
 */
export function triggersOf(element: Element | undefined, locale: Locale): string[] {
  if (!element || element.kind === 'any') return [];
  if (element.kind === 'number') return ['#'];
  if (element.kind === 'verb')
    return [...new Set(element.bases.map(({ text }) => `^${text.slice(0, 2)}`))];
  if (element.kind === 'ends') return [`-${element.text.at(-1)}`];
  if (locale === 'ko') return [`${element.kind === 'noun' ? '' : '^'}${element.text.slice(0, 2)}`];
  return element.kind === 'begins' ? [`${element.text.slice(0, 3)}*`] : [...(element.forms ?? [])];
}

/**
 * What a word must begin with for an element behind the first to fit it, as `headOf` gives it; undefined where any word may. Most forms
 * of several words end here, before they are read.
 */
export function headsOf(element: Element, locale: Locale): string[] | undefined {
  if (element.kind === 'any' || element.kind === 'ends') return undefined;
  if (element.kind === 'number') return ['#'];
  if (element.kind === 'verb') return [...new Set(element.bases.map(({ text }) => text[0] ?? ''))];
  if (locale === 'ko') return [element.text[0] ?? ''];
  return element.kind === 'begins' ? undefined : [...(element.forms ?? [])];
}

/** The head of a word: the whole of it in English, its first syllable in Korean. */
export function headOf({ text, class: kind }: Word, locale: Locale): string {
  if (kind === 'number') return '#';
  if (kind === 'hangul') return text[0] ?? '';
  return locale === 'en' ? text.toLowerCase() : (text[0] ?? '').toLowerCase();
}

/** What a form that is the end of a word is found by: its last syllable, with particles and without, and its final consonant. */
export function endsOf(word: string): string[] {
  const last = word.at(-1) ?? '';
  return [...new Set([last, stripJosa(word).at(-1) ?? '', splitSyllable(last)?.tail ?? ''])].filter(
    (end) => end !== '',
  );
}

/** Where an element ends in a word, or undefined where it does not fit. */
export function fits(
  element: Element,
  { text, class: kind }: Word,
  at: number,
): number | undefined {
  if (element.kind === 'number') {
    const same = kind === 'number' && (element.value ?? text) === text;
    return same ? text.length : undefined;
  }
  if (element.kind === 'any' || kind === 'number') return undefined;
  if (element.kind === 'verb') {
    if (at > 0) return undefined;
    const base = element.bases.find(
      (one) => text.startsWith(one.text) && endsVerb(one, text.slice(one.text.length)),
    );
    return base?.text.length;
  }
  if (kind === 'latin') return fitsLatin(element, text);
  const end = at + element.text.length;
  if (element.kind === 'ends') return endOf(element.text, text);
  if (!text.startsWith(element.text, at)) return undefined;
  if (element.kind === 'begins') return at === 0 ? end : undefined;
  if (element.kind === 'bracketed') return end === text.length ? end : undefined;
  if (element.kind === 'exact') return at === 0 && stripsTo(text, element.text) ? end : undefined;
  const { text: noun } = element;
  return beginsNoun(noun, text.slice(0, at)) && endsNoun(noun, text.slice(end)) ? end : undefined;
}

function fitsLatin(
  { kind, text, forms }: { kind: string; text: string; forms?: ReadonlySet<string> },
  word: string,
): number | undefined {
  const lower = word.toLowerCase();
  if (kind === 'begins') return lower.startsWith(text) ? word.length : undefined;
  if (kind === 'ends') return lower.endsWith(text) ? word.length : undefined;
  return forms?.has(lower) ? word.length : undefined;
}

const stripsTo = (word: string, text: string): boolean =>
  word === text || (word.startsWith(text) && stripJosa(word.slice(text.length)) === '');

function endOf(ending: string, word: string): number | undefined {
  if (ending === splitSyllable(word.at(-1) ?? '')?.tail) return word.length;
  if (word.length > ending.length && word.endsWith(ending)) return word.length;
  const bare = stripJosa(word);
  return bare.length > ending.length && bare.endsWith(ending) ? bare.length : undefined;
}
