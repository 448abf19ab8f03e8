/**
 * Finds words and phrases of a lexicon in a text, by lemma.
 *
 * A Korean form is a noun (`수요`: with any particle, 하다 or in a compound, never inside another word), a verb (`늘다`), a word as it stands
 * (`=각`), one in brackets (`(월`), the end of a word (`-야`, `-ㄹ`), or its beginning (`재-`). An English one is a lemma in any of its forms, or the beginning of a word
 * (`cumulat*`). `#` is a number (`2` that one), `_` any one word, `…` up to three. Forms of several words stand side by side.
 */
import type { Locale } from '@narani/model';
import { type Base, basesOf, endsVerb } from './conjugate.js';
import { splitSyllable } from './hangul.js';
import { formsOf } from './inflect.js';
import { beginsNoun, endsNoun, stripJosa } from './josa.js';
import type { Word } from './read.js';

/** What a lexicon holds: forms by key. */
export interface Entry<Key> {
  readonly key: Key;
  readonly forms: readonly string[];
}

/** A form of the lexicon at its place in the text. **Units**: `first` and `last` are indexes of words, `start` and `end` offsets. */
export interface Hit<Key> {
  readonly key: Key;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** Finds the forms of a lexicon; where they overlap, the longest stands. */
export type Finder<Key> = (words: readonly Word[]) => Hit<Key>[];

type Element =
  | {
      readonly kind: 'noun' | 'exact' | 'ends' | 'begins' | 'bracketed';
      readonly text: string;
      /** Every form of an English lemma. */
      readonly forms?: ReadonlySet<string>;
    }
  | { readonly kind: 'verb'; readonly bases: readonly Base[] }
  | { readonly kind: 'any'; readonly most: number }
  | { readonly kind: 'number'; readonly value?: string };

interface Form<Key> {
  readonly key: Key;
  readonly elements: readonly Element[];
}

/** Prepares a lexicon of one language. Only forms of one group displace one another; without `groupOf` all are of one. */
export function buildFinder<Key>(
  entries: readonly Entry<Key>[],
  locale: Locale,
  groupOf: (key: Key) => unknown = () => 0,
): Finder<Key> {
  const byTrigger = new Map<string, Form<Key>[]>();
  for (const { key, forms } of entries) {
    for (const text of forms) {
      const elements = text.split(' ').map((part) => readElement(part, locale));
      for (const trigger of triggersOf(elements[0], locale)) {
        const list = byTrigger.get(trigger);
        if (list) list.push({ key, elements });
        else byTrigger.set(trigger, [{ key, elements }]);
      }
    }
  }
  // The same words are asked more than once: for their scope, for turns, for exchanges.
  const known = new WeakMap<readonly Word[], Hit<Key>[]>();
  const openings = new Map<string, readonly Opening<Key>[]>();
  const openingsOf = (word: Word): readonly Opening<Key>[] => {
    const before = openings.get(word.text);
    if (before) return before;
    const found = findOpenings(word, byTrigger, locale);
    if (openings.size >= MOST_WORDS) openings.clear();
    openings.set(word.text, found);
    return found;
  };
  return (words) => {
    const before = known.get(words);
    if (before) return before;
    const groups = new Map<unknown, Hit<Key>[]>();
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index];
      if (!word) continue;
      for (const opening of openingsOf(word)) {
        const hit = readForm(words, index, word, opening);
        if (!hit) continue;
        const group = groups.get(groupOf(hit.key));
        if (group) group.push(hit);
        else groups.set(groupOf(hit.key), [hit]);
      }
    }
    const hits = [...groups.values()].flatMap(longest).sort((a, b) => a.start - b.start);
    known.set(words, hits);
    return hits;
  };
}

/** A form whose first element fits a word. **Units**: `at` and `end` are offsets into the word. */
interface Opening<Key> extends Form<Key> {
  readonly at: number;
  readonly end: number;
}

/** Words remembered with what they open, before all are forgotten. A book has fewer. */
const MOST_WORDS = 30_000;

