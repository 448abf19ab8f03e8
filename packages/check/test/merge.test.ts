import type { Finding } from '@narani/model';
import { expect, test } from 'vitest';
import { mergeFindings } from '../src/merge.js';

const at = (from: number, to: number) => ({
  start: { line: 1, column: from },
  end: { line: 1, column: to },
});
const found = (rule: string, path: string, fields: Partial<Finding>): Finding => ({
  rule,
  severity: 'error',
  path,
  ...fields,
});

const link = found('check/article-link', 'a/b/en.md', { span: at(5, 40), actual: 'Article 54' });
const statute = found('parity/statute', 'a/b/en.md', {
  span: at(6, 16),
  actual: 'Article 54',
  related: [{ path: 'a/b/ko.md', span: at(1, 5), text: '제16조' }],
});

test('what the comparison says of the words of a link becomes a place of the link', () => {
  const [only, ...rest] = mergeFindings([statute, link]);
  expect(rest).toEqual([]);
  expect(only).toEqual({ ...link, related: statute.related });
});

test('the same words are told once by one rule, from either side', () => {
  const other = found('parity/statute', 'a/b/ko.md', { span: at(1, 5), expected: '제16조' });
  expect(mergeFindings([statute, { ...statute }, other])).toEqual([statute]);
});

test('two slips stay two', () => {
  const far = { ...statute, span: at(60, 70), actual: 'Article 55', related: [] };
  const elsewhere = { ...statute, path: 'a/c/en.md' };
  expect(mergeFindings([link, far, elsewhere])).toHaveLength(3);
});

const block = at(1, 200);
const lost = (expected: string, from: number): Finding =>
  found('parity/amount', 'a/b/en.md', {
    variant: 'missing',
    span: block,
    expected,
    related: [{ path: 'a/b/ko.md', span: at(from, from + 4), text: expected }],
  });
const mark = found('markdown/undefined-footnote', 'a/b/en.md', {
  span: at(5, 12),
  actual: 'canda',
});
const note = (rule: string, path: string): Finding =>
  found(rule, path, {
    variant: 'note',
    span: { start: { line: 9, column: 1 }, end: { line: 9, column: 20 } },
  });
const target = found('corpus/unknown-reference', 'a/b/en.md', { span: at(5, 40) });
const text = found('parity/untranslated', 'a/b/en.md', { span: block });

test.each([
  ['values lost side by side', [lost('20.6', 10), lost('3.2', 20)], 1],
  ['values lost far apart', [lost('20.6', 10), lost('3.2', 90)], 2],
  ['a mark and the note that has none', [mark, note('markdown/unused-footnote', 'a/b/en.md')], 1],
  [
    'a mark and the note that a translation lacks',
    [mark, note('parity/missing-block', 'a/b/ko.md')],
    1,
  ],
  ['two marks and a note', [mark, { ...mark }, note('markdown/unused-footnote', 'a/b/en.md')], 3],
  ['a link to nowhere and to elsewhere', [target, { ...target, rule: 'parity/link' }], 1],
  ['a link to nowhere with a wrong figure', [target, { ...statute, related: [] }], 2],
  ['a text and a sentence of it', [text, { ...text, span: at(20, 60) }], 1],
])('%s', (_, findings, count) => {
  expect(mergeFindings(findings)).toHaveLength(count);
});
