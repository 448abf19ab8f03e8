import { asciiAddress, josa, readableAddress, slugify } from '@narani/text';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

describe('josa', () => {
  it.each([
    ['시행령', '은/는', '은'],
    ['조례', '은/는', '는'],
    ['3', '을/를', '을'],
    ['2', '을/를', '를'],
    ['10', '이/가', '이'],
    ['10000', '이/가', '이'],
    ['책(冊)', '을/를', '을'],
    ['「탄소중립기본법」', '은/는', '은'],
    ['서울', '으로/로', '로'],
    ['부산', '으로/로', '으로'],
    ['1', '으로/로', '로'],
    ['URL', '이/가', '이'],
    ['id', '은/는', '는'],
    ['title', '이/가', '이'],
    ['12%', '은/는', '는'],
    ['', '은/는', '는'],
  ] as const)('‘%s’ 뒤의 %s는 ‘%s’이다', (word, pair, expected) => {
    expect(josa(word, pair)).toBe(expected);
  });
});

/** Words as Korean writes or reads them, with what must follow: 국립국어원, 외래어 표기법. */
describe.each([
  [
    '은',
    '숫자',
    '0 1 3 6 7 8 10 100 1000 10000 100000 100000000 1.0 1.10 1,360만 14:30 2026-05-28 2026-05',
  ],
  ['는', '숫자', '2 4 5 9 12 19-2 1.5 0.2 14:00 25:00 9:30:15 1000000000000 제19조'],
  ['은', '단위', '5kg 3㎏ 3g 7t 1.5ppm 30dB 10px ½ 3kJ 5J 1013hPa ₩ 20Mt'],
  [
    '는',
    '단위',
    'kWh 5km 3m 100m² m² ㎡ ㎢ 5㎞ ㎞ 3ℓ 2ha 45% 3%p 30℃ 25°C 5MW 3GW 2kW 60Hz 500mL 3L $ € 10MB 100ms 10s CO₂ H₂O',
  ],
  ['은', '로마 숫자와 동그라미', 'Ⅰ Ⅲ Ⅵ Ⅷ III VII XI ① ③ ⑥ ⑩ ⑳ ⑶ ㉠ ㄱ'],
  ['는', '로마 숫자와 동그라미', 'Ⅱ Ⅳ Ⅴ Ⅸ IV IX ② ④ ⑨ ㉮ ⓐ ㅏ'],
  ['은', '한 글자씩 읽는 이름', 'L M N R URL UN HTML XML YAML PPM br yml'],
  [
    '는',
    '한 글자씩 읽는 이름',
    'A E X KST NDC OECD IPCC ESG PDF md svg png a.svg a.csv ko.md x.jpg id IoT C++',
  ],
  [
    '은',
    '영어',
    'title file name zone locale type role rule main en item back map web doc model label table section topic public block market format commit column film system group layout string heading site.yaml Asia/Seoul',
  ],
  [
    '는',
    '영어',
    'source date code image page note link text agenda status path speech graph tag blog feed paragraph site unique desk task list value check set hub shape scope tape help network report America/New_York ok',
  ],
  [
    '은',
    '괄호와 따옴표',
    '책(冊) 「탄소중립기본법」 “그림” 의제(3) (3) [1] `title` <br> 법률(法律)',
  ],
  ['는', '괄호와 따옴표', '환경부(MoE) [[문서]] ‘의제’ 회의(제2차) "note" 🏛️ 의제🏛️ 1)·2)'],
] as const)('‘%s’이 오는 %s', (expected, _kind, words) => {
  it.each(words.split(' '))('%s', (word) => {
    expect(josa(word, '은/는')).toBe(expected);
  });
});

describe('으로/로', () => {
  it.each([
    ['1', '로'],
    ['3', '으로'],
    ['8%', '로'],
    ['5kg', '으로'],
    ['title', '로'],
    ['zone', '으로'],
    ['Ⅷ', '로'],
    ['2026-05-28', '로'],
  ])('‘%s’ 뒤는 ‘%s’이다', (word, expected) => {
    expect(josa(word, '으로/로')).toBe(expected);
  });
});

test('any word has a particle, and long ones take no longer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (word) => {
      expect(['은', '는']).toContain(josa(word, '은/는'));
      expect(josa(`${word}법`, '은/는')).toBe('은');
      expect(josa(`${word}조`, '은/는')).toBe('는');
    }),
  );
});

describe('slugify', () => {
  it('keeps Hangul and joins words by hyphens', () => {
    expect(slugify('왜 한국에서 — 중요한가?')).toBe('왜-한국에서-중요한가');
  });
});

describe('an address', () => {
  it.each([
    ['https://www.law.go.kr/법령', 'https://www.law.go.kr/%EB%B2%95%EB%A0%B9'],
    ['https://한국.kr/', 'https://xn--3e0b707e.kr/'],
    ['https://a.kr/가?나=다#라', 'https://a.kr/%EA%B0%80?%EB%82%98=%EB%8B%A4#%EB%9D%BC'],
    ['https://a.kr/%EA%B0%80/b c', 'https://a.kr/%EA%B0%80/b c'],
    ['법령', '법령'],
  ])('%s is %s in ASCII', (written, ascii) => {
    expect(asciiAddress(written)).toBe(ascii);
  });

  it.each([
    ['https://www.law.go.kr/%EB%B2%95%EB%A0%B9', 'https://www.law.go.kr/법령'],
    ['https://a.kr/%EA%B0%80%20%E2%80%AF', 'https://a.kr/가%20%E2%80%AF'],
    ['https://a.kr/a%2Fb?c%26d', 'https://a.kr/a%2Fb?c%26d'],
    ['https://a.kr/%E0', 'https://a.kr/%E0'],
  ])('%s is read as %s', (ascii, read) => {
    expect(readableAddress(ascii)).toBe(read);
  });
});
