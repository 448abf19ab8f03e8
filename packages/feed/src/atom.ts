/** A page of a feed as Atom, for readers that know no JSON. */
import { createTranslator } from '@narani/messages';
import type { Locale } from '@narani/model';
import { atomPath, authorityOf } from '@narani/routes';
import type { Feed, FeedItem } from '@narani/schema';
import type { FeedContext, PagePlace } from './shape.js';
import { element, type Xml, xmlText } from './xml.js';

/** The day of a feed that has no items: Atom wants one, and the clock is not asked. */
const NEVER = '1970-01-01T00:00:00Z';

/**
 * A page of a feed in Atom 1.0. Full pages are archives: whoever has one need not ask for it again.
 *
 * **Source**: RFC 4287; RFC 5005 for archives.
 */
export function atomFeed(
  { corpus, router }: FeedContext,
  locale: Locale,
  feed: Feed,
  { archive, older }: PagePlace,
): string {
  const at = (page?: number) => router.absolute(atomPath(locale, page));
  // What tells the states from other categories.
  const scheme = `tag:${authorityOf(corpus.config)}:states`;
  const updated =
    feed.items
      .map(({ date_modified }) => date_modified)
      .sort()
      .at(-1) ?? NEVER;
  const link = (rel: string, href: string, type: string) => element('link', { rel, href, type });
  const children = [
    element('id', {}, at(archive)),
    element('title', {}, feed.title),
    element('subtitle', {}, feed.description),
    element('updated', {}, updated),
    ...feed.authors.map(authorOf),
    link('self', at(archive), ATOM),
    link('alternate', feed.home_page_url, 'text/html'),
    ...(archive === undefined ? [] : [link('current', at(), ATOM), element('fh:archive', {})]),
    ...(older === undefined ? [] : [link('prev-archive', at(older), ATOM)]),
    ...feed.items.map((item) => entryOf(scheme, item)),
  ];
  const names = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale };
  const history = { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' };
  return xmlText(element('feed', { ...names, ...history }, ...children));
}

const ATOM = 'application/atom+xml';

function authorOf({ name, url }: Feed['authors'][number]): Xml {
  return element(
    'author',
    {},
    element('name', {}, name),
    ...(url ? [element('uri', {}, url)] : []),
  );
}

function entryOf(scheme: string, item: FeedItem): Xml {
  const { id, url, title, summary, language, tags = [], authors = [], attachments = [] } = item;
  const { content_html: html = '', date_published, date_modified } = item;
  const said = item._narani.withdrawal?.reason[language] ?? summary;
  return element(
    'entry',
    {},
    element('id', {}, id),
    element('title', {}, title),
    element('link', { rel: 'alternate', href: url, type: 'text/html', hreflang: language }),
    ...attachments.map(({ url: href, mime_type: type, size_in_bytes }) =>
      element('link', { rel: 'enclosure', href, type, length: String(size_in_bytes) }),
    ),
    element('published', {}, date_published),
    element('updated', {}, date_modified),
    ...authors.map(authorOf),
    ...tags.map((term) => element('category', { term })),
    stateOf(scheme, item),
    ...(said === undefined ? [] : [element('summary', {}, said)]),
    element('content', { type: 'html' }, html),
  );
}

/** Where the text stands, in words: Atom's readers know no extension of ours. */
function stateOf(scheme: string, { language, _narani: { lifecycle, translation } }: FeedItem): Xml {
  const isGone = lifecycle === 'withdrawn';
  const term = isGone ? lifecycle : (translation?.state ?? 'source');
  const label = WORDS[language](`feeds:${isGone ? 'withdrawnDocument' : term}.label`);
  return element('category', { scheme, term, label });
}

const WORDS = { ko: createTranslator('ko'), en: createTranslator('en') };
