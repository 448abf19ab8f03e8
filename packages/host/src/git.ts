/** Git, where the content lies in a repository. Every function gives undefined where it does not. */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { ContentFile } from './content.js';
import { realPath } from './real-path.js';

/** The id git gives a file of these bytes. Source: git-hash-object(1). */
export function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The bytes of a blob, or undefined where this clone lacks it (a shallow clone, another repository). */
export function readBlob(folder: string, id: string): Promise<string | undefined> {
  return /^[0-9a-f]{40}$/.test(id)
    ? git(folder, ['cat-file', 'blob', id])
    : Promise.resolve(undefined);
}

/**
 * The id git would give a file, kept in the repository from now on: what somebody signs can be compared with later, though it
 * is edited again before it is committed. Undefined where there is no repository, or it may not be written.
 */
export async function keepBlob(folder: string, path: string): Promise<string | undefined> {
  return (await git(folder, ['hash-object', '-w', '--', path]))?.trim() || undefined;
}

/** Whether a file has changes that are not committed. */
export async function isModified(folder: string, path: string): Promise<boolean> {
  return Boolean(await git(folder, ['status', '--porcelain', '--', path]));
}

/** The first file below any of these paths, or below what they lead to, that git tracks; undefined where it tracks none. */
export async function trackedFile(
  folder: string,
  paths: readonly string[],
): Promise<string | undefined> {
  const real = await Promise.all(paths.map(realPath));
  const listed = await Promise.all(
    [...new Set([...paths, ...real])].map((path) => git(folder, ['ls-files', '-z', '--', path])),
  );
  return listed.flatMap((each) => (each ?? '').split('\0')).find(Boolean);
}

/** The commit a name means, or undefined where this clone has none of that name. */
export async function findCommit(folder: string, name: string): Promise<string | undefined> {
  const commit = `${name}^{commit}`;
  return (
    await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', commit])
  )?.trim();
}

/**
 * The files of a name whose text in a commit is another than on disk, as that commit has them.
 *
 * **Shapes**: paths are relative to `folder`; files that are new on disk are left out.
 */
export async function earlierFiles(
  folder: string,
  commit: string,
  name: string,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const list = ['diff', '--name-only', '--no-renames', '--relative', '--diff-filter=MDT', '-z'];
  const listed = await git(folder, [...list, commit, '--', `:(glob)**/${name}`]);
  const paths = (listed ?? '').split('\0').filter(Boolean);
  const files = await Promise.all(
    paths.map(async (path) => ({ path, text: await git(folder, ['show', `${commit}:./${path}`]) })),
  );
  return files.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

/**
 * Every file below a folder as a commit has it; undefined where this clone lacks the commit.
 *
 * **Shapes**: as `readFolder` gives them: what is no plain file has no bytes.
 */
export async function commitFiles(
  folder: string,
  commit: string,
): Promise<readonly ContentFile[] | undefined> {
  const listed = await git(folder, ['ls-tree', '-r', '-z', commit, '--', '.']);
  if (listed === undefined) return undefined;
  const entries = listed.split('\0').flatMap((line) => {
    const [, mode, id, path] = /^(\d+) \S+ (\S+)\t(.*)$/s.exec(line) ?? [];
    return mode && id && path ? [{ isFile: mode.startsWith('100'), id, path }] : [];
  });
  const blobs = await readBlobs(
    folder,
    entries.map(({ id }) => id),
  );
  return entries.map(({ path, isFile, id }) => ({
    path,
    bytes: isFile ? blobs.get(id) : undefined,
  }));
}

/** The bytes of blobs by id, read by one process. Source: git-cat-file(1), “Batch output”. */
function readBlobs(folder: string, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  return new Promise((done, fail) => {
    const child = spawn('git', ['-C', folder, 'cat-file', '--batch'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', () => done(splitBatch(Buffer.concat(chunks))));
    child.stdin.on('error', () => undefined);
    child.stdin.end(ids.map((id) => `${id}\n`).join(''));
  });
}

function splitBatch(output: Buffer): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    if (end === -1) break;
    const [id = '', type, size] = output.toString('utf8', at, end).split(' ');
    const length = type === 'blob' ? Number(size) : 0;
    if (type === 'blob') blobs.set(id, output.subarray(end + 1, end + 1 + length));
    at = type === 'missing' ? end + 1 : end + 2 + Number(size);
  }
  return blobs;
}

/** One commit that touched a file. `date` is its author's day; `blob` the file's id after it, missing where it was deleted. */
export interface LogEntry {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly blob?: string;
}

/** The commits that touched a file since a day, the newest first; none where there is no repository. */
export async function fileLog(folder: string, path: string, since: string): Promise<LogEntry[]> {
  const log = await git(folder, [
    'log',
    `--since=${since}T00:00:00`,
    '--raw',
    '--no-abbrev',
    '--format=%x00%H%x09%as%x09%s',
    '--',
    path,
  ]);
  return (log ?? '').split('\0').flatMap((record) => {
    const [head = '', ...raw] = record.split('\n');
    const [id = '', date = '', ...title] = head.split('\t');
    if (id === '') return [];
    // `:100644 100644 OLD NEW M`: git-diff(1), “Raw output format”.
    const blob = /^:\S+ \S+ \S+ (?!0+ )(\S+) /m.exec(raw.join('\n'))?.[1];
    return [{ id, date, title: title.join('\t'), ...(blob === undefined ? {} : { blob }) }];
  });
}

/** Who commits here, for signing. */
export async function userName(folder: string): Promise<string | undefined> {
  return (await git(folder, ['config', 'user.name']))?.trim() || undefined;
}

function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((done) => {
    execFile('git', ['-C', folder, ...args], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) =>
      done(error ? undefined : stdout),
    );
  });
}
