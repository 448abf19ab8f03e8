/**
 * What a PDF costs beside what Chromium takes for the same page: `npm run bench:print -- [--runs 3]`
 *
 * The documents of content/ are printed by Typst, then their pages by Chromium, as they are published, styles and fonts and all: in
 * turns, in this process and its children. Prints CPU and time a document, the ratio, the memory that fonts and documents take, and what it costs to know that nothing changed.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { checkCorpus } from '../packages/check/dist/index.js';
import { loadCorpus } from '../packages/engine/dist/index.js';
import { typefacePath } from '../packages/foundry/dist/index.js';
import { readContentFiles } from '../packages/host/dist/index.js';
import { createTranslator } from '../packages/messages/dist/index.js';
import {
  compilePdf,
  createCompiler,
  createPart,
  fontFiles,
  printKey,
  releaseMemory,
} from '../packages/print/dist/index.js';

/** Flags that let Chromium run anywhere and talk to nobody. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
];

const TYPES = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const runs = Number(values.runs);

const content = fileURLToPath(new URL('../content', import.meta.url));
const { value: loaded, findings } = loadCorpus(await readContentFiles(content));
const options = { findings, locks: loaded.locks, today: '2026-11-27', compared: [] };
const corpus = checkCorpus(loaded.corpus, options);
const documents = corpus.entries.flatMap((entry) =>
  Object.values(entry.translations).map((document) => ({ entry, document })),
);

const sites = buildSites();
const pages = pagesIn(sites);
const served = await serve(sites);

const before = process.memoryUsage().rss;
const fonts = fontFiles('common').map((file) => readFileSync(typefacePath(file)));
const { value: compiler } = await createCompiler(fonts, '/narani-print');
const loadedFonts = process.memoryUsage().rss;
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: FLAGS,
});

const typst = { cpu: 0, ms: 0 };
const chrome = { cpu: 0, ms: 0 };
for (let run = 0; run < runs; run++) {
  await measure(typst, printAll, ownCpu);
  // A process that has ended is counted no more: the page stays open until its time is read.
  const page = await browser.newPage();
  await measure(chrome, () => printPages(page), childCpu);
  await page.close();
}
await browser.close();
served.close();
rmSync(sites, { recursive: true });

const parts = documents.map(partOf);
const cpu = () => ownCpu() / documents.length;
let start = cpu();
for (const part of parts) printKey(part);
const key = cpu() - start;
start = cpu();
documents.map(partOf);
const part = cpu() - start;
const megabytes = (bytes) => Math.round(bytes / 2 ** 20);
const each = ({ cpu, ms }, count) =>
  `${(cpu / runs / count).toFixed(0)} ms CPU, ${(ms / runs / count).toFixed(0)} ms`;
console.log(`Typst     ${each(typst, documents.length)} a document (${documents.length})`);
console.log(`Chromium  ${each(chrome, pages.length)} a document (${pages.length})`);
console.log(
  `ratio     ${(typst.cpu / documents.length / (chrome.cpu / pages.length)).toFixed(2)} of its CPU`,
);
console.log(`unchanged ${part.toFixed(1)} ms CPU for the part, ${key.toFixed(2)} ms for its key`);
console.log(
  `memory    ${megabytes(loadedFonts - before)} MB for fonts, ${megabytes(process.memoryUsage().rss)} MB at the end`,
);

function partOf({ entry, document }) {
  const t = createTranslator(document.locale);
  return createPart(document, entry, corpus, { t, publisher: 'Narani' }).value;
}

async function printAll() {
  for (const document of documents) {
    const names = Object.keys(document.entry.files);
    const found = names.map((name) => [
      name,
      loaded.pictures.get(`${document.entry.folder}/${name}`)?.contents,
    ]);
    compilePdf(compiler, partOf(document), Object.fromEntries(found.filter(([, bytes]) => bytes)));
    await releaseMemory(compiler);
  }
}

async function printPages(page) {
  for (const path of pages) {
    await page.goto(`${served.address}/${path}`, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.pdf({ format: 'A4', tagged: true });
  }
}

async function measure(sum, work, cpu) {
  const [began, used] = [performance.now(), cpu()];
  await work();
  sum.ms += performance.now() - began;
  sum.cpu += cpu() - used;
}

/** **Units**: ms. */
function ownCpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** **Units**: ms. What all processes below this one used so far, by /proc: 100 ticks are a second. */
function childCpu() {
  const root = process.pid;
  const all = new Map();
  for (const pid of readProcesses()) {
    const stat = readStat(pid);
    if (stat) all.set(pid, stat);
  }
  const isBelow = (pid) => {
    for (let at = all.get(pid)?.parent; at; at = all.get(at)?.parent) if (at === root) return true;
    return false;
  };
  return [...all]
    .filter(([pid]) => isBelow(pid))
    .reduce((sum, [, { ticks }]) => sum + ticks * 10, 0);
}

function readStat(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}

function readProcesses() {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0);
}

/** The sites of content/ as they are published, with their styles and fonts. */
function buildSites() {
  const folder = mkdtempSync(join(tmpdir(), 'narani-bench-'));
  const narani = fileURLToPath(new URL('../packages/cli/bin/narani.js', import.meta.url));
  const { status } = spawnSync(process.execPath, [
    narani,
    '--content',
    content,
    'build',
    '--out',
    folder,
  ]);
  if (status !== 0) throw new Error('content/ cannot be built');
  return folder;
}

/** The page of each document, as the first site that has it shows it. */
function pagesIn(folder) {
  const found = new Map();
  for (const { name } of corpus.sites)
    for (const { entry, document } of documents) {
      const path = `${document.locale}/${entry.id}/index.html`;
      if (!found.has(path) && existsSync(join(folder, name, path)))
        found.set(path, `${name}/${path}`);
    }
  return [...found.values()];
}

/** A server of the sites, on this machine alone. */
async function serve(folder) {
  const server = createServer(({ url = '' }, response) => {
    const path = join(folder, decodeURI(url.replace(/[?#].*/, '')));
    const there = existsSync(path);
    response.writeHead(there ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? '' });
    response.end(there ? readFileSync(path) : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
