/** The example of a partner's page in a real browser, on another origin than the site it reads. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createMockSite, type MockSite } from '@narani/client/mock';
import { makeSites, type SitesInMemory } from '@narani/engine';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.js';

const root = new URL('../../', import.meta.url);
const { START, TODAY, asContent, remove, replace } = await import(
  new URL('bench/partner-changes/content.mjs', root).href
);
const { createMockServer } = await import(new URL('packages/client/mock/server.js', root).href);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

let asked: string[] = [];
let down = false;
const site: MockSite = createMockSite();
const narani = createMockServer({
  fetch: (url: string, init: object) => {
    asked.push(new URL(url).pathname.slice(1));
    return down ? Promise.reject(new Error('down')) : site.fetch(url, init);
  },
});
let base: string;
let partner: Server;
let browser: Browser;
let page: Page;
let last: SitesInMemory | undefined;
const faults: string[] = [];

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listening = (server: Server) =>
  new Promise<Server>((resolve) => void server.listen(0, '127.0.0.1', () => resolve(server)));

/** The example as its manual says: with the client beside it, and the address of the site in its page. */
function partnerServer(): Server {
  return createServer(async (request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const file = path.startsWith('/narani/')
      ? join('packages/client/dist', path.slice('/narani/'.length))
      : join('examples/partner-site', path);
    const text = await readFile(new URL(file, root), 'utf8').catch(() => undefined);
    response.statusCode = text === undefined ? 404 : 200;
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
    response.end(text?.replaceAll('http://127.0.0.1:4600', base.slice(0, -1)));
  });
}

function publish(files: Readonly<Record<string, string>>): void {
  const own = replace(files, 'sites/wiki/site.yaml', 'https://wiki.example', base.slice(0, -1));
  last = makeSites(asContent(own), { today: TODAY, ...(last ? { last } : {}) }).sites;
  const made = last.get('wiki') ?? [];
  site.publish(made.map(({ path, contents }) => [path, String(contents)]));
}

/** A visit, until the page has read what it wants. **Shapes**: the files of the site that it asked for. */
async function visit(hash: string): Promise<string[]> {
  asked = [];
  await page.goto('about:blank');
  await page.goto(`http://127.0.0.1:${portOf(partner)}/${hash}`);
  await page.waitForFunction(() => document.querySelector('#news')?.textContent !== '…');
  return asked.sort();
}

const textOf = (selector: string) => page.locator(selector).innerText();

beforeAll(async () => {
  await listening(narani);
  base = `http://127.0.0.1:${portOf(narani)}/`;
  partner = await listening(partnerServer());
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'en-GB' });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
});

afterAll(async () => {
  await browser?.close();
  narani.close();
  partner?.close();
});

it('shows another site’s documents, and follows what becomes of them', async () => {
  let files = START;
  publish(files);
  await visit('#en/agenda/water');
  expect(await page.locator('#list li').allInnerTexts()).toEqual(
    [1, 2, 3].map((number) => `Agenda ${number} Reviewed translation`),
  );
  expect(await textOf('main')).toContain('120 local governments');
  expect(await textOf('main footer')).toBe(
    `“Agenda 1”, Narani, CC BY-SA 4.0, ${base}en/agenda/water/`,
  );
  expect(await visit('#en/agenda/water')).toEqual([HEAD, VOCABULARY]);

  files = replace(files, 'agendas/water/ko.md', '120곳', '226곳');
  publish(files);
  const record = expect.stringMatching(/^feeds\/v1\/changes\/[0-9a-f]+\/1\.json$/);
  const [en, ko] = ['en', 'ko'].map((locale) => `${locale}/agenda/water/item.json`);
  expect(await visit('#en/agenda/water')).toEqual([en, record, HEAD, VOCABULARY, ko]);
  expect(await textOf('#news')).toBe('2 changes since the last visit.');
  expect(await textOf('main .state')).toContain('Translation out of date');

  files = { ...remove(files, 'agendas/water/'), 'withdrawn.yaml': RECORD };
  publish(files);
  await visit('#en/agenda/water');
  expect(await textOf('main')).toContain('Taken back by agreement');
  expect(await textOf('main')).not.toContain('local governments');
  await page.getByRole('link', { name: 'Agenda 2' }).last().click();
  await page.getByRole('link', { name: '한국어' }).click();
  await page.getByRole('heading', { name: '의제 2' }).waitFor();
  expect(faults).toEqual([]);

  down = true;
  await visit('#en/agenda/air');
  expect(await textOf('#news')).toContain('Nothing new can be read');
  expect(await textOf('main')).toContain('220 local governments');
});

const HEAD = 'feeds/v1/changes/head.json';
const VOCABULARY = 'feeds/v1/vocabulary.json';
const RECORD = `entries:
  agenda/water:
    title: { ko: 의제 1, en: Agenda 1 }
    date: 2026-11-20
    reason: { ko: 합의에 따라 거두었습니다., en: Taken back by agreement. }
    replacement: agenda/air
    licence: CC-BY-SA-4.0
`;

it('works in a worker of a browser too', async () => {
  down = false;
  publish(START);
  const origin = `http://127.0.0.1:${portOf(partner)}`;
  // Any file of the origin is a page without the example’s policy.
  await page.goto(`${origin}/narani/index.js`);
  const count = await page.evaluate(
    ([client, address]) => {
      const code = `import { createClient, memoryStore } from '${client}';
        const { copy } = await createClient('${address}').follow(memoryStore());
        postMessage(Object.keys(copy.items).length);`;
      const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      return new Promise((resolve, reject) => {
        const worker = new Worker(url, { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      });
    },
    [`${origin}/narani/index.js`, base],
  );
  expect(count).toBe(6);
});
