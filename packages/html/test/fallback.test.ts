/** One test for each thing the design says of a missing translation. */
import { describe, expect, it } from 'vitest';
import { filesOf, fixtureCorpus, pageOf, WIKI } from './corpus.js';

const ORIGINAL = 'https://wiki.example/base/ko/agenda/capital/';
const FALLBACK = 'https://wiki.example/base/en/agenda/capital/';

describe('a missing translation on a site that falls back', () => {
  const files = filesOf();
  const page = pageOf(files, 'en/agenda/capital/index.html');
  const original = pageOf(files, 'ko/agenda/capital/index.html');

  it('is shown in the source language', () => {
    expect(page).toContain('오직 한국어 본문이다.');
  });
  it('has a notice in the language of the page', () => {
    expect(page).toContain('<html lang="en"');
    expect(page).toContain('This document has not been translated yet');
    expect(page).toContain(
      'There is no English translation, so you are reading the Korean original.',
    );
  });
  it('has the lang of its text on the body, the title and the summary', () => {
    expect(page).toContain('<div class="text" lang="ko">');
    expect(page).toMatch(/<h1 lang="ko">/);
    expect(page).toMatch(/<p class="standfirst" lang="ko">/);
  });
  it('names the original as canonical', () => {
    expect(page).toContain(`<link rel="canonical" href="${ORIGINAL}">`);
  });
  it('is kept from search engines', () => {
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(original).not.toContain('noindex');
  });
  it('is not in the sitemap', () => {
    const sitemap = pageOf(files, 'sitemap.xml');
    expect(sitemap).toContain(`<loc>${ORIGINAL}</loc>`);
    expect(sitemap).not.toContain(FALLBACK);
  });
  it('is named by no hreflang, its own or the original’s', () => {
    expect(page).not.toMatch(/<link rel="alternate" hreflang/);
    expect(original).not.toMatch(/<link rel="alternate" hreflang/);
    expect(original).not.toMatch(/<a[^>]* hreflang="en"/);
  });
  it('is reached from the original by the language switch', () => {
    expect(original).toContain(
      '<a href="../../../en/agenda/capital/index.html" lang="en">English</a>',
    );
  });
  it('has its Korean title marked as Korean in the English list', () => {
    const list = pageOf(files, 'en/agenda/index.html');
    expect(list).toMatch(/<a href="capital\/index.html" lang="ko">/);
    expect(list).toContain('In Korean only');
  });
  it('offers the PDF of the original, named as such', () => {
    expect(page).toContain('href="../../../ko/agenda/capital/capital.ko.pdf"');
    expect(page).toContain('Download PDF (Korean)');
  });
});

describe('a missing translation on a site that omits it', () => {
  const files = filesOf(fixtureCorpus(), { ...WIKI, fallback: 'omit' });

  it('has no page', () => {
    expect(files.has('ko/agenda/capital/index.html')).toBe(true);
    expect(files.has('en/agenda/capital/index.html')).toBe(false);
  });
  it('is in no list', () => {
    expect(pageOf(files, 'en/agenda/index.html')).not.toContain('수도권과 비수도권');
  });
  it('is linked from the other language only as what it is', () => {
    const page = pageOf(files, 'en/agenda/local/index.html');
    expect(page).toContain('href="../../../ko/agenda/capital/index.html"');
  });
  it('leads the language switch of the original to the nearest page', () => {
    const original = pageOf(files, 'ko/agenda/capital/index.html');
    expect(original).toContain('<a href="../../../en/agenda/index.html" lang="en">English</a>');
  });
});

