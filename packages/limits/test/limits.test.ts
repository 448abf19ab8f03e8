import { DEFAULT_LIMITS, LIMIT_NAMES, limitsOf, overLimit, sourceLimit } from '@narani/limits';
import { createTranslator, describeFinding } from '@narani/messages';
import { LIMIT_TABLE, validate } from '@narani/schema';
import { describe, expect, it } from 'vitest';

/** Limits whose findings have a rule of their own, or none. */
const ELSEWHERE = [
  ...['textBytes', 'recordBytes', 'marks', 'tableColumns', 'tableCells', 'findings'],
  'pluginSeconds',
];

describe('the table', () => {
  it.each(LIMIT_NAMES)('%s can be raised to its maximum and no further', (name) => {
    const config = (value: number) => ({
      locales: ['ko'],
      sourceLocale: 'ko',
      publisher: { ko: '가', en: 'a' },
      limits: { [name]: value },
    });
    const { standard, maximum } = LIMIT_TABLE[name];
    expect(standard).toBeLessThan(maximum);
    expect(validate('narani', config(maximum))).toEqual([]);
    expect(validate('narani', config(maximum + 1))).toMatchObject([{ pointer: `/limits/${name}` }]);
    expect(validate('narani', config(0))).toHaveLength(1);
  });

  it('holds where narani.yaml says nothing', () => {
    expect(limitsOf({ limits: { keys: 7 } })).toEqual({ ...DEFAULT_LIMITS, keys: 7 });
  });
});

describe('a finding over a limit', () => {
  const told = LIMIT_NAMES.filter((name) => !ELSEWHERE.includes(name));

  it.each(told)('of %s names the limit and how to raise it, in both languages', (name) => {
    const found = overLimit(name as 'keys', { ...DEFAULT_LIMITS, [name]: 12 }, { path: 'a' }, 99);
    for (const locale of ['ko', 'en'] as const) {
      const { message, note } = describeFinding(found, createTranslator(locale));
      expect(message).toMatch(/\b12/);
      expect(note).toContain(`limits.${name}`);
      expect(note).toContain(String(LIMIT_TABLE[name].maximum));
    }
  });

  it('says so where nobody counted to the end', () => {
    expect(overLimit('keys', DEFAULT_LIMITS, { path: 'a' }).values?.actual).toBe('> 2000');
  });
});

it('texts and records have limits of their own', () => {
  expect([sourceLimit('docs/a/ko.md'), sourceLimit('docs/a/meta.yaml')]).toEqual([
    'textBytes',
    'recordBytes',
  ]);
});
