/** What a follower makes of a site that is not as it should be: read anew and equal in the end, or a clear error; never a silent loss. */
import { expect, it } from 'vitest';
import { createClient, memoryStore, NaraniError } from '../src/index.js';
import { createMockSite } from '../src/mock.js';

const { filesByDay, readWeek } = await import(new URL('../mock/server.js', import.meta.url).href);
const week: { readonly site: string } = await readWeek();
const days: readonly ReadonlyMap<string, string>[] = filesByDay(week);
const [first, second, third] = days as [Files, Files, Files];

type Files = ReadonlyMap<string, string>;
type Fields = Record<string, unknown>;

const HEAD = 'feeds/v1/changes/head.json';
const ITEM = 'en/agenda/water/item.json';
const recordOf = (files: Files, number: number) =>
  [...files.keys()].find((path) => path.endsWith(`/${number}.json`)) ?? '';
/** The files with fields of some of them changed. */
const edited = (files: Files, paths: readonly string[], change: (value: Fields) => Fields) =>
  new Map(
    [...files].map(([path, text]) => [
      path,
      paths.includes(path) ? JSON.stringify(change(JSON.parse(text))) : text,
    ]),
  );
const without = (files: Files, path: string) =>
  new Map([...files].filter(([each]) => each !== path));

/** A copy of the first day, then these files; and what a first reader would hold of them. */
async function followTo(files: Files) {
  const site = createMockSite();
  const options = { fetch: site.fetch, wait: async () => undefined };
  const client = createClient(week.site, options);
  const store = memoryStore();
  site.publish(first);
  await client.follow(store);
  site.publish(files);
  const told = await client.follow(store).catch((error: unknown) => error);
  const kept = await store.load();
  return { told, kept, site, client };
}

it.each<[string, Files]>([
  ['a record is missing', without(third, recordOf(third, 1))],
  [
    'a record is of another epoch',
    edited(third, [recordOf(third, 1)], (value) => ({ ...value, epoch: 'f'.repeat(16) })),
  ],
  [
    'a record has another number',
    edited(third, [recordOf(third, 2)], (value) => ({ ...value, number: 7 })),
  ],
  [
    'a record does not follow the one before',
    edited(third, [recordOf(third, 2)], (value) => ({ ...value, before: 'sha256:0' })),
  ],
  [
    'a record was emptied',
    edited(third, [recordOf(third, 2)], (value) => ({ ...value, changes: [] })),
  ],
  ['the list begins after the copy', edited(third, [HEAD], (value) => ({ ...value, first: 2 }))],
  [
    'the epoch begins again',
    edited(third, [HEAD], (value) => ({ ...value, epoch: 'f'.repeat(16), number: 0, first: 1 })),
  ],
])('reads all anew where %s', async (_name, files) => {
  const { told, kept, client } = await followTo(files);
  expect(told).toMatchObject({ fresh: true });
  expect(kept).toEqual((await client.follow(memoryStore())).copy);
  expect(Object.keys(kept?.items ?? {})).toHaveLength(8);
});

it.each<[string, string, Files]>([
  [
    'an item is not what was promised',
    'changing',
    edited(second, [ITEM], (value) => ({ ...value, title: 'Other' })),
  ],
  ['an item is missing', 'changing', without(second, ITEM)],
  [
    'an item is of a format to come',
    'version',
    edited(second, [ITEM], (value) => ({
      ...value,
      _narani: { ...(value._narani as Fields), schema: '2.0' },
    })),
  ],
  [
    'the head is of a format to come',
    'version',
    edited(second, [HEAD], (value) => ({ ...value, schema: '2.0' })),
  ],
  ['the head is cut off', 'network', new Map([...second, [HEAD, '{"schema": "1.0"']])],
  [
    'the index is of another set, and empty',
    'changing',
    edited(
      edited(second, [HEAD], (value) => ({ ...value, first: 5 })),
      ['index.json'],
      (value) => ({ ...value, documents: [] }),
    ),
  ],
])('says so and keeps its copy where %s', async (_name, code, files) => {
  const { told, kept, site, client } = await followTo(files);
  expect(told).toBeInstanceOf(NaraniError);
  expect(told).toMatchObject({ code });
  expect(Object.keys(kept?.items ?? {})).toHaveLength(6);
  site.publish(second);
  expect((await client.follow(memoryStore(kept))).copy.number).toBe(1);
});
