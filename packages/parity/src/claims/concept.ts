/**
 * What a sentence can claim, as data: groups of words that exclude one another, in both languages.
 *
 * A concept is added to `concepts.json`, which `concepts.schema.json` describes; the code here knows no word.
 */
import type { Locale } from '@narani/model';
import { buildFinder, type Entry, type Finder, type Hit, type Word } from '@narani/words';
import data from './concepts.json' with { type: 'json' };

/** Forms by language, as the finder of `@narani/words` reads them. */
type Forms = Readonly<Record<Locale, readonly string[]>>;

/** Where a claim is compared: in any pair of passages, in single sentences, in short or formal ones, in formal ones. */
export type Scope = 'any' | 'sentence' | 'short' | 'formal';

/** One side of a concept. Forms of `also` may mean it, and are never told as having taken another's place. */
interface Pole extends Forms {
  readonly also?: Forms;
}

/** A group of claims that exclude one another. */
export interface Concept {
  readonly id: string;
  readonly scope: Scope;
  readonly source: string;
  /** Only what closes a Korean sentence is sure: its last predicate. */
  readonly final?: boolean;
  readonly poles: readonly Pole[];
  /** Forms that leave the group open: where one stands, nothing is said. */
  readonly open?: Forms;
  /** Longer forms that hold a form of a pole and mean something else. */
  readonly trap?: Forms;
  readonly fires: Readonly<Record<Locale, string>>;
  readonly silent: Readonly<Record<Locale, string>>;
}

/** What a form stands for. */
export interface Claim {
  readonly concept: number;
  readonly pole: number;
  readonly sure: boolean;
}

/** A pole's number that stands for the words that leave a concept open, and for those that only look like one. */
export const OPEN = -1;
export const TRAP = -2;

/** One qualification: `said` in plain words, and `any` way in which the other language could say it. */
export interface Qualifier {
  readonly id: string;
  readonly scope: Scope;
  readonly source: string;
  /** A rule of its own; else it is told as an opposite. */
  readonly rule?: 'parity/frequency';
  readonly said: Forms;
  readonly any: Forms;
  readonly fires: Readonly<Record<Locale, string>>;
  readonly silent: Readonly<Record<Locale, string>>;
}

/** Every concept of the data file. */
export const CONCEPTS: readonly Concept[] = data.concepts as readonly Concept[];
/** Every qualification of the data file. Claims number them behind the concepts; their first pole is what is said in plain words. */
export const QUALIFIERS: readonly Qualifier[] = data.qualifiers as readonly Qualifier[];

/** The number of the words that make a sentence formal: in it every word counts, however long it is. */
export const FORMAL = -1;
/** The number of the words of rules and conditions: in a sentence that holds one, a number is a threshold. */
export const CRITERIA = -2;

const finder = (locale: Locale): Finder<Claim> =>
  buildFinder(
    [
      ...CONCEPTS.flatMap((concept, index) => entriesOf(concept, index, locale)),
      ...QUALIFIERS.flatMap(({ said, any }, index) => [
        entryOf(CONCEPTS.length + index, 0, true, said, locale),
        entryOf(CONCEPTS.length + index, 1, true, any, locale),
      ]),
      entryOf(FORMAL, 0, true, data.formal, locale),
      entryOf(CRITERIA, 0, true, data.criteria, locale),
    ],
    locale,
    ({ concept }) => concept,
  );

function entriesOf(
  { poles, open, trap }: Concept,
  concept: number,
  locale: Locale,
): Entry<Claim>[] {
  return [
    ...poles.flatMap((pole, index) => [
      entryOf(concept, index, true, pole, locale),
      entryOf(concept, index, false, pole.also, locale),
    ]),
    entryOf(concept, OPEN, true, open, locale),
    entryOf(concept, TRAP, true, trap, locale),
  ];
}

function entryOf(
  concept: number,
  pole: number,
  sure: boolean,
  forms: Forms | undefined,
  locale: Locale,
): Entry<Claim> {
  return { key: { concept, pole, sure }, forms: forms?.[locale] ?? [] };
}

const finders: Partial<Record<Locale, Finder<Claim>>> = {};

/** Finds everything of the data file at once: a text is looked through one time. Prepared when the first text is read. */
export function findClaims(words: readonly Word[], locale: Locale): Hit<Claim>[] {
  finders[locale] ??= finder(locale);
  return finders[locale](words);
}
