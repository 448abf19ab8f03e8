/** The files of the feed edition on one site. */
import type { Checked, CheckedCorpus, Edition, Locale, OutputFile, Router } from '@narani/model';
import { feedPath } from '@narani/routes';
import type { Feed, SiteConfig } from '@narani/schema';
import { createContext, type FeedContext, type FeedOptions } from './context.js';
import { feedItem, itemPath } from './item.js';
import { itemFile } from './item-file.js';
import { manifestOf } from './manifest.js';
import { type FeedBody, FORMAT_VERSION } from './render.js';

/** Where a site lists everything it publishes, from its root. */
export const MANIFEST_PATH = 'manifest.json';

/**
 * Items a feed file holds before it goes on in the next one. Whoever polls reads the newest of them, 1 to 2 MB, not the whole
 * library each time.
 */
const PAGE_ITEMS = 100;

/**
 * Writes a site's feeds, the file of each item, and the manifest.
 *
 * **Shapes**: `LOCALE/feed.json` for each language of the site, from 100 items on followed by `LOCALE/feed-2.json` and so on, each named by the
 * `next_url` of the one before; `LOCALE/KIND/SLUG/item.json` for each document that has a text of its own in it; `manifest.json`. A page that shows the source for want of a translation is in no feed of its language.
 * **Source**: https://www.jsonfeed.org/version/1.1/
 */
export function writeFeed(
  corpus: CheckedCorpus,
  edition: Edition<FeedBody>,
  site: SiteConfig,
  router: Router,
  options: FeedOptions,
): Checked<OutputFile[]> {
  const context = createContext(corpus, edition, site, router, options);
  const files = site.locales.flatMap((locale) => localeFiles(context, locale));
  const manifest = toFile(MANIFEST_PATH, 'application/json', manifestOf(context));
  return { value: [...files, manifest], findings: [] };
}

function localeFiles(context: FeedContext, locale: Locale): OutputFile[] {
  const items = (context.shown.get(locale) ?? []).map((part) => ({
    part,
    item: feedItem(context, part),
  }));
  const all = items.map(({ item }) => item);
  const pages = Math.max(1, Math.ceil(all.length / PAGE_ITEMS));
  const feeds = Array.from({ length: pages }, (_, index) => {
    const onPage = all.slice(index * PAGE_ITEMS, (index + 1) * PAGE_ITEMS);
    const feed = feedOf(context, locale, onPage, { page: index + 1, last: index + 1 === pages });
    return toFile(feedPath(locale, index + 1), 'application/feed+json', feed);
  });
  return [
    ...feeds,
    ...items.map(({ part, item }) =>
      toFile(itemPath(context, part), 'application/json', itemFile(context, part, item)),
    ),
  ];
}

function feedOf(
  { corpus, site, router }: FeedContext,
  locale: Locale,
  items: Feed['items'],
  { page, last }: { page: number; last: boolean },
): Feed {
  const others = site.locales.filter((other) => other !== locale);
  const home = router.page({ type: 'home' }, locale);
  if (home === undefined)
    throw new Error(
      `Home page, got none in ${locale}, expected one in each language of ${site.name}`,
    );
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title[locale],
    home_page_url: router.absolute(home),
    feed_url: router.absolute(feedPath(locale, page)),
    ...(last ? {} : { next_url: router.absolute(feedPath(locale, page + 1)) }),
    description: (site.description ?? site.tagline)[locale],
    language: locale,
    authors: [{ name: corpus.config.publisher[locale] }],
    _narani: {
      schema: FORMAT_VERSION,
      site: site.name,
      manifest_url: router.absolute(MANIFEST_PATH),
      alternates: others.map((language) => ({
        language,
        url: router.absolute(feedPath(language)),
      })),
    },
    items,
  };
}

function toFile(path: string, mediaType: string, value: unknown): OutputFile {
  return { path, mediaType, contents: `${JSON.stringify(value, null, 2)}\n` };
}
