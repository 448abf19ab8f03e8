/** A language's feed: the newest page, which is open, and the full ones before it, which never get another item. */
import { setHash } from '@narani/changes';
import type { Checked, Finding, Locale, OutputFile } from '@narani/model';
import { digestOf, unguarded, withDigest } from '@narani/model';
import { atomPath, feedPath } from '@narani/routes';
import type { Feed } from '@narani/schema';
import { atomFeed } from './atom.js';
import { compare } from './context.js';
import { MANIFEST_PATH } from './paths.js';
import { FORMAT_VERSION } from './render.js';
import { pageOf, type Sequences } from './sequence.js';
import type { FeedContext, Made, PagePlace } from './shape.js';

/**
 * The files of a feed; undefined where a page of it cannot be made.
 *
 * **Shapes**: `LOCALE/feed.json` and `LOCALE/feed.atom` are the newest page; `feed-1.json` the first 100 items that the site published, and so on.
 * `next_url` leads from each to the one before. What differs with every publication, the count and the hash of the whole set, stands on the newest page alone.
 */
export function feedPages(
  context: FeedContext,
  locale: Locale,
  items: readonly Made[],
  { of, last }: Sequences,
): Checked<OutputFile[] | undefined> {
  const { attempt = unguarded } = context.options;
  const newest = Math.max(1, pageOf(last[locale] ?? 0));
  const set = {
    count: items.length,
    set_hash: setHash(items.map(({ whole: { id, _narani } }) => [id, _narani.item_hash])),
  };
  const files: OutputFile[] = [];
  const findings: Finding[] = [];
  const pages = byPage(items, of);
  for (let page = 1; page <= newest; page++) {
    const isOpen = page === newest;
    const place = {
      ...(isOpen ? {} : { archive: page }),
      ...(page > 1 ? { older: page - 1 } : {}),
    };
    const own = pages.get(page) ?? [];
    const path = feedPath(locale, place.archive);
    const { name } = context.site;
    const step = {
      stage: 'feed',
      path: `sites/${name}/site.yaml`,
      target: path,
      site: name,
    } as const;
    // An item's file tells all that a feed holds of it.
    const given = [locale, place, isOpen ? set : {}, own.map(({ file }) => digestOf(file).sha256)];
    const made = attempt(
      step,
      () => pageFiles(context, locale, own, place, isOpen ? set : {}),
      given,
    );
    findings.push(...made.findings);
    if (!made.value) return { value: undefined, findings };
    files.push(made.value.json, made.value.atom);
  }
  return { value: files, findings };
}

/** **Shapes**: newest change first. */
function byPage(
  items: readonly Made[],
  sequence: Sequences['of'],
): ReadonlyMap<number, readonly Made[]> {
  const pages = new Map<number, Made[]>();
  for (const item of [...items].sort(byChange)) {
    const page = pageOf(sequence.get(item.whole.id) ?? 1);
    const others = pages.get(page);
    if (others) others.push(item);
    else pages.set(page, [item]);
  }
  return pages;
}

/** Newest change first, then by id. */
function byChange({ whole: a }: Made, { whole: b }: Made): number {
  return compare(b.date_modified, a.date_modified) || compare(a._narani.id, b._narani.id);
}

function pageFiles(
  context: FeedContext,
  locale: Locale,
  items: readonly Made[],
  place: PagePlace,
  set: Pick<Feed['_narani'], 'count' | 'set_hash'>,
): Checked<{ json: OutputFile; atom: OutputFile }> {
  const inFeed = items.map((item) => item.inFeed());
  const feed = feedOf(context, locale, inFeed, place, set);
  const json = {
    path: feedPath(locale, place.archive),
    mediaType: 'application/feed+json',
    contents: `${JSON.stringify(feed, null, 2)}\n`,
  };
  const atom = {
    path: atomPath(locale, place.archive),
    mediaType: 'application/atom+xml',
    contents: atomFeed(context, locale, feed, place),
  };
  return { value: { json: withDigest(json), atom: withDigest(atom) }, findings: [] };
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
