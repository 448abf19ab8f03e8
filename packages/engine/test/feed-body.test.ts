/** A text as feeds carry it. */
import type { ItemBody } from '@narani/feed';
import type { HtmlBody } from '@narani/html';
import type { Edition, Router } from '@narani/model';
import type { Element, ElementContent, Properties, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { feedOptions } from '../src/feed-body.js';

const PAGE = 'https://site.example/ko/agenda/local/';

const text = (value: string): ElementContent => ({ type: 'text', value });

function element(tagName: string, properties: Properties, ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** What a feed makes of these elements. */
function body(...children: Root['children']): ItemBody | undefined {
  const whole: HtmlBody = { tree: { type: 'root', children }, outline: [] };
  const edition: Edition<HtmlBody> = {
    kind: 'html',
    parts: [{ id: 'agenda/local', locale: 'ko', body: whole }],
  };
  const router: Router = {
    page: () => 'ko/agenda/local/',
    reference: () => undefined,
    absolute: (path) => `https://site.example/${path}`,
    canonical: () => undefined,
  };
  const { bodyOf } = feedOptions(edition, router, new Map());
  return bodyOf('agenda/local', 'ko');
}

const fed = (...children: Root['children']): string => body(...children)?.html ?? '';

describe('a text in a feed', () => {
  it('has no link that only its own page could follow', () => {
    expect(fed(element('p', {}, text('글'), element('a', { href: '#fn-1' }, text('1'))))).toBe(
      `<p>글<a href="${PAGE}#fn-1">1</a></p>`,
    );
  });
  it('is linked with its notes within itself', () => {
    const [note, back] = [
      element('a', { href: '#fn-1', id: 'fnref-1' }, text('1')),
      element('li', { id: 'fn-1' }, element('a', { href: '#fnref-1' }, text('↩'))),
    ];
    const html = '<a href="#fn-1" id="fnref-1">1</a><li id="fn-1"><a href="#fnref-1">↩</a></li>';
    expect(fed(note, back)).toBe(html);
    const prefix = 'agenda-local-ko--';
    expect(body(note, back)?.prefixed).toBe(
      html.replaceAll('"#', `"#${prefix}`).replaceAll('id="', `id="${prefix}`),
    );
  });
  it('has no class but those that partners are told of', () => {
    const classes = (className: string[]) => fed(element('p', { className }, text('글')));
    expect(classes(['wide', 'table', 'language-yaml'])).toBe(
      '<p class="table language-yaml">글</p>',
    );
    expect(classes(['wide'])).toBe('<p>글</p>');
  });
  it('is told section by section', () => {
    const [lead, heading, more] = [
      element('p', {}, text('앞')),
      element('h2', { id: 'a' }, text('A')),
      element('p', {}, text('글')),
    ];
    expect(body(lead, heading, more)?.sections).toEqual([
      { id: '', html: '<p>앞</p>', text: '앞' },
      { id: 'a', html: '<h2 id="a">A</h2><p>글</p>', text: 'A\n\n글' },
    ]);
  });
  it('is read as plain text, without the marks of its notes', () => {
    const mark = element('sup', {}, element('a', { href: '#fn-1', id: 'fnref-1' }, text('1')));
    const list = element('ul', {}, element('li', {}, text('하나')), element('li', {}, text('둘')));
    const note = element('aside', { id: 'fn-1' });
    const paragraph = element('p', {}, text('글\n이다.'), mark);
    const [told] = body(paragraph, list, note)?.sections ?? [];
    expect(told?.text).toBe('글 이다.\n\n- 하나\n\n- 둘');
  });
  it('has its tables as rows', () => {
    const row = (name: string, ...cells: string[]) =>
      element('tr', {}, ...cells.map((cell) => element(name, {}, text(cell))));
    const head = element('thead', {}, row('th', '해', '수'));
    const table = element('table', {}, head, element('tbody', {}, row('td', '2025', '1,360만')));
    const bare = element('table', {}, row('td', 'a', 'b'));
    const blocks = body(element('h2', { id: 'data' }, text('자료')), table, bare)?.blocks;
    expect(blocks?.tables).toEqual([
      { section: 'data', header: ['해', '수'], rows: [['2025', '1,360만']] },
      { section: 'data', header: [], rows: [['a', 'b']] },
    ]);
  });
  it('has its numbered paragraphs, and questions with their answers', () => {
    const number = element('a', { className: ['paragraph-number'], href: '#p3' }, text('3.'));
    const inner = element('div', {}, element('p', {}, text('셋째 문단')));
    const numbered = element('div', { id: 'p3' }, number, inner);
    const faq = element('h2', { id: 'faq' }, text('물음'));
    const question = element('p', {}, element('strong', {}, text('왜?')));
    const answer = [element('p', {}, text('그래서.')), element('p', {}, text('그리고.'))];
    const blocks = body(numbered, faq, question, ...answer)?.blocks;
    expect(blocks?.paragraphs).toEqual([{ number: 3, id: 'p3', section: '', text: '셋째 문단' }]);
    expect(blocks?.faq).toEqual([{ question: '왜?', answer: '그래서.\n\n그리고.' }]);
  });
  it('has headings alone, without the links behind them', () => {
    const anchor = element('a', { className: ['anchor'], href: '#issues' });
    const named = element('h2', { id: 'issues' }, text('쟁점'));
    expect(fed(element('div', { className: ['heading', 'heading-2'] }, named, anchor))).toBe(
      '<h2 id="issues">쟁점</h2>',
    );
  });
  it.each([
    ['그림#1.png', '%EA%B7%B8%EB%A6%BC%231.png'],
    ['50% 감축.png', '50%25%20%EA%B0%90%EC%B6%95.png'],
    ['a%20b.png', 'a%2520b.png'],
    ['왜?.png', '%EC%99%9C%3F.png'],
  ])('leads to the picture %s by its name', (file, address) => {
    const picture = { ...element('img', { alt: '그림' }), data: { file } };
    expect(fed(picture)).toBe(`<img alt="그림" src="${PAGE}figures/${address}">`);
  });
  it('leaves links to other places as they are', () => {
    const link = '<a href="https://example.org/#x">곳</a>';
    expect(fed(element('a', { href: 'https://example.org/#x' }, text('곳')))).toBe(link);
  });
});
