/**
 * An incremental build is a clean build: whatever is edited, renamed, removed or broken, one change after the other, a build that
 * remembers gives the same findings and the same bytes as one that does not.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ContentFile, listMarked } from '@narani/host';
import type { Finding } from '@narani/model';
import { printKey } from '@narani/print';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import {
  type BuildReport,
  type CheckedContent,
  checkFiles,
  guarded,
  type Memory,
  openMemory,
  outputOf,
  publish,
} from '../src/index.js';
import { jobsOf } from '../src/print.js';

const CONTENT = join(import.meta.dirname, '../../../content');
const isFuzz = import.meta.env.MODE === 'fuzz';
const TAKEN = isFuzz
  ? /^(?:narani\.yaml|registry\/|sites\/(?:assembly-wiki|policy-magazine)\/|(?:agendas\/(?:seoul|national)|docs\/about|articles|sessions\/2026-05-28)[^/]*\/)/
  : /^(?:narani\.yaml|registry\/|sites\/(?:assembly-wiki|policy-magazine)\/|(?:agendas\/seoul|docs\/about|sessions\/2026-05-28)[^/]*\/)/;
const TODAY = '2026-11-21';
const CHANGES = isFuzz ? 500 : 10;

const work = mkdtempSync(join(tmpdir(), 'narani-memory-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A content folder: texts by path, and the bytes of pictures. */
type Folder = Map<string, string>;

const BINARY = /\.(?:png|jpe?g|webp|pdf)$/;

async function readOurs(): Promise<Folder> {
  const paths = (await readdir(CONTENT, { recursive: true })).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const files = new Map<string, string>();
  for (const path of paths.filter((each) => TAKEN.test(each) && /\.\w+$/.test(each)).sort())
    files.set(path, readFileSync(join(CONTENT, path), BINARY.test(path) ? 'latin1' : 'utf8'));
  for (const [path, text] of files)
    if (path.endsWith('site.yaml')) files.set(path, text.replace(', print]', ']'));
  return files;
}

/** One change, drawn as numbers that choose among what there is by then. */
interface Change {
  readonly kind: keyof typeof CHANGE;
  readonly a: number;
  readonly b: number;
}

const pick = <T>(items: readonly T[], number: number): T | undefined =>
  items[number % items.length];
const pathsOf = (files: Folder, pattern: RegExp) =>
  [...files.keys()].filter((path) => pattern.test(path));
const edit = (files: Folder, path: string | undefined, change: (text: string) => string) => {
  const text = path === undefined ? undefined : files.get(path);
  if (path !== undefined && text !== undefined) files.set(path, change(text));
};
/** Changes the line that a number chooses among those that a pattern finds. */
const editLine = (
  files: Folder,
  paths: RegExp,
  lines: RegExp,
  by: string,
  a: number,
  b: number,
) => {
  edit(files, pick(pathsOf(files, paths), a), (text) => {
    const all = text.split('\n');
    const at = pick(
      [...all.keys()].filter((index) => lines.test(all[index] ?? '')),
      b,
    );
    return all.map((line, index) => (index === at ? line.replace(lines, by) : line)).join('\n');
  });
};
const move = (files: Folder, from: string, to: string) => {
  for (const path of pathsOf(files, new RegExp(`^${from}/`))) {
    files.set(to + path.slice(from.length), files.get(path) ?? '');
    files.delete(path);
  }
};
const folders = (files: Folder) => [
  ...new Set(pathsOf(files, /\/meta\.yaml$/).map((path) => path.replace(/\/[^/]*$/, ''))),
];

