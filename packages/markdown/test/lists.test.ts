/** Dates, numbers and marks at the beginning of lines stay as they are written. */
import { parseDocument } from '@narani/markdown';
import type { Locale } from '@narani/model';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';

function parse(body: string, locale: Locale = 'ko', numbered = false) {
  const text = `---\ntitle: 글\n---\n${body}\n`;
  const source = { path: `docs/x/${locale}.md`, text, hash: '' };
  const { value, findings } = parseDocument(source, { id: 'doc/x', locale, numbered });
  if (!value) throw new Error('Document, got none');
  return { children: value.tree.children, findings };
}

/** Blocks in short: `ul(- 가 ul(○ 나))`, `p(글)`. */
function shape(nodes: readonly Nodes[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value.replaceAll('\n', '/');
      if (node.type === 'break') return '//';
      const inner = 'children' in node ? node.children : [];
      if (node.type === 'list') return `list(${items(node)})`;
      if (node.type === 'paragraph') return `p(${shape(inner)})`;
      return inner.length > 0 ? `${node.type}(${shape(inner)})` : node.type;
    })
    .join(' ');
}

function items({ ordered, start, children }: Extract<Nodes, { type: 'list' }>): string {
  return children
    .map(({ data, children: blocks }, index) => {
      const usual = ordered ? `${data?.number ?? (start ?? 1) + index}.` : '-';
      return `${data?.marker ?? usual} ${inItem(shape(blocks))}`;
    })
    .join(', ');
}

/** Paragraphs in an item without their frame. */
const inItem = (text: string): string => text.replace(/p\(([^()]*)\)/g, '$1');

const shapeOf = (body: string, locale?: Locale) => shape(parse(body, locale).children);

const rulesOf = (body: string, locale?: Locale) =>
  parse(body, locale).findings.map(
    ({ rule, span, variant }) =>
      `${rule.replace('markdown/', '')}${variant ? `:${variant}` : ''} ${(span?.start.line ?? 0) - 3}`,
  );

describe('a date at the beginning of a line is text', () => {
  it.each([
    '2019. 3. 1. 제정',
    '2019. 3. 1. 제정\n2022. 7. 1. 개정\n2025. 1. 1. 폐지',
    '3. 1. 운동\n8. 15. 광복\n10. 9. 한글날',
    '12. 31.까지 낸다.',
    '8. 15.(토) 광복절',
    '3. 1.~3. 5. 접수',
    '2026. 3. 시행한다.',
    '2026.3.1. 시행한다.',
    '2026.3.1 시행한다.',
    '2026. 3. 1.(일) 시행한다.',
    '’26. 3. 1. 시행한다.',
    '26. 3. 1. 시행한다.',
    '제1. 2. 글',
    '1. 1. 이 법은',
    '2019. 그 해였다.',
    '2019) 그 해였다.',
  ])('%s', (body) => {
    const text = body.replaceAll('\n', '/');
    expect(shapeOf(body)).toBe(`p(${text})`);
    expect(shapeOf(`> ${body.replaceAll('\n', '\n> ')}`)).toBe(`blockquote(p(${text}))`);
    expect(shapeOf(`- ${body.replaceAll('\n', '\n  ')}`)).toBe(`list(- ${inItem(`p(${text})`)})`);
    expect(shapeOf(`글\\\n${body}`)).toBe(`p(글 // ${text})`);
    expect(rulesOf(body)).toEqual([]);
  });

  it.each(['14. August 2017 was a Monday.', '2019. That was the year.', '3. Sept. 2020'])(
    '%s',
    (body) => {
      expect(shapeOf(body, 'en')).toBe(`p(${body})`);
      expect(shapeOf(`The year\n${body}`, 'en')).toBe(`p(The year/${body})`);
    },
  );

  it('and an item may hold one', () => {
    expect(shapeOf('1. 2019. 3. 1. 제정\n2. 3. 1. 운동\n3. 2025년 폐지')).toBe(
      'list(1. 2019. 3. 1. 제정, 2. 3. 1. 운동, 3. 2025년 폐지)',
    );
    expect(shapeOf('1. 2025년 예산\n2. 3.5% 증가')).toBe('list(1. 2025년 예산, 2. 3.5% 증가)');
    expect(shapeOf('1. January\n2. February', 'en')).toBe('list(1. January, 2. February)');
  });
});

