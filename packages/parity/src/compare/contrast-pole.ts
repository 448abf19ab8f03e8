/** What a group of words that exclude one another is. */
import type { Locale } from '@narani/model';

/** One group of words that exclude one another. */
export interface Contrast {
  readonly name: string;
  /** Words that leave the group open: where one stands, nothing is said. */
  readonly neutral?: RegExp;
  /** Only where every word counts: see `isPolicy`. */
  readonly policyOnly?: boolean;
  readonly poles: readonly Pole[];
}

/** The words of one side of a group. Those of `also` may mean it, and are never told as having taken another's place. */
export interface Pole extends Readonly<Record<Locale, RegExp>> {
  /** To count with: the words that mean it for sure, and with them those that may. */
  readonly sure: Readonly<Record<Locale, RegExp>>;
  readonly any: Readonly<Record<Locale, RegExp>>;
}

/** A pole of words that mean it for sure, and of words that may. */
export const pole = (
  ko: RegExp,
  en: RegExp,
  also: Readonly<Partial<Record<Locale, RegExp>>> = {},
): Pole => {
  const all = (sure: RegExp, may?: RegExp): RegExp =>
    new RegExp(may ? `${sure.source}|${may.source}` : sure.source, may ? 'gi' : `${sure.flags}g`);
  return {
    ko,
    en,
    sure: { ko: all(ko), en: all(en) },
    any: { ko: all(ko, also.ko), en: all(en, also.en) },
  };
};
