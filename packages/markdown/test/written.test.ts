/** What is written and would be lost, moved or printed raw is told at its place; what only looks alike is not. */
import { parseDocument } from '@narani/markdown';
import type { Finding, Locale } from '@narani/model';
import { describe, expect, it } from 'vitest';

const BEFORE = '---\ntitle: 글\n---\n\n';

function findingsOf(body: string, locale: Locale = 'ko'): readonly Finding[] {
  const source = { path: `docs/x/${locale}.md`, text: `${BEFORE}${body}\n`, hash: '' };
  return parseDocument(source, { id: 'doc/x', locale }).findings;
}

/** Rule, line of the body and the characters marked. */
function told(body: string, locale: Locale = 'ko'): string[] {
  return findingsOf(body, locale).map(({ rule, span, variant }) => {
    const { start, end } = span ?? { start: { line: 0 }, end: {} };
    const text = `${BEFORE}${body}`.slice(
      'offset' in start ? start.offset : 0,
      'offset' in end ? end.offset : 0,
    );
    return `${rule.replace('markdown/', '')}${variant ? `:${variant}` : ''} ${start.line - 4} ${text.split('\n')[0]}`;
  });
}

describe('a table', () => {
  it.each([
    [
      'a row wider than the head',
      '| 가 | 나 |\n| - | - |\n| 1 | 2 | 3 |',
      'extra-cells 3 | 1 | 2 | 3 |',
    ],
    ['a bar in code', '| 가 | 나 |\n| - | - |\n| `a | b` | 2 |', 'extra-cells 3 | `a | b` | 2 |'],
    [
      'a wiki link',
      '| 가 | 나 |\n| - | - |\n| [[a|b]] | 2 |',
      'extra-cells:wiki 3 | [[a|b]] | 2 |',
    ],
    [
      'a source below it',
      '| 가 | 나 |\n| - | - |\n| 1 | 2 |\n자료: 통계청',
      'table-tail 4 자료: 통계청',
    ],
    [
      'a source with a bar',
      '| 가 | 나 |\n| - | - |\n| 1 | 2 |\n자료: A | B',
      'table-tail 4 자료: A | B',
    ],
    ['two lines below it', '| 가 |\n| - |\n| 1 |\n표 1\n표 2', 'table-tail 4 표 1'],
    ['a line below open rows', '가 | 나\n--- | ---\n1 | 2\n자료', 'table-tail 4 자료'],
    [
      'a short row of dashes',
      '| 가 | 나 |\n| --- |\n| 1 | 2 |',
      'broken-table:delimiter 1 | 가 | 나 |',
    ],
    [
      'a long row of dashes',
      '가 | 나\n--- | --- | ---\n1 | 2',
      'broken-table:delimiter 2 --- | --- | ---',
    ],
    [
      'wide bars',
      '｜ 가 ｜ 나 ｜\n｜ --- ｜ --- ｜\n｜ 1 ｜ 2 ｜',
      'broken-table:bars 1 ｜ 가 ｜ 나 ｜',
    ],
    ['long dashes', '| 가 | 나 |\n| — | — |\n| 1 | 2 |', 'broken-table:dashes 1 | 가 | 나 |'],
    [
      'blank lines',
      '| 가 | 나 |\n\n| --- | --- |\n\n| 1 | 2 |',
      'broken-table:parts 1 | 가 | 나 |',
    ],
    [
      'a row behind a blank line',
      '| 가 | 나 |\n| - | - |\n| 1 | 2 |\n\n| 3 | 4 |',
      'broken-table:parts 5 | 3 | 4 |',
    ],
    ['no row of dashes', '| 가 | 나 |\n| 1 | 2 |', 'broken-table:parts 1 | 가 | 나 |'],
    [
      'a list item',
      '1. 하나\n  | 가 | 나 |\n  | - | - |\n  | 1 | 2 |',
      'broken-table:indent 2 | 가 | 나 |',
    ],
    ['a quotation', '> | 가 | 나 |\n> | - |\n> | 1 | 2 |', 'broken-table:delimiter 1 | 가 | 나 |'],
  ])('tells once of %s', (_name, body, expected) => {
    expect(told(body)).toEqual([expected]);
    expect(told(body, 'en')).toEqual([expected]);
  });

  it.each([
    ['shorter rows', '| 가 | 나 |\n| --- | --- |\n| 1 |'],
    ['escaped bars', '| 가 | 나 |\n| --- | --- |\n| 1 \\| 2 | `a \\| b` |'],
    ['open rows', '가 | 나\n--- | ---\n1 | 2'],
    ['a table in a list', '1. 하나\n\n   | 가 | 나 |\n   | - | - |\n   | 1 | 2 |'],
    ['a source behind a blank line', '| 가 |\n| - |\n| 1 |\n\n※ 자료: 통계청'],
    ['quantities', '|x| + |y| ≤ |x + y| 이고 p(a|b)이다.'],
    ['a table in code', '```\n| 가 | 나 |\n| 1 | 2 |\n```'],
    ['one bar', '서울 | 경기'],
  ])('says nothing of %s', (_name, body) => {
    expect(told(body)).toEqual([]);
  });

  it('keeps the cells beyond its head', () => {
    const source = { path: 'docs/x/ko.md', text: `${BEFORE}| 가 |\n| - |\n| 1 | 2 |\n`, hash: '' };
    const { value } = parseDocument(source, { id: 'doc/x', locale: 'ko' });
    const [table] = value?.tree.children ?? [];
    expect(table).toMatchObject({ align: [null, null] });
    expect('children' in (table ?? {}) && table).toMatchObject({
      children: [{ children: [{}, { children: [] }] }, { children: [{}, {}] }],
    });
  });

  it('offers the blank line that ends it', () => {
    const [found] = findingsOf('| 가 |\n| - |\n| 1 |\n자료');
    expect(found?.fix).toMatchObject([{ text: '\n', span: { start: { line: 8, column: 1 } } }]);
  });
});

