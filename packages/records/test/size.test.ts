import { DEFAULT_LIMITS } from '@narani/limits';
import { parseRecord } from '@narani/records';
import { describe, expect, it } from 'vitest';

/** What is over a limit, with its line. */
function found(text: string, limits = {}) {
  const { value, findings } = parseRecord('meta.yaml', text, 'agenda', {
    ...DEFAULT_LIMITS,
    ...limits,
  });
  return findings
    .filter(({ rule }) => rule === 'limits/exceeded')
    .map(({ variant, span, actual }) => [variant, span?.start.line, actual, value]);
}
const lines = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');

describe('a record', () => {
  it.each([
    ['keys of a map', `id: agenda/x\n${lines(6000, (n) => `key${n}: 1`)}`, 'keys', 1, '6001'],
    ['keys of an inner map', `a:\n${lines(6000, (n) => `  k${n}: 1`)}`, 'keys', 2, '6000'],
    ['keys in brackets', `a: {${lines(6000, (n) => `k${n}: 1,`)}}`, 'keys', 1, undefined],
    ['items of a list', `a:\n${lines(6000, (n) => `  - ${n}`)}`, 'keys', 2, '6000'],
    [
      'items at all levels',
      `a:\n${lines(60, () => `  - [${'1,'.repeat(1000)}]`)}`,
      'recordItems',
      51,
      undefined,
    ],
    ['letters of a plain text', `a: 1\nb: ${'가'.repeat(6000)}`, 'letters', 2, '6000'],
    ['letters in quotes', `b: "${'a'.repeat(6000)}"`, 'letters', 1, '6002'],
    ['letters of a block', `b: |\n  ${'a\n  '.repeat(6000)}`, 'letters', 1, undefined],
    ['letters of a key', `${'a'.repeat(6000)}: 1`, 'letters', 1, '6000'],
    ['brackets', `a: ${'['.repeat(20_000)}`, 'depth', 1, undefined],
    ['braces', `a: ${'{a: '.repeat(20_000)}`, 'depth', 1, undefined],
    ['dashes', `a:\n${'- '.repeat(20_000)}1`, 'depth', 2, undefined],
    ['question marks', `a:\n${'? '.repeat(20_000)}1`, 'depth', 2, undefined],
    ['indentation', lines(600, (n) => `${' '.repeat(n)}a:`), 'depth', 51, undefined],
  ])('of too many %s is refused at its line', (_name, text, variant, line, actual) => {
    const [first] = found(text);
    expect(first?.slice(0, 2)).toEqual([variant, line]);
    if (actual !== undefined) expect(first?.[2]).toBe(actual);
    expect(first?.[3]).toBeUndefined();
  });

  it('at its limits passes, and a raised limit lets more pass', () => {
    const keys = lines(DEFAULT_LIMITS.keys, (n) => `key${n}: 1`);
    expect(found(keys)).toEqual([]);
    expect(found(`${keys}\nmore: 1`, { keys: 6000 })).toEqual([]);
    expect(found(`b: ${'😀'.repeat(5000)}`)).toEqual([]);
    expect(found(`a: ${'['.repeat(49)}${']'.repeat(49)}`)).toEqual([]);
  });
});

describe('keys that are there twice', () => {
  it.each([
    ['in a block', 'a: 1\nb: 2\na: 3', 3],
    ['in brackets', 'x: { a: 1, a: 2 }', 1],
    ['deep below', 'x:\n  - y:\n      a: 1\n      a: 2', 4],
    ['as numbers', '1: a\n1: b', 2],
  ])('are found %s', (_name, text, line) => {
    const { value, findings } = parseRecord('meta.yaml', text, 'agenda');
    expect(value).toBeUndefined();
    expect(findings.map(({ rule, span }) => [rule, span?.start.line])).toEqual([
      ['yaml/duplicate-key', line],
    ]);
  });
});
