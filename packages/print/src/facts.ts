/** What the rows and the end matter of a part are made from, and the names in them. */
import { titleOf } from '@narani/corpus';
import type { CheckedCorpus, Entry, Locale, Reference } from '@narani/model';
import type { Part } from '@narani/schema';
import { nameOn } from '@narani/timetable';
import { cleanText } from './glyphs.js';
import type { Stretch } from './tokens.js';

/** The text of a label. Example: `t('pages:fact.place')`. What the page has a word for, print calls the same. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** The parts of a corpus that print reads; without `states` no translation is said to be late, without `withheld` every source is there. */
export type PrintCorpus = Pick<CheckedCorpus, 'entries' | 'kinds' | 'registries'> &
  Partial<Pick<CheckedCorpus, 'states' | 'withheld'>>;

/** What the rows are made from. */
export interface Facts {
  readonly corpus: PrintCorpus;
  readonly entry: Entry;
  readonly locale: Locale;
  readonly t: Translate;
  /** The address of what a reference leads to; undefined where nobody shows it. */
  readonly address?: ((reference: Reference) => string | undefined) | undefined;
  /** How much larger than usual the type is. */
  readonly zoom?: number;
}

/** A name that leads to its page, where there is one. */
export function linked(text: string, reference: Reference, { address }: Facts): Stretch[] {
  const u = address?.(reference);
  return text === '' ? [] : [{ t: cleanText(text), ...(u === undefined ? {} : { u }) }];
}

/** Several names in one line; those that are empty are left out. */
export function inLine(names: readonly (readonly Stretch[])[], by: string): Stretch[] {
  return names
    .filter((name) => name.length > 0)
    .flatMap((name, index) => (index === 0 ? name : [{ t: by }, ...name]));
}

/** The names of people, by their registry ids; an unknown id is left out. */
export function peopleOf(ids: readonly string[], { corpus, locale }: Facts): string[] {
  return names('person', ids, corpus, locale);
}

/** The name an organisation had on a day, else its newest; an unknown id has none. */
export function organisationName(id: string, day: string, { corpus, locale }: Facts): string {
  const organisation = corpus.registries.organisations[id];
  return organisation ? nameOn(organisation.names, day)[locale] : '';
}

/** Several values in one line. */
export function joined(values: readonly string[], locale: Locale, by?: string): string {
  return values.filter((value) => value !== '').join(by ?? (locale === 'ko' ? ', ' : '; '));
}

/** What stands between names that hold commas or articles. */
export function separator(locale: Locale): string {
  return locale === 'ko' ? ', ' : '; ';
}

/** The ids in a field; none where there is no list. */
export function idsIn(meta: Entry['meta'], field: string): readonly string[] {
  const ids = meta[field];
  if (typeof ids === 'string') return [ids];
  return Array.isArray(ids) ? ids : [];
}

/** The titles of the documents that a part names, each leading there. */
export function titlesOf(facts: Facts, { field }: Pick<Part, 'field'>): readonly Stretch[] {
  const found = idsIn(facts.entry.meta, field).map((name) => {
    const [kind = '', id = ''] = name.split('/');
    const reference = { kind, id };
    return linked(titleOf(facts.corpus, reference, facts.locale) ?? '', reference, facts);
  });
  return inLine(found, '; ');
}

function names(
  kind: Reference['kind'],
  ids: readonly string[],
  corpus: Facts['corpus'],
  locale: Locale,
): string[] {
  return ids.flatMap((id) => titleOf(corpus, { kind, id }, locale) ?? []);
}
