/** What search engines read: the sitemap and robots.txt. */
import type { Entry, Locale, PageRef } from '@narani/model';
import { changedOn } from '@narani/timetable';
import type { Run, SiteContext } from '../page/context.js';
import { alternatesOf } from '../page/head.js';

/**
 * The sitemap: every page that is to be found, with its other languages and the day of its last change.
 *
 * **Source**: https://www.sitemaps.org/protocol.html, and `xhtml:link` as search engines read it.
 */
export function sitemap(context: SiteContext, refs: readonly PageRef[], run: Run): string {
  const urls = refs.flatMap((ref) => {
    const entry = ref.type === 'document' ? context.entries.get(ref.id) : undefined;
    const make = () => urlsOf(context, ref, entry);
    if (!entry) return make();
    return run({ stage: 'sitemap', path: entry.metaPath, target: entry.id }, make) ?? [];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
    '  xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    `<url>\n  <loc>${escapeXml(context.router.absolute(''))}</loc>\n</url>`,
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

/** robots.txt: everything may be read; where the sitemap is. */
export function robots({ router }: SiteContext): string {
  return `User-agent: *\nAllow: /\nSitemap: ${router.absolute('sitemap.xml')}\n`;
}

function urlsOf(context: SiteContext, ref: PageRef, entry: Entry | undefined): string[] {
  const alternates = alternatesOf(context, ref);
  return alternates.map(({ path }) => urlOf(context, entry, path, alternates));
}

function urlOf(
  { router }: SiteContext,
  entry: Entry | undefined,
  path: string,
  alternates: readonly { locale: Locale; path: string }[],
): string {
  const lines = [`<loc>${escapeXml(router.absolute(path))}</loc>`];
  if (entry) lines.push(`<lastmod>${changedOn(entry.meta)}</lastmod>`);
  if (alternates.length > 1) {
    for (const alternate of alternates) {
      const href = escapeXml(router.absolute(alternate.path));
      lines.push(`<xhtml:link rel="alternate" hreflang="${alternate.locale}" href="${href}"/>`);
    }
  }
  return ['<url>', ...lines.map((line) => `  ${line}`), '</url>'].join('\n');
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
