/** Writing a file among those that people wrote: whole, and by one process at a time. */
import { constants, rmSync } from 'node:fs';
import { access, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file among those that people wrote. It is written beside the old one, under a name that no content has, and swapped in
 * whole: a full disk or a killed process leaves the old text.
 *
 * **Errors**: rejects where it may not be written, and nothing is left behind then.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.part`);
  const old = await stat(path).catch(() => undefined);
  if (old) await access(path, constants.W_OK);
  await leavingNothing(part, async () => {
    await writeFile(part, text, old ? { mode: old.mode } : {});
    await rename(part, path);
  });
}

/** Does work that needs a file for a while: whatever comes of it, also where the process ends meanwhile, the file is gone then. */
async function leavingNothing<T>(path: string, work: () => Promise<T>): Promise<T> {
  const clean = () => rmSync(path, { force: true });
  process.once('exit', clean);
  try {
    return await work();
  } finally {
    process.off('exit', clean);
    clean();
  }
}

/** How long a writer waits for another, and after what time one counts as gone. **Units**: milliseconds. */
const PATIENCE = 20_000;
const ABANDONED = 60_000;
const PAUSE = 15;

/** How often somebody at work says so. **Units**: milliseconds. */
const SIGN_OF_LIFE = 10_000;

/**
 * Does `work` while nobody else does theirs for the same file: what is read, changed and written in it loses no change of another
 * process. A file beside it, `.<name>.busy`, says who is at work; one that a killed process left is taken over.
 *
 * **Errors**: rejects with what `work` throws, and where the other does not finish in time. **Units**: `patience` is ms, 20 seconds if nothing is said.
 */
export async function exclusively<T>(
  path: string,
  work: () => Promise<T>,
  { patience = PATIENCE }: { readonly patience?: number } = {},
): Promise<T> {
  const busy = join(dirname(path), `.${basename(path)}.busy`);
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      await writeFile(busy, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || Date.now() > deadline) throw error;
      if (await isAbandoned(busy)) await rm(busy, { force: true });
      else await new Promise((go) => setTimeout(go, PAUSE));
    }
  }
  const sign = () => void utimes(busy, new Date(), new Date()).catch(() => undefined);
  const signs = setInterval(sign, SIGN_OF_LIFE).unref();
  try {
    return await leavingNothing(busy, work);
  } finally {
    clearInterval(signs);
  }
}

async function isAbandoned(busy: string): Promise<boolean> {
  const [file, owner] = await Promise.all([
    stat(busy).catch(() => undefined),
    readFile(busy, 'utf8').catch(() => ''),
  ]);
  if (!file) return false;
  return Date.now() - file.mtimeMs > ABANDONED || (owner !== '' && !isAlive(Number(owner)));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
