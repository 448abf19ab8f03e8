import type { CheckedCorpus, OutputFile } from '@narani/model';
import { createRouter } from '@narani/routes';
import {
  type Feed,
  type ItemFile,
  type Manifest,
  type SchemaName,
  type SiteConfig,
  validate,
} from '@narani/schema';
import { describe, expect, test } from 'vitest';
import { dateTime, itemId, renderFeed, writeFeed } from '../src/index.js';
import { agenda, bodyOf, corpus, large, SITE } from './corpus.js';

const options = {
  bodyOf: (id: string, locale: string) =>
    bodyOf(`<p lang="${locale}"><a href="https://wiki.example/#x">${id}</a></p>`),
  pdfs: {
    'agenda/national-to-local@ko': {
      path: 'ko/agenda/national-to-local/national-to-local.ko.pdf',
      bytes: 1234,
      sha256: 'a'.repeat(64),
    },
    'agenda/withdrawn@ko': {
      path: 'ko/agenda/withdrawn/withdrawn.ko.pdf',
      bytes: 99,
      sha256: 'b'.repeat(64),
    },
  },
};

/** The files that speak of documents; those that lead to them are tried with the published schemas. */
function write(of: CheckedCorpus = corpus(), site: SiteConfig = SITE): OutputFile[] {
  const router = createRouter(of, site, of.sites);
  return spoken(writeFeed(of, renderFeed(of).value, site, router, options).value ?? []);
}
const spoken = (files: readonly OutputFile[]) =>
  files.filter(({ path }) => !path.startsWith('feeds/') && !path.startsWith('.'));
const read = <T>(files: readonly OutputFile[], path: string): T =>
  JSON.parse(String(files.find((file) => file.path === path)?.contents ?? 'null')) as T;
const feed = (locale: string, files = write()) => read<Feed>(files, `${locale}/feed.json`);
const item = (path: string, files = write()) => read<ItemFile>(files, `${path}/item.json`);
const ids = (of: Feed) => of.items.map(({ _narani }) => _narani.id);
const isJson = ({ path }: OutputFile) => path.endsWith('.json');
const schemaOf = (path: string): SchemaName =>
  path === 'manifest.json'
    ? 'manifest'
    : path === 'index.json'
      ? 'site-index'
      : /feed(?:-\d+)?\.json$/.test(path)
        ? 'feed'
        : 'item';

