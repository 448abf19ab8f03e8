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
