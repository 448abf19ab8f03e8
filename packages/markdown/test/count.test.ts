import { DEFAULT_LIMITS } from '@narani/limits';
import { parseDocument } from '@narani/markdown';
import { describe, expect, it } from 'vitest';

/** What is over a limit, with its line; the text begins in line 5. */
function found(body: string, limits = DEFAULT_LIMITS) {
  const source = { path: 'docs/x/ko.md', text: `---\ntitle: 글\n---\n\n${body}\n`, hash: '' };
  const { value, findings } = parseDocument(source, { id: 'doc/x', locale: 'ko', limits });
  return findings
    .filter(({ rule }) => rule === 'limits/exceeded')
    .map(({ variant, span }) => [variant, span?.start.line, value]);
}

describe('a text', () => {
  it.each([
    ['paragraphs', '글\n\n'.repeat(3000), 'blocks', 2003],
    ['headings', '## 글\n'.repeat(3000), 'blocks', 1004],
    ['items', '- 글\n'.repeat(3000), 'blocks', 1004],
    ['items in a quote', '> 1. 글\n'.repeat(3000), 'blocks', 1004],
    ['footnotes', '[^a]: 글\n\n'.repeat(3000), 'blocks', 2003],
    ['definitions', '[a]: b\n\n'.repeat(3000), 'blocks', 2003],
    ['letters in one line', '가'.repeat(10_001), 'paragraph', 5],
    ['letters in many lines', '가나다라\n'.repeat(3000), 'paragraph', 2505],
    ['addresses', 'a@b.kr '.repeat(500).concat('\n\n').repeat(30), 'textMarks', 21],
    ['bare links', 'www.a.kr '.repeat(500).concat('\n\n').repeat(30), 'textMarks', 21],
    ['entities', '&amp; '.repeat(500).concat('\n\n').repeat(30), 'textMarks', 21],
    ['words', `${'가 '.repeat(4000)}\n\n`.repeat(10), 'words', 13],
  ])('of too many %s is refused at its line', (_name, body, variant, line) => {
    expect(found(body)).toEqual([[variant, line, undefined]]);
  });

  it('of too many letters in a heading is refused at its line', () => {
    expect(found(`## ${'가'.repeat(6000)} {#a}`)).toEqual([['letters', 5, undefined]]);
  });

  it.each([
    ['lines of code', `\`\`\`\n${'글\n\n'.repeat(30_000)}\`\`\`\n`],
    ['code that is never closed', `\`\`\`\n${'글\n\n'.repeat(30_000)}`],
    ['rows of a table', `| 가 | 나 |\n|---|---|\n${'| 1 | 2 |\n'.repeat(2000)}`],
    ['paragraphs within the limit', '글\n\n'.repeat(900)],
  ])('of many %s passes', (_name, body) => {
    expect(found(body)).toEqual([]);
  });
});