describe('a number stays as it is written', () => {
  it.each([
    ['1. 가\n3. 나\n4. 다', '1. 가, 3. 나, 4. 다', ['list-number 2']],
    ['3. 가\n2. 나\n1. 다', '3. 가, 2. 나, 1. 다', []],
    ['1) 가\n2) 나', '1) 가, 2) 나', []],
    ['01. 가\n02. 나', '01. 가, 02. 나', []],
    ['1. 가\n2. 나\n2. 다', '1. 가, 2. 나, 2. 다', ['list-number 3']],
    ['1. 가\n1. 나', '1. 가, 2. 나', ['list-number:equal 2']],
    ['0. 가\n1. 나', '0. 가, 1. 나', []],
    ['7. 가\n8. 나', '7. 가, 8. 나', []],
    ['1. 가\n2. 나\n  1. 다\n  2. 라\n3. 마', '1. 가, 2. 나 list(1. 다, 2. 라), 3. 마', []],
  ])('%s', (body, expected, rules) => {
    expect(shapeOf(body)).toBe(`list(${expected})`);
    expect(rulesOf(body)).toEqual(rules);
    expect(rulesOf(body, 'en')).toEqual(rules);
  });

  it('and a row of equal ones can be put right', () => {
    const [found] = parse('1. 가\n1. 나\n1. 다').findings;
    expect(found?.fix?.map(({ text, span }) => [text, span?.start.line])).toEqual([
      ['2', 5],
      ['3', 6],
    ]);
  });

  it('and numbered paragraphs are checked as such', () => {
    expect(parse('1. 가\n\n3. 나', 'ko', true).findings.map(({ rule }) => rule)).toEqual([
      'markdown/paragraph-sequence',
    ]);
  });
});

describe('a mark of an official list opens an item', () => {
  it.each([
    ['가. 하나\n나. 둘\n다. 셋', '가. 하나, 나. 둘, 다. 셋'],
    ['가) 하나\n나) 둘', '가) 하나, 나) 둘'],
    ['(가) 하나\n(나) 둘', '(가) 하나, (나) 둘'],
    ['(1) 하나\n(2) 둘', '(1) 하나, (2) 둘'],
    ['① 하나\n② 둘', '① 하나, ② 둘'],
    ['①하나\n②둘', '① 하나, ② 둘'],
    ['㉮ 하나\n㉯ 둘', '㉮ 하나, ㉯ 둘'],
    ['ㄱ. 하나\nㄴ. 둘', 'ㄱ. 하나, ㄴ. 둘'],
    ['Ⅰ. 하나\nⅡ. 둘', 'Ⅰ. 하나, Ⅱ. 둘'],
    ['(a) one\n(b) two', '(a) one, (b) two'],
    ['A. one\nB. two', 'A. one, B. two'],
    ['i. one\nii. two\niii. three', 'i. one, ii. two, iii. three'],
    ['h. eight\ni. nine\nj. ten', 'h. eight, i. nine, j. ten'],
    ['1.1. one\n1.2. two', '1.1. one, 1.2. two'],
    ['• 하나\n• 둘', '• 하나, • 둘'],
    ['○ 하나', '○ 하나'],
    ['ㅇ 하나\nㅇ 둘', 'ㅇ 하나, ㅇ 둘'],
    ['– 하나\n– 둘', '– 하나, – 둘'],
  ])('%s', (body, expected) => {
    expect(shapeOf(body)).toBe(`list(${expected})`);
    expect(shapeOf(`> ${body.replaceAll('\n', '\n> ')}`)).toBe(`blockquote(list(${expected}))`);
    expect(rulesOf(body)).toEqual([]);
  });

  it('also right below a line of text', () => {
    expect(shapeOf('다음과 같다.\n가. 하나\n나. 둘')).toBe(
      'p(다음과 같다.) list(가. 하나, 나. 둘)',
    );
  });

  it('with lists inside, one space further in or under a number', () => {
    expect(shapeOf('□ 개요\n ○ 내용\n  - 세부\n   ※ 참고\n ○ 둘\n□ 끝')).toBe(
      'list(□ 개요 list(○ 내용 list(- 세부 list(※ 참고)), ○ 둘), □ 끝)',
    );
    expect(shapeOf('1. 하나\n  가. 둘\n    1) 셋\n  나. 넷\n2. 다섯')).toBe(
      'list(1. 하나 list(가. 둘 list(1) 셋), 나. 넷), 2. 다섯)',
    );
  });

  it('and tells a letter that is left out', () => {
    expect(rulesOf('가. 하나\n나. 둘\n라. 셋')).toEqual(['list-number 3']);
  });
});

describe('a mark that stands alone is text', () => {
  it.each([
    '가. 혼자 있는 글이다.',
    '앞줄이 있고\n가. 혼자 있는 글이다.\n뒷줄이 있다.',
    'A. Smith and\nS. Lee and\nP. Park',
    '① 하나뿐이다.',
    '– 김구',
    '○○시는 서울이다.',
    '다음을\n나. 둘',
    'e.g. this\ni.e. that',
  ])('%s', (body) => {
    expect(shapeOf(body)).toBe(`p(${body.replaceAll('\n', '/')})`);
    expect(rulesOf(body)).toEqual([]);
  });

  it('with a hard break before it where there was one', () => {
    expect(shapeOf('앞줄  \n가. 글')).toBe('p(앞줄 // 가. 글)');
  });

  it('unless it holds more than a line', () => {
    expect(shapeOf('가. 하나\n\n   둘')).toBe('list(가. 하나 둘)');
  });
});

