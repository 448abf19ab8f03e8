/** Release rules over a small corpus, loaded as the build loads it: what is held back, where, and who is waited for. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkCorpus } from '@narani/check';
import { loadCorpus } from '@narani/engine';
import type { CheckedCorpus } from '@narani/model';
import {
  accept,
  addSignatures,
  createBook,
  emptyLock,
  type SignOffOrder,
  writeLock,
} from '@narani/state';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, 'fixtures', 'small-content');
const texts = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);
const LOCK = 'docs/first/parity.lock.yaml';

function load(changes: Readonly<Record<string, string>>) {
  const files = Object.entries({ ...texts, ...changes }).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const { value, findings } = loadCorpus(files);
  if (!value.corpus) throw new Error('Corpus of a fixture, got none');
  return { corpus: value.corpus, locks: value.locks, findings };
}

/** The lock of doc/first after these signed. */
function signed(...orders: Partial<SignOffOrder>[]): string {
  const entry = load({}).corpus.entries.find(({ id }) => id === 'doc/first');
  if (!entry) throw new Error('Missing doc/first');
  let lock = emptyLock();
  for (const order of orders) {
    const given = { locale: 'en', role: 'reviewed', signer: 'Kim', date: '2026-11-01', all: true };
    const { added } = accept(entry, { lock, book: createBook([lock]) }, {
      ...given,
      ...order,
    } as SignOffOrder);
    lock = addSignatures(lock, added);
  }
  return writeLock(lock);
}

function check(rule: string, lock: string, changes: Readonly<Record<string, string>> = {}) {
  const release = `\nrelease:\n  - { documents: [doc/first], ${rule} }\n`;
  const { corpus, locks, findings } = load({
    'narani.yaml': `${texts['narani.yaml']}${release}`,
    [LOCK]: lock,
    ...changes,
  });
  return checkCorpus(corpus, { findings, locks, today: '2026-11-21' });
}

const held = ({ unreleased, findings }: CheckedCorpus) => [
  unreleased,
  findings
    .filter(({ rule }) => rule === 'state/unreleased')
    .map(({ variant, severity }) => `${variant} ${severity}`),
];
const KEY = ['test doc/first@en'];
const changed = {
  'docs/first/ko.md': (texts['docs/first/ko.md'] ?? '').replace('이어지며', '계속되며'),
};
const figure = { 'docs/first/ko.md': (texts['docs/first/ko.md'] ?? '').replace('3억', '4억') };

it.each([
  ['a state that is reached', 'needs: reviewed', signed({}), {}, [[], []]],
  ['a state that is not', 'needs: verified', signed({}), {}, [KEY, ['state warning']]],
  ['nobody’s signature', 'needs: reviewed', '', {}, [KEY, ['state warning']]],
  [
    'one person where two are asked for',
    'needs: reviewed, persons: 2',
    signed({}, { role: 'verified' }),
    {},
    [KEY, ['persons warning']],
  ],
  ['two persons', 'needs: reviewed, persons: 2', signed({}, { signer: 'Lee' }), {}, [[], []]],
  [
    'a role that nobody signed in',
    'needs: reviewed, roles: [native-verified]',
    signed({ role: 'verified' }),
    {},
    [KEY, ['roles warning']],
  ],
  ['words that changed', 'needs: reviewed', signed({}), changed, [KEY, ['stale warning']]],
  ['words that may be late', 'needs: reviewed, stale: 30', signed({}), changed, [[], []]],
  [
    'words that may be late, of two persons',
    'needs: reviewed, persons: 2, stale: 30',
    signed({}, { signer: 'Lee' }),
    changed,
    [[], []],
  ],
  [
    'words that are too late',
    'needs: reviewed, stale: 10',
    signed({}),
    changed,
    [KEY, ['stale warning']],
  ],
  [
    'a figure, which may never be late',
    'needs: reviewed, stale: 30',
    signed({}),
    figure,
    [KEY, ['stale warning']],
  ],
  [
    'a rule that only tells',
    'needs: verified, otherwise: warn',
    signed({}),
    {},
    [[], ['state info']],
  ],
  ['another kind', 'needs: verified, kinds: [agenda]', '', {}, [[], []]],
  ['another mode', 'needs: verified, modes: [abstract]', '', {}, [[], []]],
] as const)('holds a translation to its rule: %s', (_name, rule, lock, changes, expected) => {
  expect(held(check(rule, lock, changes))).toEqual(expected);
});

it('names the site, the sections and who is waited for', () => {
  const { findings } = check('needs: verified', signed({}));
  const found = findings.find(({ rule }) => rule === 'state/unreleased');
  expect(found).toMatchObject({
    path: 'docs/first/en.md',
    values: { target: 'doc/first', sites: 'test', wanted: 'verified' },
  });
  expect(found?.values?.sections).toContain('#period');
});
