/**
 * What a PDF costs beside what Chromium takes for the same page: `npm run bench:print -- [--runs 3]`
 *
 * The documents of content/ are printed by Typst, then their pages by Chromium, in turns, in this process and its child. Prints CPU and
 * time a document, the ratio, the memory that fonts and documents take, and what it costs to know that nothing changed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { checkCorpus } from '../packages/check/dist/index.js';
import { loadCorpus, makeSite, renderEditions } from '../packages/engine/dist/index.js';
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

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const runs = Number(values.runs);

const content = fileURLToPath(new URL('../content', import.meta.url));
const { value: loaded, findings } = loadCorpus(await readContentFiles(content));
const options = { findings, locks: loaded.locks, today: '2026-11-27', compared: [] };
const corpus = checkCorpus(loaded.corpus, options);
const pages = pagesOf();
const documents = corpus.entries.flatMap((entry) =>
  Object.values(entry.translations).map((document) => ({ entry, document })),
);

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
  await measure(typst, printAll, () => process.cpuUsage().user / 1000);
  await measure(chrome, printPages, childCpu);
}
await browser.close();

const parts = documents.map(partOf);
const cpu = () => process.cpuUsage().user / 1000 / documents.length;
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
      loaded.pictures.get(`${document.entry.folder}/${name}`),
    ]);
    compilePdf(compiler, partOf(document), Object.fromEntries(found.filter(([, bytes]) => bytes)));
    await releaseMemory(compiler);
  }
}

async function printPages() {
  const page = await browser.newPage();
  for (const html of pages) {
    await page.setContent(html);
    await page.pdf({ format: 'A4', tagged: true });
  }
  await page.close();
}

async function measure(sum, work, cpu) {
  const [began, used] = [performance.now(), cpu()];
  await work();
  sum.ms += performance.now() - began;
  sum.cpu += cpu() - used;
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

/** The pages of the documents, as the first site that has each makes them, with their styles inside. */
function pagesOf() {
  const editions = renderEditions(corpus).value;
  const found = new Map();
  for (const site of corpus.sites) {
    const printed = { value: new Map(), findings: [] };
    const made = makeSite(site, { corpus, loaded, editions, printed }).value ?? [];
    for (const { path, contents } of made)
      if (/^(?:ko|en)\/\w+\/[^/]+\/index\.html$/.test(path)) found.set(path, String(contents));
  }
  const kinds = new Set(corpus.entries.map(({ kind }) => kind));
  return [...found].filter(([path]) => kinds.has(path.split('/')[1])).map(([, html]) => html);
}