describe('definitions', () => {
  it.each([
    [
      'a note written twice',
      '글[^1].\n\n[^1]: 가\n\n[^1]: 나',
      ['duplicate-definition 5 [^1]: 나'],
    ],
    [
      'notes of one name in two cases',
      '[^A][^a]\n\n[^A]: 가\n\n[^a]: 나',
      ['duplicate-definition 5 [^a]: 나'],
    ],
    [
      'two addresses',
      '[법]\n\n[법]: https://a.example/1\n[법]: https://a.example/2',
      ['duplicate-definition:link 4 [법]: https://a.example/2'],
    ],
    [
      'a reference to nothing',
      '[령][나]과 [다][]',
      ['undefined-reference 1 [령][나]', 'undefined-reference 1 [다][]'],
    ],
    ['an address that nothing uses', '글\n\n[주]: 환경부', ['unused-definition 3 [주]: 환경부']],
    [
      'a space in the name of a note',
      '글[^주 1].\n\n[^주 1]: 환경부 자료',
      ['spaced-note 1 [^주 1]'],
    ],
    ['a note taken for a link', '글[^ 2].\n\n[^ 2]: https://a.example/', ['spaced-note 1 [^ 2]']],
    [
      'an empty link',
      '[](https://a.example/) [ ](https://a.example/)',
      ['empty-link 1 [](https://a.example/)', 'empty-link 1 [ ](https://a.example/)'],
    ],
    [
      'the title of a link',
      '[글](https://a.example/ "제목")',
      ['link-title 1 [글](https://a.example/ "제목")'],
    ],
    ['a note within a link', '[글[^1]과](https://a.example/)\n\n[^1]: 가', ['note-in-link 1 [^1]']],
  ])('are told of: %s', (_name, body, expected) => {
    expect(told(body)).toEqual(expected);
    expect(told(body, 'en')).toEqual(expected);
  });

  it.each([
    ['the same address twice', '[법]\n\n[법]: https://a.example/1\n[법]: https://a.example/1'],
    ['words in brackets', '[표 1]과 [그림 2], [sic], 배열 a[0][1], 근거[1][2].'],
    ['a title filled in', '[](agenda:seoul-metro-gap)'],
    ['a note at the end of a link', '[글[^1]](https://a.example/)\n\n[^1]: 가'],
    ['escaped brackets', '\\[령][나]'],
    ['code', '`[a][b]`와 `[^a b]`'],
  ])('are not told of: %s', (_name, body) => {
    expect(told(body)).toEqual([]);
  });
});

