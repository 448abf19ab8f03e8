/** Both languages side by side: what stands beside what, and what each page says of it. */
import type { Difference, EntryState, LineMatch } from '@narani/model';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { pairElements } from '../src/facing/pair.js';
import { entryOf, filesOf, fixtureCorpus, LIBRARY, pageOf, WIKI } from './corpus.js';

const KO = `## 쟁점 {#issues}

첫 문단은 1,360만 명을 말한다.[^1]

둘째 문단이다.

1. 하나
2. 둘
   - 속

| 곳 | 수 |
| --- | --- |
| 경기도 | 31 |

## 한국어에만 {#korean}

옮기지 않은 절이다.

[^1]: 주석.
`;
const EN = `## Issues {#issues}

The first paragraph speaks of 13.6 thousand people.[^1]

The second one.

1. One
2. Two
   - Within

| Place | Count |
| --- | --- |
| Gyeonggi | 31 |

[^1]: A note.
`;

/** The front matter takes five lines, and an empty one follows; the translation's has two more. */
const MATCHES: readonly LineMatch[] = [
  ...[6, 8, 10, 12, 13, 14, 16, 18].map((line): LineMatch => [line, line + 2]),
  [24, 22],
];

const ENTRY = entryOf({ ...fixtureCorpus().entries[2]?.meta, id: 'agenda/local' } as never, {
  ko: { title: '국가에서 지역으로', body: KO },
  en: { title: 'From national to local', mode: 'mirror', body: EN },
});

function publish(differences: readonly Difference[] = [], matches = MATCHES) {
  const state: EntryState = {
    state: 'stale',
    sections: [{ section: 'issues', state: 'stale', change: 'fact' }],
    ...(differences.length > 0 ? { differences, discrepancies: differences.length } : {}),
  };
  const entries = fixtureCorpus().entries.map((each) => (each.id === ENTRY.id ? ENTRY : each));
  return filesOf(
    fixtureCorpus({
      entries,
      states: { ...fixtureCorpus().states, 'agenda/local@en': state },
      alignments: { 'agenda/local@en': matches },
    }),
  );
}
const flat = (html: string) => html.replaceAll(/\n\s*/g, '');
const page = (path: string, ...more: Parameters<typeof publish>) =>
  flat(pageOf(publish(...more), path));

