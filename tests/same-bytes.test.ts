/** Two clones of the content, built in two processes of different places, languages and time zones, give the same bytes. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..');
const bin = join(repository, 'packages', 'cli', 'bin', 'narani.js');
const BUILT = new Set(['dist', '.narani', '.turbo', 'node_modules']);
let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-clones-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Copies the content without anything built, builds it there, and gives the SHA-256 of every published file. */
async function buildClone(
  name: string,
  env: Record<string, string>,
): Promise<Record<string, string>> {
  const content = join(work, name, 'content');
  mkdirSync(join(work, name));
  cpSync(join(repository, 'content'), content, {
    recursive: true,
    filter: (path) => !BUILT.has(basename(path)),
  });
  await new Promise<void>((resolve) => {
    // The exit code speaks of findings, which are not the matter here.
    execFile(
      process.execPath,
      [bin, 'build'],
      { cwd: content, env: { PATH: process.env.PATH ?? '', ...env } },
      () => resolve(),
    );
  });
  const sites = join(content, '..', 'dist');
  const files = readdirSync(sites, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(sites, path)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(sites, path)))
        .digest('hex'),
    ]),
  );
}

it('gives byte-identical sites, PDFs included, from two clones', async () => {
  const here = await buildClone('here', { TZ: 'Asia/Seoul', LANG: 'ko_KR.UTF-8' });
  const there = await buildClone('a-longer-path', { TZ: 'America/New_York', LANG: 'C' });
  expect(Object.keys(here).filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(20);
  expect(there).toEqual(here);
}, 180_000);
