/** What a document's registry ids and document ids are called in the language of an item. */
import type { CheckedCorpus, Entry, Locale, Router } from '@narani/model';
import type { FeedAuthor, ItemDocument, ItemNamed, Organisation } from '@narani/schema';
import { type Clocks, edtfBounds, parseEdtf } from '@narani/timetable';
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

/** The day a document speaks of: the last of its own date, else that of its last change. **Units**: an ISO 8601 day. */
export function dayOf({ meta }: Entry): string {
  const own = 'date' in meta && meta.date ? parseEdtf(meta.date) : undefined;
  return own
    ? edtfBounds(own).to
    : (meta.history
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '');
}

/** Organisations by the name they had on the day; unknown ids, which a check reports, are left out. */
export function organisations(naming: Naming, ids: readonly string[] = []): ItemNamed[] {
  return ids.flatMap((id) => {
    const organisation = naming.corpus.registries.organisations[id];
    return organisation ? [{ id, name: nameAt(organisation, naming.day)[naming.locale] }] : [];
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

function nameAt({ names }: Organisation, day: string): Organisation['names'][number] {
  const then = names.find(
    ({ from, until }) => startOf(from, day) <= day && endOf(until, day) >= day,
  );
  const name = then ?? names[0];
  if (!name) throw new Error('Organisation, got no name, expected at least one');
  return name;
}

function startOf(from: string | undefined, day: string): string {
  const date = from === undefined ? undefined : parseEdtf(from);
  return date ? edtfBounds(date).from : day;
}

function endOf(until: string | undefined, day: string): string {
  const date = until === undefined ? undefined : parseEdtf(until);
  return date ? edtfBounds(date).to : day;
}
