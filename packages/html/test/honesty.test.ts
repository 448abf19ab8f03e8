/** What a page says of itself: where its languages differ, when and why it was withdrawn, how its faults are reported. */
import type { EntryState } from '@narani/model';
import { describe, expect, it } from 'vitest';
import { shortened } from '../src/page/head.js';
import { filesOf, fixtureCorpus, pageOf, REVIEWED, WIKI } from './corpus.js';

/** The English page of the agenda, with another state of its translation. */
function pageWith(state: EntryState): string {
  const { states } = fixtureCorpus();
  const corpus = fixtureCorpus({ states: { ...states, 'agenda/local@en': state } });
  return pageOf(filesOf(corpus), 'en/agenda/local/index.html');
}

describe('a difference between the languages', () => {
  it('is linked, with what each side says', () => {
    const differences = [{ section: 'issues', source: '14명', translation: '15 people' }];
    const page = pageWith({ ...REVIEWED, discrepancies: 1, differences });
    expect(page).toContain('<a href="#issues"');
    expect(page).toContain('Source: <q lang="ko">14명</q> Translation: <q lang="en">15 people</q>');
  });
});

describe('a translation that was signed', () => {
  it('names everybody whose signature holds, as what and for how much', () => {
    const by = (signer: string, role: 'machine' | 'reviewed') => ({
      ...{ signer, role },
      date: '2026-11-02',
    });
    const sections = [
      { section: '@meta', state: 'machine', signatures: [by('Narani', 'machine')] },
      {
        section: 'issues',
        state: 'reviewed',
        signatures: [by('Kim <b>', 'reviewed'), by('Narani', 'machine')],
      },
    ] as const;
    const page = pageWith({ state: 'machine', sections });
    expect(page).toContain(
      'Narani (machine translation, 2 November 2026) · Kim &#x3C;b> (reviewed, 1 of 2 sections, 2 November 2026)',
    );
    expect(pageWith({ state: 'draft', sections: [] })).not.toContain('Signed by');
  });
});

describe('a translation that falls behind', () => {
  it.each([
    ['machine', 'Machine translation, out of date'],
    ['reviewed', 'Translation out of date'],
  ] as const)('by %s stays what it was', (role, words) => {
    const sections = [{ section: 'issues', state: 'stale', change: 'fact', role }] as const;
    expect(pageWith({ state: 'stale', change: 'fact', sections })).toContain(words);
  });
});

describe('a withdrawn document', () => {
  it('says when and why, and what to read instead', () => {
    const record = {
      title: { ko: '철회한 의제', en: 'Withdrawn' },
      date: '2026-11-20',
      reason: { ko: '근거가 바뀌었습니다.', en: 'Its basis changed.' },
      replacement: 'agenda/local',
      licence: 'CC0-1.0',
    } as const;
    const corpus = fixtureCorpus({ withdrawn: { 'agenda/withdrawn': record } });
    const page = pageOf(filesOf(corpus), 'ko/agenda/withdrawn/index.html');
    expect(page).toContain('datetime="2026-11-20"');
    expect(page).toContain('근거가 바뀌었습니다.');
    expect(page).toMatch(/대신 볼 문서<\/dt>\s*<dd><a href="\.\.\/local\/index\.html">/);
  });
});

describe('a fault', () => {
  const reported = (site: Partial<typeof WIKI>) =>
    /<p class="report">.*?href="([^"]*)"/s.exec(
      pageOf(filesOf(fixtureCorpus(), { ...WIKI, ...site }), 'en/agenda/local/index.html'),
    )?.[1];

  it.each([
    [{ contact: 'a@b.example' }, 'mailto:a@b.example?subject='],
    [{ repository: 'https://github.com/a/b/' }, 'https://github.com/a/b/issues/new?title='],
    [
      { repository: 'https://gitlab.example/a/b' },
      'https://gitlab.example/a/b/-/issues/new?issue%5Btitle%5D=',
    ],
  ])('is reported with the page already named: %j', (site, start) => {
    const href = reported(site)?.replaceAll('&#x26;', '&') ?? '';
    expect(href.startsWith(start)).toBe(true);
    expect(decodeURIComponent(href)).toContain('/en/agenda/local/');
  });

  it('is reported nowhere where the site names no place', () => {
    expect(reported({})).toBeUndefined();
  });
});

describe('a description', () => {
  it.each([
    ['Short.', 'Short.'],
    [
      `${'One two three. '.repeat(9)}${'word '.repeat(20)}`,
      `${'One two three. '.repeat(9).trim()}`,
    ],
    ['word '.repeat(60), `${'word '.repeat(31)}word…`],
    ['가'.repeat(200), `${'가'.repeat(80)}…`],
  ])('fits a page of results: %s', (text, shown) => {
    expect(shortened(text)).toBe(shown);
  });
});
