import { parseDocument } from '@narani/markdown';
import { describe, expect, it } from 'vitest';

/** The rules that a text breaks, with their lines; it begins in line 5. */
function found(body: string) {
  const source = { path: 'docs/x/ko.md', text: `---\ntitle: 글\n---\n\n${body}\n`, hash: '' };
  const { findings } = parseDocument(source, { id: 'doc/x', locale: 'ko' });
  return findings.map(({ rule, variant, span }) => [rule, variant, span?.start.line]);
}
const table = (columns: number, rows: number, row = '|b|\n') =>
  `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${row.repeat(rows)}`;

describe('tables', () => {
  it.each([
    ['short rows under a wide header', table(2000, 2000), 'columns', 6],
    ['the same in a quote', table(2000, 2000).replace(/^/gm, '> '), 'columns', 6],
    ['the same in a list', `- ${table(2000, 2000).replace(/\n/g, '\n  ')}`, 'columns', 6],
    [
      'dashes that look like a list',
      `${'a | '.repeat(2000)}a\n${'- | '.repeat(2000)}-\n`,
      'columns',
      6,
    ],
    ['many cells', table(100, 1000), undefined, 51],
    ['many tables', `${table(90, 90)}\n`.repeat(10), undefined, 56],
  ])('are refused for %s', (_name, body, variant, line) => {
    expect(found(body)).toEqual([['markdown/too-wide', variant, line]]);
  });

  it('of 2,000 rows and two columns pass', () => {
    expect(found(table(2, 2000, '|*b*|c|\n'))).toEqual([]);
  });
});

describe('paragraphs', () => {
  it.each([
    ['unclosed pictures', '![a]('],
    ['unclosed links on lines of their own', '[a](\n'],
    ['emphasis that never closes', '*a**b'],
    ['what looks like a numbered list', '글\n2. *a**b\n'],
  ])('are refused for %s', (_name, piece) => {
    expect(found(piece.repeat(50_000))[0]?.[0]).toBe('markdown/too-dense');
  });

  it('may be a list of many links', () => {
    expect(found('- [a](doc:b)\n'.repeat(900))).toEqual([]);
  });
});
