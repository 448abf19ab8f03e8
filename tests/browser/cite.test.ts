/** Citations in a real browser: they stand without a script; with one, they know the day and the place, and are copied. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, fixtureCorpus, LIBRARY } from '../../packages/html/test/corpus.js';
import { launchBrowser } from './browser.js';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let folder: string;
const said: string[] = [];
const DAY = new Date(2027, 0, 5);
const ADDRESS = 'https://library.example/en/paper/report/';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narani-cite-'));
  for (const { path, contents } of filesOf(fixtureCorpus(), LIBRARY).values()) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, contents);
  }
  browser = await launchBrowser();
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  page.on('console', (message) => said.push(message.text()));
  await page.clock.install({ time: DAY });
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const visit = (on: Page, anchor = '') =>
  on.goto(pathToFileURL(join(folder, 'en/paper/report/index.html')).href + anchor);
const forms = (on: Page) => on.locator('.citation').allInnerTexts();
const copied = () => page.evaluate(() => navigator.clipboard.readText());
const heard = async (words: string) => {
  await page.clock.runFor(100);
  await expect.poll(() => page.getByRole('status').textContent()).toBe(words);
};

describe('a citation', () => {
  it('stands on the page without a script', async () => {
    const still = await browser.newContext({ javaScriptEnabled: false });
    const own = await still.newPage();
    await visit(own);
    await own.click('.citations summary');
    const [apa, mla] = await forms(own);
    expect(apa).toBe(`Progress report (NEA/1). (2026). The Library. ${ADDRESS}`);
    expect(mla).toMatch(/^Progress Report\. NEA\/1, The Library, .*\/report\/\.$/);
    expect(await own.locator('.citations button').count()).toBe(0);
    await still.close();
  });

  it('knows the reader’s day and the place that is read', async () => {
    await visit(page, '#p2');
    await page.click('.citations summary');
    const [, mla, , korean, bibtex] = await forms(page);
    expect(mla).toContain(`${ADDRESS}#p2. Accessed 5 Jan. 2027.`);
    expect(korean).toContain('(접속일: 2027. 1. 5.)');
    expect(bibtex).toContain('@techreport{paper.report.en.p2,');
    expect(bibtex).toContain('urldate = {2027-01-05}');
    await page.evaluate(() => {
      location.hash = '#page-history';
    });
    await expect.poll(async () => (await forms(page))[0]).toMatch(/\/report\/$/);
  });

  it('is copied by the keyboard, which is said', async () => {
    await page.getByRole('button', { name: 'Copy: APA 7' }).focus();
    await page.keyboard.press('Enter');
    await heard('Copied: APA 7');
    expect(await copied()).toBe(`Progress report (NEA/1). (2026). The Library. ${ADDRESS}`);
  });
});

describe('a page with data for machines', () => {
  it('breaks no policy of its own', async () => {
    await visit(page);
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
    expect(said.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
  });
});

describe('a place', () => {
  it.each([
    ['a heading', '.heading .anchor', '#background'],
    ['a numbered paragraph', '.paragraph-number', '#p1'],
    ['a figure', 'a.figure-number', '#figure-boxes'],
  ])('has an address to copy: %s', async (_name, selector, hash) => {
    await visit(page);
    await page.locator(selector).first().focus();
    await page.keyboard.press('Enter');
    await heard('Copied: the address of this place');
    expect(await copied()).toBe(ADDRESS + hash);
  });
});
