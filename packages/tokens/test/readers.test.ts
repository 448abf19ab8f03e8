/** The readers know nothing of each other and of the parser: each is held to what a person reads. */
import { describe, expect, it } from 'vitest';
import { compareTokens, readFeed, readPage, readSource, tokensOf } from '../src/index.js';

const words = (tokens: readonly { text: string }[]): string =>
  tokens.map(({ text }) => text.replace(/[\uE000\uE001]/g, '^')).join(' ');

describe('a source', () => {
  it.each([
    ['marks', '**국가(國家)**는 *기울임* ~~지움~~ `a*b`', '국가 ( 國家 ) 는 기울임 지움 a * b'],
    ['signs that are no marks', '2*3*4 1~2일 a_b_c \\*별\\*', '2 * 3 * 4 1 ~ 2일 a _ b _ c * 별 *'],
    [
      'links',
      '[글](https://a.example/x_(y) "제목") <https://b.example>',
      '글 https : / / b . example',
    ],
    ['references', '[글][a] [a] [없음][b]\n\n[a]: https://a.example', '글 a [ 없음 ] [ b ]'],
    [
      'lists',
      '- 하나\n  - 둘\n3. 셋\n4) 넷\n- [x] 한 일\n- [ ] 할 일',
      '• 하나 • 둘 3 . 셋 4 ) 넷 • ☑ 한 일 • ☐ 할 일',
    ],
    ['headings', '## 둘째 { #two }\n\n셋째\n---', '둘째 셋째'],
    ['tables', '| 가 | 나 |\n| - | - |\n| 1 \\| 2 | 3 |', '가 나 1 | 2 3'],
    ['rows that are no table', '| 가 | 나 |\n| - |', '| 가 | 나 | | - |'],
    ['code', '```js\n**a**\n> b\n```\n\n    c *d*', '* * a * * > b c * d *'],
    ['quotations', '> 인용\n> - 둘', '인용 • 둘'],
    [
      'notes in the order of their calls',
      '가[^b] 나[^a] 다[^b]\n\n[^a]: 첫\n\n[^b]: 둘',
      '가 ^1^ 나 ^2^ 다 ^1^ ^1:^ 둘 ^2:^ 첫',
    ],
    ['the first of two notes', '가[^1]\n\n[^1]: 첫\n[^1]: 둘', '가 ^1^ ^1:^ 첫'],
    ['captions', '![대체](figure:a "**굵은** 설명")', '굵은 설명'],
    ['front matter', '---\ntitle: 제목\n---\n글', '글'],
    ['references to characters', '&amp; &#124; &nbsp;A&B', '& | A & B'],
  ])('is read with its %s', (_name, source, expected) => {
    expect(words(readSource(source))).toBe(expected);
  });

  it('names the line of every word', () => {
    expect(readSource('하나\n\n둘\n셋').map(({ text, line }) => [text, line])).toEqual([
      ['하나', 1],
      ['둘', 3],
      ['셋', 4],
    ]);
  });

  it('takes the words of links that are filled in', () => {
    expect(words(readSource('가 [](agenda:x) 나', { filled: ['의제'] }))).toBe('가 의제 나');
  });
});

describe('a page', () => {
  const body = (text: string) =>
    `<html><body><nav>길</nav><div class="text">${text}</div></body></html>`;

  it.each([
    [
      'the numbers a browser shows',
      '<ol start="3"><li>가</li><li value="7">나</li></ol><ul><li>다</li></ul>',
      '3 . 가 7 . 나 • 다',
    ],
    [
      'ticks',
      '<ul><li><input type="checkbox" checked> 가</li><li><input type="checkbox"> 나</li></ul>',
      '• ☑ 가 • ☐ 나',
    ],
    ['words that stay together', '<strong>국가</strong>는<br>글', '국가는 글'],
    [
      'notes',
      '가<sup><a href="#fn-1" id="fnref-1">1</a></sup><ol><li id="fn-1">주<a class="back" href="#fnref-1">↩</a></li></ol>',
      '가 ^1^ ^1:^ 주',
    ],
    [
      'no signs of its own',
      '<h2 id="a">가 <a class="anchor" href="#a">#</a></h2><img alt="그림">',
      '가',
    ],
  ])('is read with %s', (_name, text, expected) => {
    expect(words(readPage(body(text)))).toBe(expected);
    expect(words(readFeed(text))).toBe(expected);
  });

  it('without a text is no page', () => {
    expect(() => readPage('<p>글</p>')).toThrow('Text of a page');
  });
});

describe('a comparison', () => {
  const differences = (written: string, published: string) =>
    compareTokens(tokensOf(written, 1), tokensOf(published)).map((found) => [
      found.written.join(' '),
      found.published.join(' '),
    ]);

  it.each([
    ['equal texts', '가 나 다', '가 나 다', []],
    ['a word that is lost', '가 나 다', '가 다', [['나', '']]],
    ['a word that is new', '가 다', '가 나 다', [['', '나']]],
    ['another number', '1. 가 3. 나', '1. 가 2. 나', [['3', '2']]],
    ['words that run together', '가 나', '가나', [['가 나', '가나']]],
    [
      'another order',
      '가 나 다',
      '나 가 다',
      [
        ['가', ''],
        ['', '가'],
      ],
    ],
    ['nothing published', '가 나', '', [['가 나', '']]],
  ])('sees %s', (_name, written, published, expected) => {
    expect(differences(written, published)).toEqual(expected);
  });
});
