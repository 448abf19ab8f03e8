/** Publishing a folder: whole, and no more of it written than changed. */
import { linkSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile } from '@narani/model';
import { exists } from './exists.js';
import { listMarked } from './marks.js';
import { makePublicFolder, openToAll } from './write.js';

type File = Pick<OutputFile, 'path' | 'contents' | 'digest'>;

/** The SHA-256 of what lies at a path of a folder, where that is known without reading it. */
export type Known = (path: string) => string | undefined;

/**
 * Makes a folder hold exactly these files. They are put together beside it first and swapped in at the end, so that a build killed
 * half-way leaves the old folder whole. A file that is there already is taken over by a second name for it; where all are, nothing
 * is touched. What lies there as its digest says is not read.
 */
export async function replaceFolder(
  target: string,
  files: readonly File[],
  known: Known = () => undefined,
): Promise<void> {
  const staging = `${target}.staging`;
  const old = `${target}.old`;
  // A build killed between the two renames below left the good site here.
  if ((await exists(old)) && !(await exists(target))) await rename(old, target);
  await rm(staging, { recursive: true, force: true });
  await makePublicFolder(dirname(target));
  const same = sameFiles(target, files, known);
  if (same.size === files.length && listMarked(target).length === files.length) {
    // No files at all are the same as a folder that is not there.
    if (files.length > 0) return rm(old, { recursive: true, force: true });
  }
  try {
    await mkdir(staging, { recursive: true });
    stage(staging, target, files, same);
    await openToAll(staging);
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
  if (await exists(target)) await rename(target, old);
  await rename(staging, target);
  await rm(old, { recursive: true, force: true });
}

/** The files that a folder holds already, byte for byte, and that lie in it themselves: not over links. */
function sameFiles(target: string, files: readonly File[], known: Known): Set<File> {
  const plain = new Map<string, boolean>();
  const isPlain = (folder: string): boolean => {
    const known = plain.get(folder);
    if (known !== undefined) return known;
    const found = isPlainFolder(join(target, folder));
    const above = folder === '.' || isPlain(dirname(folder));
    plain.set(folder, found && above);
    return found && above;
  };
  return new Set(
    files.filter(
      (file) => isPlain(dirname(file.path)) && holds(join(target, file.path), file, known),
    ),
  );
}

function isPlainFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function holds(path: string, file: File, known: Known): boolean {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found?.isFile()) return false;
    const hash = file.digest && known(file.path);
    if (hash !== undefined) return hash === file.digest?.sha256;
    const { contents } = file;
    const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
    return found.size === bytes.length && Buffer.compare(readFileSync(path), bytes) === 0;
  } catch {
    return false;
  }
}

function stage(
  staging: string,
  target: string,
  files: readonly File[],
  same: ReadonlySet<File>,
): void {
  for (const folder of new Set(files.map(({ path }) => dirname(join(staging, path)))))
    mkdirSync(folder, { recursive: true });
  for (const file of files) {
    const place = join(staging, file.path);
    if (!same.has(file) || !isLinked(join(target, file.path), place))
      writeFileSync(place, file.contents);
  }
}

/** Not every file system lets a file have two names. */
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
