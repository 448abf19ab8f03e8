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
const lone = (rule: string, line: number, fields: Partial<Finding> = {}): Finding =>
  found(rule, 'a/b/en.md', {
    span: { start: { line, column: 1 }, end: { line, column: 9 } },
    ...fields,
  });
const heading = { span: at(1, 30) };
const elsewhere = found('parity/link', 'a/b/en.md', { span: at(5, 40), actual: 'lever:l4' });
const label = found('parity/reference', 'a/b/ko.md', {
  variant: 'inconsistent',
  span: { start: { line: 7, column: 3 }, end: { line: 7, column: 5 } },
  actual: 'L5',
  related: [{ path: 'a/b/en.md', span: at(6, 8), text: 'l4' }],
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
  ['a link to no article with another in its words', [link, { ...target, span: at(5, 50) }], 1],
  ['a link that leads elsewhere and a name it gives another number', [elsewhere, label], 1],
  ['a name with two numbers', [{ ...elsewhere, span: at(50, 60) }, label], 2],
  ['paragraphs taken out at one place', [5, 5].map((at) => lone('parity/missing-block', at)), 1],
  ['paragraphs taken out at two places', [5, 9].map((at) => lone('parity/missing-block', at)), 2],
  [
    'paragraphs put in, one below another',
    [5, 7, 9].map((at) => lone('parity/extra-block', at)),
    1,
  ],
  ['paragraphs put in far apart', [5, 9].map((at) => lone('parity/extra-block', at)), 2],
  [
    'a heading without the id of its counterpart',
    [
      found('markdown/missing-id', 'a/b/en.md', heading),
      found('parity/section-id', 'a/b/en.md', { ...heading, variant: 'missing' }),
    ],
    1,
  ],
  [
    'a misspelt mark and the one that the other text has',
    [mark, note('parity/footnote', 'a/b/ko.md')],
    1,
  ],
  ['a text and a sentence of it', [text, { ...text, span: at(20, 60) }], 1],
])('%s', (_, findings, count) => {
  expect(mergeFindings(findings)).toHaveLength(count);
});
