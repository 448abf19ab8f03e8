/** What a document's registry ids and document ids are called in the language of an item. */
import type { CheckedCorpus, Entry, Locale, Router } from '@narani/model';
import type { FeedAuthor, ItemDocument, ItemNamed } from '@narani/schema';
import { type Clocks, nameOn } from '@narani/timetable';
import { publicText } from './render.js';

/** What names depend on: the corpus, the site's addresses, the language, and the day the document speaks of. */
export interface Naming {
  readonly corpus: CheckedCorpus;
  readonly router: Router;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly clocks: Clocks;
  readonly locale: Locale;
  readonly day: string;
}

/** Organisations by the name they had on the day; unknown ids, which a check reports, are left out. */
export function organisations(naming: Naming, ids: readonly string[] = []): ItemNamed[] {
  return ids.flatMap((id) => {
    const organisation = naming.corpus.registries.organisations[id];
    return organisation
      ? [{ id, name: nameOn(organisation.names, naming.day)[naming.locale] }]
      : [];
  });
}

/** People by name; unknown ids are left out. */
export function people({ corpus, locale }: Naming, ids: readonly string[] = []): ItemNamed[] {
  return ids.flatMap((id) => {
    const person = corpus.registries.people[id];
    return person ? [{ id, name: person.name[locale] }] : [];
  });
}

/** People as JSON Feed's authors, with the address of their page where a site has one. */
export function authors(naming: Naming, ids: readonly string[] = []): FeedAuthor[] {
  return people(naming, ids).map(({ id, name }) => {
    const url = addressOf(naming, 'person', id);
    return { name, ...(url ? { url } : {}) };
  });
}

/** Documents by title and address. Those that may not be seen are left out: not even their titles are for readers. */
export function documents(naming: Naming, ids: readonly string[] = []): ItemDocument[] {
  return ids.flatMap((id) => {
    const entry = naming.entries.get(id);
    const text = entry && titledText(naming, entry);
    if (!entry || !text) return [];
    const url = addressOf(naming, entry.kind, id.slice(id.indexOf('/') + 1));
    return [{ id, title: text.data.title, ...(url ? { url } : {}) }];
  });
}

function titledText({ corpus, locale }: Naming, entry: Entry) {
  return publicText(corpus, entry, locale) ?? publicText(corpus, entry, entry.source);
}

function addressOf(
  { router, locale }: Naming,
  kind: 'person' | Entry['kind'],
  id: string,
): string | undefined {
  const place = router.reference({ kind, id }, locale);
  return place === undefined || /^https?:/.test(place) ? place : router.absolute(place);
}
