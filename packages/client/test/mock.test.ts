/** The mock site for partners: its week is what it says, and the client goes through it whatever the answers are like. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createClient, memoryStore } from '../src/index.js';
import { createMockSite, type PublishedFiles } from '../src/mock.js';

interface Week {
  readonly site: string;
  readonly days: readonly { readonly told: string }[];
}

const { createMockServer, filesByDay, readWeek } = await import(
  new URL('../mock/server.js', import.meta.url).href
);
const week: Week = await readWeek();
const days: readonly PublishedFiles[] = filesByDay(week);

/** What a follower is told on each day after the first. */
const TOLD = [
  ['content', 'state'],
  ['affected', 'content', 'created', 'state'],
  ['affected', 'moved', 'withheld'],
  ['affected', 'back'],
  ['withdrawn'],
  ['off_site'],
];

it('has a week in which everything happens that a mirror must know', async () => {
  const site = createMockSite();
  const client = createClient(week.site, { fetch: site.fetch });
  const store = memoryStore();
  const told = [];
  for (const day of days) {
    site.publish(day);
    const { changes } = await client.follow(store);
    told.push([...new Set(changes.map(({ kind }) => kind))].sort());
  }
  expect(told).toEqual([[], ...TOLD]);
  expect(week.days.every((day) => day.told.endsWith('.'))).toBe(true);
});

it('is followed to the same end through faults and answers that never come', async () => {
  const faults = { broken: 0.1, cut: 0.1, late: 0.1, stuck: 0.02 };
  const site = createMockSite({ faults });
  const options = { wait: async () => undefined, tries: 8, patience: 20 };
  const client = createClient(week.site, { ...options, fetch: site.fetch });
  const store = memoryStore();
  for (const day of days) {
    site.publish(day);
    await client.follow(store).catch(() => undefined);
  }
  const calm = createMockSite();
  calm.publish(days.at(-1) ?? []);
  const reader = createClient(week.site, { fetch: calm.fetch });
  const { copy } = await reader.follow(store);
  expect(copy.items).toEqual((await reader.follow(memoryStore())).copy.items);
  expect(Object.keys(copy.left)).toHaveLength(2);
});

it('answers over HTTP as a host that lets other origins read', async () => {
  const site = createMockSite();
  site.publish(days[0] ?? []);
  const server = createMockServer(site).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const answer = await fetch(`${base}en/feed.json`);
  const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
  expect([
    answer.headers.get('access-control-allow-origin'),
    answer.headers.get('content-type'),
    (await answer.json()).items.length,
    (await fetch(`${base}en/feed.json`, { headers: known })).status,
    (await fetch(`${base}none`)).status,
    (await fetch(base, { method: 'POST' })).status,
  ]).toEqual(['*', 'application/feed+json', 3, 304, 404, 405]);
  server.close();
});
