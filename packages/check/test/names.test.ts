import type { Document } from '@narani/model';
import { COMMON, entryOf } from '@narani/testkit';
import { expect, it } from 'vitest';
import { checkNames, findNames } from '../src/names.js';

const found = (value: string, ...names: string[]) => {
  const tree = {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  };
  const en = { path: 'docs/a/en.md', locale: 'en', tree } as unknown as Document;
  const entry = entryOf({ ...COMMON, kind: 'doc', id: 'doc/a', type: 'note' }, { en });
  return checkNames(entry, findNames(names)).map(
    ({ actual, expected }) => `${actual}: ${expected}`,
  );
};

it.each([
  ['the given name first', 'Jaehong Seo asked.', ['Jaehong Seo: Seo Jaehong']],
  ['a hyphen', 'Seo Jae-hong asked.', ['Seo Jae-hong: Seo Jaehong']],
  ['syllables apart', 'Seo Jae Hong asked.', ['Seo Jae Hong: Seo Jaehong']],
  ['capitals', 'SEO Jaehong asked.', ['SEO Jaehong: Seo Jaehong']],
  ['the registry’s form', 'Seo Jaehong asked.', []],
  ['the form of a list', 'Seo, Jaehong (2026)', []],
  ['a part of another name', 'Jaehong Seoul, Seo Jaehongs', []],
])('a name with %s', (_what, text, expected) => {
  expect(found(text, 'Seo Jaehong')).toEqual(expected);
});

it('two people who share both words are told apart by nothing', () => {
  expect(found('Min Jun asked Jun Min.', 'Min Jun', 'Jun Min')).toEqual([]);
});

it('names of one word or of three have no second order', () => {
  expect(findNames(['Plato', 'Greta Ernman Thunberg'])).toBeUndefined();
});
