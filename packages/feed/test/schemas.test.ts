/** The published schemas, compiled by a validator that knows none of our formats, against the published files. */
import type { OutputFile } from '@narani/model';
import { createRouter } from '@narani/routes';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { renderFeed, writeFeed } from '../src/index.js';
import { bodyOf, corpus, SITE } from './corpus.js';

const of = corpus();
const { value: files = [] as OutputFile[] } = writeFeed(
  of,
  renderFeed(of).value,
  SITE,
  createRouter(of, SITE, [SITE]),
  { bodyOf: () => bodyOf('<p>글</p>') },
);
const read = (path: string) =>
  JSON.parse(String(files.find((file) => file.path === path)?.contents));
const BASE = 'https://wiki.example/feeds/v1/schemas/';

/** A validator of one edition, as strict as can be about the schemas themselves. */
function validatorOf(edition: 'strict' | 'open') {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
  });
  addFormats.default(ajv, ['uri', 'date', 'date-time']);
  for (const file of files.filter(({ path }) => path.includes(`/schemas/${edition}/`)))
    ajv.addSchema(JSON.parse(String(file.contents)));
  return (name: string, value: unknown) => {
    const check = ajv.getSchema(`${BASE}${edition}/${name}.schema.json`);
    if (!check) throw new Error(`Schema ${name}, got none`);
    return check(value) ? [] : check.errors;
  };
}

const ITEM = 'ko/agenda/national-to-local/item.json';
const FILES: readonly [string, string][] = [
  ['entry-point', 'feeds/v1/index.json'],
  ['vocabulary', 'feeds/v1/vocabulary.json'],
  ['changes-head', 'feeds/v1/changes/head.json'],
  ['site-index', 'index.json'],
  ['manifest', 'manifest.json'],
  ['feed', 'ko/feed.json'],
  ['item', ITEM],
  ['item', 'en/agenda/withdrawn/item.json'],
];

describe.each(['strict', 'open'] as const)('the %s schemas', (edition) => {
  const validate = validatorOf(edition);
  it.each(FILES)('accept as %s the file %s', (name, path) => {
    expect(validate(name, read(path))).toEqual([]);
  });
});

describe('the open schemas', () => {
  const [open, strict] = [validatorOf('open'), validatorOf('strict')];
  const item = read(ITEM);
  const narani = (more: object) => ({ ...item, _narani: { ...item._narani, ...more } });
  it.each<[string, string, unknown]>([
    ['a field', 'item', { ...item, reading_minutes: 4 }],
    ['a field of the extension', 'item', narani({ series: 'x' })],
    ['a minor version', 'item', narani({ schema: '1.4' })],
    ['a kind', 'item', narani({ kind: 'podcast', id: 'podcast/x' })],
    ['a state', 'item', narani({ translation: { state: 'blessed', mode: 'mirror' } })],
    ['a lifecycle', 'item', narani({ lifecycle: 'archived' })],
    ['a licence', 'item', { ...item, licence: { id: 'CC-BY-ND-4.0' } }],
    ['a plain text beside the HTML', 'item', { ...item, content_text: '글' }],
    ['a field of a section', 'item', { ...item, sections: [{ ...item.sections[0], words: 9 }] }],
    ['a field of the head', 'changes-head', { ...read('feeds/v1/changes/head.json'), until: 'x' }],
  ])('accept what a later version may add: %s', (_what, name, value) => {
    expect(open(name, value)).toEqual([]);
    expect(strict(name, value)).not.toEqual([]);
  });

  it.each<[string, string, unknown]>([
    ['no id', 'item', { ...item, id: undefined }],
    ['a number as title', 'item', { ...item, title: 7 }],
    ['a later format', 'item', narani({ schema: '2.0' })],
    ['a hash cut short', 'item', narani({ item_hash: 'sha256:12' })],
  ])('refuse all the same %s', (_what, name, value) => {
    expect(open(name, JSON.parse(JSON.stringify(value)))).not.toEqual([]);
  });
});