const CHANGE = {
  word: (files: Folder, a: number, b: number) =>
    editLine(files, /(?:ko|en)\.md$/, /^(\p{L}.*)$/u, '$1 하나 one', a, b),
  figure: (files: Folder, a: number, b: number) =>
    editLine(files, /(?:ko|en)\.md$/, /(\D)(\d+)/, '$19$2', a, b),
  title: (files: Folder, a: number, b: number) =>
    editLine(files, /(?:ko|en)\.md$/, /^(title: .*)$/, `$1 ${b % 7}`, a, 0),
  heading: (files: Folder, a: number, b: number) =>
    editLine(files, /(?:ko|en)\.md$/, /^(##.*\{#\w+)/, '$1x', a, b),
  link: (files: Folder, a: number, b: number) =>
    editLine(
      files,
      /(?:ko|en)\.md$/,
      /^(\p{L}.*)$/u,
      '$1 [](doc:about) [](agenda:seoul-metro-gap#issues) [](person:kim)',
      a,
      b,
    ),
  line: (files: Folder, a: number, b: number) =>
    editLine(files, /\.(?:md|yaml)$/, /^.*$/, '', a, b),
  lifecycle: (files: Folder, a: number, b: number) => {
    const next = ['draft', 'published', 'corrected', 'withdrawn'][b % 4];
    editLine(files, /meta\.yaml$/, /^lifecycle: .*$/, `lifecycle: ${next}`, a, 0);
  },
  record: (files: Folder, a: number, b: number) =>
    editLine(
      files,
      /(?:registry\/.*|meta)\.yaml$/,
      /^(\s*(?:ko|en|value|name): \S.*)$/,
      '$1 9',
      a,
      b,
    ),
  broken: (files: Folder, a: number) =>
    edit(files, pick([...files.keys()], a), (text) => `: ${text}`),
  site: (files: Folder, a: number, b: number) => {
    const [from, to] =
      [
        ['omit', 'show'],
        ['show', 'omit'],
        ['agenda, ', ''],
        ['doc]', 'doc, agenda]'],
        ['ko, en', 'ko'],
        ['registries: ', 'registries: '],
      ][b % 6] ?? [];
    edit(files, pick(pathsOf(files, /site\.yaml$/), a), (text) =>
      text.replace(from ?? '', to ?? ''),
    );
  },
  settings: (files: Folder, a: number) =>
    edit(
      files,
      'narani.yaml',
      (text) =>
        `${text.replace(/^severities[\s\S]*/m, '')}severities:\n  parity/amount: ${['warning', 'off', 'error'][a % 3]}\n`,
    ),
  theme: (files: Folder, a: number, b: number) =>
    editLine(
      files,
      /theme\.css$/,
      /#\w{6}/,
      `#${(b % 0xffffff).toString(16).padStart(6, '0')}`,
      a,
      b,
    ),
  picture: (files: Folder, a: number) =>
    edit(files, pick(pathsOf(files, /\.svg$/), a), (text) => text.replace('<svg', '<svg id="x"')),
  lock: (files: Folder, a: number, b: number) => {
    const [from, to] = [pick(pathsOf(files, /lock\.yaml$/), a), pick(folders(files), b)];
    if (from) files.set(`${to}/parity.lock.yaml`, files.get(from) ?? '');
  },
  folder: (files: Folder, a: number, b: number) => {
    const from = pick(folders(files), a);
    if (from) move(files, from, `${from.split('/')[0]}/renamed-${b % 5}`);
  },
  remove: (files: Folder, a: number) => void files.delete(pick([...files.keys()], a) ?? ''),
  leave: (files: Folder, a: number) => move(files, pick(folders(files), a) ?? '-', 'gone'),
  back: (files: Folder) => {
    for (const [path, text] of ours) files.set(path, text);
  },
} as const;

let ours: Folder;

const change = fc.record<Change>({
  kind: fc.constantFrom(...(Object.keys(CHANGE) as Change['kind'][])),
  a: fc.nat(10_000),
  b: fc.nat(10_000),
});

function filesOf(files: Folder): ContentFile[] {
  return [...files]
    .map(([path, text]) => ({
      path,
      bytes: Buffer.from(text, BINARY.test(path) ? 'latin1' : 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What each site would print, without printing it: the key of each part, of which one is made again, and what was found. */
function partsOf({ corpus, loaded }: CheckedContent, memory: Memory | undefined) {
  const { boundary = guarded } = memory ?? {};
  return corpus?.sites.map((site) => {
    const findings: Finding[] = [];
    const context = { corpus, loaded, boundary, ...(memory ? { memory } : {}) };
    const jobs = jobsOf(site, context, findings);
    const [first] = jobs;
    const again = first && printKey(first.part());
    return [jobs.map(({ path, key }) => [path, key]), again === first?.key, findings];
  });
}

/** What a build of the files leaves in a folder, with its findings. */
async function build(files: Folder, name: string, remembers: boolean) {
  const root = join(work, name, 'content');
  const output = outputOf(root);
  const question = { root, output, today: TODAY };
  const memory = remembers ? { memory: await openMemory(question, 'test') } : {};
  const options = { today: TODAY, now: () => 0, ...memory };
  const checked = checkFiles(filesOf(files), options);
  const parts = partsOf(checked, memory.memory);
  const report: BuildReport = await publish(root, checked, options);
  await memory.memory?.save();
  const left = listMarked(output.folder).map(({ path }) => [
    path,
    readFileSync(join(output.folder, path), 'latin1'),
  ]);
  return { left: Object.fromEntries(left), parts, ...report, remade: memory.memory?.remade ?? [] };
}

it('gives what a clean build gives, after any change', async () => {
  ours = await readOurs();
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: CHANGES, maxLength: CHANGES }),
      async (changes) => {
        rmSync(work, { recursive: true, force: true });
        const files = new Map(ours);
        const first = await build(files, 'kept', true);
        const again = await build(files, 'kept', true);
        expect(again.remade).toEqual([]);
        expect(again.left).toEqual(first.left);
        for (const { kind, a, b } of changes) {
          CHANGE[kind](files, a, b);
          const kept = await build(files, 'kept', true);
          const clean = await build(files, 'clean', false);
          expect(kept.findings, kind).toEqual(clean.findings);
          expect(kept.parts, `${kind} ${a} ${b}`).toEqual(clean.parts);
          for (const path of Object.keys({ ...kept.left, ...clean.left }))
            expect(kept.left[path] === clean.left[path], `${kind} ${a} ${b}: ${path}`).toBe(true);
        }
      },
    ),
    { numRuns: 1, endOnFailure: true },
  );
}, 3_600_000);
