import type { Corpus, Document } from '@narani/model';
import { COMMON, entryOf, REGISTRIES } from '@narani/testkit';
import { expect, it } from 'vitest';
import { checkFactAge } from '../src/fact-age.js';

type Fact = Corpus['registries']['facts'][string];

const fact = (fields: Partial<Fact>): Fact => ({
  ...(REGISTRIES.facts.people as Fact),
  asOf: '2026-06-01',
  ...fields,
});

const found = (facts: Record<string, Fact>, ...ids: string[]) => {
  const links = ids.map((id) => ({ reference: { kind: 'fact', id }, filled: false }));
  const document = { path: 'docs/a/ko.md', locale: 'ko', links } as unknown as Document;
  const history = [
    { date: '2026-11-21', class: 'fact' as const, note: { ko: '처음', en: 'First' } },
  ];
  const entry = entryOf(
    { ...COMMON, kind: 'doc', id: 'doc/a', type: 'note', history },
    { ko: document },
  );
  const corpus = { registries: { ...REGISTRIES, facts } } as unknown as Corpus;
  return checkFactAge(corpus, entry, '2026-11-28').map(({ variant, severity, expected }) =>
    [variant, severity, expected].join(' '),
  );
};

it.each<[string, Partial<Fact>, string[]]>([
  ['of this year', {}, []],
  ['of the year before last', { asOf: '2024' }, ['old info 2024']],
  ['of a year ago, the month alone known', { asOf: '2025-11' }, []],
  ['about the past', { asOf: '2020', review: 'never' }, []],
  ['to be looked at later', { asOf: '2020', review: '2027-01-01' }, []],
  ['to be looked at today', { review: '2026-11-28' }, ['review warning 2026-11-28']],
  ['in dispute', { asOf: '2020', state: 'disputed' }, []],
])('a figure %s', (_what, fields, expected) => {
  expect(found({ people: fact(fields) }, 'people')).toEqual(expected);
});

it('a figure that another replaced, unless the text has that one too', () => {
  const facts = {
    old: fact({ state: 'superseded', supersededBy: 'new' }),
    new: fact({}),
  };
  expect(found(facts, 'old', 'old')).toEqual(['replaced warning new']);
  expect(found(facts, 'old', 'new')).toEqual([]);
});

it('a figure that the registry does not have is for others to tell', () => {
  expect(found({}, 'people', 'constructor')).toEqual([]);
});
