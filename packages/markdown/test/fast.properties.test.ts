/** The native parser gives the very tree of the reference, positions included, or leaves the text to it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFast } from '../src/fast.js';
import { parseReference } from '../src/processor.js';

const RUNS = import.meta.env.MODE === 'fuzz' ? 20_000 : 400;
const ROOT = join(import.meta.dirname, '../../..');

/** The trees as plain data: what one leaves out the other may have as undefined. */
const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));

function expectSame(text: string): boolean {
  const tree = parseFast(text);
  if (tree) expect(plain(tree)).toEqual(plain(parseReference(text)));
  return tree !== undefined;
}

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:mdx?|txt)$/.test(path) && !path.includes('node_modules'))
    .map((path) =>
      readFileSync(join(folder, path), 'utf8').replace(/\r\n?/g, '\n').normalize('NFC'),
    );
}

describe('the fast parser', () => {
  it('reads our own documents, all of them', () => {
    const texts = textsIn(join(ROOT, 'content'));
    expect(texts.filter((text) => !expectSame(text))).toEqual([]);
  });

  it.each([
    '2019. 3. 1. 제정',
    '- 3. 1. 행사',
    '가. 하나\n나. 둘',
    '> ① 하나\n> ② 둘',
    '[^1]: – 하나',
    '1. a\n  - b',
    '- - a',
    '1. 1. a',
    '2*3*4, 가*나*다',
    '**a*b***',
    '~한 번~',
    '[a] b',
    '<b>a</b>',
    '    code',
    '- a\nb',
    '- [x] `a`',
    'a\n===',
    '---\na: 1',
    'a@b.example',
  ])('leaves to the reference what it may read otherwise: %j', (text) => {
    expect(parseFast(text)).toBeUndefined();
  });

  it('gives the same tree of any text that it reads', () => {
    let read = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        if (expectSame(text)) read += 1;
      }),
      { numRuns: RUNS },
    );
    expect(read).toBeGreaterThan(RUNS / 20);
  });

  it.skipIf(import.meta.env.MODE !== 'fuzz')('gives the same tree of real documents', () => {
    for (const folder of ['corpus-wiki', 'corpus-news', 'corpus-docs', 'seeds', 'as-written'])
      textsIn(join(ROOT, '../shared', folder)).map(expectSame);
  });
});

const word = fc.constantFrom(
  ...'위원회는 2030년까지 40% 줄인다 “인용” (괄호) 「법」 제3조 10~20명 A4 the plan, · . : — ※ 1. 3. -'.split(
    ' ',
  ),
);
const dressed = fc.oneof(
  { weight: 8, arbitrary: word },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('**', '*', '_', '__', '~~', '`'), word)
      .map(([mark, inner]) => mark + inner + mark),
  },
  { weight: 1, arbitrary: word.map((inner) => `[${inner}](agenda:x "t")`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '[^1]',
      'https://a.example/가',
      '![a](figure:b)',
      '<https://a.example>',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '*',
      '**',
      '***',
      '_',
      '~',
      '~~',
      '&lt;',
      '\\|',
      '\\*',
      '\\\n',
      '  \n',
      '😀',
      '\u00a0',
      '|',
      'a@b.example',
      '[x]',
      '<b>',
    ),
  },
);
const words = fc
  .array(fc.tuple(dressed, fc.constantFrom(' ', '')), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join(''));
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '   ', '    '),
    fc.constantFrom(
      '',
      '',
      '',
      '- ',
      '* ',
      '1. ',
      '2. ',
      '- [x] ',
      '1) ',
      '> ',
      '## ',
      '[^1]: ',
      '| 가 |\n|---|\n| ',
    ),
    words,
    fc.constantFrom('', '\n'),
  )
  .map((parts) => parts.join(''));
const anyText = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: line },
      { weight: 1, arbitrary: fc.constantFrom('```', '---', '===', '    code', '') },
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((lines) => `${lines.join('\n')}\n`);
