/** Pages in a real browser, in the themes of the real sites, on a phone and on a desk. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Meta } from '@narani/model';
import { readTheme, type Theme } from '@narani/theme';
import { dressSite } from '@narani/typefaces';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  entryOf,
  filesOf,
  fixtureCorpus,
  LIBRARY,
  REVIEWED,
  WIKI,
} from '../../packages/html/test/corpus.js';
import { TAILOR } from '../../packages/typefaces/test/tailor.js';
import { findBrokenWords } from './broken-words.js';
import { launchBrowser } from './browser.js';

const SITES = fileURLToPath(new URL('../../content/sites/', import.meta.url));
const THEMES = ['assembly-wiki', 'city-network', 'document-library', 'policy-magazine'];
const WIDTHS = [390, 1280];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Words with every mark that browsers like to break at, in the middle of a long paragraph. */
const HARD = `## 어려운 낱말 {#hard}

${'「탄소중립기본법」은 시·도와 시·군·구의 계획을 “권고”로 정하고, 국가(國家)는 2026.6.1.에 4~9월의 24㎡당 [「법」](statute:act#19-2)을 **‘나란히’**라고 적었다.[^1] '.repeat(12)}

긴 주소 https://example.org/${'0123456789'.repeat(12)} 도 넘치지 않는다.

| 하나 | 둘 | 셋 | 넷 |
| --- | --- | --- | --- |
| 지방자치단체의 온실가스 감축 | 지방자치단체의 온실가스 감축 | 지방자치단체의 온실가스 감축 | 지방자치단체의 온실가스 감축 |

\`\`\`
${'x'.repeat(200)}
\`\`\`

[^1]: 주석의 「법」은 짧다.
`;

/** A drawing that fits a phone. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 100" width="480" height="100"><text x="470" y="50" font-size="16" text-anchor="end">Box</text></svg>`;
const drawings = new Map([['papers/report/boxes.en.svg', { sha256: '', text: DRAWING }]]);

let browser: Browser;
let folder: string;

async function publish(name: string, theme: Theme): Promise<string> {
  const common = fixtureCorpus();
  const [first] = common.entries;
  if (!first) throw new Error('Missing entries');
  const meta = { ...first.meta, id: 'agenda/hard', number: 99 } as Meta;
  const title = '시·도로 내려보낼 국가 권고의 ‘이행’을 점검하는 방법';
  const corpus = fixtureCorpus({
    entries: [...common.entries, entryOf(meta, { ko: { title, body: HARD } })],
    states: {
      ...common.states,
      'agenda/local@en': {
        state: 'stale',
        change: 'fact',
        sections: [{ section: 'issues', state: 'stale', change: 'fact' }],
      },
      'doc/about@en': REVIEWED,
    },
  });
  for (const base of [WIKI, LIBRARY]) {
    const files = filesOf(corpus, base, { themes: { [base.name]: theme }, drawings });
    const dressed = await dressSite([...files.values()], TAILOR);
    for (const { path, contents } of dressed) {
      const target = join(folder, name, base.name, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, contents);
    }
  }
  return name;
}

const address = (theme: string, path: string) => pathToFileURL(join(folder, theme, path)).href;

const PAGES = [
  'wiki/index.html',
  'wiki/404.html',
  'wiki/ko/index.html',
  'wiki/en/index.html',
  'wiki/ko/agenda/index.html',
  'wiki/ko/agenda/hard/index.html',
  'wiki/ko/agenda/local/index.html',
  'wiki/en/agenda/local/index.html',
  'wiki/en/agenda/capital/index.html',
  'wiki/ko/agenda/withdrawn/index.html',
  'wiki/ko/session/one/index.html',
  'wiki/en/session/one/index.html',
  'wiki/ko/terms/index.html',
  'wiki/en/statutes/index.html',
  'wiki/ko/organisations/index.html',
  'library/en/paper/report/index.html',
  'library/ko/paper/report/index.html',
];

/** One of each kind: axe takes its time. */
const KINDS_OF_PAGES = [
  'wiki/index.html',
  'wiki/ko/index.html',
  'wiki/ko/agenda/hard/index.html',
  'wiki/en/agenda/local/index.html',
  'wiki/en/agenda/capital/index.html',
  'wiki/ko/session/one/index.html',
  'wiki/en/statutes/index.html',
  'library/en/paper/report/index.html',
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narani-browser-'));
  for (const theme of THEMES) {
    const path = join(SITES, theme, 'theme.css');
    const { value, findings } = readTheme(path, await readFile(path, 'utf8'));
    if (!value) throw new Error(`Refused theme: ${JSON.stringify(findings)}`);
    await publish(theme, value);
  }
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function newPage(
  width: number,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<Page> {
  return browser.newPage({ viewport: { width, height: 900 }, ...options });
}

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
}

async function open(url: string, width: number): Promise<Page> {
  const page = await newPage(width);
  await visit(page, url);
  return page;
}

describe.each(THEMES)('%s', (theme) => {
  it.each(WIDTHS)('fits %i px and keeps Korean words whole', async (width) => {
    const page = await newPage(width);
    for (const path of PAGES) {
      await visit(page, address(theme, path));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, overflow]).toEqual([path, 0]);
      expect([path, await page.evaluate(findBrokenWords)]).toEqual([path, []]);
    }
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has no fault that axe knows, in %s', async (scheme) => {
    // The policy of a page would let no auditor in.
    const options = { colorScheme: scheme, bypassCSP: true };
    const page = await newPage(scheme === 'light' ? 390 : 1280, options);
    for (const path of KINDS_OF_PAGES) {
      await visit(page, address(theme, path));
      await page.addScriptTag({ path: AXE });
      const faults = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: {
            run: (
              where: Document,
              options: object,
            ) => Promise<{
              violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
            }>;
          };
        };
        const { violations } = await axe.run(document, {
          rules: { 'target-size': { enabled: true } },
        });
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
        );
      });
      expect([path, faults]).toEqual([path, []]);
    }
    await page.close();
  });
});

