import {
  alignSections,
  compareDocuments,
  extractFacts,
  factKeys,
  sectionWords,
} from '@narani/parity';
import { ENGLISH_MONTHS } from '@narani/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishAmount, koreanAmount } from '../src/facts/format.js';
import { sinoValue } from '../src/facts/words.js';
import { parse } from './parse.js';

const compare = (ko: string, en: string) =>
  compareDocuments(parse(ko, 'ko'), parse(en, 'en'), { mode: 'mirror' });
const keyOf = (text: string, locale: 'ko' | 'en') =>
  extractFacts(text, locale).find(({ certain }) => certain)?.key;

describe('facts', () => {
  it('an amount written in either language reads as its value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        fc.constantFrom(1, 1e3, 1e4, 1e6, 1e8),
        (count, scale) => {
          const value = count * scale;
          expect(keyOf(`예산은 ${koreanAmount(value)} 원이다.`, 'ko')).toBe(`amount:${value}[KRW]`);
          expect(keyOf(`The budget is KRW ${englishAmount(value, 'million')}.`, 'en')).toBe(
            `amount:${value}[KRW]`,
          );
        },
      ),
    );
  });

  it('a date reads the same in six forms', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2060 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (y, m, d) => {
          const two = (value: number) => String(value).padStart(2, '0');
          const key = `date:y=${y},m=${m},d=${d}`;
          for (const form of [
            `${y}년 ${m}월 ${d}일`,
            `${y}. ${m}. ${d}.`,
            `${y}-${two(m)}-${two(d)}`,
          ])
            expect(keyOf(`회의는 ${form} 열린다.`, 'ko')).toBe(key);
          for (const form of [
            `${ENGLISH_MONTHS[m - 1]} ${d}, ${y}`,
            `${d} ${ENGLISH_MONTHS[m - 1]} ${y}`,
            `${y}-${two(m)}-${two(d)}`,
          ])
            expect(keyOf(`It meets on ${form}.`, 'en')).toBe(key);
        },
      ),
    );
  });

  it('an article reads the same in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.option(fc.integer({ min: 2, max: 9 }), { nil: undefined }),
        (article, branch) => {
          const key = `statute:article:${article}${branch ? `-${branch}` : ''}`;
          expect(keyOf(`제${article}조${branch ? `의${branch}` : ''}에 따른다.`, 'ko')).toBe(key);
          expect(keyOf(`Under Article ${article}${branch ? `-${branch}` : ''}.`, 'en')).toBe(key);
        },
      ),
    );
  });

  it.each([
    ['삼백이십', 320],
    ['이만오천', 25_000],
    ['오십', 50],
    ['천', 1000],
  ])('한글 수 %s은(는) %d이다', (text, value) => expect(sinoValue(text)).toBe(value));

  it('reading never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(Array.isArray(extractFacts(text, 'ko'))).toBe(true);
        expect(Array.isArray(extractFacts(text, 'en'))).toBe(true);
      }),
    );
  });
});

describe('comparison', () => {
  it('a changed amount is always found, an unchanged one never', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9_999 }),
        fc.integer({ min: 2, max: 9_999 }),
        (a, b) => {
          const rules = compare(`시민 ${a}명이 모였다.`, `${b} citizens met.`).map(
            ({ rule }) => rule,
          );
          expect(rules.length > 0).toBe(a !== b);
        },
      ),
    );
  });

  it('a document is in step with itself read as its own translation', () => {
    const rows = fc.array(
      fc.record({
        year: fc.integer({ min: 2000, max: 2060 }),
        share: fc.integer({ min: 1, max: 99 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const ko = list
          .map(({ year, share }) => `## ${year}년\n\n비율은 ${share}%이다.`)
          .join('\n\n');
        const en = list
          .map(({ year, share }) => `## ${year}\n\nThe share is ${share}%.`)
          .join('\n\n');
        expect(compare(ko, en)).toEqual([]);
      }),
    );
  });

  it('ends on as many blocks as a text may hold', () => {
    const text = (line: (index: number) => string) =>
      Array.from({ length: 950 }, (_, index) => line(index)).join('\n\n');
    const ko = parse(
      text((index) => `사업 ${index}에 ${(index * 7) % 1000}명`),
      'ko',
    );
    const en = parse(
      text((index) => `${(index * 7) % 1000} people in project ${index}`),
      'en',
    );
    expect(compareDocuments(ko, en, { mode: 'mirror' })).toEqual([]);
  });
});

describe('sections', () => {
  const source = parse(
    '## 쟁점 {#issues}\n\n예산은 32억 원이다.\n\n## 자료 {#sources}\n\n글이다.',
    'ko',
  );

  it('pairs sections by explicit id, wherever they stand', () => {
    const target = parse(
      '## Sources {#sources}\n\nText.\n\n## Issues {#issues}\n\nThe budget is KRW 3.2 billion.',
      'en',
    );
    const pairs = alignSections(source, target).filter((pair) => pair.source && pair.target);
    expect(
      pairs.map((pair) => [
        source.sections[pair.source ?? 0]?.title,
        target.sections[pair.target ?? 0]?.title,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['쟁점', 'Issues'],
        ['자료', 'Sources'],
      ]),
    );
  });

  it('words ignore spacing, punctuation and emphasis; facts ignore order', () => {
    const other = parse(
      '## 쟁점 {#issues}\n\n예산은 **32억원** 이다!\n\n## 자료 {#sources}\n\n글이다.',
      'ko',
    );
    const [one, two] = [source, other].map((document) => {
      const section = document.sections.find(({ title }) => title.startsWith('쟁점'));
      if (!section) throw new Error('Missing section');
      return { words: sectionWords(document, section), facts: factKeys(document, section) };
    });
    expect(two).toEqual(one);
  });
});
