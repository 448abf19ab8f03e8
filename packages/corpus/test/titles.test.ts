import { describe, expect, it } from 'vitest';
import { articleLabel, formatFact, titleOf } from '../src/index.js';
import { build, draftOf } from './corpus.js';

describe('links without a text', () => {
  const links =
    '[](statute:act#19-2), [](fact:people), [](term:ndc), [](lever:solar), [](doc:two), [](person:kim), [](organisation:ministry), [](tool:model), [](doc:nowhere)';
  const { value } = build([
    draftOf('doc/one', { ko: links, en: links }),
    draftOf('doc/two', { ko: '글' }),
  ]);
  const texts = (locale: 'ko' | 'en') => {
    const paragraph = value.entries[0]?.translations[locale]?.tree.children[0];
    if (paragraph?.type !== 'paragraph') return [];
    return paragraph.children.flatMap((node) =>
      node.type === 'link' ? node.children.map((child) => 'value' in child && child.value) : [],
    );
  };

  it('are filled in Korean', () => {
    expect(texts('ko')).toEqual([
      '기본법 제19조의2',
      '1,360만 명',
      '국가결정기여',
      'L3 태양광',
      'two ko',
      '김',
      '환경부',
      '모형',
      'doc:nowhere',
    ]);
  });

  it('are filled in English, from the source where a document has no English title', () => {
    expect(texts('en')).toEqual([
      'the Act, Article 19-2',
      '13.6 million people',
      'NDC',
      'L3 Solar',
      'two ko',
      'Kim',
      'Ministry',
      'Model',
      'doc:nowhere',
    ]);
  });

  it('have no title where nothing has that id', () => {
    expect(titleOf(value, { kind: 'statute', id: 'none', fragment: '1' }, 'ko')).toBeUndefined();
    expect(titleOf(value, { kind: 'fact', id: 'none' }, 'en')).toBeUndefined();
    expect(titleOf(value, { kind: 'figure', id: 'map' }, 'en')).toBeUndefined();
  });
});

describe('formatFact', () => {
  it.each([
    [13_600_000, 'people', '1,360만 명', '13.6 million people'],
    [1_234, 'people', '1,234 명', '1,234 people'],
    [12_345, 'people', '12,345 명', '12,345 people'],
    [727_000_000, 'tonne-co2eq', '7억 2,700만 톤 CO₂eq', '727 million tonnes CO₂eq'],
    [1_000_000_000_000, 'krw', '1조 원', '1 trillion won'],
    [1_250_000_000, 'krw', '12억 5,000만 원', '1,250 million won'],
    [200_000_000_000_000, 'krw', '200조 원', '200 trillion won'],
    [2.8, 'percent', '2.8%', '2.8%'],
    [-35, 'percent', '-35%', '-35%'],
    [0, 'percent', '0%', '0%'],
    [152, 'local-governments', '152개 지방자치단체', '152 local governments'],
    [7, 'wind-farms', '7 wind-farms', '7 wind-farms'],
  ])('writes %d %s as %s and %s', (value, unit, ko, en) => {
    expect(formatFact({ value, unit }, 'ko')).toBe(ko);
    expect(formatFact({ value, unit }, 'en')).toBe(en);
  });

  it('says about where the value is approximate', () => {
    const fact = { value: 40, unit: 'percent', approximate: true };
    expect(formatFact(fact, 'ko')).toBe('약 40%');
    expect(formatFact(fact, 'en')).toBe('about 40%');
  });
});

describe('articleLabel', () => {
  it.each([
    ['11', '제11조', 'Article 11'],
    ['19-2', '제19조의2', 'Article 19-2'],
  ])('cites %s as %s and %s', (article, ko, en) => {
    expect(articleLabel(article, 'ko')).toBe(ko);
    expect(articleLabel(article, 'en')).toBe(en);
  });
});
