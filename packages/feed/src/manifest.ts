/** The manifest: everything one site publishes, in one list. */
import type { Locale } from '@narani/model';
import { feedPath, shownEntries, textOf } from '@narani/routes';
import type { Manifest } from '@narani/schema';
import { keyOf } from './context.js';
import { pdfOf } from './item.js';
import { FORMAT_VERSION } from './render.js';
import type { FeedContext } from './shape.js';

/**
 * The manifest of a site.
 *
 * **Shapes**: `pages` are the documents' pages by path, those among them that show the source for want of a translation
 * (`state` is `missing`, `language` the text's own); `pdfs` those the print edition made, by path. **Units**: bytes.
 */
export function manifestOf(context: FeedContext, hashes: ReadonlyMap<string, string>): Manifest {
  const { site } = context;
  const pages = site.locales.flatMap((locale) => pagesIn(context, locale, hashes)).sort(byPath);
  const feeds = site.locales.map((locale) => ({
    locale,
    path: feedPath(locale),
    items: context.shown.get(locale)?.length ?? 0,
  }));
  const pdfs = site.locales.flatMap((locale) => pdfsIn(context, locale)).sort(byPath);
  return {
    schema: FORMAT_VERSION,
    site: { name: site.name, title: site.title, base_url: site.baseUrl },
    locales: site.locales,
    pages,
    feeds,
    pdfs,
    counts: {
      documents: new Set(pages.map(({ id }) => id)).size,
      pages: pages.length,
      feeds: feeds.length,
      items: feeds.reduce((sum, { items }) => sum + items, 0),
      pdfs: pdfs.length,
    },
  };
}

function pagesIn(
  { corpus, site, router, parts }: FeedContext,
  locale: Locale,
  hashes: ReadonlyMap<string, string>,
): Manifest['pages'] {
  return shownEntries(corpus, site).flatMap((entry) => {
    const text = textOf(corpus, site, entry, locale);
    const path = router.page({ type: 'document', id: entry.id }, locale);
    const shown = text && parts.get(`${entry.id}@${text.document.locale}`);
    if (!shown || path === undefined) return [];
    const { title, language } = shown.body.item;
    const { kind, lifecycle, translation } = shown.body.extension;
    const hash = hashes.get(keyOf(shown));
    const state = text.fallback ? 'missing' : (translation?.state ?? 'source');
    return [
      {
        path,
        id: entry.id,
        locale,
        language,
        kind,
        title,
        state,
        lifecycle,
        ...(hash ? { hash } : {}),
      },
    ];
  });
}

function pdfsIn(context: FeedContext, locale: Locale): Manifest['pdfs'] {
  return (context.shown.get(locale) ?? []).flatMap((part) => {
    const pdf = pdfOf(context, part);
    return pdf ? [{ id: part.id, locale, path: pdf.path, bytes: pdf.bytes }] : [];
  });
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
