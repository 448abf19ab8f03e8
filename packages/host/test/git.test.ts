import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blobId, fileLog, isModified, keepBlob, readBlob, userName } from '../src/index.js';
import { scratchFolders } from './scratch.js';

const scratch = scratchFolders();
const bytes = (text: string) => new TextEncoder().encode(text);
const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });

/** Neither the settings of whoever runs the tests nor the repository they lie in may show, nor that of a hook. */
const OWN: Readonly<Record<string, string | undefined>> = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CEILING_DIRECTORIES: '/',
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
};
const before = Object.fromEntries(Object.keys(OWN).map((name) => [name, process.env[name]]));
const setEnvironment = (values: typeof OWN): void => {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
};
beforeAll(() => setEnvironment(OWN));
afterAll(() => setEnvironment(before));

async function repository(): Promise<string> {
  const folder = await scratch();
  git(folder, 'init', '-q');
  git(folder, 'config', 'user.name', '김나란');
  git(folder, 'config', 'user.email', 'kim@example.org');
  return folder;
}

async function commit(folder: string, text: string, title: string, day: string): Promise<void> {
  await writeFile(join(folder, 'ko.md'), text);
  git(folder, 'add', 'ko.md');
  const date = `${day}T12:00:00Z`;
  execFileSync('git', ['-C', folder, 'commit', '-q', '-m', title, '--date', date], {
    env: { ...process.env, GIT_COMMITTER_DATE: date },
  });
}

describe('blobId', () => {
  it.each([
    ['nothing', ''],
    ['a line', 'hello\n'],
    ['Hangul, counted in bytes', '나란히\n'],
  ])('is what git hash-object says of %s', (_name, text) => {
    const expected = execFileSync('git', ['hash-object', '--stdin'], { input: text });
    expect(blobId(bytes(text))).toBe(String(expected).trim());
  });
});

describe('a repository', () => {
  it('gives an old text back by its blob', async () => {
    const folder = await repository();
    await commit(folder, '옛 글\n', 'first', '2026-06-01');
    await commit(folder, '새 글\n', 'second', '2026-06-02');
    expect(await readBlob(folder, blobId(bytes('옛 글\n')))).toBe('옛 글\n');
  });

  it('gives nothing for a blob it lacks, or for what is no id', async () => {
    const folder = await repository();
    await commit(folder, '글\n', 'first', '2026-06-01');
    expect(await readBlob(folder, '0'.repeat(40))).toBeUndefined();
    expect(await readBlob(folder, 'HEAD:ko.md')).toBeUndefined();
    expect(await readBlob(folder, '--help')).toBeUndefined();
  });

  it('lists the commits of a file since a day, the newest first, titles whole', async () => {
    const folder = await repository();
    await commit(folder, '하나', 'before', '2026-05-01');
    await commit(folder, '둘', 'corpus: 고침\twith a tab', '2026-06-02');
    await commit(folder, '셋', 'last', '2026-06-03');
    const log = await fileLog(folder, 'ko.md', '2026-06-01');
    expect(log.map(({ date, title }) => [date, title])).toEqual([
      ['2026-06-03', 'last'],
      ['2026-06-02', 'corpus: 고침\twith a tab'],
    ]);
    expect(log[0]?.id).toBe(git(folder, 'rev-parse', 'HEAD').trim());
    expect(log.map(({ blob }) => blob)).toEqual([blobId(bytes('셋')), blobId(bytes('둘'))]);
    expect(await fileLog(folder, 'en.md', '2026-06-01')).toEqual([]);
  });

  it('keeps a text that is never committed', async () => {
    const folder = await repository();
    await writeFile(join(folder, 'ko.md'), '서명한 글\n');
    const id = await keepBlob(folder, 'ko.md');
    expect(id).toBe(blobId(bytes('서명한 글\n')));
    await commit(folder, '고친 글\n', 'first', '2026-06-01');
    expect(await readBlob(folder, id ?? '')).toBe('서명한 글\n');
  });

  it('knows a file with changes to come', async () => {
    const folder = await repository();
    await commit(folder, '글\n', 'first', '2026-06-01');
    expect(await isModified(folder, 'ko.md')).toBe(false);
    await writeFile(join(folder, 'ko.md'), '다른 글\n');
    expect(await isModified(folder, 'ko.md')).toBe(true);
  });

  it('knows who commits here', async () => {
    expect(await userName(await repository())).toBe('김나란');
  });
});

describe('a folder without a repository', () => {
  it('has no blobs, no log and no name', async () => {
    const folder = await scratch();
    expect(await readBlob(folder, blobId(bytes('')))).toBeUndefined();
    expect(await fileLog(folder, 'ko.md', '2026-01-01')).toEqual([]);
    expect(await keepBlob(folder, 'ko.md')).toBeUndefined();
    expect(await isModified(folder, 'ko.md')).toBe(false);
    expect(await userName(folder)).toBeUndefined();
  });
});
