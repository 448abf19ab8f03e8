/** A language's feed: the newest page, which is open, and the full ones before it, which never get another item. */
import { setHash } from '@narani/changes';
import type { Locale, OutputFile } from '@narani/model';
import { atomPath, feedPath } from '@narani/routes';
import type { Feed, FeedItem } from '@narani/schema';
import { atomFeed } from './atom.js';
import { compare } from './context.js';
import { MANIFEST_PATH } from './paths.js';
import { FORMAT_VERSION } from './render.js';
import { pageOf, type Sequences } from './sequence.js';
import type { FeedContext, PagePlace } from './shape.js';

/**
 * The files of a feed.
 *
 * **Shapes**: `LOCALE/feed.json` and `LOCALE/feed.atom` are the newest page; `feed-1.json` the first 100 items that the site published, and so on.
 * `next_url` leads from each to the one before. What differs with every publication, the count and the hash of the whole set, stands on the newest page alone.
 */
export function feedPages(
  context: FeedContext,
  locale: Locale,
  items: readonly FeedItem[],
  { of, last }: Sequences,
): OutputFile[] {
  const newest = Math.max(1, pageOf(last[locale] ?? 0));
  const set = {
    count: items.length,
    set_hash: setHash(items.map(({ id, _narani }) => [id, _narani.item_hash])),
  };
  const pages = new Map<number, FeedItem[]>();
  for (const item of [...items].sort(byChange)) {
    const page = pageOf(of.get(item.id) ?? 1);
    pages.set(page, [...(pages.get(page) ?? []), item]);
  }
  return Array.from({ length: newest }, (_, index) => index + 1).flatMap((page) => {
    const isOpen = page === newest;
    const place = {
      ...(isOpen ? {} : { archive: page }),
      ...(page > 1 ? { older: page - 1 } : {}),
    };
    const feed = feedOf(context, locale, pages.get(page) ?? [], place, isOpen ? set : {});
    const path = feedPath(locale, place.archive);
    const contents = `${JSON.stringify(feed, null, 2)}\n`;
    const atom = atomFeed(context, locale, feed, place);
    return [
      { path, mediaType: 'application/feed+json', contents },
      { path: atomPath(locale, place.archive), mediaType: 'application/atom+xml', contents: atom },
    ];
  });
}

/** Newest change first, then by id. */
function byChange(a: FeedItem, b: FeedItem): number {
  return compare(b.date_modified, a.date_modified) || compare(a._narani.id, b._narani.id);
}

function feedOf(
  { corpus, site, router }: FeedContext,
  locale: Locale,
  items: Feed['items'],
  { archive, older }: PagePlace,
  set: Pick<Feed['_narani'], 'count' | 'set_hash'>,
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
    feed_url: router.absolute(feedPath(locale, archive)),
    ...(older === undefined ? {} : { next_url: router.absolute(feedPath(locale, older)) }),
    description: (site.description ?? site.tagline)[locale],
    language: locale,
    authors: [{ name: corpus.config.publisher[locale] }],
    _narani: {
      schema: FORMAT_VERSION,
      site: site.name,
      ...(archive === undefined ? {} : { archive }),
      ...set,
      manifest_url: router.absolute(MANIFEST_PATH),
      alternates: others.map((language) => ({
        language,
        url: router.absolute(feedPath(language)),
      })),
    },
    items,
  };
}