describe('hreflang of a translated document', () => {
  const files = filesOf();

  it('names every language of the page, itself among them, on each of them and in the sitemap', () => {
    for (const path of ['ko/agenda/local/index.html', 'en/agenda/local/index.html']) {
      const page = pageOf(files, path);
      for (const locale of ['ko', 'en']) {
        const href = `https://wiki.example/base/${locale}/agenda/local/`;
        expect(page).toContain(`<link rel="alternate" hreflang="${locale}" href="${href}">`);
      }
    }
    expect(pageOf(files, 'sitemap.xml')).toContain(
      '<xhtml:link rel="alternate" hreflang="en" href="https://wiki.example/base/en/agenda/local/"/>',
    );
  });
  it('has the choice of language as x-default of the home pages', () => {
    const tag = '<link rel="alternate" hreflang="x-default" href="https://wiki.example/base/">';
    expect(pageOf(files, 'index.html')).toContain(tag);
    expect(pageOf(files, 'ko/index.html')).toContain(tag);
  });
  it('points to pages that exist', () => {
    const base = 'https://wiki.example/base/';
    for (const [path, file] of files) {
      const html = path.endsWith('.html') ? String(file.contents) : '';
      for (const [, href = ''] of html.matchAll(/hreflang="[^"]*" href="(https:[^"]*)"/g)) {
        expect(files.has(`${href.slice(base.length)}index.html`)).toBe(true);
      }
    }
  });
});

describe('a withheld translation', () => {
  const files = filesOf(fixtureCorpus({ withheld: ['agendas/local/en.md'] }));
  const page = pageOf(files, 'en/agenda/local/index.html');

  it('is said to be withheld, not missing, and none of its text appears', () => {
    expect(page).toContain('The English text is being corrected and is not shown.');
    expect(page).not.toContain('not been translated yet');
    for (const file of files.values())
      expect(String(file.contents)).not.toContain('From national to local');
  });
  it('is marked so in the list', () => {
    const list = pageOf(files, 'en/agenda/index.html');
    expect(list).toContain('English text being corrected');
  });
});

describe('a translation that is not released', () => {
  const corpus = fixtureCorpus();
  const site = corpus.sites.find(({ name }) => name === WIKI.name) ?? WIKI;
  const files = filesOf({ ...corpus, unreleased: [`${site.name} agenda/local@en`] });

  it('is said to be under review, and none of its text appears on that site', () => {
    const page = pageOf(files, 'en/agenda/local/index.html');
    expect(page).toContain('The English translation has not been released yet.');
    expect(pageOf(files, 'en/agenda/index.html')).toContain('English translation under review');
    for (const file of files.values())
      expect(String(file.contents)).not.toContain('From national to local');
  });
});

describe('a withheld source', () => {
  const corpus = fixtureCorpus({ withheld: ['agendas/local/ko.md'] });
  const files = filesOf(corpus);
  const source = pageOf(files, 'ko/agenda/local/index.html');
  const translation = pageOf(files, 'en/agenda/local/index.html');

  it('is said to be withheld on its own page, which shows the translation', () => {
    expect(source).toContain('한국어판은 오류를 고치는 동안 싣지 않습니다. 그동안 영어판을 보여');
    expect(source).not.toMatch(/한국어 번역이 없어|영어 원문|번역이 없는/);
    expect(source).toContain('<h1 lang="en">From national to local');
  });
  it('is not offered by its translation', () => {
    expect(translation).toContain('The Korean original is being corrected and is not shown.');
    expect(translation).not.toContain('Read the Korean original');
  });
  it('is nothing that a late or withdrawn translation sends its reader to', () => {
    const pageIn = (state: 'stale' | 'withdrawn') =>
      pageOf(
        filesOf({
          ...corpus,
          states: { ...corpus.states, 'agenda/local@en': { state, change: 'fact', sections: [] } },
        }),
        'en/agenda/local/index.html',
      );
    expect(pageIn('stale')).toContain('the two cannot be compared at present');
    expect(pageIn('withdrawn')).toContain(
      'This translation is no longer valid. The original is being',
    );
    for (const state of ['stale', 'withdrawn'] as const)
      expect(pageIn(state)).not.toMatch(/rely on the original|use the original|>Read the original/);
  });
});
