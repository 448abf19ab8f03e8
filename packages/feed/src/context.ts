/** What items are made of on one site, and what it knows of each. */
import type { CheckedCorpus, Document, Edition, Entry, Locale, Router } from '@narani/model';
import { unwatched } from '@narani/model';
import { isReleased } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import { createClocks, dayOf } from '@narani/timetable';
import { carriedOn } from './contract.js';
import type { Naming } from './names.js';
import { type FeedBody, publicText } from './render.js';
import type { Carried, FeedContext, FeedOptions, Part } from './shape.js';

const NOTHING: Carried = {
  held: new Map(),
  kept: new Map(),
  renamed: new Map(),
  standing: new Map(),
  findings: [],
};

/** What a part is known by. */
export function keyOf({ id, locale }: Part): string {
  return `${id}@${locale}`;
}

/** The context of one site. */
export function createContext(
  corpus: CheckedCorpus,
  edition: Edition<FeedBody>,
  site: SiteConfig,
  router: Router,
  options: FeedOptions,
): FeedContext {
  const shownIn = (locale: Locale) =>
    edition.parts
      .filter(
        (part) =>
          part.locale === locale &&
          isReleased(corpus, site, part, locale) &&
          router.page({ type: 'document', id: part.id }, locale),
      )
      .sort(
        (a, b) =>
          compare(b.body.item.date_modified, a.body.item.date_modified) || compare(a.id, b.id),
      );
  const shown = new Map(site.locales.map((locale) => [locale, shownIn(locale)]));
  const { watch = unwatched } = options;
  const parts = watch('parts', new Map(edition.parts.map((part) => [keyOf(part), part])));
  const all = new Map(corpus.entries.map((entry) => [entry.id, entry]));
  const entries = watch('entries by id', all, (entry) => entry !== undefined);
  const pdfs = watch(`PDFs of ${site.name}`, new Map(Object.entries(options.pdfs ?? {})));
  const clocks = createClocks();
  const context = { corpus, site, router, options, entries, clocks, parts, pdfs };
  const listed = listing(shown, (map) => watch(`listed on ${site.name}`, map));
  return carrying({ ...context, ...listed, carried: NOTHING });
}

/** The context of a site on which some parts have no item. */
export function without(context: FeedContext, keys: ReadonlySet<string>): FeedContext {
  const left = [...context.shown].map(
    ([locale, parts]) => [locale, parts.filter((part) => !keys.has(keyOf(part)))] as const,
  );
  const { watch = unwatched } = context.options;
  const name = `listed on ${context.site.name} without ${[...keys].join()}`;
  return carrying({ ...context, ...listing(new Map(left), (map) => watch(name, map)) });
}

function carrying(context: FeedContext): FeedContext {
  const { continues } = context.options;
  return continues ? { ...context, carried: carriedOn(context, continues) } : context;
}

function listing(
  shown: ReadonlyMap<Locale, readonly Part[]>,
  watched: (parts: ReadonlyMap<string, Part>) => ReadonlyMap<string, Part>,
): Pick<FeedContext, 'shown' | 'listed'> {
  const parts = [...shown.values()].flat();
  return { shown, listed: watched(new Map(parts.map((part) => [keyOf(part), part]))) };
}

/** Whether a part is a tombstone. */
export function isWithdrawn({ body }: Part): boolean {
  return body.extension.lifecycle === 'withdrawn';
}

/** What the names in a part depend on. */
export function naming(
  { corpus, router, entries, clocks }: FeedContext,
  { locale }: Part,
  entry: Entry,
): Naming {
  return { corpus, router, entries, clocks, locale, day: dayOf(entry.meta) };
}

/** The entry and the text of a part. **Errors**: throws for a part of another corpus. */
export function getText(
  { corpus, entries }: FeedContext,
  { id, locale }: Part,
): { entry: Entry; document: Document } {
  const entry = entries.get(id);
  const document = entry && publicText(corpus, entry, locale);
  if (!entry || !document)
    throw new Error(`Part, got ${id}@${locale}, expected one of this corpus`);
  return { entry, document };
}

/** The path of a part's page. **Errors**: throws where the site shows none. */
export function pagePath(router: Router, id: string, locale: Locale): string {
  const path = router.page({ type: 'document', id }, locale);
  if (path === undefined)
    throw new Error(`Page, got none for ${id}@${locale}, expected one for a shown part`);
  return path;
}

/** By code unit: an order that no locale's data can change. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
