/** What the search understands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, type Row } from '../src/index.js';
import { asEnglish, asKorean, firstSounds, lettersOf } from '../src/match/hangul.js';
import { stemOf } from '../src/match/words.js';

const ROWS: readonly Row[] = [
  [0, 'a/', '기후시민회의의 권고', 'Recommendations of the assembly', '이행 점검'],
  [0, '#issues', '쟁점', 'Issues', ''],
  [0, 'b/', '전기요금 인상', 'Electricity tariffs', '탄소중립'],
  [1, 'terms/#carbon', '탄소중립', 'carbon neutrality', '넷제로'],
  [1, 'terms/#policy', '정책', 'policy', ''],
  [2, 'people/#kim', '김상규', 'Kim Sang-gyu', ''],
];
const search = createSearch(ROWS);
const first = (query: string) => search(query, 'ko')[0]?.row[1];

describe('createSearch', () => {
  it.each([
    ['a particle', '탄소중립에서는', 'terms/#carbon'],
    ['first sounds', 'ㅌㅅㅈㄹ', 'terms/#carbon'],
    ['Korean on an English keyboard', 'xksthwndflq', 'terms/#carbon'],
    ['English on a Korean keyboard', 'ㅊㅁ귷ㅜ', 'terms/#carbon'],
    ['a blank too many', '탄소 중립', 'terms/#carbon'],
    ['a blank too few', '전기요금인상', 'b/'],
    ['a wrong letter', '탄소중닙', 'terms/#carbon'],
    ['swapped letters', 'electrciity', 'b/'],
    ['an English plural', 'policies', 'terms/#policy'],
    ['both languages', '전기 tariff', 'b/'],
    ['a name in the other script', 'sang-gyu', 'people/#kim'],
    ['another name', '넷제로', 'terms/#carbon'],
    ['capitals', 'CARBON NEUTRALITY', 'terms/#carbon'],
  ])('understands %s', (_what, query, path) => {
    expect(first(query)).toBe(path);
  });

  it('names the document of a section', () => {
    expect(search('쟁점', 'ko')[0]).toMatchObject({ row: ROWS[1], above: ROWS[0] });
  });

  it('finds nothing where nothing is like it', () => {
    expect(search('원자로', 'ko')).toEqual([]);
    expect(search('', 'ko')).toEqual([]);
    expect(search('<script>', 'ko')).toEqual([]);
  });

  it('bears any query, and gives each row once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (query) => {
        const found = search(query, 'en').map(({ row }) => row);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
    expect(search('가'.repeat(10_000), 'ko')).toEqual([]);
  });

  it('finds every title by itself, by its first sounds and as it is struck on the other keyboard', () => {
    for (const row of ROWS.filter(([, path]) => !path.startsWith('#'))) {
      const title = row[2];
      expect(first(title)).toBe(row[1]);
      expect(first(firstSounds(title.replaceAll(' ', '')))).toBe(row[1]);
    }
  });
});

describe('keyboards', () => {
  it('are each the other’s reverse', () => {
    const word = fc.array(fc.constantFrom(...'기후위원회값과닭읽많괜찮쏘뷁'), { minLength: 1 });
    const keys = (text: string) => asEnglish(`${text}ㅏㄱ`).slice(0, -2);
    fc.assert(
      fc.property(word, (syllables) => {
        const text = syllables.join('');
        // Double consonants need the shift key, which a reader of lower case does not press.
        fc.pre(!/[ㄲㄸㅃㅆㅉㅒㅖ]/.test(lettersOf(text)));
        expect(asKorean(keys(text).padEnd(2))).toBe(text);
      }),
    );
  });

  it('leave alone what was meant as it stands', () => {
    expect([asKorean('climate'), asEnglish('기후'), asEnglish('ㄱㅎ')]).toEqual(['', '', '']);
  });
});

it('cuts English words to what their family begins with', () => {
  const stems = (words: string) => new Set(words.split(' ').map(stemOf));
  expect(stems('policy policies')).toEqual(new Set(['polic']));
  expect(stems('adapt adapts adapted adapting adaptation')).toEqual(new Set(['adapt']));
  expect(stemOf('act')).toBe('act');
});
