/** What a site shows: which documents, and in which language. */
import type { CheckedCorpus, Document, Entry, Locale } from '@narani/model';
import { otherLocale } from '@narani/model';
import type { SiteConfig } from '@narani/schema';

/**
 * The text a page shows.
 *
 * **Shapes**: `fallback` says that the page's language has no text of its own and `document` is in the source language.
 */
export interface Text {
  readonly document: Document;
  readonly fallback: boolean;
}

type Withholding = Pick<CheckedCorpus, 'withheld' | 'unreleased'>;

const PUBLIC = new Set(['published', 'corrected', 'withdrawn']);

/** Whether an entry may be seen at all: drafts and texts in review may not. */
export function isPublic(entry: Pick<Entry, 'meta'>): boolean {
  return PUBLIC.has(entry.meta.lifecycle);
}

/** Whether a site's filter lets an entry through and the entry may be seen at all; languages are not asked. */
export function showsEntry(corpus: Withholding, site: SiteConfig, entry: Entry): boolean {
  return (
    isPublic(entry) &&
    site.kinds.includes(entry.kind) &&
    (site.only === undefined || site.only.includes(entry.id)) &&
    !site.except?.includes(entry.id) &&
    !corpus.withheld.includes(entry.metaPath) &&
    originalOf(corpus, entry) !== undefined
  );
}

/** The entries a site shows, in the corpus's order. */
export function shownEntries(
  corpus: Pick<CheckedCorpus, 'entries' | 'withheld' | 'unreleased'>,
  site: SiteConfig,
): Entry[] {
  return corpus.entries.filter((entry) => showsEntry(corpus, site, entry));
}

/**
 * What the page of an entry shows in a language: its own text, or the source's where the site falls back, or undefined where it has
 * no such page.
 */
export function textOf(
  corpus: Withholding,
  site: SiteConfig,
  entry: Entry,
  locale: Locale,
): Text | undefined {
  if (!site.locales.includes(locale) || !showsEntry(corpus, site, entry)) return undefined;
  const own = isReleased(corpus, site, entry, locale) ? readable(corpus, entry, locale) : undefined;
  if (own) return { document: own, fallback: false };
  const original = originalOf(corpus, entry);
  return original && site.fallback === 'show' ? { document: original, fallback: true } : undefined;
}

/** Whether an entry has a text in a language that is held back while its errors are mended. */
export function isWithheld(corpus: Withholding, entry: Entry, locale: Locale): boolean {
  // A text that cannot be read is no translation of the entry, and is withheld by its path alone.
  const path = entry.translations[locale]?.path ?? `${entry.folder}/${locale}.md`;
  return corpus.withheld.includes(path);
}

/** Whether a site's release rules let a language of an entry out. The source needs no release. */
export function isReleased(
  corpus: Withholding,
  site: SiteConfig,
  { id }: Pick<Entry, 'id'>,
  locale: Locale,
): boolean {
  return !corpus.unreleased?.includes(`${site.name} ${id}@${locale}`);
}

/** The source text, or the translation where the source is withheld. */
function originalOf(corpus: Withholding, entry: Entry): Document | undefined {
  return (
    readable(corpus, entry, entry.source) ?? readable(corpus, entry, otherLocale(entry.source))
  );
}

function readable(corpus: Withholding, entry: Entry, locale: Locale): Document | undefined {
  const document = entry.translations[locale];
  return document && !corpus.withheld.includes(document.path) ? document : undefined;
}