describe('a page of both languages', () => {
  const korean = page('ko-en/agenda/local/index.html');
  const english = page('en-ko/agenda/local/index.html');

  it('sets paragraph beside paragraph, each in its language, the page’s own first', () => {
    expect(korean).toContain(
      '<div class="facing-cell own" lang="ko"><p>둘째 문단이다.</p></div><div class="facing-cell other" lang="en"><p>The second one.</p></div>',
    );
    expect(english).toContain(
      '<div class="facing-cell own" lang="en"><p>The second one.</p></div><div class="facing-cell other" lang="ko"><p>둘째 문단이다.</p></div>',
    );
  });

  it('sets item beside item and row below row, and notes beside notes', () => {
    expect(korean).toMatch(
      /<ol><li><div class="facing-row"><div[^>]*>하나<\/div><div[^>]*><div>One<\/div>/,
    );
    expect(korean).toMatch(
      /<ul><li><div class="facing-row"><div[^>]*>속<\/div><div[^>]*><div>Within</,
    );
    expect(korean).toMatch(
      /<tr lang="ko" class="own">.*?31<\/td><\/tr><tr lang="en" class="other">/,
    );
    expect(korean).toMatch(/<li id="fn-1"><div class="facing-row">.*?주석\..*?A note\./);
  });

  it('says where each section stands, and what one language alone says', () => {
    expect(korean).toMatch(/Issues<\/h2>.*?원문보다 뒤처진 번역.*?첫 문단/);
    expect(korean).toMatch(
      /옮기지 않은 절이다\.<\/p><\/div><div class="facing-cell other empty"><p class="absent" lang="ko">/,
    );
  });

  it('has each id once', () => {
    const ids = [...korean.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining(['issues', 'en.issues']));
    expect(korean).toContain('href="#en.fn-1"');
  });

  it('marks the words in which the texts differ, with both values', () => {
    const differences = [
      {
        section: 'issues',
        source: '1,360만',
        translation: '13.6 thousand',
        lines: { ko: 8, en: 10 },
      },
    ];
    const marked = page('ko-en/agenda/local/index.html', differences);
    expect(marked).toMatch(/<mark class="departure">1,360만 .*?<q lang="en">13.6 thousand<\/q>/);
    expect(marked).toMatch(/<mark class="departure">13.6 thousand .*?<q lang="ko">1,360만<\/q>/);
  });

  it('keeps to the ids where the texts were not compared', () => {
    const alone = page('ko-en/agenda/local/index.html', [], []);
    expect(alone).toMatch(
      /쟁점.*?<\/div><\/div><div class="facing-cell other" lang="en">.*?Issues/,
    );
  });

  it('is found from the pages of both, and found by nobody else', () => {
    const files = publish();
    expect(pageOf(files, 'ko/agenda/local/index.html')).toContain('ko-en/agenda/local/index.html');
    expect(pageOf(files, 'sitemap.xml')).not.toContain('ko-en');
    expect(korean).toContain('rel="canonical" href="https://wiki.example/base/ko/agenda/local/"');
    expect(korean).not.toContain('hreflang="x');
  });

  it('is not made of a document in one language; of one taken back its address leads on', () => {
    expect([...publish().keys()].filter((path) => /^ko-en.*capital/.test(path))).toEqual([]);
    const { meta } = ENTRY;
    const entries = [{ ...ENTRY, meta: { ...meta, lifecycle: 'withdrawn' as const } }];
    const files = filesOf(fixtureCorpus({ entries }), WIKI);
    expect(pageOf(files, 'ko-en/agenda/local/index.html')).toContain(
      'content="0; url=../../../ko/agenda/local/index.html"',
    );
  });

  it('keeps numbered paragraphs and pictures of an abstract', () => {
    const files = filesOf(fixtureCorpus(), LIBRARY);
    const paper = flat(pageOf(files, 'en-ko/paper/report/index.html'));
    expect(paper).toMatch(/id="p1"/);
    expect(paper).toContain('src="../../../en/paper/report/figures/boxes.en.svg"');
  });
});

describe('pairElements', () => {
  const at = (line: number): Element => ({
    ...h('p', String(line)),
    position: { start: { line, column: 1 }, end: { line, column: 2 } },
  });
  const lines = (elements: readonly Element[]) => elements.map((each) => each.position?.start.line);
  const rows = (own: number[], other: number[], matches: LineMatch[]) =>
    pairElements(own.map(at), other.map(at), matches).map((row) => [
      lines(row.own),
      lines(row.other),
    ]);

  it('puts what a translator joined into one row', () => {
    expect(
      rows(
        [1, 3, 5],
        [1, 4],
        [
          [1, 1],
          [3, 1],
          [5, 4],
        ],
      ),
    ).toEqual([
      [[1, 3], [1]],
      [[5], [4]],
    ]);
  });
  it('keeps one’s own order where a section moved, and puts what is alone behind what stands before it', () => {
    expect(
      rows(
        [1, 3],
        [1, 3, 5],
        [
          [1, 3],
          [3, 1],
        ],
      ),
    ).toEqual([
      [[1], [3]],
      [[], [5]],
      [[3], [1]],
    ]);
    expect(rows([1], [1, 3], [[1, 3]])).toEqual([
      [[], [1]],
      [[1], [3]],
    ]);
  });
  it('loses nothing and takes a time that grows with the text', () => {
    const count = 20_000;
    const all = Array.from({ length: count }, (_, index) => index + 1);
    const made = rows(
      all,
      all,
      all.map((line): LineMatch => [line, count + 1 - line]),
    );
    expect(made.flatMap(([own]) => own)).toEqual(all);
    expect(made.flatMap(([, other]) => other)).toHaveLength(count);
  });
});
