/** One item with its addresses, as it stands in the feed and in its own file. */
import type { CheckedCorpus, Document, Edition, Entry, Locale, Router } from '@narani/model';
import type { FeedAlternate, FeedItem, ItemFile, SiteConfig } from '@narani/schema';
import { type Clocks, createClocks, dayOf } from '@narani/timetable';
import { itemMeta } from './meta.js';
import { authors, type Naming } from './names.js';
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

/** The path of an item's own file, from the site's root. */
export function itemPath({ router }: Pick<FeedContext, 'router'>, { id, locale }: Part): string {
  return `${pagePath(router, id, locale)}item.json`;
}

/** Whether an item is a tombstone. */
function isWithdrawn({ body }: Part): boolean {
  return body.extension.lifecycle === 'withdrawn';
}

/** The PDF of a part, where there is one; a withdrawn text has none. */
export function pdfOf(
  { options }: Pick<FeedContext, 'options'>,
  part: Part,
): KnownFile | undefined {
  return isWithdrawn(part) ? undefined : options.pdfs?.[`${part.id}@${part.locale}`];
}

/** An item of the feed. */
export function feedItem(context: FeedContext, part: Part): FeedItem {
  const { router, options } = context;
  const { id, locale, body } = part;
  const { entry } = getText(context, part);
  const withdrawn = isWithdrawn(part);
  const { date_published, date_modified, tags, ...identity } = body.item;
  const named = authors(naming(context, part, entry), entry.meta.authors);
  const pdf = pdfOf(context, part);
  return {
    ...identity,
    url: router.absolute(pagePath(router, id, locale)),
    ...(withdrawn ? { content_text: '' } : { content_html: options.bodyHtml(id, locale) }),
    date_published,
    date_modified,
    ...(named.length > 0 ? { authors: named } : {}),
    ...(tags ? { tags } : {}),
    ...(pdf ? { attachments: [attachment(router, pdf, identity.title)] } : {}),
    _narani: {
      ...body.extension,
      alternates: alternates(context, part),
      item_url: router.absolute(itemPath(context, part)),
    },
  };
}

/** An item's own file. **Shapes**: a withdrawn document keeps its history and its rights, and nothing of its text or metadata. */
export function itemFile(context: FeedContext, part: Part, item: FeedItem): ItemFile {
  const { entry, document } = getText(context, part);
  const { meta } = entry;
  const { locale } = part;
  const withdrawn = isWithdrawn(part);
  const notice =
    meta.notice === undefined ? undefined : context.corpus.registries.notices[meta.notice];
  return {
    ...item,
    meta: withdrawn ? {} : itemMeta(naming(context, part, entry), meta),
    sections: withdrawn ? [] : sections(context, part, document),
    history: meta.history.map((change) => ({
      date: change.date,
      class: change.class,
      note: change.note[locale],
    })),
    licence: {
      id: meta.licence,
      ...(LICENCES[meta.licence] ? { url: LICENCES[meta.licence] } : {}),
    },
    rights: meta.rights[locale],
    ...(notice && meta.notice
      ? { notice: { id: meta.notice, title: notice.title[locale], text: notice.text[locale] } }
      : {}),
    sources: (withdrawn ? [] : (meta.sources ?? [])).map(({ title, url, date, note }) => ({
      title: title[locale],
      ...(url ? { url } : {}),
      ...(date ? { date } : {}),
      ...(note ? { note: note[locale] } : {}),
    })),
  };
}

/** Where the licences stand. **Source**: creativecommons.org; kogl.or.kr (공공누리). */
const LICENCES: Readonly<Partial<Record<ItemFile['licence']['id'], string>>> = {
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'KOGL-1': 'https://www.kogl.or.kr/info/licenseType1.do',
};

function alternates(context: FeedContext, { id, locale }: Part): FeedAlternate[] {
  const { site, router, parts } = context;
  return site.locales
    .filter((other) => other !== locale)
    .flatMap((other) => parts.get(`${id}@${other}`) ?? [])
    .filter((part) => router.page({ type: 'document', id }, part.locale))
    .map((part) => {
      const pdf = pdfOf(context, part);
      return {
        language: part.locale,
        id: part.body.item.id,
        url: router.absolute(pagePath(router, id, part.locale)),
        item_url: router.absolute(itemPath(context, part)),
        ...(pdf ? { pdf_url: router.absolute(pdf.path) } : {}),
        state: part.body.extension.translation?.state ?? 'source',
      };
    });
}

function sections(
  { corpus, router }: FeedContext,
  { id, locale }: Part,
  document: Document,
): ItemFile['sections'] {
  const page = router.absolute(pagePath(router, id, locale));
  const states = corpus.states[`${id}@${locale}`]?.sections ?? [];
  return document.sections
    .filter((section) => section.id !== '')
    .map((section) => {
      const known = states.find((state) => state.section === section.id);
      return {
        id: section.id,
        title: section.title,
        depth: section.depth,
        url: `${page}#${encodeURIComponent(section.id)}`,
        ...(section.only ? { only: true as const } : {}),
        ...(known ? { state: known.state } : {}),
        ...(known?.change ? { change: known.change } : {}),
      };
    });
}

function attachment(
  router: Router,
  pdf: KnownFile,
  title: string,
): NonNullable<FeedItem['attachments']>[number] {
  return {
    url: router.absolute(pdf.path),
    mime_type: 'application/pdf',
    title,
    size_in_bytes: pdf.bytes,
  };
}

function naming(
  { corpus, router, entries, clocks }: FeedContext,
  { locale }: Part,
  entry: Entry,
): Naming {
  return { corpus, router, entries, clocks, locale, day: dayOf(entry.meta) };
}

function getText(
  { corpus, entries }: FeedContext,
  { id, locale }: Part,
): { entry: Entry; document: Document } {
  const entry = entries.get(id);
  const document = entry && publicText(corpus, entry, locale);
  if (!entry || !document)
    throw new Error(`Part, got ${id}@${locale}, expected one of this corpus`);
  return { entry, document };
}

function pagePath(router: Router, id: string, locale: Locale): string {
  const path = router.page({ type: 'document', id }, locale);
  if (path === undefined)
    throw new Error(`Page, got none for ${id}@${locale}, expected one for a shown part`);
  return path;
}

/** By code unit: an order that no locale's data can change. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
