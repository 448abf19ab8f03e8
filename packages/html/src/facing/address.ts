/** Where a document stands in both languages. */
import { type Document, type Entry, LOCALES, otherLocale, type PageRef } from '@narani/model';
import { facingPath, textOf } from '@narani/routes';
import type { PageContext, SiteContext } from '../page/context.js';

/** The two texts of a document that a site shows side by side: its own in each language, neither withdrawn nor broken; undefined where one is lacking. */
export function textsOf(
  { corpus, site, bodies }: SiteContext,
  entry: Entry,
): Readonly<Record<'ko' | 'en', Document>> | undefined {
  if (entry.meta.lifecycle === 'withdrawn') return undefined;
  const [ko, en] = LOCALES.map((locale) => {
    const text = textOf(corpus, site, entry, locale);
    const own = text && !text.fallback && bodies.has(`${entry.id}@${locale}`);
    return own ? text.document : undefined;
  });
  return ko && en ? { ko, en } : undefined;
}

/** The path of the page that sets the languages of a page side by side, the page's own first; undefined where there is none. */
export function facingOf(context: PageContext, ref: PageRef): string | undefined {
  const { entries, router, locale } = context;
  const entry = ref.type === 'document' ? entries.get(ref.id) : undefined;
  const path = router.page(ref, locale);
  return entry && path !== undefined && textsOf(context, entry)
    ? facingPath(path, locale)
    : undefined;
}

/** The same page with the other language first. */
export function turnedOf(context: PageContext, ref: PageRef): string | undefined {
  const other = otherLocale(context.locale);
  const path = context.router.page(ref, other);
  return path === undefined ? undefined : facingPath(path, other);
}
