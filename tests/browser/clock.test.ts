/** A programme on the reader's own clock: another zone's hours, and what is on now and next. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Meta } from '@narani/model';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, fixtureCorpus } from '../../packages/html/test/corpus.js';
import { launchBrowser } from './browser.js';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narani-clock-'));
  const corpus = fixtureCorpus();
  const entries = corpus.entries.map((entry) =>
    entry.id === 'session/one'
      ? { ...entry, meta: { ...entry.meta, date: '2026-06-01' } as Meta }
      : entry,
  );
  for (const { path, contents } of filesOf(fixtureCorpus({ entries })).values()) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, contents);
  }
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function visit(timezoneId: string, at: string, script = true): Promise<Page> {
  const context = await browser.newContext({ timezoneId, javaScriptEnabled: script });
  const page = await context.newPage();
  if (script) await page.clock.install({ time: new Date(at) });
  await page.goto(pathToFileURL(join(folder, 'en/session/one/index.html')).href);
  return page;
}
const heads = (page: Page) => page.locator('.programme thead th').allInnerTexts();
const marked = (page: Page) => page.locator('.programme .item-now').allInnerTexts();

describe('a programme', () => {
  it('shows the hours of the reader’s zone beside those declared, with the day where it is another', async () => {
    const page = await visit('America/New_York', '2026-05-01T00:00:00Z');
    expect((await heads(page))[2]).toMatch(/^Your time \((?:EDT|GMT-4)\)$/);
    expect(await page.locator('.own-time').allInnerTexts()).toEqual([
      'Jun 1 04:00–04:05',
      '04:05–04:30',
    ]);
    expect(await marked(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['the clocks are those of a zone that is shown', 'Europe/Paris', true],
    ['no script runs', 'America/New_York', false],
  ])('has no further column where %s', async (_case, zone, script) => {
    const page = await visit(zone, '2026-05-01T00:00:00Z', script);
    expect((await heads(page)).slice(0, 3)).toEqual(['KST', 'CEST', 'Item']);
    await page.context().close();
  });

  it('says on the day what is on now and what comes next', async () => {
    const page = await visit('Asia/Seoul', '2026-06-01T08:02:00Z');
    expect(await marked(page)).toEqual(['Now', 'Next']);
    expect(await page.locator('[aria-current=time]').getAttribute('id')).toBe('item-opening');
    await page.clock.runFor('05:00');
    expect(await marked(page)).toEqual(['Now']);
    expect(await page.locator('[aria-current=time]').getAttribute('id')).toBe('item-talk');
    await page.clock.runFor('30:00');
    expect(await marked(page)).toEqual([]);
    await page.context().close();
  });
});
