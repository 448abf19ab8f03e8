/** Addresses of pages, references and files. */
import type { CheckedCorpus, Entry } from '@narani/model';
import type { SiteConfig } from '@narani/schema';
import { describe, expect, it } from 'vitest';
import {
  createRouter,
  feedPath,
  listedIds,
  pageHref,
  pdfPath,
  relativePath,
  shownEntries,
  textOf,
} from '../src/index.js';

function entry(
  id: string,
  locales: readonly string[],
  lifecycle = 'published',
  source = 'ko',
): Entry {
  const [kind, slug] = id.split('/');
  const translations = Object.fromEntries(
    locales.map((locale) => [locale, { id, locale, path: `${id}/${locale}.md` }]),
  );
  const meta = { kind, id, lifecycle };
  return {
    id,
    kind,
    slug,
    source,
    meta,
    metaPath: `${id}/meta.yaml`,
    translations,
  } as unknown as Entry;
}

function site(name: string, changes: Partial<SiteConfig>): SiteConfig {
  const title = { ko: name, en: name };
  const common = {
    name,
    title,
    tagline: title,
    baseUrl: `https://${name}.example/x`,
    editions: ['html'],
  };
  return {
    ...common,
    locales: ['ko', 'en'],
    kinds: ['agenda'],
    fallback: 'show',
    ...changes,
  } as SiteConfig;
}

const wiki = site('wiki', {
  registries: ['statutes', 'terms', 'tools'],
  except: ['agenda/left-out'],
});
const papers = site('papers', {
  kinds: ['paper'],
  locales: ['en'],
  registries: ['people', 'organisations'],
});

const corpus = {
  entries: [
    entry('agenda/draft', ['ko'], 'draft'),
    entry('agenda/ko-only', ['ko']),
    entry('agenda/left-out', ['ko', 'en']),
    entry('agenda/local', ['ko', 'en']),
    entry('agenda/old', ['ko'], 'withdrawn'),
    entry('paper/report', ['en'], 'corrected', 'en'),
  ],
  withheld: [],
  sites: [wiki, papers],
  usedIn: {
    'people/kim': ['paper/report'],
    'people/lee': ['agenda/local'],
    'organisations/institute': ['paper/report'],
    'organisations/old': ['agenda/draft'],
  },
  registries: {
    statutes: { act: { articles: { '19-2': {} } } },
    terms: { ndc: {} },
    people: { kim: { organisation: 'institute' }, lee: {} },
    organisations: { institute: { predecessors: ['old'] }, old: {}, other: {} },
    tools: {},
  },
} as unknown as CheckedCorpus;

describe('the router', () => {
  const router = createRouter(corpus, wiki, [wiki, papers]);

  it('gives pages their paths', () => {
    expect(router.page({ type: 'home' }, 'ko')).toBe('ko/');
    expect(router.page({ type: 'kind', kind: 'agenda' }, 'en')).toBe('en/agenda/');
    expect(router.page({ type: 'registry', registry: 'terms' }, 'ko')).toBe('ko/terms/');
    expect(router.page({ type: 'document', id: 'agenda/local' }, 'ko')).toBe('ko/agenda/local/');
  });
  it('has no page for what the site does not show', () => {
    expect(router.page({ type: 'document', id: 'agenda/draft' }, 'ko')).toBeUndefined();
    expect(router.page({ type: 'document', id: 'agenda/left-out' }, 'ko')).toBeUndefined();
    expect(router.page({ type: 'document', id: 'paper/report' }, 'en')).toBeUndefined();
    expect(router.page({ type: 'kind', kind: 'paper' }, 'en')).toBeUndefined();
    expect(router.page({ type: 'registry', registry: 'people' }, 'ko')).toBeUndefined();
    expect(router.page({ type: 'registry', registry: 'tools' }, 'ko')).toBeUndefined();
  });
  it('keeps the address of a withdrawn document', () => {
    expect(router.page({ type: 'document', id: 'agenda/old' }, 'ko')).toBe('ko/agenda/old/');
  });
  it('gives sections, paragraphs, terms and articles their anchors', () => {
    const at = (kind: 'agenda' | 'term' | 'statute', id: string, fragment?: string) =>
      router.reference({ kind, id, ...(fragment ? { fragment } : {}) }, 'en');
    expect(at('agenda', 'local', 'p13')).toBe('en/agenda/local/#p13');
    expect(at('term', 'ndc')).toBe('en/terms/#ndc');
    expect(at('statute', 'act', '19-2')).toBe('en/statutes/#act-19-2');
    expect(at('statute', 'act', '99')).toBe('en/statutes/#act');
  });
  it('sends what another site shows there, by its absolute address', () => {
    const to = router.reference({ kind: 'paper', id: 'report', fragment: 'p1' }, 'en');
    expect(to).toBe('https://papers.example/x/en/paper/report/#p1');
    expect(router.reference({ kind: 'person', id: 'kim' }, 'en')).toBe(
      'https://papers.example/x/en/people/#kim',
    );
  });
  it('takes the other language where no site has the asked one', () => {
    const title = { ko: '먼 곳', en: 'Far' };
    const elsewhere = { 'agenda/away': { number: 14, title, source: { title } } };
    const { registries } = corpus;
    const away = { kind: 'agenda', id: 'away' };
    const wider = { ...corpus, registries: { ...registries, elsewhere } };
    expect(createRouter(wider, wiki, wider.sites).reference(away, 'en')).toBe('en/agenda/#away');
    expect(createRouter(wider, papers, wider.sites).reference(away, 'en')).toBe(
      'https://wiki.example/x/en/agenda/#away',
    );
    expect(router.reference({ kind: 'paper', id: 'report' }, 'ko')).toBe(
      'https://papers.example/x/en/paper/report/',
    );
  });
  it('gives nothing for what is published nowhere', () => {
    expect(router.reference({ kind: 'agenda', id: 'draft' }, 'ko')).toBeUndefined();
    expect(router.reference({ kind: 'term', id: 'unknown' }, 'ko')).toBeUndefined();
    expect(router.reference({ kind: 'figure', id: 'x' }, 'ko')).toBeUndefined();
  });
  it('joins a base URL with or without a slash', () => {
    expect(router.absolute('ko/')).toBe('https://wiki.example/x/ko/');
    expect(
      createRouter(corpus, { ...wiki, baseUrl: 'https://a.example/' }, []).absolute('ko/'),
    ).toBe('https://a.example/ko/');
  });
});

