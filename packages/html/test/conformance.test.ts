/** What every edition keeps: the same bytes twice, plain data, nothing that may not be seen. */
import { createRouter } from '@narani/routes';
import { describe, expect, it } from 'vitest';
import { attachmentsOf, createHtml } from '../src/index.js';
import { entryOf, filesOf, fixtureCorpus, LIBRARY, pageOf, WIKI } from './corpus.js';

describe('the HTML edition', () => {
  it('gives the same bytes twice', () => {
    expect([...filesOf(fixtureCorpus())]).toEqual([...filesOf(fixtureCorpus())]);
  });

  it('survives JSON between rendering and writing', () => {
    const corpus = fixtureCorpus();
    const html = createHtml();
    const edition = html.render(corpus).value;
    const revived = JSON.parse(JSON.stringify(edition));
    expect(revived).toEqual(edition);
    const router = createRouter(corpus, WIKI, corpus.sites);
    const files = html.write(corpus, revived, WIKI, router).value;
    expect(files).toEqual(html.write(corpus, edition, WIKI, router).value);
  });

  it('changes neither the corpus nor the edition', () => {
    const corpus = fixtureCorpus();
    const before = JSON.stringify(corpus);
    const html = createHtml();
    const edition = html.render(corpus).value;
    const rendered = JSON.stringify(edition);
    html.write(corpus, edition, WIKI, createRouter(corpus, WIKI, corpus.sites));
    expect(JSON.stringify(corpus)).toBe(before);
    expect(JSON.stringify(edition)).toBe(rendered);
  });

  it('holds no URL of a site and no reference outside data', () => {
    const text = JSON.stringify(createHtml().render(fixtureCorpus()).value);
    expect(text).not.toContain('.example');
    expect(text).not.toMatch(/"href":"(agenda|term|statute):/);
  });

  it('shows nothing of drafts and of the text of withdrawn documents', () => {
    const corpus = fixtureCorpus();
    const edition = JSON.stringify(createHtml().render(corpus).value);
    const all =
      [...filesOf(corpus).values()].map(({ contents }) => String(contents)).join('\n') + edition;
    expect(all).not.toContain('비공개초안본문');
    expect(all).not.toContain('초안 의제');
    expect(all).not.toContain('철회된본문');
  });

  it('shows nothing of a withheld document on any site', () => {
    const corpus = fixtureCorpus({
      withheld: ['papers/report/meta.yaml', 'agendas/capital/ko.md'],
    });
    for (const site of [WIKI, LIBRARY]) {
      for (const { contents } of filesOf(corpus, site).values()) {
        expect(String(contents)).not.toContain('수도권과 비수도권');
      }
    }
    expect(filesOf(corpus, LIBRARY).has('en/paper/report/index.html')).toBe(false);
  });
});

describe('a withdrawn document', () => {
  const page = pageOf(filesOf(), 'ko/agenda/withdrawn/index.html');

  it('leaves a tombstone with its history, which is not to be indexed', () => {
    expect(page).toContain('철회된 문서입니다');
    expect(page).toContain('다듬음');
    expect(page).toContain('noindex');
  });
  it('is named apart from the others, and not in the sitemap', () => {
    const [list, withdrawn] = pageOf(filesOf(), 'ko/agenda/index.html').split(
      'id="page-withdrawn"',
    );
    expect(list).not.toContain('철회한 의제');
    expect(withdrawn).toContain('철회한 의제');
    expect(pageOf(filesOf(), 'ko/index.html')).not.toContain('철회한 의제');
    expect(pageOf(filesOf(), 'sitemap.xml')).not.toContain('withdrawn');
  });
  it('is marked wherever a text or a list leads to it', () => {
    const common = fixtureCorpus();
    const linking = common.entries.map((entry) =>
      entry.id === 'agenda/capital'
        ? entryOf(
            { ...entry.meta, related: ['agenda/withdrawn'] },
            { ko: { title: '수도권', body: '[그 의제](agenda:withdrawn)를 본다.\n' } },
          )
        : entry,
    );
    const corpus = fixtureCorpus({ entries: linking });
    const page = pageOf(filesOf(corpus), 'ko/agenda/capital/index.html').replace(/<[^>]*>/g, '');
    expect(page).toContain('그 의제 (철회된 문서)를 본다.');
    expect(page).toContain('철회한 의제 (철회된 문서)');
  });
});

describe('a corrected document', () => {
  it('says in its head when and what was corrected, facts before wording', () => {
    const entries = fixtureCorpus().entries.map((entry) =>
      entry.id === 'doc/about'
        ? { ...entry, meta: { ...entry.meta, lifecycle: 'corrected' as const } }
        : entry,
    );
    const page = pageOf(filesOf(fixtureCorpus({ entries })), 'ko/doc/about/index.html');
    const head = page.slice(0, page.indexOf('</header>', page.indexOf('document-head')));
    expect(head.replace(/<[^>]*>/g, '')).toContain('정정 2026년 6월 1일: 처음 실음');
    expect(pageOf(filesOf(), 'ko/doc/about/index.html')).not.toContain('class="correction"');
  });
});

describe('attachmentsOf', () => {
  it('names the pictures each page shows, in the language of its text', () => {
    const corpus = fixtureCorpus();
    const router = createRouter(corpus, LIBRARY, corpus.sites);
    expect(attachmentsOf(corpus, LIBRARY, router)).toEqual([
      {
        path: 'en/paper/report/figures/boxes.en.svg',
        from: 'papers/report/boxes.en.svg',
        hash: 'a',
      },
      {
        path: 'ko/paper/report/figures/boxes.ko.svg',
        from: 'papers/report/boxes.ko.svg',
        hash: 'b',
      },
    ]);
  });
});
