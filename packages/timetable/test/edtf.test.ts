import { describe, expect, test } from 'vitest';
import { edtfBounds, exactDay, formatEdtf, parseEdtf, weekday } from '../src/index.js';

describe('a date is read only as far as its source goes', () => {
  test.each([
    ['2026-05-28', '2026-05-28', '2026-05-28'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-12~', '2020-12-01', '2020-12-31'],
    ['2020-11/2020-12', '2020-11-01', '2020-12-31'],
    ['[2020-11..2020-12]', '2020-11-01', '2020-12-31'],
    ['2026-05-28/2026-05-29', '2026-05-28', '2026-05-29'],
    ['0987-01', '0987-01-01', '0987-01-31'],
  ])('%s lies between %s and %s', (text, from, to) => {
    const date = parseEdtf(text);
    expect(date && edtfBounds(date)).toEqual({ from, to });
  });

  test.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13',
    '2026-00',
    '2026-06-31',
    '2026-06-00',
    '2020-12/2020-11',
    '[2021..2020]',
    '2020/2021/2022',
    '2020-06-01T10:00',
    '26-06-01',
    '',
    '[2020-11]',
    '2026-21',
  ])('%j is no date', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });

  test('a date survives JSON', () => {
    const date = parseEdtf('[2020-11~..2020-12?]');
    expect(JSON.parse(JSON.stringify(date))).toEqual(date);
  });

  test.each([
    ['2026-06-01', '2026-06-01'],
    ['2026-05-28/2026-05-29', '2026-05-28'],
    ['2026-06-01~', undefined],
    ['2026-06-01?', undefined],
    ['[2026-06-01..2026-06-02]', undefined],
    ['2026-06', undefined],
  ])('%s begins for certain on %s', (text, day) => {
    const date = parseEdtf(text);
    expect(date && exactDay(date)).toBe(day);
  });
});

describe('a date is written as its readers write it', () => {
  test.each([
    ['2026-06-01', '2026년 6월 1일', '1 June 2026'],
    ['2026-06', '2026년 6월', 'June 2026'],
    ['2020', '2020년', '2020'],
    ['2020~', '2020년경', 'about 2020'],
    ['2020-12?', '2020년 12월(추정)', 'December 2020 (uncertain)'],
    ['2020-12-03%', '2020년 12월 3일경(추정)', 'about 3 December 2020 (uncertain)'],
    ['[2020-11..2020-12]', '2020년 11~12월 중 하루', 'between November and December 2020'],
    [
      '[2020-12..2021-01]',
      '2020년 12월~2021년 1월 중 하루',
      'between December 2020 and January 2021',
    ],
    ['[2026-05-28..2026-05-30]', '2026년 5월 28~30일 중 하루', 'between 28 and 30 May 2026'],
    ['2026-05-28/2026-05-29', '2026년 5월 28~29일', '28–29 May 2026'],
    ['2026-05-28/2026-06-02', '2026년 5월 28일~6월 2일', '28 May – 2 June 2026'],
    [
      '2025-12-30/2026-01-02',
      '2025년 12월 30일~2026년 1월 2일',
      '30 December 2025 – 2 January 2026',
    ],
    ['2020-11/2020-12', '2020년 11~12월', 'November–December 2020'],
    ['2020/2024', '2020~2024년', '2020–2024'],
    ['2020/2021-05', '2020년~2021년 5월', '2020 – May 2021'],
    ['2020~/2024', '2020년경~2024년', 'about 2020 – 2024'],
  ])('%s is %s and %s', (text, ko, en) => {
    expect(formatEdtf(text, 'ko')).toBe(ko);
    expect(formatEdtf(text, 'en')).toBe(en);
  });

  test('a text that is no date comes back as it is', () => {
    expect(formatEdtf('2026-02-30', 'ko')).toBe('2026-02-30');
  });

  test('the day of the week is added on request, to a date that has one', () => {
    expect(formatEdtf('2026-06-01', 'ko', { weekday: true })).toBe('2026년 6월 1일(월)');
    expect(formatEdtf('2026-06-01', 'en', { weekday: true })).toBe('Monday 1 June 2026');
    expect(formatEdtf('2026-06', 'en', { weekday: true })).toBe('June 2026');
  });

  test('the day of the week is known for an exact day only', () => {
    expect(weekday('2026-06-01', 'ko')).toBe('월요일');
    expect(weekday('2000-02-29', 'en')).toBe('Tuesday');
    expect(weekday('2026-06', 'en')).toBeUndefined();
  });
});
