/** What programs on Node have beside: a copy kept in a file, and a site that lies in a folder. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Copy, Store } from './copy.js';
import type { SiteIndex } from './generated/types.js';
import type { ReadOptions } from './read.js';

/** A store in one JSON file; it is swapped in whole, so that a program that ends in the middle leaves the old one. */
export function fileStore(path: string): Store {
  return {
    load: async () => {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      return text === undefined ? undefined : (JSON.parse(text) as Copy);
    },
    save: async (copy) => {
      await writeFile(`${path}.next`, `${JSON.stringify(copy)}\n`);
      await rename(`${path}.next`, path);
    },
  };
}

/** A site that was built into a folder: its address, and a `fetch` that reads its files. Nothing outside the folder is read. */
export async function readFolder(
  folder: string,
): Promise<{ readonly base: string; readonly fetch: NonNullable<ReadOptions['fetch']> }> {
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as SiteIndex;
  const base = index.base_url;
  return {
    base,
    fetch: async (url) => {
      const path = decodeURI(new URL(url).pathname).slice(new URL(base).pathname.length);
      const text = await readFile(join(folder, path), 'utf8').catch(() => undefined);
      return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
    },
  };
}
