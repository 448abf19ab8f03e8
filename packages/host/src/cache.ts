/** A cache on disk, by content hash: a wrong or missing entry costs time, never a wrong result. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes by key. Keys are hashes of all that the bytes depend on. */
export interface Cache {
  readonly get: (key: string) => Promise<Uint8Array | undefined>;
  readonly set: (key: string, bytes: Uint8Array) => Promise<void>;
}

/** **Units**: bytes of the SHA-256 that stands before those of an entry. */
const SEAL_BYTES = 32;

/**
 * A cache in a folder. Builds that run side by side may share it: entries appear whole or not at all. Where it may not be
 * written, or the disk is full, nothing is kept. An entry that is not as it was written counts as missing, so that it is made
 * again and replaced.
 */
export function createCache(folder: string): Cache {
  return {
    get: async (key) => {
      const entry = await readFile(join(folder, key)).catch(() => undefined);
      return entry && opened(key, entry);
    },
    set: async (key, bytes) => {
      const part = join(folder, `${key}.${randomUUID()}.part`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(part, Buffer.concat([sealOf(key, bytes), bytes]));
        await rename(part, join(folder, key));
      } catch {
        await rm(part, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** The bytes of an entry, where they are those that were written for its key. */
function opened(key: string, entry: Buffer): Uint8Array | undefined {
  const bytes = entry.subarray(SEAL_BYTES);
  return sealOf(key, bytes).equals(entry.subarray(0, SEAL_BYTES)) ? bytes : undefined;
}

/** The key is sealed too: an entry under the name of another is as wrong as a broken one. */
function sealOf(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(`${key}\0`).update(bytes).digest();
}