describe('textOf', () => {
  const only = corpus.entries[1] as Entry;

  it('falls back to the source where the site shows it, and not where it omits', () => {
    expect(textOf(corpus, wiki, only, 'en')).toMatchObject({
      fallback: true,
      document: { locale: 'ko' },
    });
    expect(textOf(corpus, { ...wiki, fallback: 'omit' }, only, 'en')).toBeUndefined();
  });
  it('takes a withheld translation for a missing one', () => {
    const local = corpus.entries[3] as Entry;
    const withheld = { ...corpus, withheld: ['agenda/local/en.md'] };
    expect(textOf(withheld, wiki, local, 'en')).toMatchObject({ fallback: true });
  });
  it('shows nothing of an entry whose meta.yaml is withheld', () => {
    expect(
      shownEntries({ ...corpus, withheld: ['agenda/local/meta.yaml'] }, wiki).map(({ id }) => id),
    ).not.toContain('agenda/local');
  });
});

describe('listedIds', () => {
  it('lists reference works whole', () => {
    expect(listedIds(corpus, wiki, 'terms')).toEqual(['ndc']);
  });
  it('lists the people that a document of the site names, and where they work', () => {
    expect(listedIds(corpus, papers, 'people')).toEqual(['kim']);
    expect(listedIds(corpus, papers, 'organisations')).toEqual(['institute', 'old', 'other']);
  });
  it('lists what no document names on the first site that shows the registry', () => {
    const second = { ...papers, name: 'second' };
    expect(listedIds(corpus, second, 'organisations')).toEqual(['institute', 'old']);
  });
  it('lists nothing of a registry that the site does not show', () => {
    expect(listedIds(corpus, wiki, 'people')).toEqual([]);
  });
});

describe('relativePath', () => {
  it('finds the way between folders and files', () => {
    expect(relativePath('ko/agenda/x/', 'ko/terms/')).toBe('../../terms/');
    expect(relativePath('', 'ko/')).toBe('ko/');
    expect(relativePath('ko/', '')).toBe('../');
    expect(relativePath('ko/a/', 'ko/a/')).toBe('./');
    expect(relativePath('ko/a/', 'assets/site.css')).toBe('../../assets/site.css');
  });
});

describe('pageHref', () => {
  it('names index.html, so that a link works without a server', () => {
    expect(pageHref('ko/a/', 'ko/b/#c')).toBe('../b/index.html#c');
    expect(pageHref('ko/a/', '')).toBe('../../index.html');
  });
  it('keeps to the page where only the anchor differs, and leaves absolute addresses', () => {
    expect(pageHref('ko/a/', 'ko/a/#c')).toBe('#c');
    expect(pageHref('ko/a/', 'https://x.example/')).toBe('https://x.example/');
  });
});

it('names the PDF after its document and language, and the feed after its language', () => {
  expect(pdfPath({ kind: 'agenda', slug: 'local' }, 'en')).toBe('en/agenda/local/local.en.pdf');
  expect(feedPath('ko')).toBe('ko/feed.json');
});

describe('the canonical address of a document on several sites', () => {
  const both = {
    ...corpus,
    entries: [entry('agenda/here', ['ko', 'en']), entry('agenda/half', ['ko'])],
  };
  const canonicalOn = (sites: readonly SiteConfig[], id: string, locale: 'ko' | 'en') =>
    sites.map((where) => createRouter(both as CheckedCorpus, where, sites).canonical(id, locale));
  const [first, second] = [site('alpha', {}), site('beta', {})];

  it.each<[string, readonly SiteConfig[], string]>([
    ['the first by name', [second, first], 'alpha'],
    ['the one of the lowest precedence', [first, site('beta', { precedence: 1 })], 'beta'],
    ['one that has pages', [site('alpha', { editions: ['feed'] }), second], 'beta'],
    ['one that shows the language', [site('alpha', { locales: ['ko'] }), second], 'beta'],
    ['one that shows it', [site('alpha', { except: ['agenda/here'] }), second], 'beta'],
  ])('is on %s, the same on each', (_which, sites, name) => {
    const address = `https://${name}.example/x/en/agenda/here/`;
    expect(canonicalOn(sites, 'agenda/here', 'en')).toEqual(sites.map(() => address));
  });

  it('is none where a page only falls back, or nobody shows it', () => {
    expect(canonicalOn([first], 'agenda/half', 'en')).toEqual([undefined]);
    expect(canonicalOn([first], 'agenda/none', 'ko')).toEqual([undefined]);
  });
});
