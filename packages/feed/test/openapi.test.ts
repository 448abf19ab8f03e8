/** The OpenAPI description of a site, as foreign tools see it. */
import { createRouter } from '@narani/routes';
import {
  BaseResolver,
  createConfig,
  lintDocument,
  makeDocumentFromString,
  Source,
} from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { renderFeed, writeFeed } from '../src/index.js';
import { bodyOf, corpus, SITE } from './corpus.js';

const BASE = 'https://wiki.example/';
const PATH = 'feeds/v1/openapi.json';
const of = corpus();
const { value = [] } = writeFeed(of, renderFeed(of).value, SITE, createRouter(of, SITE, [SITE]), {
  bodyOf: () => bodyOf('<p>글</p>'),
});
const files = new Map(value.map(({ path, contents }) => [path, String(contents)]));
const description = JSON.parse(files.get(PATH) ?? 'null');

/** Reads the published schemas in place of the network. */
class Published extends BaseResolver {
  override async loadExternalRef(url: string): Promise<Source> {
    const text = files.get(url.slice(BASE.length));
    if (text === undefined) throw new Error(`Schema, got none at ${url}, expected a published one`);
    return new Source(url, text, 'application/json');
  }
}

async function lint(value: unknown): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const document = makeDocumentFromString(JSON.stringify(value), `${BASE}${PATH}`);
  const externalRefResolver = new Published(config.resolve);
  const problems = await lintDocument({ document, config, externalRefResolver });
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

it('a linter finds nothing in it and in the schemas that it names', async () => {
  expect(await lint(description)).toEqual([]);
  const [path = ''] = Object.keys(description.paths);
  const broken = structuredClone(description);
  broken.paths[path].get.responses[200].content['application/json'].schema.$ref += 'x';
  expect((await lint(broken)).join()).toContain('no-unresolved-refs');
  expect((await lint({ ...description, security: undefined })).join()).toContain('security');
});

it('a foreign validator takes the OpenAPI description, and each schema it names is published', async () => {
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
