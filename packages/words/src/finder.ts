/** Finds words and phrases of a lexicon in a text, by lemma. `form.ts` says how forms are written. */
import type { Locale } from '@narani/model';
import { type Element, endsOf, fits, headOf, headsOf } from './form.js';
import { type Entry, type Form, type Lexicon, readLexicon } from './lexicon.js';
import type { Word } from './read.js';

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

/** Prepares a lexicon of one language. Only forms of one group displace one another; without `groupOf` all are of one. */
export function buildFinder<Key>(
  entries: readonly Entry<Key>[],
  locale: Locale,
  groupOf: (key: Key) => unknown = () => 0,
): Finder<Key> {
  const lexicon = readLexicon(entries, locale);
  const known = new Map<string, Openings<Key>>();
  const openingsOf = (word: Word): Openings<Key> => {
    const before = known.get(word.text);
    if (before) return before;
    const found = findOpenings(word, lexicon, locale);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word.text, found);
    return found;
  };
  return (words) => {
    const hits: Hit<Key>[] = [];
    for (const [index, word] of words.entries()) {
      const openings = openingsOf(word);
      if (openings !== NONE) readWord(words, index, word, openings, locale, hits);
    }
    return overlap(hits) ? displace(hits, groupOf) : hits;
  };
}

/** Words remembered with what they open, before all are forgotten. A book has fewer. */
const MOST_WORDS = 30_000;

/** A form whose first element fits a word. **Units**: `at` and `end` are offsets into the word; `rank` is its place among the others. */
interface Opening<Key> extends Form<Key> {
  readonly at: number;
  readonly end: number;
  readonly rank: number;
}

/** The forms that a word may open: those of one word, those that go on with a word of a certain head, and those that go on with any. */
interface Openings<Key> {
  readonly alone: readonly Opening<Key>[];
  readonly byHead: ReadonlyMap<string, readonly Opening<Key>[]>;
  readonly loose: readonly Opening<Key>[];
}

const NONE: Openings<never> = { alone: [], byHead: new Map(), loose: [] };

/** What a word opens depends on the word alone, and is looked up once for each. */
function findOpenings<Key>(
  word: Word,
  { byTrigger, begins }: Lexicon<Key>,
  locale: Locale,
): Openings<Key> {
  const out: Opening<Key>[] = [];
  const look = (at: number, trigger: string): void => {
    for (const { key, elements } of byTrigger.get(trigger) ?? []) {
      const end = elements[0] && fits(elements[0], word, at);
      if (end !== undefined) out.push({ key, elements, at, end, rank: out.length });
    }
  };
  const { text } = word;
  if (word.class === 'number') look(0, '#');
  else if (word.class === 'latin') {
    const lower = text.toLowerCase();
    for (const key of locale === 'en' ? [lower, `${lower.slice(0, 3)}*`] : []) look(0, key);
  } else if (locale === 'ko') {
    for (const end of endsOf(text)) look(0, `-${end}`);
    look(0, `^${text.slice(0, 2)}`);
    if (text.length > 1) look(0, `^${text[0]}`);
    for (let at = 0; at < text.length; at += 1) {
      if (!begins.has(text[at] ?? '')) continue;
      look(at, text.slice(at, at + 2));
      if (at + 1 < text.length) look(at, text[at] ?? '');
    }
  }
  return out.length > 0 ? sortOpenings(out, locale) : NONE;
}

function sortOpenings<Key>(openings: readonly Opening<Key>[], locale: Locale): Openings<Key> {
  const byHead = new Map<string, Opening<Key>[]>();
  const alone: Opening<Key>[] = [];
  const loose: Opening<Key>[] = [];
  for (const opening of openings) {
    const next = opening.elements[1];
    const heads = next && headsOf(next, locale);
    if (!next) alone.push(opening);
    else if (!heads) loose.push(opening);
    for (const head of heads ?? []) {
      const list = byHead.get(head);
      if (list) list.push(opening);
      else byHead.set(head, [opening]);
    }
  }
  return { alone, byHead, loose };
}

/** Adds the hits of the forms that a word opens, in the order of the lexicon. */
function readWord<Key>(
  words: readonly Word[],
  index: number,
  word: Word,
  { alone, byHead, loose }: Openings<Key>,
  locale: Locale,
  hits: Hit<Key>[],
): void {
  const next = words[index + 1];
  const goesOn = next && byHead.size + loose.length > 0 && BLANK.test(next.gap);
  const headed = goesOn ? (byHead.get(headOf(next, locale)) ?? []) : [];
  const openings =
    headed.length === 0 && (!goesOn || loose.length === 0)
      ? alone
      : [...alone, ...loose, ...headed].sort((x, y) => x.rank - y.rank);
  for (const opening of openings) {
    const hit = readForm(words, index, word, opening);
    if (hit) hits.push(hit);
  }
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

/** Whether any two hits, which stand in the order of the text, overlap. */
function overlap(hits: readonly Hit<unknown>[]): boolean {
  let end = 0;
  for (const hit of hits) {
    if (hit.start < end) return true;
    end = hit.end;
  }
  return false;
}

/** Of the hits of one group that overlap, the longest; all in the order of the text. */
function displace<Key>(hits: readonly Hit<Key>[], groupOf: (key: Key) => unknown): Hit<Key>[] {
  const groups = new Map<unknown, Hit<Key>[]>();
  for (const hit of hits) {
    const group = groupOf(hit.key);
    const list = groups.get(group);
    if (list) list.push(hit);
    else groups.set(group, [hit]);
  }
  const gone = new Set<Hit<Key>>();
  for (const list of groups.values())
    if (list.length > 1 && overlap(list)) for (const hit of shorter(list)) gone.add(hit);
  return hits.filter((hit) => !gone.has(hit));
}

/** Hits that a longer one overlaps. */
function shorter<Key>(hits: readonly Hit<Key>[]): Hit<Key>[] {
  const order = [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Map<number, Hit<Key>>();
  return order.filter((hit) => {
    const over = taken.get(hit.start) ?? taken.get(hit.end - 1);
    if (over) return over.start !== hit.start || over.end !== hit.end;
    for (let at = hit.start; at < hit.end; at += 1) taken.set(at, hit);
    return false;
  });
}
