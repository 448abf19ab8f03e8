import { asciiAddress, josa, slugify } from '@narani/text';
import { describe, expect, it } from 'vitest';

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
});
