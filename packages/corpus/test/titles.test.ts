import { describe, expect, it } from 'vitest';
import { articleLabel, titleOf } from '../src/index.js';
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

describe('articleLabel', () => {
  it.each([
    ['11', '제11조', 'Article 11'],
    ['19-2', '제19조의2', 'Article 19-2'],
  ])('cites %s as %s and %s', (article, ko, en) => {
    expect(articleLabel(article, 'ko')).toBe(ko);
    expect(articleLabel(article, 'en')).toBe(en);
  });
});
