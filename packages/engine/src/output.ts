/** Where a build writes: outside the content folder, for what lies in content is data of strangers. */
import { readdirSync, rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { realPath } from '@narani/host';
import type { Publication } from '@narani/schema';

/** **Shapes**: `folder` holds a folder for each site and publication.json; `store` what a build keeps for the next. */
export interface Output {
  readonly folder: string;
  readonly store: string;
}

/** The file that names all that a build made. */
export const PUBLICATION_FILE = 'publication.json';

/**
 * The output of a content folder: `dist` and `.narani` beside a folder called `content`, as in a repository; `x-dist` beside
 * a folder `x`. `out` is another folder for the sites.
 */
export function outputOf(root: string, out?: string): Output {
  const [parent, name] = [dirname(resolve(root)), basename(resolve(root))];
  return {
    folder:
      out === undefined ? join(parent, name === 'content' ? 'dist' : `${name}-dist`) : resolve(out),
    store: join(parent, '.narani', 'store'),
  };
}

/** Why a folder cannot be filled: it lies in or around `overlaps`, or holds `others`, files that no build or gathering made. */
export type OutputFault = 'overlaps' | 'others';

/**
 * What keeps a folder from being made to hold exactly a publication, whatever else is in it being removed; undefined where nothing does.
 * `sources` are folders that must stay as they are.
 */
export async function findOutputFault(
  folder: string,
  sources: readonly string[],
): Promise<OutputFault | undefined> {
  const target = await realPath(folder);
  const real = await Promise.all(sources.map(realPath));
  if (real.some((source) => isWithin(source, target) || isWithin(target, source)))
    return 'overlaps';
  const entries = await readdir(folder).catch((): string[] => []);
  return entries.length === 0 || entries.includes(PUBLICATION_FILE) ? undefined : 'others';
}

/** Whether a path is a folder or lies in it. */
function isWithin(folder: string, path: string): boolean {
  return relative(folder, path).split(sep)[0] !== '..';
}

/** Takes out of the output whatever the publication does not name: what a cache of outputs restores is laid over what was there. */
export async function pruneOutput(folder: string, { sites }: Publication): Promise<void> {
  const names = new Set([PUBLICATION_FILE, ...sites.map(({ name }) => name)]);
  for (const name of await readdir(folder))
    if (!names.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  for (const { name, files } of sites) {
    const site = join(folder, name);
    if (!(await stat(site).catch(() => undefined))) continue;
    const isEmpty = pruneFolder(site, new Set(files.map(({ path }) => path)));
    if (isEmpty) rmSync(site, { recursive: true, force: true });
  }
}

/** Takes out of a folder what is not named, and folders that hold nothing then; whether that is all of it. Nothing is read: a site has as many files as it has. */
function pruneFolder(root: string, named: ReadonlySet<string>, folder = ''): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    const isGone = entry.isDirectory() ? pruneFolder(root, named, path) : !named.has(path);
    if (isGone) rmSync(join(root, path), { recursive: true, force: true });
    else isEmpty = false;
  }
  return isEmpty;
}
