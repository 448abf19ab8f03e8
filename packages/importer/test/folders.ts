/** Fixture folders as files in memory, and back. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { WikiFile } from '../src/index.js';

/** Every file below a folder, sorted by path. */
export async function readFolder(folder: string): Promise<WikiFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Replaces a folder by these files. */
export async function writeFolder(folder: string, files: readonly WikiFile[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
