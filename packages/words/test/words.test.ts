import { buildFinder, isDenied, readWords, splitSentences } from '@narani/words';
import { describe, expect, it } from 'vitest';

const found = (form: string, text: string, locale: 'ko' | 'en'): boolean =>
  buildFinder([{ key: form, forms: [form] }], locale)(readWords(text)).length > 0;

describe('a form', () => {
  it.each([
    ['수요', '전력수요가 늘었다'],
    ['수요', '수요관리를 한다'],
    ['서부', '서부에 설치한다'],
    ['늘다', '예산이 늘었다'],
    ['올리다', '요금을 올렸다'],
    ['오르다', '물가가 올랐다'],
    ['낮추다', '기준을 낮춰'],
    ['줄이다', '배출을 줄인'],
    ['밑돌다', '평균을 밑돕니다'],
    ['-ㄹ 것이다', '시행할 것이다'],
    ['수 =있다', '신청할 수 있다'],
    ['# 회', '연 2회 점검'],
    ['(월', '8월 3일(월)부터'],
  ])('%s is found in %s', (form, text) => expect(found(form, text, 'ko')).toBe(true));

  it.each([
    ['수요', '수요일에 연다'],
    ['서부', '남서부에 설치한다'],
    ['늘다', '늘 그렇다'],
    ['반려', '반려견을 돌본다'],
    ['시장', '운동장에서'],
    ['(월', '8월에 연다'],
  ])('%s is not found in %s', (form, text) => expect(found(form, text, 'ko')).toBe(false));

  it.each([
    ['rise', 'Prices rose'],
    ['cut', 'It is cutting costs'],
    ['cumulat*', 'a cumulative total'],
    ['no later than', 'no later than June'],
    ['every # years', 'every 2 years'],
  ])('%s is found in %s', (form, text) => expect(found(form, text, 'en')).toBe(true));

  it.each([
    ['rise', 'The enterprise'],
    ['will', 'They are willing'],
  ])('%s is not found in %s', (form, text) => expect(found(form, text, 'en')).toBe(false));
});

it('a word is denied by what stands beside it', () => {
  expect(isDenied('반입을 허용하지 않는다', 4, 6, 'ko')).toBe(true);
  expect(isDenied('반입을 허용한다', 4, 6, 'ko')).toBe(false);
  expect(isDenied('It is not allowed', 10, 17, 'en')).toBe(true);
  expect(isDenied('It is allowed', 6, 13, 'en')).toBe(false);
});

it('reads a sentence of a hundred thousand characters in time', () => {
  const start = performance.now();
  found('늘다', '예산이 늘었다 '.repeat(15_000), 'ko');
  expect(performance.now() - start).toBeLessThan(2_000);
});

describe('a sentence', () => {
  it.each([
    ['2026. 3. 1. 시행한다.', 1],
    ['2026.3.1. 시행한다. 다음은 2027. 4. 1. 이다.', 2],
    ['’26. 3. 1. 제정했다. 4. 1.에 폐지했다.', 2],
    ['그 뒤 2026. 5. 고쳤다.', 1],
    ['In 1999. We met.', 2],
    ['No. 5 was the last.', 1],
  ])('%s: %d', (text, count) => expect(splitSentences(text)).toHaveLength(count));
});
