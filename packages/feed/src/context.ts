/** What items are made of on one site, and what it knows of each. */
import type { CheckedCorpus, Document, Edition, Entry, Locale, Router } from '@narani/model';
import type { SiteConfig } from '@narani/schema';
import { type Clocks, createClocks, dayOf } from '@narani/timetable';
import type { Naming } from './names.js';
import { type FeedBody, publicText } from './render.js';

/** A file of the site that another edition made. **Units**: `path` from the site's root; `bytes` its length. */
export interface KnownFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * What the feed takes from other editions.
 *
 * **Shapes**: `bodyHtml` gives a document's body with absolute addresses; `pdfs` holds the PDFs this site publishes, keyed `id@locale`.
 */
export interface FeedOptions {
  readonly bodyHtml: (id: string, locale: Locale) => string;
  readonly pdfs?: Readonly<Record<string, KnownFile>>;
}

/** One language version that the site publishes. */
export type Part = Edition<FeedBody>['parts'][number];

/**
 * What items are made of on one site.
 *
 * **Shapes**: `shown` holds what the site shows in each of its languages, newest change first, then by id; `parts` every part of
 * the edition, keyed `id@locale`; `entries` are keyed by id.
 */
export interface FeedContext {
  readonly corpus: CheckedCorpus;
  readonly site: SiteConfig;
  readonly router: Router;
  readonly options: FeedOptions;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly clocks: Clocks;
  readonly shown: ReadonlyMap<Locale, readonly Part[]>;
  readonly parts: ReadonlyMap<string, Part>;
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
        (part) => part.locale === locale && router.page({ type: 'document', id: part.id }, locale),
      )
      .sort(
        (a, b) =>
          compare(b.body.item.date_modified, a.body.item.date_modified) || compare(a.id, b.id),
      );
  const shown = new Map(site.locales.map((locale) => [locale, shownIn(locale)]));
  const parts = new Map(edition.parts.map((part) => [`${part.id}@${part.locale}`, part]));
  const entries = new Map(corpus.entries.map((entry) => [entry.id, entry]));
  return { corpus, site, router, options, entries, clocks: createClocks(), shown, parts };
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
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
