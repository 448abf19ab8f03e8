/** A cache on disk, by content hash: a wrong or missing entry costs time, never a wrong result. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes by key. Keys are hashes of all that the bytes depend on. */
export interface Cache {
  readonly get: (key: string) => Promise<Uint8Array | undefined>;
  readonly set: (key: string, bytes: Uint8Array) => Promise<void>;
}

/**
 * A cache in a folder. Builds that run side by side may share it: entries appear whole or not at all. Where it may not be
 * written, or the disk is full, nothing is kept.
 */
export function createCache(folder: string): Cache {
  return {
    get: (key) => readFile(join(folder, key)).catch(() => undefined),
    set: async (key, bytes) => {
      const part = join(folder, `${key}.${randomUUID()}.part`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(part, bytes);
        await rename(part, join(folder, key));
      } catch {
        await rm(part, { force: true }).catch(() => undefined);
      }
    },
  };
}
