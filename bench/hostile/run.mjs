/** Lays hostile content before the whole build, opens what comes of it, and counts what was tried, refused and harmless. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
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
import { CASES, SHORT_CASES } from './cases.mjs';
import { pdfFaults } from './pdf.mjs';
import { hostileContent } from './sinks.mjs';

const FIXTURE = fileURLToPath(new URL('../../tests/fixtures/small-content', import.meta.url));
const BUILD = fileURLToPath(new URL('build.mjs', import.meta.url));

/** What one document may cost beyond a good build. **Source**: milliseconds and bytes of docs/security.md. */
const MOST_MS = 5_000;
const MOST_BYTES = 500 * 1024 * 1024;

/** **Units**: milliseconds. How long thousands of hostile documents together may take. */
const STRINGS_MS = 1_200_000;

/**
 * Everything, or in short form a part of the strings and the cases; `only` one of the two.
 *
 * **Shapes**: counts by group, and faults in words: none, if all is well.
 */
export async function runHostile(browser, { short = false, only, tell = () => {} } = {}) {
  const work = mkdtempSync(join(tmpdir(), 'narani-hostile-'));
  try {
    const none = { counts: { tried: 0, refused: 0, harmless: 0 }, faults: [] };
    const strings =
      only === 'cases' ? none : await runStrings(browser, work, attackStrings(short), tell);
    const cases = only === 'strings' ? none : await runCases(browser, work, short, tell);
    return {
      counts: { strings: strings.counts, cases: cases.counts },
      faults: [...strings.faults, ...cases.faults],
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function runStrings(browser, work, strings, tell) {
  const { files, tried } = hostileContent(strings);
  const root = join(work, 'strings');
  for (const [path, text] of files) write(join(root, path), text);
  tell(`building ${files.size} files with ${tried.length} pairs of a string and a sink`);
  const made = await build(root, join(work, 'strings-out'), STRINGS_MS);
  tell(made.fault ?? `built in ${Math.round(made.result.ms / 1000)} s`);
  if (!made.result)
    return {
      counts: { tried: 0, refused: 0, harmless: 0 },
      faults: [`the build of the strings ended: ${made.fault}`],
    };
  const isRefused = refusals(made.result.errors);
  const refused = tried.filter(isRefused).length;
  const opened = await open(browser, join(work, 'strings-out'), tell);
  const counts = {
    tried: tried.length,
    refused,
    harmless: tried.length - refused,
    ...opened.counts,
  };
  return { counts, faults: opened.faults };
}

/** Whether what was tried is refused: its document, its file, or in a registry its entry. */
function refusals(errors) {
  const files = new Set(errors.map(({ path }) => path));
  const folders = new Set([...files].map((path) => path.split('/').slice(0, 2).join('/')));
  const entries = new Set(
    errors.map(
      ({ path, scope = '' }) => `${path} ${/^\/entries\/(?:\w+~1)?(e\d+)/.exec(scope)?.[1]}`,
    ),
  );
  return ({ path, entry }) =>
    entry === undefined
      ? files.has(path) || folders.has(path)
      : entries.has(`${path} ${entry}`) || entries.has(`${path} undefined`);
}

async function runCases(browser, work, short, tell) {
  const good = await buildCase(work, 'good', () => undefined);
  const counts = { tried: 0, refused: 0, harmless: 0 };
  if (!good.result) return { counts, faults: [`good: ${good.fault}`] };
  const faults = [];
  const names = short ? SHORT_CASES : Object.keys(CASES);
  for (const [index, name] of names.entries()) {
    tell(`${index + 1} of ${names.length}: ${name}`);
    const made = await buildCase(work, `case-${index}`, CASES[name]);
    counts.tried += 1;
    if (made.result?.errors.length > 0) counts.refused += 1;
    else counts.harmless += 1;
    const known = name.startsWith('settings: ') ? undefined : good;
    faults.push(
      ...(await caseFaults(browser, made, good, known)).map((fault) => `${name}: ${fault}`),
    );
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

/** Faults of one case; with `known`, its bystander must be the same. */
async function caseFaults(browser, made, good, known) {
  if (!made.result) return [made.fault];
  const faults = made.strays.map((path) => `a file outside: ${path}`);
  if (made.result.ms - good.result.ms > MOST_MS) faults.push(`${Math.round(made.result.ms)} ms`);
  if (made.result.bytes - good.result.bytes > MOST_BYTES)
    faults.push(`${Math.round(made.result.bytes / 1e6)} MB`);
  for (const path of ['ko/doc/bystander/index.html', 'en/doc/bystander/index.html'])
    if (known && read(made.folder, path) !== read(known.folder, path))
      faults.push(`${path} is another`);
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

async function open(browser, out, tell) {
  if (!existsSync(out)) return { faults: ['nothing is published'], counts: {} };
  const files = new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.woff2'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(out.length + 1), readFileSync(path)]),
  );
  const { faults, pages, fields } = await openAll(browser, files, tell);
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