describe('a mark of another system', () => {
  const kinds: readonly (readonly [rule: string, ...texts: string[]])[] = [
    [
      'private-comment',
      '%%숨김%%',
      '글 %%메모%%를',
      '%%\n두 줄\n%%',
      '%% 닫지 않음',
      '{>>메모<<}',
      '{--지움--}',
      '{++더함++}',
      '{~~가~>나~~}',
      '{/* 메모 */}',
      '{# 메모 #}',
      '{{/* 메모 */}}',
      '{{!-- 메모 --}}',
      '{% comment %}메모{% endcomment %}',
      '// 메모',
      '////\n메모\n////',
      '.. 메모',
    ],
    [
      'foreign-callout',
      ':::note\n글\n:::',
      '::: tip 제목\n글\n:::',
      ':::',
      '> [!NOTE]\n> 글',
      '> [!warning]- 접힘',
      '!!! note "제목"',
      '??? info',
      '!> 주의',
      '[NOTE]',
      '{info:title=가}',
      '[quote="kim"]글[/quote]',
      '[details=더]글[/details]',
      '{{{#!wiki style="x"',
    ],
    [
      'foreign-template',
      '{{< ref "x" >}}',
      '{{ page.title }}',
      '{{틀:인용}}',
      '{% include x %}',
      '{%- x -%}',
      '<% x %>',
      `\${이름}`,
      '%[include]%',
      '%PRODUCT%',
      "import A from './a'",
      'export const a = 1;',
      '{props.name}',
      '<Preview\n  config={[\n    1,\n  ]}\n/>',
      '<<< @/snippets/a.js',
      '!include a.md',
      '@include a',
      'include::a.adoc[]',
      'image:a.png[가]',
      '::youtube{#x}',
      ':abbr[가]{title="나"}',
      '{ref}`one`',
      ':ref:`one`',
      '.. note:: 글',
      '[gallery ids="1,2"]',
      '#let x = 1',
      '#+TITLE: 글',
      '```mermaid\ngraph\n```',
      '```{note}\n글\n```',
      '`r x`',
      '[include(틀:상위)]',
    ],
    [
      'foreign-math',
      '$a^2$',
      '$$E = mc^2$$',
      '$$\na\n$$',
      '$2x+1$',
      '$\\alpha$',
      '\\(a^2\\)',
      '\\[x_1 = 2\\]',
      '\\frac{1}{2}',
      '\\begin{align}',
      '$x$',
    ],
    [
      'foreign-instruction',
      '[TOC]',
      '[[toc]]',
      '[[_TOC_]]',
      '{:toc}',
      '[목차]',
      '__TOC__',
      '~~NOTOC~~',
      '\\newpage',
      '{: .class}',
      '글 {.red}',
      '{#place}',
      '**글**{.x}',
      '[가](https://a.example/){target="_blank"}',
      '글 ^block1',
      '#태그 #둘',
      ':author: 김',
      '유형:: 보고서',
      '[유형:: 보고서]',
      '+++',
    ],
    ['foreign-heading', '== 배경 ==', '=== 배경', '= 제목', 'h2. 배경', '배경\n^^^^^^'],
    [
      'foreign-link',
      '[[https://a.example/][글]]',
      '[https://a.example/ 글]',
      '=> gemini://a 글',
      '<<anchor,글>>',
      '[글|https://a.example/]',
      '[@doe99, p. 3]',
      '글^[속 각주]',
      '글((각주이다))',
      '글[* 각주이다]',
      '[1]_',
      '`글`_',
      '![[그림.png]]',
    ],
    [
      'foreign-list',
      '용어\n: 뜻',
      '용어\n\n: 뜻',
      '*[HTML]: 말',
      '용어::',
      '- [-] 그만둠',
      '- [>] 미룸',
      '; 용어 : 뜻',
      '{| class="x"',
      '|===',
      '^ 가 ^ 나 ^',
      '||가||나||',
    ],
    [
      'foreign-mark',
      '==강조==와',
      '강조==단어==는',
      '++밑줄++',
      '글 ||숨김||',
      '!!x!!',
      'x^2^',
      '10^6^',
      '^^위^^',
      ',,아래,,',
      'H~2~O',
      "''기울임''",
      "'''굵게'''",
      '//기울임//',
      '[b]굵게[/b]',
      '[url=https://a.example/]글[/url]',
      '{color:red}글{color}',
      '{漢字|한자}',
      '%{color:red}글%',
      ':smile:',
      '웃음:joy:과',
      ':+1:',
    ],
  ];
  const cases = kinds.flatMap(([rule, ...texts]) => texts.map((text) => ({ rule, text })));

  it.each(cases)('is $rule: $text', ({ rule, text }) => {
    const rules = findingsOf(text).map((found) => found.rule);
    expect(rules.filter((id) => id !== 'markdown/wiki-link')).toEqual([`markdown/${rule}`]);
  });

  it.each(cases)('is silent in code: $text', ({ text }) => {
    expect(told(`~~~\n${text}\n~~~`)).toEqual([]);
  });

  it.each([
    '$5 and $6, US$100–$200, $3.5M/$4M, 5$짜리.',
    '$PATH와 $HOME, 값은 $5 = 6,500원 기준 $6이다.',
    '10:30:00에 시작해 12:30:15에 끝난다. 비율은 3:2:1. :) :-) :D (:',
    '참고: a == b, a != b, 2 + 2 = 4, i++ 그리고 C++과 C++11, a || b || c.',
    '10~20~30명, 3~5월, 1~2일과 3~4일. 2^10 ^_^ 50% 이상 %',
    '성장률은 5%%p 올랐다. 100%와 50%.',
    '「법」 제3조 (가) 《책》 <<삼국사기>> ((1)) {가, 나} [표 1].',
    '해시 #1과 #미투 운동. 제1호: 뜻. A: B: C:',
    "그는 '예'라 했고 \"아니오\"라 했다. it's and 'tis.",
    'http://a.example//b 그리고 https://a.example/a_b_c?x={y}',
    '그리고/또는 24/7. 파일은 a/b//c.',
    '! 주의. ? 물음. 만세!! 정말?? 아!!',
    '- 하나\n- [ ] 할 일\n- [x] 한 일\n- [1] 근거',
    '> 인용\n> 둘째 줄',
    '*기울임*과 _`코드`_와 **굵게**, ~~지움~~.',
    '가격: :12: 없음',
    '별표 \\*와 \\[TOC], \\{x}, \\==글==, \\:smile:',
    '. 점\n... 셋',
    '받는 이:\n홍길동',
    'see note (1): yes; no: maybe',
    '"import"는 수입이다. export와 import 모두.',
    '나는 A>B, C < D라고 했다. A => B.',
    '## 집합 {#set}\n\n글',
    '## 제목 { #two }\n\n글 {가}',
  ])('is none in: %s', (text) => {
    expect(told(text)).toEqual([]);
    expect(told(text, 'en')).toEqual([]);
  });

  it('withholds a text with a comment of its editor', () => {
    expect(told('공개한다. %%아직 미정%% 그리고')).toEqual(['private-comment 1 %%아직 미정%%']);
  });

  it('is told at its own place, each once', () => {
    expect(told('가 ==나== 다 :smile: 라 $x^2$ 마 {{ a }}.')).toEqual([
      'foreign-mark 1 ==나==',
      'foreign-mark 1 :smile:',
      'foreign-math 1 $x^2$',
      'foreign-template 1 {{ a }}',
    ]);
  });

  it('is found within a notice box too', () => {
    expect(told(':::note\n글 %%메모%%\n:::')).toEqual([
      'foreign-callout 1 :::note',
      'private-comment 2 %%메모%%',
    ]);
  });
});

describe('the attributes of a heading', () => {
  it.each([
    ['## 둘째 { #two }', '둘째'],
    ['## 둘째 {#two }', '둘째'],
    ['## 둘째 {#two}', '둘째'],
  ])('are read: %s', (text, title) => {
    const source = { path: 'docs/x/ko.md', text: `${BEFORE}${text}\n`, hash: '' };
    const { value, findings } = parseDocument(source, { id: 'doc/x', locale: 'ko' });
    expect(findings).toEqual([]);
    expect(value?.sections[1]).toMatchObject({ id: 'two', title, explicit: true });
  });

  it.each([
    '## 넷째 {#four}끝',
    '## 다섯 {five}',
    '## 여섯 {: #six}',
    '## 일곱 {.x}',
    '## {#a} 글',
  ])('are told where they cannot be read: %s', (text) => {
    expect(told(text).filter((line) => !line.startsWith('missing-id'))).toEqual([
      `heading-attributes 1 ${text}`,
    ]);
  });

  it('are not seen in a set', () => {
    expect(told('## 집합 {가, 나}와 {a, b} {#set}')).toEqual([]);
  });
});
