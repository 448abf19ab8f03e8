import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { type ChangesHead, createClient, memoryStore, verify } from '../src/index.js';

const SITE = 'https://wiki.example/';

const HEAD: ChangesHead = {
  schema: '1.0',
  site: 'wiki',
  epoch: '0123456789abcdef',
  number: 0,
  first: 1,
  kept: 1000,
  count: 0,
  set_hash: 'sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945',
  index_url: `${SITE}index.json`,
  record_url: `${SITE}feeds/v1/changes/0123456789abcdef/{number}.json`,
};
const INDEX = { schema: '1.0', base_url: SITE, set_hash: HEAD.set_hash, documents: [] };

/** A client of a site that answers so, one answer after the other; the last one stays. */
function clientOf(answers: Readonly<Record<string, readonly (() => Response)[]>>) {
  const asked: string[] = [];
  const client = createClient(SITE, {
    wait: async () => undefined,
    fetch: async (url, { headers }) => {
      const path = url.slice(SITE.length);
      const all = answers[path] ?? [() => new Response('', { status: 404 })];
      const times = asked.filter((each) => each.startsWith(path)).length;
      asked.push(`${path} ${headers['if-none-match'] ?? ''}`.trim());
      return (all[Math.min(times, all.length - 1)] as () => Response)();
    },
  });
  return { client, asked };
}

const json =
  (value: unknown, init: ResponseInit = {}) =>
  () =>
    new Response(JSON.stringify(value), init);
const status = (code: number) => () => new Response(code === 304 ? null : '', { status: code });
const HEAD_FILE = 'feeds/v1/changes/head.json';

describe('a client', () => {
  it('is at most 5 KB, compressed', async () => {
    const entryPoints = [new URL('../src/index.ts', import.meta.url).pathname];
    const { outputFiles } = await build({
      entryPoints,
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
    });
    expect(gzipSync(outputFiles[0]?.contents ?? '').length).toBeLessThan(5 * 1024);
  });

  it('takes an empty site for what it is', async () => {
    const { client } = clientOf({ [HEAD_FILE]: [json(HEAD)], 'index.json': [json(INDEX)] });
    expect((await client.follow(memoryStore())).copy.items).toEqual({});
  });

  it('asks again only for what is new', async () => {
    const { client, asked } = clientOf({
      [HEAD_FILE]: [json(HEAD, { headers: { etag: '"a"' } }), status(304)],
    });
    expect(await client.head()).toEqual(await client.head());
    expect(asked).toEqual([HEAD_FILE, `${HEAD_FILE} "a"`]);
  });

  it('tries again after a fault of the server', async () => {
    const { client } = clientOf({
      [HEAD_FILE]: [status(503), () => new Response('{"cut'), json(HEAD)],
    });
    expect((await client.head()).number).toBe(0);
  });

  it.each([
    ['missing', 'nothing there', [status(404)]],
    ['network', 'a server that stays broken', [status(500)]],
    ['version', 'a format that is to come', [json({ ...HEAD, schema: '2.0' })]],
    ['shape', 'something else in its place', [json({ schema: '1.0', items: [] })]],
  ])('says %s of %s', async (code, _what, answers) => {
    const { client } = clientOf({ [HEAD_FILE]: answers });
    await expect(client.head()).rejects.toMatchObject({ code });
  });

  it('never takes an index of another time, and leaves the copy as it was', async () => {
    const other = { ...INDEX, set_hash: `sha256:${'0'.repeat(64)}` };
    const { client } = clientOf({ [HEAD_FILE]: [json(HEAD)], 'index.json': [json(other)] });
    const copy = { epoch: 'x', number: 3, set_hash: 'sha256:1', items: {}, left: {} };
    const store = memoryStore(copy);
    await expect(client.follow(store)).rejects.toMatchObject({ code: 'changing' });
    expect(await store.load()).toEqual(copy);
  });

  it('knows an item that was altered', async () => {
    const item = { id: 'tag:x', title: 'A', _narani: { item_hash: `sha256:${'0'.repeat(64)}` } };
    expect(await verify(item as never)).toBe(false);
  });
});
