/**
 * How much of fonts each page kind fetches on its first visit, and how far it jumps when they come: `npm run bench:fonts -- [FOLDER]`
 *
 * The folder is one of built sites, `dist` where none is given. Every page kind of every site is opened in both languages, on a phone and on a desk, each
 * time with an empty cache, over a line as slow as Lighthouse’s. On a machine with a Korean font nothing is fetched: measure on one without.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const WIDTHS = [390, 1280];
/** **Source**: Lighthouse, mobile: 1.6 Mbit/s, 150 ms, as applied by the browser. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
};
const TYPES = {
  ...{ '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript' },
  ...{ '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' },
};
/** What a page may jump, and fetch. **Source**: Web Vitals say 0.1 is good; ours is a fifth of that. **Units**: layout shift; bytes. */
const LIMITS = { shift: 0.02, bytes: 120_000 };

const folder = process.argv[2] ?? 'dist';
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
  const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
  if (!existsSync(file)) return response.writeHead(404).end();
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  return response.end(readFileSync(file));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address();
const executablePath = existsSync('/usr/bin/chromium')
  ? '/usr/bin/chromium'
  : await sparticuz.executablePath();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

let worst = { shift: 0, bytes: 0 };
console.log('page'.padEnd(64), WIDTHS.map((width) => `${width} px: shift  fonts`).join('  '));
for (const path of pagesOf(folder)) {
  const row = [];
  for (const width of WIDTHS) row.push(await measure(path, width));
  worst = {
    shift: Math.max(worst.shift, ...row.map(({ shift }) => shift)),
    bytes: Math.max(worst.bytes, ...row.map(({ bytes }) => bytes)),
  };
  const cells = row.map(
    ({ shift, bytes }) =>
      `${shift.toFixed(3).padStart(13)} ${(bytes / 1000).toFixed(0).padStart(4)} KB`,
  );
  console.log(path.padEnd(64), cells.join('  '));
}
console.log(`worst: shift ${worst.shift.toFixed(3)}, fonts ${(worst.bytes / 1000).toFixed(0)} KB`);
await browser.close();
server.close();
process.exitCode = worst.shift > LIMITS.shift || worst.bytes > LIMITS.bytes ? 1 : 0;

/** The root of each site, its first pages, its lists, and the first document of each list. */
function pagesOf(root) {
  const isFolder = (path) => existsSync(path) && statSync(path).isDirectory();
  const foldersIn = (path) =>
    readdirSync(join(root, path)).filter((name) => isFolder(join(root, path, name)));
  return foldersIn('')
    .filter((site) => existsSync(join(root, site, 'index.html')))
    .flatMap((site) =>
      ['ko', 'en'].flatMap((locale) => {
        const home = `${site}/${locale}`;
        if (!isFolder(join(root, home))) return [];
        const lists = foldersIn(home).filter((name) =>
          existsSync(join(root, home, name, 'index.html')),
        );
        const documents = lists.flatMap((list) => {
          const [first] = foldersIn(`${home}/${list}`);
          return first ? [`${home}/${list}/${first}/`] : [];
        });
        return [`${home}/`, ...lists.map((list) => `${home}/${list}/`), ...documents];
      }),
    );
}

async function measure(path, width) {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', LINE);
  await page.addInitScript(() => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`http://127.0.0.1:${port}/${path}`, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
  await page.waitForTimeout(100);
  const measured = await page.evaluate(() => ({
    shift: globalThis.shifts,
    bytes: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.woff2'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  }));
  await context.close();
  return measured;
}
