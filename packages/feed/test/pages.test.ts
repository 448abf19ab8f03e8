/** Pages of feeds: full ones stay as they are, the newest is open; and what foreign readers make of them. */
import { extractFromJson } from '@extractus/feed-extractor';
import type { CheckedCorpus, OutputFile } from '@narani/model';
import { createRouter } from '@narani/routes';
import type { ChangesHead, Feed, ItemFile, SiteIndex } from '@narani/schema';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { type Continuation, renderFeed, writeFeed } from '../src/index.js';
import { bodyOf, corpus, large, SITE } from './corpus.js';

const html = '<p>말 &amp; <a href="https://wiki.example/#x">link</a></p>';
const options = { bodyOf: () => bodyOf(html) };

type Published = ReadonlyMap<string, string>;

function publish(of: CheckedCorpus, last?: Published): Published {
  const router = createRouter(of, SITE, of.sites);
  const continues = last ? { continues: goingOn(last) } : {};
  const { value = [] } = writeFeed(of, renderFeed(of).value, SITE, router, {
    ...options,
    ...continues,
  });
  return new Map(value.map(({ path, contents }: OutputFile) => [path, String(contents)]));
}

function goingOn(last: Published): Continuation {
  const read = <T>(path: string) => JSON.parse(last.get(path) ?? 'null') as T;
  const base = SITE.baseUrl.length + 1;
  const item = ({ item_url }: { item_url: string }) => read<ItemFile>(item_url.slice(base));
  const [index, head] = [
    read<SiteIndex>('index.json'),
    read<ChangesHead>('feeds/v1/changes/head.json'),
  ];
  return {
    last: { index, head, item },
    elsewhere: new Set(),
    fateOf: () => ({ standing: [] }),
  };
}

const read = (files: Published, path: string) => JSON.parse(files.get(path) ?? 'null') as Feed;
const ids = ({ items }: Feed) => items.map(({ _narani }) => _narani.id);

describe('a full page', () => {
  const before = publish(large(197));

  test('is not touched by what is published later, not even under an older date', () => {
    const later = large(198);
    const after = publish(later, before);
    for (const path of ['en/feed-1.json', 'en/feed-2.json', 'en/feed-1.atom', 'en/feed-2.atom'])
      expect(after.get(path)).toBe(before.get(path));
    expect(read(after, 'en/feed.json').items).toHaveLength(2);
    expect(read(after, 'en/feed.json')._narani.count).toBe(202);
  });

  test('keeps its place for an item that left, and gives it to no other', () => {
    const [first = ''] = ids(read(before, 'en/feed-1.json'));
    const of = large(198);
    const less = { ...of, entries: of.entries.filter(({ id }) => id !== first) };
    const after = publish(less, before);
    expect(ids(read(after, 'en/feed-1.json'))).toHaveLength(99);
    expect(ids(read(after, 'en/feed.json'))).toHaveLength(2);
    const index = JSON.parse(after.get('index.json') ?? '') as SiteIndex;
    expect(index.last_sequence).toEqual({ ko: 4, en: 202 });
  });

  test('becomes full once another item comes, and all of it is in one file', () => {
    const open = publish(large(96));
    expect(open.has('en/feed-1.json')).toBe(false);
    const full = publish(large(97), open);
    expect(ids(read(full, 'en/feed-1.json')).sort()).toEqual(
      ids(read(open, 'en/feed.json')).sort(),
    );
    expect(read(full, 'en/feed.json').items).toHaveLength(1);
  });

  test('reads the same when the site is made anew from nothing', () => {
    expect(publish(large(197))).toEqual(before);
    expect(publish(large(197), before).get('en/feed.json')).toBe(before.get('en/feed.json'));
  });
});

describe('foreign readers', () => {
  const files = publish(large(120));
  const json = read(files, 'ko/feed.json');

  test.each(['ko', 'en'])('one reads all items of the Atom feed in %s', (locale) => {
    const path = `${locale}/feed.atom`;
    const text = files.get(path) ?? '';
    const feed = read(files, path.replace('.atom', '.json'));
    const { items, title, language } = parseFeed(text);
    expect([title, language]).toEqual([feed.title, feed.language]);
    expect(items.map(({ id, title: name, url }) => [id, name, url])).toEqual(
      feed.items.map((item) => [item.id, item.title, item.url]),
    );
  });

  test('another reads JSON and Atom alike', () => {
    const atom = parseAtomFeed(files.get('ko/feed.atom') ?? '');
    const read = parseJsonFeed(files.get('ko/feed.json') ?? '').items;
    expect(read?.map(({ id, content_html }) => [id, content_html])).toEqual(
      json.items.map((item) => [item.id, item.content_html]),
    );
    expect(atom.entries?.map(({ id, content }) => [id, content?.value ?? ''])).toEqual(
      json.items.map((item) => [item.id, item.content_html ?? '']),
    );
    expect(atom.links?.map(({ rel }) => rel)).toEqual(['self', 'alternate']);
    expect(atom.updated).toBe(json.items[0]?.date_modified);
  });

  test('a third reads JSON too', () => {
    const read = extractFromJson(files.get('ko/feed.json') ?? '', {
      normalization: false,
    }) as unknown as Feed;
    expect(read.items.map(({ id, title, url }) => [id, title, url])).toEqual(
      json.items.map(({ id, title, url }) => [id, title, url]),
    );
    const { entries = [], language } = extractFromJson(files.get('ko/feed.json') ?? '');
    expect(language).toBe('ko');
    expect(entries.map(({ id, link, published }) => [id, link, published])).toEqual(
      json.items.map(({ id, url, date_published }) => [
        id,
        url,
        new Date(date_published).toISOString(),
      ]),
    );
  });

  test('of Atom find the page before, the state in words, and the reason of a withdrawal', () => {
    const newest = parseAtomFeed(files.get('en/feed.atom') ?? '');
    const link = newest.links?.find(({ rel }) => rel === 'prev-archive');
    expect(link?.href).toBe('https://wiki.example/en/feed-1.atom');
    const oldest = files.get('en/feed-1.atom') ?? '';
    expect(oldest).toContain('<fh:archive/>');
    const entries = [newest, parseAtomFeed(oldest)].flatMap(({ entries: each = [] }) => each);
    const stateOf = (name: string) =>
      entries
        .find(({ id }) => id?.includes(name))
        ?.categories?.find(({ scheme }) => scheme?.endsWith(':states'));
    expect(stateOf('national-to-local')).toMatchObject({
      term: 'stale',
      label: expect.any(String),
    });
    expect(stateOf('withdrawn')).toMatchObject({ term: 'withdrawn', label: 'Withdrawn' });
    const gone = entries.find(({ id }) => id?.includes('withdrawn'));
    expect(gone?.content?.value ?? '').toBe('');
    expect(gone?.summary?.value).toEqual(expect.any(String));
  });

  test('are given well-formed text whatever a title says', () => {
    const of = corpus();
    const entries = of.entries.map((entry) => {
      const { ko } = entry.translations;
      if (!ko) return entry;
      const data = { ...ko.data, title: '<b>&"\u{FFFF}\u{1F600}]]>\u{0B}', keywords: ['"<&>\''] };
      return { ...entry, translations: { ...entry.translations, ko: { ...ko, data } } };
    });
    const atom = parseAtomFeed(publish({ ...of, entries }).get('ko/feed.atom') ?? '');
    for (const entry of atom.entries ?? []) expect(entry.title?.value).toBe('<b>&"\u{1F600}]]>');
    expect(atom.entries?.[0]?.categories).toContainEqual({ term: '"<&>\'' });
  });
});
