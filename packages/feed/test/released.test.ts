/**
 * What partners hold already: the open schemas of the last release accept what this one publishes. After a release its schemas are recorded
 * with UPDATE_FIXTURES=1; a file that they refuse breaks a reader, and needs a new version of the format.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { kindsOf } from '@narani/kinds';
import { createRouter } from '@narani/routes';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { findBrokenPromises, renderFeed, writeFeed } from '../src/index.js';
import { bodyOf, corpus, SITE } from './corpus.js';

const folder = new URL('fixtures/released/', import.meta.url);
const OPEN = 'feeds/v1/schemas/open/';
const of = corpus();
const edition = renderFeed(of).value;
const { value = [] } = writeFeed(of, edition, SITE, createRouter(of, SITE, [SITE]), {
  bodyOf: () => bodyOf('<p>글</p>'),
});
const files = new Map(value.map(({ path, contents }) => [path, String(contents)]));
const read = (path: string) => JSON.parse(files.get(path) ?? 'null');

if (process.env.UPDATE_FIXTURES) {
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of files)
    if (path.startsWith(OPEN)) writeFileSync(new URL(path.slice(OPEN.length), folder), text);
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv, ['uri', 'date', 'date-time']);
for (const name of readdirSync(folder))
  ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

const ITEMS = [...files.keys()].filter((path) => path.endsWith('/item.json'));
it.each<[string, string]>([
  ['entry-point', 'feeds/v1/index.json'],
  ['vocabulary', 'feeds/v1/vocabulary.json'],
  ['changes-head', 'feeds/v1/changes/head.json'],
  ['site-index', 'index.json'],
  ['manifest', 'manifest.json'],
  ['feed', 'ko/feed.json'],
  ['feed', 'en/feed.json'],
  ...ITEMS.map((path): [string, string] => ['item', path]),
])('the last release’s schema of %s accepts %s', (name, path) => {
  const accepts = ajv.getSchema(`https://wiki.example/${OPEN}${name}.schema.json`);
  expect([accepts?.(read(path)), accepts?.errors]).toEqual([true, null]);
});

it('what the last release’s schemas promised is still so', () => {
  const released = Object.fromEntries(
    readdirSync(folder).map((name) => [
      name.replace('.schema.json', ''),
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
    ]),
  );
  expect(findBrokenPromises(released, kindsOf(of)).map(({ values }) => values)).toEqual([]);
  delete released['changes-head'].properties.epoch;
  released.item.properties.made = { type: 'string' };
  expect(findBrokenPromises(released, kindsOf(of))).toMatchObject([
    { rule: 'changes/broken-promise', variant: 'gone', actual: 'made', path: 'narani.yaml' },
  ]);
});
