/** What people reported of other systems is told here, or published as it is written. */
import { parseDocument } from '@narani/markdown';
import { contentOf, findDifferences, type Published, publishTexts } from '@narani/tokens';
import { describe, expect, it } from 'vitest';
import { CAPTIONS, REPORTS, TITLES } from './reports.js';

/** What a report is not about: ids and levels of headings, wiki links and HTML as such, glyphs of emoji. */
const BESIDE = new Set([
  'markdown/missing-id',
  'markdown/heading-level',
  'markdown/wiki-link',
  'markdown/raw-html',
  'print/missing-glyph',
]);

const texts = publishTexts(contentOf(REPORTS.map(({ text }) => ({ text, locale: 'ko' }))));
const published = (index: number): Published => {
  const found = texts.find(({ entry }) => entry.slug === `t${index}`);
  if (!found) throw new Error(`Text of a report, got none for ${index}`);
  return found;
};

describe('a report', () => {
  it('stands once in the table', () => {
    expect(new Set(REPORTS.map(({ report }) => report)).size).toBe(REPORTS.length);
  });

  it.each(REPORTS.map((report, index) => ({ ...report, index })))(
    'holds: $report',
    async ({ tells, index }) => {
      const text = published(index);
      const rules = new Set(
        text.findings.map(({ rule }) => rule).filter((rule) => !BESIDE.has(rule)),
      );
      expect([...rules]).toEqual(tells === undefined ? [] : [tells]);
      const { differences } = await findDifferences(text);
      expect(differences.filter(({ told }) => !told)).toEqual([]);
    },
  );
});

describe('a report of captions', () => {
  it.each(CAPTIONS)('holds: $report', ({ caption, words, notes = '' }) => {
    const text = `---\ntitle: 글\n---\n![그림](figure:a "${caption}")\n${notes}`;
    const { value, findings } = parseDocument(
      { path: 'docs/a/ko.md', text, hash: '' },
      { id: 'doc/a', locale: 'ko' },
    );
    const [figure] = value?.tree.children ?? [];
    expect(findings).toEqual([]);
    expect(figure?.type === 'figure' && toText(figure)).toBe(words);
  });
});

describe('a report of titles', () => {
  it.each(TITLES)('holds: $report', ({ title, tells }) => {
    const { value, findings } = parseDocument(
      { path: 'docs/a/ko.md', text: `---\ntitle: ${title}\n---\n글이다.\n`, hash: '' },
      { id: 'doc/a', locale: 'ko' },
    );
    const told = findings.map(({ rule, span }) => [rule, span?.start.line]);
    expect(told).toEqual(tells === undefined ? [] : [[tells, 2]]);
    expect(value?.data.title).toBe(tells === undefined ? title : undefined);
  });
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly identifier?: string;
  readonly children?: readonly Node[];
}

/** The words of a tree; the call of a note is its name. */
function toText({ value, identifier, children = [] }: Node): string {
  if (identifier !== undefined) return `(${identifier})`;
  return value ?? children.map(toText).join('');
}
