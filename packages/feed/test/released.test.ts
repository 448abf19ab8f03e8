/**
 * What partners hold already: the open schemas of the last release accept what this one publishes. After a release its schemas are recorded
 * with UPDATE_FIXTURES=1; a file that they refuse breaks a reader, and needs a new version of the format.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRouter } from '@narani/routes';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { renderFeed, writeFeed } from '../src/index.js';
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

it('a foreign validator takes the OpenAPI description, and each schema it names is published', async () => {
  const description = read('feeds/v1/openapi.json');
  // It follows no reference to another file: those are looked at below.
  const alone = JSON.parse(JSON.stringify(description), (key, value) =>
    key === 'schema' && value.$ref ? {} : value,
  );
  expect(await new Validator().validate(alone)).toMatchObject({ valid: true });
  expect(await new Validator().validate({ ...alone, paths: { item: {} } })).toMatchObject({
    valid: false,
  });
  const named = [
    ...JSON.stringify(description).matchAll(/"\$ref":"https:\/\/wiki\.example\/([^"]+)"/g),
  ];
  expect(named.length).toBeGreaterThan(0);
  for (const [, path = ''] of named) expect([path, files.has(path)]).toEqual([path, true]);
  const paths = Object.entries<{ get: { parameters?: { name: string }[] } }>(description.paths);
  for (const [path, { get }] of paths) {
    const asked = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect([path, (get.parameters ?? []).map(({ name }) => name)]).toEqual([path, asked]);
  }
});