describe('lines that run together like items', () => {
  it.each([
    ['1.하나\n2.둘', 2],
    ['가.하나\n나.둘', 2],
    ['-하나\n-둘', 2],
    ['[1] 하나\n[2] 둘', 2],
    ['글\n2. 하나\n3. 둘', 3],
    ['✅ 하나\n✅ 둘', 2],
    ['제1조(목적) 하나\n제2조(정의) 둘', 2],
    ['１．하나\n２．둘', 2],
    ['- 가. 하나\n  나. 둘', 2],
    ['글\n    - 하나', 2],
    ['> 글\n>     1. 하나', 2],
  ])('are told of: %s', (body, line) => {
    expect(rulesOf(body)).toEqual([`run-in-list ${line}`]);
    expect(rulesOf(body, 'en')).toEqual([`run-in-list ${line}`]);
  });

  it.each([
    '1.5배\n2.5배',
    '제1조는\n제3조와',
    '-5도\n-6도',
    '[1] 하나\n둘',
    '글\n    – 하나',
    '- 글\n    이어진 글',
    '3. 1. 운동\n3. 2. 글',
  ])('and these are none: %s', (body) => expect(rulesOf(body)).toEqual([]));
});

describe('emphasis', () => {
  it.each([
    ['2*3*4', '2*3*4'],
    ['10*20*30원', '10*20*30원'],
    ['300*200*100 mm', '300*200*100 mm'],
    ['가로*세로*높이', '가로*세로*높이'],
    ['a*b*c', 'a*b*c'],
    ['2**3**4', '2**3**4'],
    ['2_3_4와 가_나_다', '2_3_4와 가_나_다'],
    ['*국가*는', 'emphasis(국가) 는'],
    ['**국가(國家)**는', 'strong(국가(國家)) 는'],
    ['가**나**다', '가 strong(나) 다'],
  ])('%s', (body, expected) => {
    expect(shapeOf(body)).toBe(`p(${expected})`);
    expect(rulesOf(body)).toEqual([]);
  });
});

describe('a mark that marks nothing', () => {
  it.each([
    ['이 글은 **중요 **하다.', ['stray-mark 1']],
    ['**여러\n\n줄**', ['stray-mark 1', 'stray-mark 3']],
    ['**“가” **라고', ['stray-mark 1']],
    ['*기울임 *은', ['stray-mark 1']],
    ['__굵게 __는', ['stray-mark 1']],
    ['~~지움 ~~은', ['stray-mark 1']],
    ['##제목', ['glued-heading 1']],
    ['```\n코드', ['open-fence 1']],
    ['> ~~~\n> 코드', ['open-fence 1']],
    ['## {#a}', ['empty-heading 1']],
  ])('is told of: %s', (body, expected) => {
    expect(rulesOf(body)).toEqual(expected);
    expect(rulesOf(body, 'en')).toEqual(expected);
  });

  it.each([
    '매출액* 기준',
    '/** 주석 */',
    '0.35** (0.12)',
    '** p < .01, *** p < .001',
    '\\*\\*글자\\*\\*',
    '`**`와 `##제목`',
    '성명: ____',
    '네~~ 좋아요',
    '#탄소중립 #2050',
    '````\n```\n````',
    '> ```\n> 코드\n> ```',
    '- ```\n  코드\n  ```',
  ])('and this is none: %s', (body) => expect(rulesOf(body)).toEqual([]));

  it('is put right in a heading by a space', () => {
    const [found] = parse('##제목').findings;
    expect(found?.fix).toMatchObject([{ text: ' ', span: { start: { line: 4, column: 3 } } }]);
  });
});

describe('whatever stands at the beginning of lines', () => {
  const start = fc.constantFrom(
    ...[
      '1. ',
      '3. ',
      '2019. 3. 1. ',
      '3. 1. ',
      '가. ',
      '나. ',
      '① ',
      '②',
      '○ ',
      '- ',
      '(a) ',
      '1) ',
    ],
    ...['  ', '   ', '> ', '', '1.1. ', 'Ⅰ. ', '※ ', 'A. ', '• ', '2. ', '* ', '+ ', '14. August '],
  );
  const line = fc
    .tuple(fc.array(start, { maxLength: 3 }), fc.constantFrom('글', 'text', '하나 둘', ''))
    .map(([marks, text]) => marks.join('') + text);

  it('nothing of it is lost, and every place is that of the text', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const body = lines.join('\n');
        const { children } = parse(body);
        const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
        expect(letters(written(children))).toBe(letters(body));
        const text = `---\ntitle: 글\n---\n${body}\n`;
        for (const found of texts(children)) {
          const { start: from, end } = found.position ?? {};
          const own = text.slice(from?.offset, end?.offset);
          expect(own.replace(/[\s>]/g, '')).toBe(found.value.replace(/[\s>]/g, ''));
        }
      }),
    );
  });
});

/** The words of blocks with the letters of their marks. */
function written(nodes: readonly Nodes[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'listItem') return (node.data?.marker ?? '') + written(node.children);
      if ('value' in node) return node.value;
      return 'children' in node ? written(node.children) : '';
    })
    .join('');
}

function texts(nodes: readonly Nodes[]): Extract<Nodes, { type: 'text' }>[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    return 'children' in node ? texts(node.children) : [];
  });
}
