import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckedCorpus } from '@narani/model';
import { createRouter } from '@narani/routes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderFeed, writeFeed } from '../src/index.js';
import { bodyOf, corpus, large, SITE } from './corpus.js';

const script = fileURLToPath(new URL('../examples/sync.mjs', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'narani-feed-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function sync(of: CheckedCorpus): string[] {
  const router = createRouter(of, SITE, [SITE]);
  const files = writeFeed(of, renderFeed(of).value, SITE, router, {
    bodyOf: () => bodyOf('<p></p>'),
  }).value;
  for (const { path, contents } of files.filter(({ path }) => /^en\/feed.*json$/.test(path)))
    writeFileSync(join(folder, path.slice('en/'.length)), contents);
  const out = execFileSync(process.execPath, [
    script,
    join(folder, 'feed.json'),
    join(folder, 'store.json'),
  ]);
  return String(out)
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/).slice(0, 2).join(' '));
}

test('the example for partners tells new, changed, stale, withdrawn and vanished items apart', () => {
  const tag = (id: string) => `tag:narani.example,2026:${id}:en`;
  const agenda = tag('agenda/national-to-local');
  expect(sync(corpus())).toEqual([
    `new ${agenda}`,
    `stale ${agenda}`,
    `new ${tag('meeting/dated')}`,
    `new ${tag('meeting/stakeholders')}`,
  ]);
  expect(sync(corpus())).toEqual([`stale ${agenda}`]);

  const of = corpus();
  const later = of.entries.flatMap((entry) => {
    const { meta } = entry;
    if (entry.id === 'agenda/national-to-local')
      return [{ ...entry, meta: { ...meta, number: 11 } as typeof meta }];
    if (entry.id === 'meeting/stakeholders')
      return [{ ...entry, meta: { ...meta, lifecycle: 'withdrawn' as const } }];
    return entry.id === 'meeting/dated' ? [] : [entry];
  });
  expect(sync({ ...of, entries: later })).toEqual([
    `changed ${agenda}`,
    `stale ${agenda}`,
    `withdrawn ${tag('meeting/stakeholders')}`,
    `gone ${tag('meeting/dated')}`,
  ]);
});

test('the example for partners reads a long feed to its end', () => {
  sync(corpus());
  expect(sync(large(200)).filter((line) => line.startsWith('new')).length).toBeGreaterThanOrEqual(
    200,
  );
});