describe('conformance', () => {
  test('twice gives the same bytes', () => {
    expect(write()).toEqual(write());
  });

  test('the edition survives JSON', () => {
    const { value } = renderFeed(corpus());
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    const router = createRouter(corpus(), SITE, [SITE]);
    const again = writeFeed(corpus(), JSON.parse(JSON.stringify(value)), SITE, router, options);
    expect(spoken(again.value ?? [])).toEqual(write());
  });

  test('withheld texts and drafts are nowhere, not even by title', () => {
    const all = write()
      .map(({ contents }) => contents)
      .join('');
    for (const words of ['감춘 글', 'A hidden text', '초안', 'A draft'])
      expect(all).not.toContain(words);
  });

  test('every file fits its schema', () => {
    const files = write();
    expect(files.map(({ path }) => path)).toMatchInlineSnapshot(`
      [
        "ko/feed.json",
        "ko/feed.atom",
        "ko/agenda/national-to-local/item.json",
        "ko/agenda/untranslated/item.json",
        "ko/agenda/withdrawn/item.json",
        "ko/meeting/stakeholders/item.json",
        "en/feed.json",
        "en/feed.atom",
        "en/agenda/national-to-local/item.json",
        "en/agenda/withdrawn/item.json",
        "en/meeting/dated/item.json",
        "en/meeting/stakeholders/item.json",
        "manifest.json",
        "index.json",
      ]
    `);
    for (const { path, contents } of files.filter(isJson)) {
      expect([path, validate(schemaOf(path), JSON.parse(String(contents)))]).toEqual([path, []]);
    }
  });

  test('every address is absolute', () => {
    const visit = (value: unknown, key = ''): void => {
      if (typeof value === 'string' && /(^|_)url$/.test(key))
        expect(value).toMatch(/^https?:\/\/[^/]+\//);
      if (typeof value === 'object' && value !== null) {
        for (const [name, inner] of Object.entries(value)) visit(inner, name);
      }
    };
    for (const { path, contents } of write())
      if (path !== 'manifest.json' && path.endsWith('.json')) visit(JSON.parse(String(contents)));
  });
});

describe('the schema knows JSON Feed 1.1', () => {
  const without = (key: string) => {
    const { [key]: _gone, ...rest } = feed('ko') as unknown as Record<string, unknown>;
    return rest;
  };
  const firstItem = (change: object) => {
    const whole = feed('ko');
    return { ...whole, items: [{ ...whole.items[0], ...change }] };
  };
  test.each([
    ['no version', without('version')],
    ['no title', without('title')],
    ['no items', without('items')],
    ['the version of JSON Feed 1', { ...feed('ko'), version: 'https://jsonfeed.org/version/1' }],
    ['an item without an id', firstItem({ id: undefined })],
    ['a number as id', firstItem({ id: 7 })],
    ['neither content', firstItem({ content_html: undefined })],
    ['a date without time', firstItem({ date_published: '2026-06-01' })],
    ['a relative address', firstItem({ url: 'ko/agenda/x/' })],
    ['an author as text', firstItem({ authors: ['Park'] })],
    ['an unknown field', firstItem({ translated: true })],
  ])('%s is refused', (_what, value) => {
    expect(validate('feed', JSON.parse(JSON.stringify(value)))).not.toEqual([]);
  });
});

describe('a feed', () => {
  test('lists what has a text in its language, the newest change first, then by id', () => {
    expect(ids(feed('ko'))).toEqual([
      'agenda/national-to-local',
      'agenda/untranslated',
      'agenda/withdrawn',
      'meeting/stakeholders',
    ]);
    expect(ids(feed('en'))).toEqual([
      'agenda/national-to-local',
      'agenda/withdrawn',
      'meeting/dated',
      'meeting/stakeholders',
    ]);
  });

  test('puts an older change after a newer one', () => {
    const of = corpus();
    const [first, ...rest] = of.entries;
    if (!first) throw new Error('fixture');
    const older = { ...first, meta: { ...first.meta, history: first.meta.history.slice(0, 1) } };
    expect(ids(feed('ko', write({ ...of, entries: [older, ...rest] }))).at(-1)).toBe(
      'agenda/national-to-local',
    );
  });

  test('names the same feed in the other language and the manifest', () => {
    expect(feed('ko')._narani).toEqual({
      schema: '1.0',
      site: 'wiki',
      count: 4,
      set_hash: expect.stringMatching(/^sha256:/),
      manifest_url: 'https://wiki.example/manifest.json',
      alternates: [{ language: 'en', url: 'https://wiki.example/en/feed.json' }],
    });
  });

  test('goes on in full pages where it is long, and each item is in one of them', () => {
    const files = write(large(247));
    const pages = ['feed', 'feed-2', 'feed-1'].map((name) => read<Feed>(files, `en/${name}.json`));
    expect(pages.map(({ items }) => items.length)).toEqual([51, 100, 100]);
    expect(new Set(pages.flatMap(ids)).size).toBe(251);
    expect(pages.map(({ next_url }) => next_url)).toEqual([
      'https://wiki.example/en/feed-2.json',
      'https://wiki.example/en/feed-1.json',
      undefined,
    ]);
    expect(pages.map(({ _narani }) => [_narani.archive, _narani.count])).toEqual([
      [undefined, 251],
      [2, undefined],
      [1, undefined],
    ]);
    expect(pages.flatMap((page) => validate('feed', page))).toEqual([]);
    expect(read<Manifest>(files, 'manifest.json').feeds[1]).toMatchObject({ items: 251 });
    expect(feed('ko', files)).not.toHaveProperty('next_url');
  });

  test('of a site in one language knows no other', () => {
    const files = write(corpus(), { ...SITE, locales: ['en'] });
    expect(files.some(({ path }) => path.startsWith('ko/'))).toBe(false);
    expect(feed('en', files).items[0]?._narani.alternates).toEqual([]);
  });
});

describe('an item', () => {
  test('that is a translation says so, with its state, and the source says it is the source', () => {
    const [english] = feed('en').items;
    expect(english?._narani).toMatchObject({
      source_language: 'ko',
      translation: { state: 'stale', change: 'fact', mode: 'adaptation' },
      alternates: [
        {
          language: 'ko',
          state: 'source',
          url: 'https://wiki.example/ko/agenda/national-to-local/',
          pdf_url: 'https://wiki.example/ko/agenda/national-to-local/national-to-local.ko.pdf',
        },
      ],
    });
    const [korean] = feed('ko').items;
    expect(korean?._narani).not.toHaveProperty('translation');
    expect(korean?._narani.alternates[0]).toMatchObject({ language: 'en', state: 'stale' });
  });

  test('that is a translation says in how many places it differs from its source', () => {
    const of = corpus();
    const state = of.states['agenda/national-to-local@en'];
    if (!state) throw new Error('fixture');
    const differing = { ...state, discrepancies: 2 };
    const files = write({
      ...of,
      states: { ...of.states, 'agenda/national-to-local@en': differing },
    });
    const [english] = feed('en', files).items;
    expect(english?._narani.translation).toMatchObject({ state: 'stale', discrepancies: 2 });
    expect(validate('feed', feed('en', files))).toEqual([]);
    expect(feed('en').items[0]?._narani.translation).not.toHaveProperty('discrepancies');
  });

  test('that is a translation names who signed it, once a role', () => {
    const of = corpus();
    const key = 'agenda/national-to-local@en';
    const state = of.states[key];
    if (!state) throw new Error('fixture');
    const signed = (date: string) => [{ signer: 'Kim', role: 'reviewed', date } as const];
    const sections = ['@meta', 'issues'].map((section, index) => ({
      ...{ section, state: 'reviewed' as const },
      signatures: signed(`2026-11-0${index + 1}`),
    }));
    const files = write({ ...of, states: { ...of.states, [key]: { ...state, sections } } });
    expect(validate('feed', feed('en', files))).toEqual([]);
    const [english] = feed('en', files).items;
    expect(english?._narani.translation?.signatures).toEqual([
      { signer: 'Kim', role: 'reviewed', date: '2026-11-02', sections: 2 },
    ]);
  });

  test('has no alternate where the other page only shows the source', () => {
    const untranslated = feed('ko').items.find(
      ({ _narani }) => _narani.id === 'agenda/untranslated',
    );
    expect(untranslated?._narani.alternates).toEqual([]);
  });

  test('carries its PDF with its size', () => {
    expect(feed('ko').items[0]?.attachments).toEqual([
      {
        url: 'https://wiki.example/ko/agenda/national-to-local/national-to-local.ko.pdf',
        mime_type: 'application/pdf',
        title: '국가에서 지역으로',
        size_in_bytes: 1234,
      },
    ]);
    expect(feed('en').items[0]).not.toHaveProperty('attachments');
  });

  test('has dates from the history, as the days they are from Honolulu to Auckland', () => {
    expect(feed('ko').items[0]).toMatchObject({
      date_published: '2026-06-01T10:00:00Z',
      date_modified: '2026-11-21T10:00:00Z',
      _narani: { published: '2026-06-01', dates: { source: '2026-11-21' } },
    });
    for (const timeZone of ['Pacific/Honolulu', 'Asia/Seoul', 'Pacific/Auckland'])
      expect(new Date(dateTime('2026-06-01')).toLocaleDateString('sv', { timeZone })).toBe(
        '2026-06-01',
      );
  });

  test('keeps its id when its folder is renamed, and when the site moves', () => {
    const id = 'tag:narani.example,2026:agenda/national-to-local:ko';
    const renamed = corpus(agenda('local-action', ['national-to-local']));
    const moved = { ...SITE, baseUrl: 'https://elsewhere.example/wiki' };
    for (const files of [write(), write(renamed), write(renamed, moved)])
      expect(feed('ko', files).items[0]?.id).toBe(id);
    expect(feed('ko', write(renamed)).items[0]?.url).toBe(
      'https://wiki.example/ko/agenda/local-action/',
    );
  });

  test('bears the authority that narani.yaml names', () => {
    expect(itemId({ authority: 'example.org,2026-01-01' }, 'doc/about', 'en')).toBe(
      'tag:example.org,2026-01-01:doc/about:en',
    );
  });

  test('that is withdrawn is a tombstone: its id and history stay, its text is gone', () => {
    const tombstone = item('ko/agenda/withdrawn');
    expect(tombstone).toMatchObject({
      content_text: '',
      _narani: { lifecycle: 'withdrawn', alternates: [{ language: 'en' }] },
      meta: {},
      sections: [],
      sources: [],
    });
    expect(tombstone.history).toHaveLength(2);
    for (const key of ['content_html', 'summary', 'tags', 'attachments'])
      expect(tombstone).not.toHaveProperty(key);
  });

  test('of a translation that was never given a state is a bug, not a verified text', () => {
    expect(() => renderFeed({ ...corpus(), states: {} })).toThrow('agenda/national-to-local@en');
  });
});

describe('an item file', () => {
  test('names registries in its language, as they were at the date of the document', () => {
    const { meta } = item('en/agenda/national-to-local');
    expect(meta).toMatchObject({
      number: 10,
      category: 'meta',
      state: 'proposed',
      ministries: [
        { id: 'ministry', name: 'Ministry of Climate, Energy and Environment', role: 'lead' },
      ],
      statutes: [
        {
          id: 'act',
          name: 'Carbon Neutrality Act',
          official: 'Framework Act on Carbon Neutrality',
          articles: [{ number: '11', title: 'Provincial plans' }, { number: '19-2' }],
        },
      ],
      levers: [{ id: 'l4', name: 'Renewables', number: 4, relation: 'indirect' }],
    });
    expect(item('ko/meeting/stakeholders').meta.organisations).toEqual([
      { id: 'ministry', name: '환경부' },
    ]);
  });

  test('leads to related documents, in the other language where there is no other', () => {
    expect(item('en/agenda/national-to-local').meta.related).toEqual([
      {
        id: 'agenda/untranslated',
        title: '번역 없는 글',
        url: 'https://wiki.example/en/agenda/untranslated/',
      },
    ]);
  });

  test('says in its text where a translation stands, on a site that wants it', () => {
    const files = write(corpus(), { ...SITE, stateInText: true });
    const path = 'agenda/national-to-local';
    const [ko, en] = ['ko', 'en'].map((locale) => item(`${locale}/${path}`, files).content_html);
    expect(ko).toBe(item(`ko/${path}`).content_html);
    expect(en).toMatch(/^<p><strong>[A-Z][^<&]+<\/strong> [^<&]+<\/p><p lang="en">/);
    const fed = feed('en', files).items.find(({ _narani }) => _narani.id === path);
    expect(fed?.content_html).toMatch(/^<p><strong>/);
    expect(item(`en/${path}`).content_html).not.toContain('<strong>');
  });

  test('has a line to print below the text, and none once it is withdrawn', () => {
    expect(item('ko/agenda/national-to-local').attribution).toMatch(
      /^.+, 「.+」, .+, https:\/\/wiki\.example\/ko\/agenda\/national-to-local\/$/,
    );
    expect(item('en/agenda/national-to-local').attribution).toMatch(/^“.+”, /);
    expect(item('ko/agenda/withdrawn')).not.toHaveProperty('attribution');
  });

  test('says of each section where its translation stands', () => {
    expect(item('en/agenda/national-to-local').sections).toEqual([
      {
        id: 'issues',
        text: expect.stringContaining('agenda/national-to-local'),
        title: 'Issues',
        depth: 2,
        url: 'https://wiki.example/en/agenda/national-to-local/#issues',
        state: 'stale',
        change: 'fact',
        hash: expect.any(String),
        text_hash: expect.any(String),
        words_hash: expect.any(String),
      },
    ]);
    expect(item('ko/agenda/national-to-local').sections[0]).not.toHaveProperty('state');
  });

  test('carries licence, rights, notice and sources', () => {
    expect(item('en/agenda/national-to-local')).toMatchObject({
      licence: { id: 'CC-BY-SA-4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
      rights: 'Narani',
      notice: { id: 'advisory', title: 'Nature', text: 'It advises.' },
      sources: [{ title: 'Source', url: 'https://example.org/', date: '2026-06' }],
      authors: [{ name: 'Kim Hana', url: 'https://wiki.example/en/people/#kim' }],
    });
  });

  test('gives a programme in every zone, with instants only where the day is certain', () => {
    const vague = item('ko/meeting/stakeholders').meta;
    expect(vague.date).toEqual({
      edtf: '[2020-11..2020-12]',
      from: '2020-11-01',
      to: '2020-12-31',
      text: '2020년 11~12월 중 하루',
    });
    expect(vague.items?.[1]).toMatchObject({ title: '질의', derived: true });
    expect(vague.items?.[1]?.times).toEqual([
      {
        zone: 'Asia/Seoul',
        label: 'KST',
        name: '한국 표준시',
        start: '17:05',
        end: '17:20',
        offset: '+09:00',
      },
      {
        zone: 'Europe/Brussels',
        label: 'CET',
        name: '중앙유럽 표준시',
        start: '09:05',
        end: '09:20',
        offset: '+01:00',
      },
    ]);
    const exact = item('en/meeting/dated').meta;
    expect(exact.times?.map(({ start_instant }) => start_instant)).toEqual([
      '2020-11-26T17:00:00+09:00',
      '2020-11-26T09:00:00+01:00',
    ]);
  });
});

describe('the manifest', () => {
  const manifest = () => read<Manifest>(write(), 'manifest.json');

  test('lists every page of a document, and says which only show the source', () => {
    expect(manifest().pages.map(({ path, language, state }) => [path, language, state])).toEqual([
      ['en/agenda/national-to-local/', 'en', 'stale'],
      ['en/agenda/untranslated/', 'ko', 'missing'],
      ['en/agenda/withdrawn/', 'en', 'verified'],
      ['en/meeting/dated/', 'en', 'source'],
      ['en/meeting/stakeholders/', 'en', 'source'],
      ['ko/agenda/national-to-local/', 'ko', 'source'],
      ['ko/agenda/untranslated/', 'ko', 'source'],
      ['ko/agenda/withdrawn/', 'ko', 'source'],
      ['ko/meeting/dated/', 'en', 'missing'],
      ['ko/meeting/stakeholders/', 'ko', 'reviewed'],
    ]);
  });

  test('counts what it lists', () => {
    expect(manifest().counts).toEqual({ documents: 5, pages: 10, feeds: 2, items: 8, pdfs: 1 });
  });

  test('of a site in one language lists its fallbacks too', () => {
    const files = write(corpus(), { ...SITE, locales: ['en'] });
    const pages = read<Manifest>(files, 'manifest.json').pages;
    expect(pages.find(({ id }) => id === 'agenda/untranslated')).toMatchObject({
      language: 'ko',
      state: 'missing',
    });
  });
});

describe('what may be done with a file', () => {
  const path = 'ko/agenda/national-to-local/figures/';
  const file = (name: string) => ({ path: `${path}${name}`, bytes: 9, sha256: 'c'.repeat(64) });
  const size = { width: 8, height: 8 };
  const first = agenda();
  const figures = [
    { id: 'own', file: 'own.svg', ...size, licence: 'KOGL-1' as const },
    { id: 'plain', file: 'plain.svg', ...size },
  ];
  const of = corpus({ ...first, meta: { ...first.meta, figures } });
  const files = writeFeed(of, renderFeed(of).value, SITE, createRouter(of, SITE, [SITE]), {
    ...options,
    attachments: (_id, locale) => (locale === 'ko' ? figures.map((each) => file(each.file)) : []),
  }).value;

  test('is its own licence, else that of the document', () => {
    const held = item('ko/agenda/national-to-local', files);
    expect(held.files.map(({ role, id, licence }) => [role, id, licence?.id])).toEqual([
      ['figure', 'own', 'KOGL-1'],
      ['figure', 'plain', held.licence.id],
      ['pdf', undefined, held.licence.id],
    ]);
    expect(held.files[0]?.licence?.url).toBe('https://www.kogl.or.kr/info/licenseType1.do');
  });
});

describe('the canonical address', () => {
  const other = { ...SITE, name: 'archive', baseUrl: 'https://archive.example' };
  const of = { ...corpus(), sites: [SITE, other] };

  test.each([
    ['the first by name', SITE, 'https://archive.example/ko/agenda/national-to-local/'],
    ['the one itself', other, 'https://archive.example/ko/agenda/national-to-local/'],
  ])('of an item on two sites is on %s', (_which, site, url) => {
    expect(item('ko/agenda/national-to-local', write(of, site))._narani.canonical_url).toBe(url);
  });
});

test('an item is to be read at its former addresses too', () => {
  const files = write(corpus(agenda('national-to-local', ['local-first'])));
  expect(item('ko/agenda/local-first', files)).toEqual(item('ko/agenda/national-to-local', files));
  const taken = write(corpus(agenda('national-to-local', ['untranslated'])));
  expect(item('ko/agenda/untranslated', taken)._narani.id).toBe('agenda/untranslated');
});
