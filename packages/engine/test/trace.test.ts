/** A build that has nothing to do can tell, and no other. */
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashBytes } from '@narani/host';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginBuild, findAnswer, keepAnswer, outputOf, type Question } from '../src/trace.js';

const PAGE = 'one/ko/index.html';
let work: string;
let question: Question;

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-trace-'));
  const root = join(work, 'content');
  question = { root, output: outputOf(root), today: '2026-11-21' };
  write('content/narani.yaml', 'locales: [ko, en]\n');
  write('content/docs/a/ko.md', '가나다\n');
  write(`dist/${PAGE}`, '<p>가나다</p>');
  const page = readFileSync(join(work, 'dist', PAGE));
  const file = { path: 'ko/index.html', bytes: page.length, sha256: hashBytes(page) };
  const manifest = { version: 1, sites: [{ name: 'one', files: [file] }], withheld: [] };
  write('dist/publication.json', JSON.stringify(manifest));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(work, path)), { recursive: true });
  writeFileSync(join(work, path), text);
}

/** As whoever wants an edit to go unseen: as long as before, and as old. */
function writeUnseen(path: string, text: string): void {
  const place = join(work, path);
  const { atime, mtime, size } = statSync(place);
  writeFileSync(place, text);
  utimesSync(place, atime, mtime);
  expect(statSync(place).size).toBe(size);
}

async function build(asked = question): Promise<void> {
  const beginning = beginBuild(asked);
  const hashes = beginning.content.map(
    ({ path }) => [path, hashBytes(readFileSync(join(asked.root, path)))] as const,
  );
  await keepAnswer(beginning, new Map(hashes), { errors: 0 });
}

const again = (asked = question) => findAnswer(beginBuild(asked));

describe('a build after which', () => {
  it.each<[string, () => void]>([
    ['nothing happened', () => undefined],
    ['a file was touched', () => utimesSync(join(work, 'content/docs/a/ko.md'), 1, 1)],
    ['a file was written as it was', () => write('content/docs/a/ko.md', '가나다\n')],
    ['a folder was made that holds nothing', () => mkdirSync(join(work, 'content/docs/b'))],
  ])('%s has the same answer', async (_name, change) => {
    await build();
    change();
    expect(await again()).toEqual({ errors: 0 });
    expect(await again()).toEqual({ errors: 0 });
  });

  it.each<[string, () => void]>([
    ['a text was edited', () => write('content/docs/a/ko.md', '가나다라\n')],
    ['an edit kept size and time', () => writeUnseen('content/docs/a/ko.md', '가나라\n')],
    ['a file was added', () => write('content/docs/b/ko.md', '가\n')],
    ['a file was added for which there is no reader', () => write('content/notes.txt', '')],
    ['a file is gone', () => rmSync(join(work, 'content/docs/a/ko.md'))],
    ['a folder of others was laid in', () => write('content/node_modules/x.js', '')],
    ['a page was altered', () => writeUnseen(`dist/${PAGE}`, '<p>가나라</p>')],
    ['a page is gone', () => rmSync(join(work, 'dist', PAGE))],
    ['the output is gone', () => rmSync(join(work, 'dist'), { recursive: true })],
    ['something was laid beside the pages', () => write('dist/one/extra.html', '')],
    ['the manifest was altered', () => write('dist/publication.json', '{}')],
    ['the store is gone', () => rmSync(question.output.store, { recursive: true })],
  ])('%s has no answer', async (_name, change) => {
    await build();
    change();
    expect(await again()).toBeUndefined();
  });

  it.each<[string, Partial<Question>]>([
    ['another day', { today: '2026-11-22' }],
    ['one site', { only: 'one' }],
  ])('is asked about %s has no answer', async (_name, asked) => {
    await build();
    expect(await again({ ...question, ...asked })).toBeUndefined();
  });

  it('knows files by their marks once they were read', async () => {
    const old = new Date(Date.now() - 60_000);
    await build();
    expect(await again()).toBeDefined();
    utimesSync(join(work, 'content/docs/a/ko.md'), old, old);
    expect(await again()).toBeDefined();
    writeUnseen('content/docs/a/ko.md', '가나라\n');
    expect(await again()).toBeUndefined();
  });
});

it('keeps nothing where the output is not what its manifest names', async () => {
  write('dist/one/extra.html', '');
  await build();
  expect(await again()).toBeUndefined();
  rmSync(join(work, 'dist/one/extra.html'));
  expect(await again()).toBeUndefined();
});
