import { describe, expect, it } from 'vitest';
import { nearest } from '../src/index.js';

describe('nearest', () => {
  it.each([
    ['a letter too few', 'titl', 'title'],
    ['a letter too many', 'tittle', 'title'],
    ['another letter', 'tutle', 'title'],
    ['two letters that changed places', 'frist', 'first'],
    ['another letter, far in', 'titie', 'title'],
    ['two letters that changed places at the end', 'titel', 'title'],
  ])('finds the word behind %s', (_name, word, expected) => {
    expect(nearest(word, ['first', 'title', 'summary'])).toBe(expected);
  });

  it('takes the nearer of two, and the first of two as near', () => {
    expect(nearest('summery', ['summaries', 'summary'])).toBe('summary');
    expect(nearest('abc', ['abd', 'abe'])).toBe('abd');
  });

  it('offers nothing further off than a third of the word', () => {
    expect(nearest('kim', ['lee', 'kin'])).toBe('kin');
    expect(nearest('kim', ['lee', 'park'])).toBeUndefined();
    expect(nearest('', ['ab'])).toBeUndefined();
    expect(nearest('title', [])).toBeUndefined();
  });
});
