/** Pages of both languages in a real browser: beside each other on a desk, opened one by one on a phone, read aloud, and without a script. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LineMatch } from '@narani/model';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, fixtureCorpus } from '../../packages/html/test/corpus.js';
import { launchBrowser } from './browser.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PAGES = ['ko-en/agenda/local/', 'en-ko/agenda/local/', 'en-ko/session/one/'];

/** Of the document `agenda/local` of the fixture: its headings, paragraphs, row and items. */
const MATCHES = [6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 25, 27].map(
  (line): LineMatch => [line, line + 2],
);

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narani-facing-'));
  const corpus = fixtureCorpus({ alignments: { 'agenda/local@en': MATCHES } });
  for (const { path, contents } of filesOf(corpus).values()) {
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

async function visit(
  path: string,
  width: number,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, ...options });
  await page.goto(pathToFileURL(join(folder, path, 'index.html')).href);
  return page;
}

/** The boxes of the first paragraph and its counterpart. */
async function boxes(page: Page) {
  const row = page.locator('.text > .facing-row').first();
  const [own, other] = [row.locator('.own'), row.locator('.other')];
  return { own: await own.boundingBox(), other: await other.boundingBox() };
}

describe('both languages', () => {
  it('stand beside each other on a desk and below each other on a phone without a script', async () => {
    for (const [width, beside] of [
      [1280, true],
      [768, true],
      [390, false],
    ] as const) {
      const page = await visit(PAGES[0] ?? '', width, { javaScriptEnabled: false });
      const { own, other } = await boxes(page);
      expect((other?.x ?? 0) > (own?.x ?? 0) + 100, `${width}`).toBe(beside);
      expect((other?.y ?? 0) > (own?.y ?? 0) + 10, `${width}`).toBe(!beside);
      await page.close();
    }
  });

  it('are opened paragraph by paragraph on a phone, by Enter and by a tap', async () => {
    const page = await visit(PAGES[1] ?? '', 390, { hasTouch: true });
    const row = page.locator('.text > .facing-row').first();
    const button = row.getByRole('button', { name: 'Show the Korean' });
    expect(await row.locator('.other').isVisible()).toBe(false);
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await row.locator('.other').isVisible()).toBe(true);
    expect(await row.getByRole('button', { name: 'Hide the Korean' }).ariaSnapshot()).toContain(
      'expanded',
    );
    await row.locator('.own p').tap({ position: { x: 330, y: 4 } });
    expect(await row.locator('.other').isVisible()).toBe(false);
    await page.close();
  });

  it('are read aloud paragraph by paragraph', async () => {
    const page = await visit(PAGES[1] ?? '', 1280);
    const heard = await page.locator('.text').ariaSnapshot();
    const order = [
      'heading "Issues"',
      'heading "쟁점"',
      'Article 19-2',
      '제19조의2',
      'heading "Background"',
    ];
    const places = order.map((words) => heard.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(await page.getByRole('button', { name: 'Show the Korean' }).count()).toBe(0);
    await page.close();
  });

  it('are found by the keyboard, and left for the place that is read', async () => {
    const page = await visit('ko/agenda/local/', 390);
    // Two headings of a short text stand before the eye at once.
    const switched = async (place: string, name: string, to: RegExp) => {
      await page.locator(place).evaluate((heading) => heading.scrollIntoView());
      const link = page.getByRole('link', { name, exact: true }).first();
      await expect.poll(() => link.getAttribute('href')).toMatch(/#/);
      await link.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).toMatch(to);
    };
    await switched(
      '#background',
      '나란히',
      /\/ko-en\/agenda\/local\/index\.html#(?:background|detail)$/,
    );
    await switched(
      '#background',
      'English',
      /\/en\/agenda\/local\/index\.html#(?:background|detail)$/,
    );
    await page.close();
  });

  it.each(PAGES)('hold what axe asks for: %s', async (path) => {
    for (const options of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      const page = await visit(path, 390, { ...options, bypassCSP: true });
      await page.addScriptTag({ path: AXE });
      const violations = await page.evaluate(async () => {
        const { violations: found } = await (
          globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
        ).axe.run();
        return found.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBeLessThanOrEqual(0);
      await page.close();
    }
  });
});
