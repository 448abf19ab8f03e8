/** Git, where the content lies in a repository. Every function gives undefined where it does not. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';

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

/** One commit that touched a file. `date` is its author's day. */
export interface LogEntry {
  readonly id: string;
  readonly date: string;
  readonly title: string;
}

/** The commits that touched a file since a day, the newest first; none where there is no repository. */
export async function fileLog(folder: string, path: string, since: string): Promise<LogEntry[]> {
  const log = await git(folder, [
    'log',
    `--since=${since}T00:00:00`,
    '--format=%H%x09%as%x09%s',
    '--',
    path,
  ]);
  const lines = (log ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [id = '', date = '', ...title] = line.split('\t');
    return { id, date, title: title.join('\t') };
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
