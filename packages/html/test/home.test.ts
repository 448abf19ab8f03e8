/** A document on several sites is found and cited at one address. */
import { describe, expect, it } from 'vitest';
import { filesOf, fixtureCorpus, LIBRARY, pageOf, WIKI } from './corpus.js';

const HOME = 'https://library.example/en/paper/report/';
const both = { ...WIKI, kinds: [...WIKI.kinds, 'paper'] };
const corpus = fixtureCorpus({ sites: [both, LIBRARY] });
const [wiki, library] = [filesOf(corpus, both), filesOf(corpus, LIBRARY)];

describe('a document on two sites', () => {
  it('names the same address as canonical on both', () => {
    for (const files of [wiki, library])
      expect(pageOf(files, 'en/paper/report/index.html')).toContain(
        `<link rel="canonical" href="${HOME}">`,
      );
  });

  it('is in the sitemap of the one that comes first, and with it its other language', () => {
    expect(pageOf(library, 'sitemap.xml')).toContain(`<loc>${HOME}</loc>`);
    expect(pageOf(wiki, 'sitemap.xml')).not.toContain('paper/report');
    expect(pageOf(library, 'en/paper/report/index.html')).toContain('hreflang="ko"');
    expect(pageOf(wiki, 'en/paper/report/index.html')).not.toMatch(/<link[^>]*hreflang/);
  });

  it('is to be read on the other too, in both languages', () => {
    const page = pageOf(wiki, 'en/paper/report/index.html');
    expect(page).not.toContain('noindex');
    expect(page).toContain('href="../../../ko/paper/report/index.html"');
  });
});
