/** The pages of our own sites, as they are published, in a real browser: places arrived at, names heard, stops of the keyboard. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkContent, publish } from '@narani/engine';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { auditPage, distance, isSeen, namesOfMany } from './in-page.js';
import { bare, sheetsOf } from './sheets.js';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const { MODE } = import.meta.env;
const LONG = MODE === 'fuzz';
const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 640 };
const DESK = { width: 1280, height: 900 };

/** How late fonts come. **Units**: milliseconds. */
const LATE = 1500;

let folder: string;
let browser: Browser;
let pages: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narani-published-'));
  const options = { today: '2026-11-27', now: () => 0 };
  const { corpus, ...checked } = await checkContent(CONTENT, options);
  if (!corpus) throw new Error(`Corpus, got ${JSON.stringify(checked.findings[0])}`);
  // Nothing here looks at PDFs, which take most of a build.
  const sites = corpus.sites.map((site) => ({
    ...site,
    editions: site.editions.filter((edition) => edition !== 'print'),
  }));
  await publish(CONTENT, { ...checked, corpus: { ...corpus, sites } }, { ...options, out: folder });
  const files = await readdir(folder, { recursive: true });
  pages = files.filter((path) => path.endsWith('.html')).sort();
  // The page for addresses that are none knows where its site stands on a server; a file has no server.
  for (const path of pages.filter((each) => each.endsWith('404.html'))) {
    const lost = await readFile(join(folder, path), 'utf8');
    await writeFile(join(folder, path), lost.replace('<base href="/">', '<base href="./">'));
  }
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The pages of documents, in which there is most. */
const documents = (): string[] =>
  pages.filter((path) =>
    /\/(?:ko|en)\/(?:agenda|session|meeting|paper|article|doc)\/[^/]+\/index\.html$/.test(path),
  );

/** The pages that list entries: of registries and of kinds. */
const lists = (): string[] => pages.filter((path) => /\/(?:ko|en)\/[^/]+\/index\.html$/.test(path));

/** Visits pages one after the other. */
async function eachPage(
  viewport: typeof PHONE,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ viewport });
  for (const path of paths) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    await look(page, path);
  }
  await page.close();
}

describe('a published page', () => {
  it('has headings whose names are their words alone', async () => {
    await eachPage(DESK, documents(), async (page, path) => {
      const client = await page.context().newCDPSession(page);
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      const named = nodes
        .filter(({ role, ignored }) => !ignored && role?.value === 'heading')
        .map(({ name }) => String(name?.value));
      const written = await page
        .locator('h1, h2, h3, h4, h5, h6')
        .evaluateAll((all) => all.map(({ textContent }) => textContent));
      const words = (text: string | null) => text?.replace(/\s+/g, ' ').trim();
      expect([path, named.map(words)]).toEqual([path, written.map(words)]);
      expect(named.filter((name) => name.includes('#'))).toEqual([]);
    });
  });

  it('begins its text on the first screen of a phone, unless it begins with a programme', async () => {
    await eachPage(PHONE, documents(), async (page, path) => {
      const top = await page
        .locator('.document-text')
        .evaluate(
          (text) => text.querySelector('p, li, td')?.getBoundingClientRect().top ?? Infinity,
        );
      expect([path, top < PHONE.height]).toEqual([path, true]);
    });
  });

  it('scrolls sideways nowhere with letters twice as large on a phone', async () => {
    await eachPage(PHONE, pages, async (page, path) => {
      const wide = await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        return document.documentElement.scrollWidth - window.innerWidth;
      });
      expect([path, Math.max(0, wide)]).toEqual([path, 0]);
    });
  });

  it('has no fault that axe or html-validate knows, on a phone by day and on a desk by night', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      // What scrolls is a region for want of a better element: sections have headings.
      rules: { 'prefer-native-element': 'off' },
    });
    const some = LONG ? pages : pages.filter(every(25));
    for (const [viewport, colorScheme] of [
      [SMALL, 'light'],
      [DESK, 'dark'],
    ] as const) {
      // The policy of a page would let no auditor in.
      const page = await browser.newPage({ viewport, colorScheme, bypassCSP: true });
      for (const path of some) {
        await page.goto(pathToFileURL(join(folder, path)).href);
        await page.addScriptTag({ path: AXE });
        const faults = await page.evaluate(auditPage);
        expect([path, colorScheme, faults]).toEqual([path, colorScheme, []]);
      }
      await page.close();
    }
    for (const path of some) {
      const { results } = await validator.validateString(
        await readFile(join(folder, path), 'utf8'),
      );
      const said = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, line }) => `${ruleId} ${line}`),
      );
      expect([path, said]).toEqual([path, []]);
    }
  });

  it('names no two places alike, and has a way to report a fault', async () => {
    await eachPage(DESK, LONG ? pages : pages.filter(every(5)), async (page, path) => {
      const alike = await page.evaluate(namesOfMany);
      expect([path, alike]).toEqual([path, []]);
      const reports = await page
        .locator('.report a')
        .evaluateAll(([first]) => (first as HTMLAnchorElement)?.href);
      // Its own, which is not always the canonical one: that may be of one language, or of another site.
      const [site = '', ...rest] = path.replace(/(?:index|404)\.html$/, '').split('/');
      const index = JSON.parse(await readFile(join(folder, site, 'index.json'), 'utf8'));
      const address = `${index.base_url}${index.base_url.endsWith('/') ? '' : '/'}${rest.join('/')}`;
      expect([path, reports?.includes(encodeURIComponent(address))]).toEqual([path, true]);
    });
  });

  it('keeps its notices and the current item of its menu apart in forced colours', async () => {
    const page = await browser.newPage({ viewport: DESK, forcedColors: 'active' });
    const noticed = documents()
      .filter((path) => path.includes('/en/'))
      .filter(every(LONG ? 1 : 9));
    for (const path of noticed) {
      await page.goto(pathToFileURL(join(folder, path)).href);
      const wrong = await page.locator('.site-nav a').evaluateAll((all) =>
        all
          .filter((link) => {
            const { borderBottomWidth, borderBottomColor } = getComputedStyle(link);
            const { backgroundColor } = getComputedStyle(document.body);
            const marked = borderBottomWidth !== '0px' && borderBottomColor !== backgroundColor;
            return marked !== link.hasAttribute('aria-current');
          })
          .map(({ outerHTML }) => outerHTML),
      );
      expect([path, wrong]).toEqual([path, []]);
      const boxes = await page
        .locator('.notice, .badge')
        .evaluateAll((all) => all.map((box) => getComputedStyle(box).borderTopStyle));
      expect([path, boxes.filter((style) => style === 'none')]).toEqual([path, []]);
    }
    await page.close();
  });

  it('shows where the keyboard is at each of its stops', async () => {
    const some = LONG ? pages : pages.filter((path) => /index\.html$/.test(path)).filter(every(6));
    await eachPage(DESK, some, async (page, path) => {
      const stops = await page.locator('a[href], [tabindex="0"]').count();
      for (let stop = 0; stop < Math.min(stops, 40); stop++) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(isSeen);
        expect([path, stop, seen]).toEqual([path, stop, '']);
      }
    });
  });
});

