import { parseDocument } from '@narani/markdown';
import type { Corpus, Document } from '@narani/model';
import { describe, expect, it } from 'vitest';
import { compareCounts, readFigures } from '../src/figures.js';

function parse(text: string, id: string, locale: 'ko' | 'en' = 'ko'): Document {
  const { value } = parseDocument(
    { path: `${id}/${locale}.md`, text, hash: '' },
    { id, locale, dialect: 'plain' },
  );
  if (!value) throw new Error('Unreadable fixture');
  return value;
}

const told = (documents: readonly Document[], facts: Record<string, { value: number }> = {}) => {
  const read = documents.map(readFigures);
  const counts = read.flatMap(({ value }) => value);
  const findings = read.flatMap((each) => each.findings);
  const odd = compareCounts(counts, facts as unknown as Corpus['registries']['facts']);
  return [...findings, ...odd].map(({ variant, expected }) => [variant, expected]);
};

const table = (total: string) =>
  `| 지역 | 수 |\n|---|---|\n| 서울 | 12 |\n| 부산 | 20 |\n| 합계 | ${total} |\n`;

describe('figures of one text', () => {
  it.each([
    [table('31'), [['total', '32']]],
    [table('32'), []],
    ['기획참여단 20명과 숙의참여단 180명을 합해 모두 220명이다.', [['parts', '200명']]],
    ['기획참여단 20명과 숙의참여단 180명을 합해 모두 200명이다.', []],
    ['시민참여단 220명(기획 20명, 숙의 180명)이 모였다.', [['parts', '200명']]],
    ['시민참여단 200명(기획 20명, 숙의 180명)이 모였다.', []],
    ['200명 가운데 20명이 기획을, 150명이 숙의를 모두 마쳤다.', []],
  ])('%s', (text, expected) => expect(told([parse(text, 'doc/a')])).toEqual(expected));
});

describe('figures of several texts', () => {
  const ko = [parse('226개 지방정부가 있다.', 'doc/a'), parse('228개 지방정부가 있다.', 'doc/b')];
  const en = [
    parse('There are 226 local governments.', 'doc/a', 'en'),
    parse('There are 228 local governments.', 'doc/b', 'en'),
  ];

  it.each([
    ['Korean', ko],
    ['English', en],
  ])('one count of one thing differs in %s, and both places are told', (_name, documents) => {
    expect(told(documents)).toHaveLength(1);
  });

  it('the registry decides, and may declare both', () => {
    expect(told(ko, { municipalities: { value: 228 } })).toEqual([['elsewhere', '228개 지방정부']]);
    expect(told(ko, { now: { value: 226 }, before: { value: 228 } })).toEqual([]);
  });
});
