import { josa, slugify } from '@narani/text';
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