describe.each(THEMES)('%s on a phone', (theme) => {
  it('shows the current item of its menu, labels in one line and drawings whole', async () => {
    const page = await newPage(390);
    for (const path of PAGES) {
      await visit(page, address(theme, path));
      const faults = await page.evaluate(() => {
        const outside = (element: Element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < 0 || right > window.innerWidth;
        };
        const broken = (element: Element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
        };
        const all = (selector: string) => [...document.querySelectorAll(selector)];
        return [
          ...all('.site-nav [aria-current], .picture *').filter(outside),
          ...all('.dates dt').filter(broken),
        ].map(({ outerHTML }) => outerHTML);
      });
      expect([path, faults]).toEqual([path, []]);
    }
    await page.close();
  });

  it('gives the items of a programme the whole width, under their hours', async () => {
    const page = await open(address(theme, 'wiki/ko/session/one/index.html'), 390);
    const [row, item, time] = await Promise.all(
      ['tbody tr', 'tbody .item', 'tbody .time'].map((selector) =>
        page.locator(`.programme ${selector}`).first().boundingBox(),
      ),
    );
    expect(item?.width).toBe(row?.width);
    expect(item?.y).toBeGreaterThanOrEqual((time?.y ?? 0) + (time?.height ?? 0));
    await page.close();
  });
});

describe.each(THEMES)('%s on a desk', (theme) => {
  it('has the head of a programme over what it heads', async () => {
    const page = await open(address(theme, 'wiki/ko/session/one/index.html'), 1280);
    const aligned = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((cell) => getComputedStyle(cell).textAlign);
    expect(await aligned('.programme td.item')).toBe('start');
    expect(await aligned('.programme th:not(.length)')).toBe('start');
    await page.close();
  });
});

describe('the keyboard', () => {
  it.each(WIDTHS)(
    'reaches the skip link first and the content through it at %i px',
    async (width) => {
      const page = await open(address('assembly-wiki', 'wiki/ko/agenda/local/index.html'), width);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        '본문으로 건너뛰기',
      );
      const box = await page.locator('.skip').boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('page-main');
      await page.close();
    },
  );

  it.each(WIDTHS)('switches the language and stays on the document at %i px', async (width) => {
    const page = await open(address('city-network', 'wiki/ko/agenda/local/index.html'), width);
    let inside = false;
    for (let step = 0; step < 6 && !inside; step++) {
      await page.keyboard.press('Tab');
      inside = await page.evaluate(() => document.activeElement?.closest('.languages') !== null);
    }
    expect(inside).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/agenda\/local\/index\.html$/);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.close();
  });
});

describe('a page', () => {
  it('needs no script and follows old addresses', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address('policy-magazine', 'wiki/ko/agenda/provinces/index.html'));
    await page.waitForURL(/\/ko\/agenda\/local\/index\.html$/);
    expect(await page.textContent('h1')).toContain('국가에서 지역으로');
    await context.close();
  });

  it('shows Korean on a machine without a Korean font', async () => {
    const page = await open(address('document-library', 'library/ko/paper/report/index.html'), 390);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    const known = await page.evaluate(() => document.fonts.check('16px "Noto Serif KR"'));
    if (!known) expect(loaded.join()).toContain('Narani Serif');
    await page.close();
  });
});
