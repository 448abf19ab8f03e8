/** Rows of publications in which a follower once was promised a file that was not there: found by the search of the property test. */
import { makeSites, type SitesInMemory } from '@narani/engine';
import { expect, it } from 'vitest';
import { createClient, memoryStore } from '../src/index.js';
import { createMockSite } from '../src/mock.js';

const { START, TODAY, asContent, remove, rename, replace } = await import(
  new URL('../../../bench/partner-changes/content.mjs', import.meta.url).href
);

type Files = Readonly<Record<string, string>>;
type Edit = (files: Files) => Files;

const META = 'agendas/water/meta.yaml';
const AIR = 'agendas/air/meta.yaml';

const ROWS: Readonly<Record<string, readonly Edit[]>> = {
  'two ids are swapped while a registry cannot be read': [
    (files) => replace(files, META, 'lifecycle: published', 'lifecycle: withdrawn'),
    (files) => ({ ...files, 'registry/organisations.yaml': 'entries: [' }),
    (files) =>
      replace(
        replace(files, META, 'agenda/water', 'agenda/air'),
        AIR,
        'agenda/air',
        'agenda/water',
      ),
  ],
  'a site gives up a language of a document that vanished': [
    (files) => rename(files, 'agendas/air', 'agendas/wind'),
    (files) => replace(files, 'agendas/wind/meta.yaml', 'id: agenda/air', 'id: agenda/wind'),
    (files) => remove(files, 'agendas/wind/'),
    (files) => replace(files, 'sites/wiki/site.yaml', 'locales: [ko, en]', 'locales: [en]'),
  ],
};

it.each(Object.entries(ROWS))('is followed to the end where %s', async (_name, edits) => {
  const site = createMockSite();
  const client = createClient('https://wiki.example', { fetch: site.fetch });
  const store = memoryStore();
  let files: Files = START;
  let last: SitesInMemory | undefined;
  for (const edit of [(same: Files) => same, ...edits]) {
    files = edit(files);
    last = makeSites(asContent(files), { today: TODAY, ...(last ? { last } : {}) }).sites;
    const made = last.get('wiki') ?? [];
    site.publish(made.map(({ path, contents }) => [path, String(contents)]));
    await client.follow(store);
  }
  const fresh = await client.follow(memoryStore());
  expect((await store.load())?.items).toEqual(fresh.copy.items);
});
