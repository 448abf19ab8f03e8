/** Lays hostile content before the whole build, opens what comes of it, and counts what was tried, refused and harmless. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attackStrings } from './attacks.mjs';
import { openAll } from './browser.mjs';
import { CASES } from './cases.mjs';
import { pdfFaults } from './pdf.mjs';
import { hostileContent } from './sinks.mjs';

const FIXTURE = fileURLToPath(new URL('../../tests/fixtures/small-content', import.meta.url));
const BUILD = fileURLToPath(new URL('build.mjs', import.meta.url));

/** What one document may cost beyond a good build. **Source**: milliseconds and bytes of docs/security.md. */
const MOST_MS = 5_000;
const MOST_BYTES = 500 * 1024 * 1024;

/**
 * Everything, or in short form a part of the strings and the cases.
 *
 * **Shapes**: counts by group, and faults in words: none, if all is well.
 */
export async function runHostile(browser, { short = false } = {}) {
  const work = mkdtempSync(join(tmpdir(), 'narani-hostile-'));
  try {
    const strings = await runStrings(browser, work, attackStrings(short));
    const cases = await runCases(browser, work, short);
    return {
      counts: { strings: strings.counts, cases: cases.counts },
      faults: [...strings.faults, ...cases.faults],
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function runStrings(browser, work, strings) {
  const { files, tried } = hostileContent(strings);
  const root = join(work, 'strings');
  for (const [path, text] of files) write(join(root, path), text);
  const made = await build(root, join(work, 'strings-out'), 300_000);
  if (!made.result)
    return { counts: {}, faults: [`the build of the strings ended: ${made.fault}`] };
  const blamed = new Set(made.result.errors.map(({ path }) => path));
  const isRefused = ({ path }) =>
    [...blamed].some((each) => each === path || each.startsWith(`${path}/`));
  const refused = tried.filter(isRefused).length;
  const opened = await open(browser, join(work, 'strings-out'));
  const counts = {
    tried: tried.length,
    refused,
    harmless: tried.length - refused,
    ...opened.counts,
  };
  return { counts, faults: opened.faults };
}

async function runCases(browser, work, short) {
  const good = await buildCase(work, 'good', () => undefined);
  const faults = good.fault ? [`good: ${good.fault}`] : [];
  const counts = { tried: 0, refused: 0, harmless: 0 };
  const names = Object.keys(CASES).filter((_, index) => !short || index % 8 === 1);
  for (const [index, name] of names.entries()) {
    const made = await buildCase(work, `case-${index}`, CASES[name]);
    counts.tried += 1;
    if (made.result?.errors.length > 0) counts.refused += 1;
    else counts.harmless += 1;
    faults.push(...(await caseFaults(browser, made, good)).map((fault) => `${name}: ${fault}`));
    rmSync(made.folder, { recursive: true, force: true });
  }
  return { counts, faults };
}

async function buildCase(work, name, spoil) {
  const folder = join(work, name);
  cpSync(FIXTURE, join(folder, 'content'), { recursive: true });
  addBystander(join(folder, 'content'));
  spoil(join(folder, 'content'));
  const before = readdirSync(folder);
  const made = await build(join(folder, 'content'), join(folder, 'out'), 60_000);
  const strays = readdirSync(folder).filter(
    (each) => ![...before, 'out', '.narani'].includes(each),
  );
  return { ...made, folder, strays };
}

async function caseFaults(browser, made, good) {
  if (!made.result) return [made.fault];
  const faults = made.strays.map((path) => `a file outside: ${path}`);
  if (made.result.ms - good.result.ms > MOST_MS) faults.push(`${Math.round(made.result.ms)} ms`);
  if (made.result.bytes - good.result.bytes > MOST_BYTES)
    faults.push(`${Math.round(made.result.bytes / 1e6)} MB`);
  for (const path of ['ko/doc/bystander/index.html', 'en/doc/bystander/index.html'])
    if (read(made.folder, path) !== read(good.folder, path)) faults.push(`${path} is another`);
  return [...faults, ...(await open(browser, join(made.folder, 'out'))).faults];
}

/** A document that names no other: nothing done to others may change it. */
function addBystander(root) {
  const meta = readFileSync(join(root, 'docs/second/meta.yaml'), 'utf8');
  write(join(root, 'docs/bystander/meta.yaml'), meta.replace('doc/second', 'doc/bystander'));
  for (const locale of ['ko', 'en']) {
    const mode = locale === 'en' ? 'translation: { mode: mirror }\n' : '';
    write(join(root, `docs/bystander/${locale}.md`), `---\ntitle: A\n${mode}---\n\n## B {#b}\n`);
  }
}

function read(folder, path) {
  try {
    return readFileSync(join(folder, 'out', 'test', path), 'utf8');
  } catch {
    return undefined;
  }
}

async function open(browser, out) {
  const files = new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.woff2'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(out.length + 1), readFileSync(path)]),
  );
  const { faults, pages, fields } = await openAll(browser, files);
  const pdfs = [...files].filter(([path]) => path.endsWith('.pdf'));
  const active = pdfs.flatMap(([path, bytes]) =>
    pdfFaults(bytes).map((fault) => `${path}: ${fault}`),
  );
  return { faults: [...faults, ...active], counts: { pages, fields, pdfs: pdfs.length } };
}

function build(root, out, timeout) {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [BUILD, root, out],
      { timeout, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        if (error)
          resolve({
            fault: error.killed ? `no end in ${timeout} ms` : `crashed: ${stderr.slice(0, 400)}`,
          });
        else resolve({ result: JSON.parse(stdout) });
      },
    );
  });
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
