/** Writing what is published: whoever serves it is another user than whoever built it. */
import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile } from '@narani/model';

/** How many files are written at once; more only queue in the kernel. */
const WRITERS = 64;

/** Writes files below a folder, making folders as needed. Nothing else in it is touched. */
export async function writeFiles(
  root: string,
  files: readonly Pick<OutputFile, 'path' | 'contents'>[],
): Promise<void> {
  const folders = new Set(files.map((file) => dirname(join(root, file.path))));
  await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })));
  for (let start = 0; start < files.length; start += WRITERS) {
    const batch = files.slice(start, start + WRITERS);
    await Promise.all(batch.map((file) => writeFile(join(root, file.path), file.contents)));
  }
}

/** Modes of what is published: whoever serves it is another user than whoever built it. */
const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;

/** Writes a file that everybody may read. */
export async function writePublicFile(path: string, contents: string): Promise<void> {
  await makePublicFolder(dirname(path));
  await writeFile(path, contents);
  await chmod(path, FILE_MODE);
}

/** Makes a folder, and those above it that are missing, for everybody to read. */
export async function makePublicFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made))
    await chmod(made, FOLDER_MODE);
}

/** Lets everybody read a folder that was just written, where the umask of this process did not. */
export async function openToAll(folder: string): Promise<void> {
  if (((await stat(folder)).mode & 0o777) === FOLDER_MODE) return;
  await chmod(folder, FOLDER_MODE);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else await chmod(path, FILE_MODE);
  }
}