function readElement(part: string, locale: Locale): Element {
  if (part === '#') return { kind: 'number' };
  if (/^\d+$/.test(part)) return { kind: 'number', value: part };
  if (part === '_') return { kind: 'any', most: 1 };
  if (part === '…') return { kind: 'any', most: 3 };
  if (locale === 'en') {
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
function triggersOf(element: Element | undefined, locale: Locale): string[] {
  if (!element || element.kind === 'any') return [];
  if (element.kind === 'number') return ['#'];
  if (element.kind === 'verb')
    return [...new Set(element.bases.map(({ text }) => `^${text.slice(0, 2)}`))];
  if (element.kind === 'ends') return [`-${element.text.at(-1)}`];
  if (locale === 'ko') return [`${element.kind === 'noun' ? '' : '^'}${element.text.slice(0, 2)}`];
  return element.kind === 'begins' ? [`${element.text.slice(0, 3)}*`] : [...(element.forms ?? [])];
}

/** The forms that a word may open: they depend on the word alone, and are looked up once for each. */
function findOpenings<Key>(
  word: Word,
  byTrigger: ReadonlyMap<string, readonly Form<Key>[]>,
  locale: Locale,
): readonly Opening<Key>[] {
  const out: Opening<Key>[] = [];
  const look = (at: number, trigger: string): void => {
    for (const { key, elements } of byTrigger.get(trigger) ?? []) {
      const end = elements[0] && fits(elements[0], word, at);
      if (end !== undefined) out.push({ key, elements, at, end });
    }
  };
  const { text } = word;
  if (word.class === 'number') look(0, '#');
  else if (word.class === 'latin') {
    const lower = text.toLowerCase();
    for (const key of locale === 'en' ? [lower, `${lower.slice(0, 3)}*`] : []) look(0, key);
  } else {
    for (const end of endsOf(text)) look(0, `-${end}`);
    look(0, `^${text.slice(0, 2)}`);
    if (text.length > 1) look(0, `^${text[0]}`);
    for (let at = 0; at < text.length; at += 1) {
      look(at, text.slice(at, at + 2));
      if (at + 1 < text.length) look(at, text[at] ?? '');
    }
  }
  return out.length > 0 ? out : NONE;
}

const NONE: readonly never[] = [];

/** What a form that is the end of a word is found by: its last syllable, with particles and without, and its final consonant. */
function endsOf(word: string): string[] {
  const last = word.at(-1) ?? '';
  return [...new Set([last, stripJosa(word).at(-1) ?? '', splitSyllable(last)?.tail ?? ''])].filter(
    (end) => end !== '',
  );
}

function readForm<Key>(
  words: readonly Word[],
  index: number,
  word: Word,
  { key, elements, at, end }: Opening<Key>,
): Hit<Key> | undefined {
  if (elements[0]?.kind === 'bracketed' && !word.gap.endsWith('(')) return undefined;
  const start = word.start + at;
  if (elements.length === 1)
    return { key, start, end: word.start + end, first: index, last: index };
  if (!isJoined(words, index, index + 1)) return undefined;
  const read = readElements(words, index + 1, elements, 1);
  return read && { key, start, end: read.end, first: index, last: read.last };
}

interface Read {
  readonly last: number;
  readonly end: number;
}

/** Reads the elements of a form, from `next` on, at a word; undefined where one does not fit. */
function readElements(
  words: readonly Word[],
  index: number,
  elements: readonly Element[],
  next: number,
): Read | undefined {
  const element = elements[next];
  const word = words[index];
  if (!element || !word) return undefined;
  if (element.kind === 'any') {
    for (let skip = 1; skip <= element.most; skip += 1) {
      const read = readElements(words, index + skip, elements, next + 1);
      if (read && isJoined(words, index, index + skip)) return read;
    }
    return undefined;
  }
  const end = fits(element, word, 0);
  if (end === undefined) return undefined;
  if (element.kind === 'bracketed' && !word.gap.endsWith('(')) return undefined;
  if (next + 1 === elements.length) return { last: index, end: word.start + end };
  return isJoined(words, index, index + 1)
    ? readElements(words, index + 1, elements, next + 1)
    : undefined;
}

const BLANK = /^[\s-]*$/;

/** Whether nothing but blanks and hyphens stands between the words of a phrase. */
function isJoined(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at += 1) if (!BLANK.test(words[at]?.gap ?? '')) return false;
  return true;
}

/** Where an element ends in a word, or undefined where it does not fit. */
function fits(element: Element, { text, class: kind }: Word, at: number): number | undefined {
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

/** Hits that no longer hit overlaps. */
function longest<Key>(hits: Hit<Key>[]): Hit<Key>[] {
  if (hits.length < 2) return hits;
  const order = [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Map<number, Hit<Key>>();
  return order.filter((hit) => {
    const over = [hit.start, hit.end - 1].map((at) => taken.get(at)).find((one) => one);
    if (over) return over.start === hit.start && over.end === hit.end;
    for (let at = hit.start; at < hit.end; at += 1) taken.set(at, hit);
    return true;
  });
}
