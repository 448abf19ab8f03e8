/** What a build remembers: short or long, after many builds, and where the store was spoiled. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openResults, type Results } from '../src/remember/results.js';
import { fromStored, toStored } from '../src/remember/stored.js';

let store = '';
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'narani-results-'));
});
afterEach(() => rmSync(store, { recursive: true, force: true }));

const open = (program = 'one') => openResults(store, 'results', program);
const page = (text: string) => ({ path: 'ko/', file: { contents: text.repeat(3_000), bytes: 9 } });
const keep = (results: Results, name: string, value: unknown) =>
  results.keep(name, {
    given: 'given',
    reads: [['key', 'digest']],
    findings: [],
    value: toStored(value),
  });
const valueIn = (results: Results, name: string, again: () => unknown = () => 'made again') => {
  const value = results.get(name)?.value;
  return value && fromStored(value, again);
};
const packs = () => readdirSync(store).filter((name) => name.startsWith('results.'));

describe('values', () => {
  it.each([
    ['a long text in an object', page('가')],
    ['a long list', { rows: Array.from({ length: 2_000 }, (_, at) => [at]), title: '제목' }],
    ['a short object', { a: 1, b: null, c: [] }],
    ['a long text alone', '나'.repeat(9_000)],
    ['none that is there', null],
  ])('come back as they were: %s', async (_, value) => {
    const results = await open();
    keep(results, 'page', value);
    await results.save();
    const again = valueIn(await open(), 'page');
    expect(JSON.stringify(again)).toBe(JSON.stringify(value));
  });

  it('are none of another program', async () => {
    const results = await open();
    keep(results, 'page', page('가'));
    await results.save();
    expect((await open('two')).get('page')).toBeUndefined();
  });

  it('are made again where their pack is broken, and the short ones are not', async () => {
    const results = await open();
    keep(results, 'page', page('가'));
    await results.save();
    for (const name of packs()) writeFileSync(join(store, name), 'broken');
    const value = valueIn(await open(), 'page', () => page('나')) as ReturnType<typeof page>;
    expect(value.path).toBe('ko/');
    expect(value.file.bytes).toBe(9);
    expect(value.file.contents).toBe('나'.repeat(3_000));
  });

  it('that were found broken are not kept as they are', async () => {
    const results = await open();
    keep(results, 'page', page('가'));
    await results.save();
    for (const name of packs()) writeFileSync(join(store, name), 'broken');
    const next = await open();
    const known = next.get('page');
    if (known) next.keep('page', known);
    const value = valueIn(next, 'page', () => page('나')) as ReturnType<typeof page>;
    expect(value.file.contents).toContain('나');
    await next.save();
    expect((await open()).get('page')).toBeUndefined();
  });
});

describe('many builds', () => {
  it('write what is new alone, and leave few packs that hold little else', async () => {
    let results = await open();
    for (let at = 0; at < 40; at++) keep(results, `page ${at}`, page(String(at)));
    await results.save();
    const sizes: number[] = [];
    for (let edit = 0; edit < 30; edit++) {
      const before = new Set(packs());
      const next = edit % 2 === 0 ? await open() : results.next();
      for (let at = 0; at < 40; at++) {
        const known = next.get(`page ${at}`);
        if (at === edit % 40) keep(next, `page ${at}`, page(`edited ${edit}`));
        else if (known) next.keep(`page ${at}`, known);
      }
      await next.save();
      results = next;
      sizes.push(
        ...packs()
          .filter((name) => !before.has(name))
          .map((name) => statSync(join(store, name)).size),
      );
    }
    const all = packs().reduce((sum, name) => sum + readFileSync(join(store, name)).length, 0);
    const last = await open();
    expect(valueIn(last, 'page 3')).toEqual(page('edited 3'));
    expect(valueIn(last, 'page 35')).toEqual(page('35'));
    expect(packs().length).toBeLessThanOrEqual(13);
    expect(all).toBeLessThan(3 * 40 * JSON.stringify(page('edited 11')).length);
    expect([...sizes].sort((a, b) => a - b)[15]).toBeLessThan(50_000);
  });
});
