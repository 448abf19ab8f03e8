/** What search engines read: the sitemap and robots.txt. */
import type { Locale, PageRef } from '@narani/model';
import { changedOn } from '@narani/timetable';
import type { Run, SiteContext } from '../page/context.js';
import { atHomeOf } from '../page/head.js';

/**
 * The sitemap: every page that is to be found, with its other languages and the day of its last change.
 *
 * **Source**: https://www.sitemaps.org/protocol.html, and `xhtml:link` as search engines read it.
 */
export function sitemap(context: SiteContext, refs: readonly PageRef[], run: Run): string {
  const days = daysOf(context, refs);
  const urls = refs.flatMap((ref) => {
    const entry = ref.type === 'document' ? context.entries.get(ref.id) : undefined;
    if (!entry) return urlsOf(context, ref, days(ref));
    const make = () => urlsOf(context, ref, changedOn(entry.meta));
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

function urlsOf(context: SiteContext, ref: PageRef, day: string | undefined): string[] {
  const alternates = atHomeOf(context, ref);
  return alternates.map(({ path }) => urlOf(context, path, alternates, day));
}

/** The days of lists, by what the documents declare: that of the newest of each; registries have no days. */
function daysOf({ entries }: SiteContext, refs: readonly PageRef[]) {
  const lists = new Map<string, string>();
  for (const ref of refs) {
    const entry = ref.type === 'document' ? entries.get(ref.id) : undefined;
    const day = entry && changedOn(entry.meta);
    if (!entry || day === undefined) continue;
    for (const list of ['', entry.kind]) if (day > (lists.get(list) ?? '')) lists.set(list, day);
  }
  return (ref: PageRef): string | undefined =>
    ref.type === 'registry' ? undefined : lists.get(ref.type === 'kind' ? ref.kind : '');
}

function urlOf(
  { router }: SiteContext,
  path: string,
  alternates: readonly { locale: Locale; path: string }[],
  day: string | undefined,
): string {
  const lines = [`<loc>${escapeXml(router.absolute(path))}</loc>`];
  if (day) lines.push(`<lastmod>${day}</lastmod>`);
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
