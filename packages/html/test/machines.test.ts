/** What pages tell machines: JSON-LD, tags for references, llms.txt. */
import type { Meta } from '@narani/model';
import { SHIPPED_KINDS } from '@narani/schema';
import { describe, expect, it } from 'vitest';
import { entryOf, filesOf, fixtureCorpus, LIBRARY, pageOf, WIKI } from './corpus.js';

const wiki = filesOf();

/** The things of a page, and nothing where it has none. */
function thingsOn(html: string): { '@type': string; [name: string]: unknown }[] {
  const block = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1];
  return block ? JSON.parse(block)['@graph'] : [];
}
const tagsOn = (html: string) =>
  [...html.matchAll(/<meta name="((?:citation_|DC\.)[^"]*)" content="([^"]*)">/g)].map(
    ([, name, content]) => [name, content],
  );

describe('JSON-LD', () => {
  it('says what a document is, whose translation, and where it stands', () => {
    const [article, trail = { '@type': '' }] = thingsOn(pageOf(wiki, 'en/agenda/local/index.html'));
    expect(article).toMatchObject({
      ...{ '@type': 'Article', headline: 'From national to local', inLanguage: 'en' },
      url: 'https://wiki.example/base/en/agenda/local/',
      license: 'https://creativecommons.org/licenses/by-sa/4.0/deed.en',
      translationOfWork: { '@id': 'https://wiki.example/base/ko/agenda/local/' },
    });
    expect(trail).toMatchObject({ '@type': 'BreadcrumbList' });
    expect((trail.itemListElement as { item: string }[]).map(({ item }) => item)).toEqual([
      'https://wiki.example/base/en/',
      'https://wiki.example/base/en/agenda/',
      'https://wiki.example/base/en/agenda/local/',
    ]);
  });

  it('says nothing on a page that shows another page’s text', () => {
    expect(thingsOn(pageOf(wiki, 'en/agenda/capital/index.html'))).toEqual([]);
    expect(tagsOn(pageOf(wiki, 'en/agenda/capital/index.html'))).toEqual([]);
  });

  const held = (changes: Partial<Meta>) => {
    const corpus = fixtureCorpus();
    const one = corpus.entries.find(({ id }) => id === 'session/one');
    if (!one) throw new Error('Missing session');
    const meta = { ...one.meta, ...changes } as Meta;
    const entries = corpus.entries.map((entry) => (entry === one ? { ...one, meta } : entry));
    const files = filesOf({ ...corpus, entries });
    return thingsOn(pageOf(files, 'en/session/one/index.html'))[0]?.mainEntity;
  };
  it('gives an event its instants where its day is certain, and says that it is cancelled', () => {
    expect(held({})).toBeUndefined();
    expect(held({ date: '2026-06-01' })).toMatchObject({
      ...{ '@type': 'Event', name: 'First session' },
      startDate: '2026-06-01T17:00:00+09:00',
      endDate: '2026-06-01T17:30:00+09:00',
      eventStatus: 'https://schema.org/EventScheduled',
    });
    expect(held({ date: '2026-06-01', status: 'cancelled' })).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });

  it('defines the terms and names the statutes', () => {
    const [set] = thingsOn(pageOf(wiki, 'en/terms/index.html'));
    expect(set).toMatchObject({ '@type': 'DefinedTermSet', inLanguage: 'en' });
    expect(set?.hasDefinedTerm).toContainEqual({
      ...{ '@type': 'DefinedTerm', '@id': 'https://wiki.example/base/en/terms/#ndc' },
      ...{ name: 'NDC', description: 'A target.' },
    });
    expect(thingsOn(pageOf(wiki, 'ko/statutes/index.html'))[0]).toMatchObject({
      '@type': 'Legislation',
      '@id': 'https://wiki.example/base/ko/statutes/#act',
    });
  });

  it('reads questions and their answers out of a kind that is such a list', () => {
    const corpus = fixtureCorpus();
    const [first] = corpus.entries;
    if (!first) throw new Error('Missing entries');
    const body =
      '## 얼마입니까? {#much}\n\n천 원입니다.\n\n또 있습니다.\n\n## 연혁 {#past}\n\n글.\n';
    const meta = { ...first.meta, id: 'doc/faq', kind: 'doc', type: 'note' } as unknown as Meta;
    const doc = { ...SHIPPED_KINDS.doc, work: 'FAQPage' } as never;
    const entries = [...corpus.entries, entryOf(meta, { ko: { title: '문답', body } })];
    const files = filesOf({ ...corpus, entries, kinds: { doc } });
    expect(thingsOn(pageOf(files, 'ko/doc/faq/index.html'))[0]?.mainEntity).toEqual([
      {
        ...{ '@type': 'Question', name: '얼마입니까?' },
        acceptedAnswer: { '@type': 'Answer', text: '천 원입니다.\n또 있습니다.' },
      },
    ]);
  });

  it('ends at no mark of a text', () => {
    const corpus = fixtureCorpus();
    const [first] = corpus.entries;
    if (!first) throw new Error('Missing entries');
    const title = '</script><script>alert(1)</script><!-- ';
    const meta = { ...first.meta, id: 'agenda/mark', number: 98 } as Meta;
    const entries = [...corpus.entries, entryOf(meta, { ko: { title, body: '글.\n' } })];
    const page = pageOf(filesOf({ ...corpus, entries }), 'ko/agenda/mark/index.html');
    expect(thingsOn(page)[0]?.headline).toBe(title);
    expect(page.replace(/="[^"]*"/g, '').match(/<script/g)).toHaveLength(3);
  });
});

describe('the head of a document', () => {
  it('has the tags of Google Scholar and Dublin Core', () => {
    const tags = tagsOn(pageOf(filesOf(fixtureCorpus(), LIBRARY), 'en/paper/report/index.html'));
    expect(tags).toEqual([
      ['citation_title', 'Progress report'],
      ['citation_publication_date', '2026/11/21'],
      ['citation_language', 'en'],
      ['citation_technical_report_institution', 'The Library'],
      ['citation_technical_report_number', 'NEA/1'],
      ['citation_public_url', 'https://library.example/en/paper/report/'],
      ['DC.title', 'Progress report'],
      ['DC.publisher', 'The Library'],
      ['DC.date', '2026-11-21'],
      ['DC.language', 'en'],
      ['DC.identifier', 'https://library.example/en/paper/report/'],
      ['DC.rights', 'https://creativecommons.org/licenses/by-sa/4.0/deed.en'],
    ]);
  });

  it('names each author, and the PDF where there is one', () => {
    const pdfs = new Map([['ko/agenda/local/local.ko.pdf', { bytes: 1, pages: 1 }]]);
    const tags = tagsOn(
      pageOf(filesOf(fixtureCorpus(), WIKI, { pdfs }), 'ko/agenda/local/index.html'),
    );
    expect(tags).toContainEqual([
      'citation_pdf_url',
      'https://wiki.example/base/ko/agenda/local/local.ko.pdf',
    ]);
    expect(tags.filter(([name]) => name === 'citation_author')).toHaveLength(1);
  });
});

describe('llms.txt', () => {
  it('lists what has a text of its own in a language, and nothing that is withdrawn or hidden', () => {
    const text = pageOf(wiki, 'llms.txt');
    expect(text).toContain('# 위키 · The Wiki');
    expect(text).toContain(
      '- [From national to local](https://wiki.example/base/en/agenda/local/): From national to local.',
    );
    expect(text).toContain('/ko/agenda/capital/');
    expect(text).not.toMatch(/\/en\/agenda\/capital|hidden|withdrawn/);
  });
});

describe('Markdown', () => {
  const BODY = `본문은 [제19조의2](statute:act#19-2)와 [없는 곳](doc:nowhere), [][함께]를 본다.

\`[코드](doc:about)\`

![상자 셋](figure:boxes "상자.")

[함께]: doc:about
`;
  const meta = {
    ...fixtureCorpus().entries.find(({ id }) => id === 'doc/about')?.meta,
    figures: [{ id: 'boxes', file: 'boxes.svg', width: 1, height: 1 }],
  } as Meta;
  const front = (title: string) => `---\ntitle: "${title}"\nsummary: "${title}."\n---\n\n`;
  const publish = (changes: Partial<Meta> = {}) => {
    const entry = entryOf({ ...meta, ...changes }, { ko: { title: '소개', body: BODY } });
    const path = 'docs/about/ko.md';
    const sources = new Map([[path, { path, text: front('소개') + BODY, hash: 'x' }]]);
    return filesOf(fixtureCorpus({ entries: [entry] }), WIKI, { sources });
  };

  it('stands beside its page as it is written, with addresses in place of typed links', () => {
    const files = publish();
    const text = pageOf(files, 'ko/doc/about/index.md');
    expect(text).toMatch(
      /^# 소개\n\n> 소개\.\n\n- <https:\/\/wiki\.example\/base\/ko\/doc\/about\/>\n/,
    );
    expect(text).toContain(
      '[제19조의2](https://wiki.example/base/ko/statutes/#act-19-2)와 없는 곳, ',
    );
    expect(text).toContain('`[코드](doc:about)`');
    expect(text).toContain(
      '![상자 셋](https://wiki.example/base/ko/doc/about/figures/boxes.svg "상자.")',
    );
    expect(pageOf(files, 'ko/doc/about/index.html')).toContain(
      '<link rel="alternate" type="text/markdown" href="index.md">',
    );
    expect(pageOf(files, 'llms.txt')).toContain(
      '(https://wiki.example/base/ko/doc/about/index.md)',
    );
  });

  it('is not there for a text of another language, or what is withdrawn', () => {
    expect(publish().has('en/doc/about/index.md')).toBe(false);
    expect(publish({ lifecycle: 'withdrawn' }).has('ko/doc/about/index.md')).toBe(false);
  });
});

describe('a sitemap', () => {
  it('gives lists the day of their newest document, and registries none', () => {
    const map = pageOf(wiki, 'sitemap.xml');
    const dayOf = (path: string) =>
      new RegExp(`<loc>https://wiki.example/base/${path}</loc>\\s*(<lastmod>.*</lastmod>)?`).exec(
        map,
      )?.[1];
    expect(dayOf('ko/agenda/')).toBe(dayOf('ko/agenda/local/'));
    expect(dayOf('ko/')).toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(dayOf('ko/terms/')).toBeUndefined();
  });

  it('stands beside the key for whoever tells search engines of changes', () => {
    const key = 'a1b2c3d4e5f6';
    expect(pageOf(filesOf(fixtureCorpus(), { ...WIKI, indexNow: key }), `${key}.txt`)).toBe(
      `${key}\n`,
    );
  });
});
