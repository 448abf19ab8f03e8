import { parseDocument } from '@narani/markdown';
import type { Source } from '@narani/model';
import { describe, expect, it } from 'vitest';

const source = (body: string): Source => ({
  path: 'agendas/x/ko.md',
  text: `---\ntitle: 의제\n---\n\n${body}\n`,
  hash: '',
});
const parse = (body: string, options: { numbered?: boolean } = {}) =>
  parseDocument(source(body), { id: 'agenda/x', locale: 'ko', ...options });
const rules = (body: string, options: { numbered?: boolean } = {}) =>
  parse(body, options).findings.map((found) => [found.rule, found.span?.start.line]);

describe('parseDocument', () => {
  it('takes explicit ids off headings and lists the sections', () => {
    const { value, findings } = parse(
      '앞글.\n\n## 쟁점 {#issues}\n\n글.\n\n### 맥락 {#context only="ko" reason="영어판에는 각주로 있다"}',
    );
    expect(findings).toEqual([]);
    expect(value?.sections).toMatchObject([
      { id: '', depth: 0, start: 0, end: 1 },
      { id: 'issues', title: '쟁점', depth: 2, start: 1, end: 3, explicit: true },
      { id: 'context', depth: 3, only: 'ko', reason: '영어판에는 각주로 있다' },
    ]);
  });

  it('makes up no id that pages give out themselves', () => {
    const { value } = parse('## P13\n\n## Page main\n\n## Pages\n');
    expect(value?.sections.slice(1).map(({ id }) => id)).toEqual([
      'section-p13',
      'section-page-main',
      'pages',
    ]);
  });

  it('reads typed links, with and without a text', () => {
    const { value } = parse(
      '[§19조의2](statute:carbon-neutrality#19-2) [](agenda:seoul-metro-gap)',
    );
    expect(value?.links).toMatchObject([
      { reference: { kind: 'statute', id: 'carbon-neutrality', fragment: '19-2' }, filled: false },
      { reference: { kind: 'agenda', id: 'seoul-metro-gap' }, filled: true },
    ]);
  });

  it('reads reference links and pictures as plain ones, and tells a wrong address once, where it is written', () => {
    const { value, findings } = parse(
      '[둘][m] [m] 그리고 [셋][M]\n\n![그림][f]\n\n[m]: agenda:seoul-metro-gap\n[f]: figure:map "설명"\n',
    );
    expect(findings).toEqual([]);
    expect(value?.links.map(({ reference }) => reference.id)).toEqual(
      Array.from({ length: 3 }, () => 'seoul-metro-gap'),
    );
    expect(value?.tree.children.map(({ type }) => type)).toEqual(['paragraph', 'figure']);
    expect(value?.tree.children[1]).toMatchObject({ figure: 'map', alt: '그림' });
    expect(rules('[가][b] [나][b]\n\n[b]: javascript:x')).toEqual([['markdown/unsafe-link', 7]]);
  });

  it('puts the mark of a note behind the link it stands in', () => {
    const { value } = parse('[글[^1]과 **굵은[^2]**](https://e.com)\n\n[^1]: 가\n\n[^2]: 나');
    const [paragraph] = value?.tree.children ?? [];
    expect(paragraph).toMatchObject({
      children: [
        { type: 'link', children: [{ value: '글' }, { value: '과 ' }, { type: 'strong' }] },
        { type: 'footnoteReference', identifier: '1' },
        { type: 'footnoteReference', identifier: '2' },
      ],
    });
  });

  it('reads a fragment in Hangul, escaped or not, and one whose escapes are broken as it stands', () => {
    const { value } = parse('[가](doc:x#%EC%9F%81%EC%A0%90) [나](doc:x#쟁점) [다](doc:x#%E0%A4%A)');
    expect(value?.links.map(({ reference }) => reference.fragment)).toEqual([
      '쟁점',
      '쟁점',
      '%E0%A4%A',
    ]);
  });

  it('closes emphasis beside Hangul and leaves ranges alone', () => {
    const { value } = parse('**국가(國家)**는 1~2일, 3~4일');
    expect(JSON.stringify(value?.tree)).toContain('"strong"');
    expect(JSON.stringify(value?.tree)).not.toContain('"delete"');
  });

  it('numbers paragraphs across sections and finds the one a line break made', () => {
    const good = '## 배경 {#i}\n\n1. 하나\n\n2. 둘\n\n## 진행 {#ii}\n\n3. 셋';
    expect(rules(good, { numbered: true })).toEqual([]);
    const trap = '1. one\n\n2. two\n\n3. three\n\n4. reported to the SOM-\n23. \n\n5. five';
    expect(rules(trap, { numbered: true })).toEqual([['markdown/paragraph-sequence', 12]]);
  });

  it('makes a figure of a declared picture', () => {
    const { value } = parse('![막대그래프](figure:emissions "배출량.")');
    expect(value?.tree.children[0]).toMatchObject({
      type: 'figure',
      figure: 'emissions',
      alt: '막대그래프',
    });
  });

  it('reads the caption of a figure as prose', () => {
    const { value, findings } = parse(
      '![그림](figure:a "**굵은** 설명[^1], 2\\*3\\*4, \\"가\\" [법](statute:act)")\n\n[^1]: 자료',
    );
    expect(findings).toEqual([]);
    expect(value?.tree.children[0]).toMatchObject({
      type: 'figure',
      children: [
        { type: 'strong' },
        { type: 'text', value: ' 설명' },
        { type: 'footnoteReference', identifier: '1' },
        { type: 'text', value: ', 2*3*4, "가" ' },
        { type: 'link', data: { reference: { kind: 'statute', id: 'act' } } },
      ],
    });
  });

  it.each([
    ['1. 하나', '1. 하나'],
    ['# 둘', '# 둘'],
    ['> 셋', '> 셋'],
    ['- 넷', '- 넷'],
  ])('begins no block in a caption: %s', (caption, expected) => {
    const { value } = parse(`![그림](figure:a "${caption}")`);
    expect(value?.tree.children[0]).toMatchObject({ children: [{ value: expected }] });
  });

  it('marks a footnote that is not written at its own place', () => {
    const { findings } = parse('글 하나\n둘[^x] **셋**[^y]');
    const columns = findings.map(({ span }) => [span?.start.column, span?.end.column]);
    expect(columns).toEqual([
      [2, 6],
      [12, 16],
    ]);
  });

  it('reads a reference in a caption as the link it stands for', () => {
    const { value, findings } = parse(
      '![그림](figure:a "[글][A  b]")\n\n[a B]: https://a.example/',
    );
    expect(findings).toEqual([]);
    expect(value?.tree.children[0]).toMatchObject({
      children: [{ type: 'link', url: 'https://a.example/', children: [{ value: '글' }] }],
    });
  });

  it('reads the caption of a picture that is written by reference', () => {
    const { value } = parse("![그림][a]\n\n[a]: figure:a '*기울임* \\*'");
    expect(value?.tree.children[0]).toMatchObject({
      children: [{ type: 'emphasis' }, { type: 'text', value: ' *' }],
    });
  });

  it.each([
    ['an undefined note in a caption', '![그림](figure:a "글[^9]")', 'markdown/undefined-footnote'],
    [
      'a mark of another system in a caption',
      '![그림](figure:a "==글==")',
      'markdown/foreign-mark',
    ],
    [
      'an unsafe link in a caption',
      '![그림](figure:a "[글](javascript:x)")',
      'markdown/unsafe-link',
    ],
    [
      'a mark of another system in words for a picture',
      '![:smile:](figure:a)',
      'markdown/foreign-mark',
    ],
  ])('reports %s', (_name, body, rule) => {
    expect(rules(body).map(([id]) => id)).toEqual([rule]);
  });

  it.each([
    ['raw HTML', '글\n\n<script>alert(1)</script>', 'markdown/raw-html', 7],
    ['inline HTML', '글 <b>굵게</b>', 'markdown/raw-html', 5],
    ['a script in a link', '[신청](javascript:alert(1))', 'markdown/unsafe-link', 5],
    ['a disguised script', '[신청](<java\tscript:alert(1)>)', 'markdown/unsafe-link', 5],
    ['data in a reference link', '[a][b]\n\n[b]: data:text/html,x', 'markdown/unsafe-link', 7],
    ['a path', '[의제](/ko/agenda/x/)', 'markdown/untyped-link', 5],
    ['a path outside', '![x](../../../../etc/passwd)', 'markdown/undeclared-picture', 5],
    ['a misspelt kind', '[의제](agend:x)', 'markdown/unknown-scheme', 5],
    ['a picture without alternative text', '![](figure:x)', 'markdown/missing-alt', 5],
    ['a picture among words', '글 ![지도](figure:x) 글', 'markdown/inline-figure', 5],
    ['a picture in a link', '[![지도](figure:x)](https://e.com)', 'markdown/inline-figure', 5],
    ['a picture in a table', '| ![지도](figure:x) |\n| --- |\n| 글 |', 'markdown/inline-figure', 5],
    ['a first-level heading', '# 제목 {#t}', 'markdown/heading-level', 5],
    ['a skipped level', '## 가 {#a}\n\n#### 나 {#b}', 'markdown/heading-level', 7],
    ['a direction override in a reference', '글.\n\n가&#x202E;나', 'source/control-character', 7],
    ['one in an alternative text', '![가&#x202E;](figure:a)', 'source/control-character', 5],
    ['a paragraph’s id', '## 가 {#p13}', 'markdown/reserved-id', 5],
    ['a footnote’s id', '## 가 {#fn-1}', 'markdown/reserved-id', 5],
    ['a figure’s id', '## 가 {#figure-ucms}', 'markdown/reserved-id', 5],
    ['the id of a part of the page', '## 가 {#page-main}', 'markdown/reserved-id', 5],
    ['the id of a programme item', '## 가 {#item-one}', 'markdown/reserved-id', 5],
    ['a duplicate id', '## 가 {#a}\n\n## 나 {#a}', 'markdown/duplicate-id', 7],
    ['a heading without an id', '## 가', 'markdown/missing-id', 5],
    ['an undefined footnote', '글.[^9]', 'markdown/undefined-footnote', 5],
    ['an unused footnote', '글.\n\n[^9]: 각주', 'markdown/unused-footnote', 7],
    ['a wiki link', '[[의제 3]]', 'markdown/wiki-link', 5],
    [
      'a particle that may be swallowed',
      'https://e.com/법령/기본법을 본다',
      'markdown/link-swallows-text',
      5,
    ],
    ['nesting', `${'> '.repeat(5000)}깊다`, 'markdown/too-deep', 5],
  ])('reports %s at its line', (_name, body, rule, line) => {
    expect(rules(body)).toContainEqual([rule, line]);
  });

  it('withholds a text without front matter or with a broken one', () => {
    const bare = parseDocument(
      { ...source(''), text: '## 쟁점\n' },
      { id: 'agenda/x', locale: 'ko' },
    );
    expect(bare).toMatchObject({
      value: undefined,
      findings: [{ rule: 'schema/missing-front-matter' }, {}],
    });
    const broken = parseDocument(
      { ...source(''), text: '---\ntitle: 의제\ntitel: x\n---\n글\n' },
      { id: 'agenda/x', locale: 'ko' },
    );
    expect(broken.value).toBeUndefined();
    expect(broken.findings[0]).toMatchObject({
      rule: 'schema/unknown-field',
      span: { start: { line: 3 } },
    });
  });

  it('takes any Markdown in the plain dialect', () => {
    const text =
      '---\ntitle: Guide\nhead: []\n---\n\n# Guide\n\n## Setup {#setup}\n\n<Aside>hi</Aside>\n';
    const { value, findings } = parseDocument(
      { path: 'g.mdx', text, hash: '' },
      { id: 'g', locale: 'en', dialect: 'plain' },
    );
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      data: { title: 'Guide' },
      sections: [{}, { depth: 1 }, { id: 'setup', explicit: true }],
    });
  });
});

describe('a field of blanks', () => {
  it.each(['""', '"   "', '"\u3000"'])('is empty: %s', (summary) => {
    const text = `---\ntitle: 글\nsummary: ${summary}\n---\n글\n`;
    const source = { path: 'docs/x/ko.md', text, hash: '' };
    const { value, findings } = parseDocument(source, { id: 'doc/x', locale: 'ko' });
    expect(value).toBeUndefined();
    expect(findings.map(({ rule, variant, span }) => [rule, variant, span?.start.line])).toEqual([
      ['schema/invalid-value', 'empty', 3],
    ]);
  });
});
