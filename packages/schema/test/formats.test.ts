import { describe, expect, test } from 'vitest';
import { validate } from '../src/index.js';

const meeting = {
  id: 'meeting/one',
  lifecycle: 'published',
  licence: 'CC-BY-4.0',
  rights: { ko: '나란히', en: 'Narani' },
  history: [{ date: '2026-06-01', class: 'fact', note: { ko: '처음', en: 'First' } }],
  date: '[2020-11..2020-12]',
  zone: 'Asia/Seoul',
  status: 'held',
};

describe('formats of our own are part of the compiled validators', () => {
  test('a date and a zone that fit are taken', () => {
    expect(validate('meeting', meeting)).toEqual([]);
  });

  test('a date and a zone that do not fit are refused, not thrown at', () => {
    const found = validate('meeting', { ...meeting, date: 'June 2026', zone: 'KST' });
    expect(found.map(({ pointer, keyword }) => [pointer, keyword])).toEqual([
      ['/date', 'format'],
      ['/zone', 'format'],
    ]);
  });
});
