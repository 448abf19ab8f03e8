/**
 * What a sentence can claim, as data: groups of words that exclude one another, in both languages.
 *
 * A concept is added to `concepts.json`, which `concepts.schema.json` describes; the code here knows no word.
 */
import type { Locale } from '@narani/model';
import { buildFinder, type Entry, type Finder } from '@narani/words';
import data from './concepts.json' with { type: 'json' };

/** Forms by language, as the finder of `@narani/words` reads them. */
export type Forms = Readonly<Record<Locale, readonly string[]>>;

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

/** Words that make a sentence formal: in it every word counts, however long it is. */
const FORMAL: Forms = data.formal;
/** Words of rules and conditions: in a sentence that holds one, a number is a threshold. */
const CRITERIA: Forms = data.criteria;

/** Concepts with the finders of their words. A word may claim something of several concepts. */
export interface Lexemes {
  readonly concepts: readonly Concept[];
  readonly find: Readonly<Record<Locale, Finder<Claim>>>;
  readonly formal: Readonly<Record<Locale, Finder<true>>>;
  readonly criteria: Readonly<Record<Locale, Finder<true>>>;
}

/** Every concept of the data file. */
const CONCEPTS: readonly Concept[] = data.concepts as readonly Concept[];

/** Prepares concepts for finding. */
function buildLexemes(concepts: readonly Concept[]): Lexemes {
  const finder = (locale: Locale): Finder<Claim> =>
    buildFinder(
      concepts.flatMap((concept, index) => entriesOf(concept, index, locale)),
      locale,
      ({ concept }) => concept,
    );
  const marks = (forms: Forms, locale: Locale): Finder<true> =>
    buildFinder([{ key: true, forms: forms[locale] }], locale);
  return {
    concepts,
    find: { ko: finder('ko'), en: finder('en') },
    formal: { ko: marks(FORMAL, 'ko'), en: marks(FORMAL, 'en') },
    criteria: { ko: marks(CRITERIA, 'ko'), en: marks(CRITERIA, 'en') },
  };
}

function entriesOf(
  { poles, open, trap }: Concept,
  concept: number,
  locale: Locale,
): Entry<Claim>[] {
  const entry = (pole: number, sure: boolean, forms: Forms | undefined): Entry<Claim> => ({
    key: { concept, pole, sure },
    forms: forms?.[locale] ?? [],
  });
  return [
    ...poles.flatMap((pole, index) => [entry(index, true, pole), entry(index, false, pole.also)]),
    entry(OPEN, true, open),
    entry(TRAP, true, trap),
  ];
}

/** The concepts of the data file, ready to be found. */
export const LEXEMES: Lexemes = buildLexemes(CONCEPTS);
