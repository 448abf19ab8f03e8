/** The search in a real browser, from files, by keyboard alone. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRouter } from '@narani/routes';
import { searchFiles } from '@narani/search';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, fixtureCorpus, WIKI } from '../../packages/html/test/corpus.js';
import { launchBrowser } from './browser.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let browser: Browser;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narani-search-'));
  const corpus = fixtureCorpus();
  const router = createRouter(corpus, WIKI, corpus.sites);
  const files = [...filesOf(corpus, WIKI).values(), ...searchFiles(corpus, WIKI, router).value];
  for (const { path, contents } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, contents);
  }
  browser = await launchBrowser();
  page = await browser.newPage({ bypassCSP: true, viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const visit = (path: string) => page.goto(pathToFileURL(join(folder, path)).href);
const opened = () => page.waitForSelector('dialog.palette[open]');

describe('the search', () => {
  it('loads nothing before it is opened, and opens by its key', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await visit('ko/index.html');
    expect(asked.filter((url) => /palette|index-\d/.test(url))).toEqual([]);
    await page.keyboard.press('/');
    await opened();
    expect(asked.some((url) => url.endsWith('index-0.js'))).toBe(true);
  });

  it('is a combobox whose chosen option is known, and leads there', async () => {
    await page.keyboard.type('소개');
    const option = page.locator('[role="option"][aria-selected="true"]');
    await option.waitFor();
    const id = await option.getAttribute('id');
    expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(id);
    expect(await page.getByRole('status').textContent()).toMatch(/^검색 결과 \d+건$/);
    await page.addScriptTag({ path: AXE });
    const violations = await page.evaluate(
      async () =>
        (await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run('dialog'))
          .violations,
    );
    expect(violations.map((each) => each.id)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/ko\/doc\/about\/index\.html$/);
  });

  it('closes by Esc, gives the focus back, and shows what is typed as text', async () => {
    const button = page.getByRole('button', { name: '검색' });
    await button.click();
    await opened();
    await page.keyboard.type('<img src=x onerror=alert(1)>');
    expect(await page.locator('dialog img').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.palette[open]').count()).toBe(0);
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  it('lets its keys be switched off, and keeps its button', async () => {
    await page.keyboard.press('/');
    await opened();
    await page.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await page.locator('dialog.palette[open]').count()).toBe(0);
    await page.getByRole('button', { name: '검색' }).click();
    await opened();
    await page.getByRole('checkbox').check();
  });
});