describe('a link into a page', () => {
  let server: Server;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://a').pathname);
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      setTimeout(
        () =>
          readFile(file).then(
            (bytes) => response.writeHead(200, { 'content-type': type }).end(bytes),
            () => response.writeHead(404).end(),
          ),
        file.endsWith('.woff2') ? LATE : 0,
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });

  afterAll(() => server.close());

  it('arrives at its place though fonts come late', async () => {
    const { port } = server.address() as AddressInfo;
    const base = `http://127.0.0.1:${port}/`;
    // The mark of a note stands within a line, which fonts that come after all else may break anew: such places are for the long form.
    const links = (await linksIn(base))
      .filter((link) => LONG || !link.includes('#fnref-'))
      .filter(every(LONG ? 3 : 90));
    const tries = [PHONE, DESK].flatMap((viewport) => links.map((link) => ({ viewport, link })));
    const missed: string[] = [];
    const visit = async ({ viewport, link }: (typeof tries)[number]): Promise<void> => {
      const page = await browser.newPage({ viewport });
      await page.goto(link, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      const away = await atRest(page);
      if (away > 8) missed.push(`${viewport.width} ${link.slice(base.length)} ${away}`);
      await page.close();
    };
    for (let start = 0; start < tries.length; start += 4)
      await Promise.all(tries.slice(start, start + 4).map(visit));
    expect(missed).toEqual([]);
    expect(tries.length).toBeGreaterThan(10);
  });
});

describe('a printed page', () => {
  it('says on each sheet whose it is, and leaves no heading alone and no third of a sheet empty', async () => {
    const printed = [
      ...documents().filter(every(LONG ? 1 : 9)),
      ...lists().filter(every(LONG ? 1 : 12)),
    ];
    await eachPage(DESK, printed, async (page, path) => {
      const address = await page.locator('link[rel=canonical]').getAttribute('href');
      const title = (await page.locator('html').getAttribute('data-title')) ?? '';
      const headings = await page.locator('h2, h3, h4').allTextContents();
      const heads = new Set(headings.map(bare));
      const sheets = await sheetsOf(await page.pdf({ preferCSSPageSize: true }));
      const faults = sheets.flatMap(({ text, last, left }, index) => [
        ...(text.includes(bare(`${address}`)) ? [] : [`${index + 1}: no address`]),
        ...(index === 0 || text.startsWith(bare(title)) ? [] : [`${index + 1}: no title`]),
        ...(index < sheets.length - 1 && left > 1 / 3 ? [`${index + 1}: ${left} empty`] : []),
        ...(heads.has(last) ? [`${index + 1}: ${last} alone`] : []),
      ]);
      expect([path, faults]).toEqual([path, []]);
    });
  });

  it('gives the addresses of its links as notes', async () => {
    const path = documents().find((each) => each.includes('agenda')) ?? '';
    await eachPage(DESK, [path], async (page) => {
      const links = await page
        .locator('.text a[href]:not([href^="#"])')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash));
      expect(links.length).toBeGreaterThan(5);
      await page.emulateMedia({ media: 'print' });
      const listed = await page.locator('.addresses li').allInnerTexts();
      expect(listed.map((address) => new URL(address).hash)).toEqual(links);
    });
  });
});

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const every =
  (step: number) =>
  (_: unknown, index: number): boolean =>
    index % step === 0;

/** The links of all pages that lead to a place within a page. */
async function linksIn(base: string): Promise<string[]> {
  const links = new Set<string>();
  for (const path of pages) {
    const html = await readFile(join(folder, path), 'utf8');
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]*#[^"]+)"/g)) {
      const link = new URL(href.replaceAll('&amp;', '&'), base + path).href;
      if (link.startsWith(base)) links.add(link);
    }
  }
  return [...links].sort();
}

/** How far the place is away once it has stood still for half a second. */
async function atRest(page: Page): Promise<number> {
  let away = await page.evaluate(distance);
  for (let still = 0, tries = 0; still < 3 && tries < 20; tries++) {
    await page.waitForTimeout(170);
    const next = await page.evaluate(distance);
    still = next === away ? still + 1 : 0;
    away = next;
  }
  return away;
}
