/** A cache on disk, by content hash: a wrong or missing entry costs time, never a wrong result. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes by key. Keys are hashes of all that the bytes depend on. */
export interface Cache {
  readonly get: (key: string) => Promise<Uint8Array | undefined>;
  readonly set: (key: string, bytes: Uint8Array) => Promise<void>;
  /** Takes away what nobody asked for in a long time, and the longest unused of what is over a size; never what this cache gave or took. */
  readonly prune: (keep?: Keep) => Promise<void>;
}

/** What a cache keeps. **Units**: `bytes` of all entries together; `days` since an entry was last asked for. */
interface Keep {
  readonly bytes: number;
  readonly days: number;
}

/** The machine's own, and so nothing that content may set: what a few branches of some thousand documents with their PDFs need. */
const KEEP: Keep = { bytes: 4 * 1024 ** 3, days: 30 };
/** **Units**: ms. An entry that is asked for is marked as used once a day; a part is left behind by a build that was killed. */
const DAY = 24 * 60 * 60 * 1000;

/** **Units**: bytes of the SHA-256 that stands before those of an entry. */
const SEAL_BYTES = 32;

/**
 * A cache in a folder. Builds that run side by side may share it: entries appear whole or not at all. Where it may not be
 * written, or the disk is full, nothing is kept. An entry that is not as it was written counts as missing, so that it is made
 * again and replaced.
 */
export function createCache(folder: string): Cache {
  const used = new Set<string>();
  return {
    get: async (key) => {
      const entry = await readFile(join(folder, key)).catch(() => undefined);
      const bytes = entry && opened(key, entry);
      if (bytes) used.add(key);
      return bytes;
    },
    set: async (key, bytes) => {
      used.add(key);
      const part = join(folder, `${key}.${randomUUID()}.part`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(part, Buffer.concat([sealOf(key, bytes), bytes]));
        await rename(part, join(folder, key));
      } catch {
        await rm(part, { force: true }).catch(() => undefined);
      }
    },
    prune: (keep = KEEP) => prune(folder, used, keep),
  };
}

/** One entry on disk. **Units**: `age` in ms since it was last used; below 0 where the clock was put back. */
interface Lying {
  readonly key: string;
  readonly size: number;
  readonly age: number;
}

async function prune(folder: string, used: ReadonlySet<string>, keep: Keep): Promise<void> {
  const keys = await readdir(folder).catch(() => []);
  const lying = await Promise.all(keys.map((key) => look(folder, key)));
  const all = lying.filter((entry) => entry !== undefined).sort((a, b) => a.age - b.age);
  let bytes = 0;
  for (const { key, size, age } of all) {
    const isPart = key.endsWith('.part');
    const isOld = isPart ? age > DAY : age > keep.days * DAY;
    if (used.has(key)) await markUsed(folder, key, age);
    else if (isOld || (!isPart && bytes + size > keep.bytes)) {
      await rm(join(folder, key), { force: true }).catch(() => undefined);
      continue;
    }
    bytes += size;
  }
}

async function look(folder: string, key: string): Promise<Lying | undefined> {
  const found = await stat(join(folder, key)).catch(() => undefined);
  return found?.isFile() ? { key, size: found.size, age: Date.now() - found.mtimeMs } : undefined;
}

async function markUsed(folder: string, key: string, age: number): Promise<void> {
  if (Math.abs(age) < DAY) return;
  const now = new Date();
  await utimes(join(folder, key), now, now).catch(() => undefined);
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
