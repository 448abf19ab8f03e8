/** What a reader without a Korean font sees before and after the web font comes. */
import { dressSite } from '@narani/typefaces';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesOf, fixtureCorpus, WIKI } from '../../packages/html/test/corpus.js';
import { TAILOR } from '../../packages/typefaces/test/tailor.js';
import { launchBrowser } from './browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const SITE = 'http://site.example/';
const TYPES = { css: 'text/css', html: 'text/html; charset=utf-8' } as const;

it.each(['ko/index.html', 'ko/doc/about/index.html', 'ko/terms/index.html'])(
  'breaks every line of %s alike before the web font is there and after',
  async (path) => {
    const files = await dressSite([...filesOf(fixtureCorpus(), WIKI).values()], TAILOR);
    const served = new Map(files.map((file) => [file.path, file.contents]));
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await page.route(`${SITE}**`, async (route) => {
      const asked = new URL(route.request().url()).pathname.slice(1);
      const body = served.get(asked);
      if (asked.endsWith('.woff2')) await released;
      const type = TYPES[asked.split('.').at(-1) as keyof typeof TYPES] ?? 'font/ttf';
      await route.fulfill(
        body === undefined
          ? { status: 404 }
          : {
              ...{ status: 200, body: typeof body === 'string' ? body : Buffer.from(body) },
              headers: { 'access-control-allow-origin': '*', 'content-type': type },
            },
      );
    });
    const heights = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main *')].map((each) => each.getBoundingClientRect().height),
      );
    const loaded = () =>
      page.evaluate(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      );
    await page.goto(SITE + path, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => document.fonts.load('16px "Narani Blank"', '가'));
    expect(await loaded()).not.toContain('Narani Sans');
    const before = await heights();
    release();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await loaded()).toContain('Narani Sans');
    expect(await heights()).toEqual(before);
    await page.close();
  },
);
