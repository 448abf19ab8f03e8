/** A copy kept in a file, for programs on Node. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Copy, Store } from './copy.js';

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
