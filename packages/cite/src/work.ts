/** What is cited, and what a citation is made of. */
import type { Locale } from '@narani/model';

/** A person. **Shapes**: `sorted` is the name in sorting order (`Seo, Jaehong`), where its parts are known. */
export interface Person {
  readonly name: string;
  readonly sorted?: string | undefined;
}

/**
 * One text as it is cited.
 *
 * **Shapes**: `key` names it in a file of references, and no other text; `authors` are in the text's own language and `romanised` in Latin letters, both empty
 * where nobody is named; `english` is the English title of a text in another language; `container` is the site; `number` that of a report, by which it
 * is known. **Units**: `date` is an ISO 8601 day.
 */
export interface Work {
  readonly key: string;
  readonly type: 'webpage' | 'report';
  readonly locale: Locale;
  readonly title: string;
  readonly english?: string | undefined;
  readonly authors: readonly Person[];
  readonly romanised: readonly Person[];
  readonly container: string;
  readonly number?: string | undefined;
  readonly date: string;
  readonly address: string;
}

/**
 * A run of a citation.
 *
 * **Shapes**: `title` is set in italics; `key` and `address` change with the place that is cited; `accessed` is only there once the reader's day is known, which
 * stands for `{y}`, `{m}`, `{d}`, with two digits `{mm}`, `{dd}`, and `{mon}`, the month as the MLA shortens it.
 */
export interface Run {
  readonly text: string;
  readonly role?: 'title' | 'key' | 'address' | 'accessed';
}

/** A run without a role. */
export function plain(text: string): Run {
  return { text };
}

/** A run that is set in italics. */
export function title(text: string): Run {
  return { text, role: 'title' };
}

/** The address of a work. */
export function address(work: Work): Run {
  return { text: work.address, role: 'address' };
}

/** The year, the month and the day of a date, as numbers. */
export function dayOf({ date }: Work): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}
