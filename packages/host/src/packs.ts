/** Packs: many values in one file, of which each is read alone. */
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a value lies. **Units**: `start` and `length` in bytes of the pack, of the value without its seal. */
export interface Place {
  readonly pack: string;
  readonly start: number;
  readonly length: number;
}

/** Packs in a folder, under a name that is theirs alone. They are never changed, so that builds side by side may share them. */
export interface Packs {
  /** The bytes at a place; undefined where they are not as they were written, so that they are made again. */
  readonly read: (place: Place) => Uint8Array | undefined;
  /** Puts values into a new pack, in their order; undefined where the folder takes nothing. */
  readonly write: (values: readonly Uint8Array[]) => Promise<Place[] | undefined>;
  /** Takes away all packs of this name but these, which are marked as used. */
  readonly retain: (packs: ReadonlySet<string>) => Promise<void>;
}

/** **Units**: bytes of a seal, which stands before its value. */
const SEAL = 16;
/** How many values are handed to the system at once. */
const BATCH = 512;

/** The packs of a name in a folder. **Errors**: none: what cannot be read or written costs time. */
export function createPacks(folder: string, name: string): Packs {
  return {
    read: (place) => opened(join(folder, place.pack), place),
    write: async (values) => {
      const seals = values.map(sealOf);
      const hash = createHash('sha256');
      for (const seal of seals) hash.update(seal);
      const pack = `${name}.${hash.digest('hex').slice(0, 2 * SEAL)}`;
      const part = join(folder, `${pack}.${randomUUID()}.part`);
      try {
        await mkdir(folder, { recursive: true });
        await writeAll(
          part,
          values.flatMap((value, index) => [seals[index] ?? value, value]),
        );
        await rename(part, join(folder, pack));
      } catch {
        await rm(part, { force: true }).catch(() => undefined);
        return undefined;
      }
      let end = 0;
      return values.map(({ length }) => {
        const start = end + SEAL;
        end = start + length;
        return { pack, start, length };
      });
    },
    retain: async (packs) => {
      const now = new Date();
      for (const each of await readdir(folder).catch(() => [])) {
        if (!each.startsWith(`${name}.`) || each.endsWith('.part')) continue;
        const path = join(folder, each);
        const done = packs.has(each) ? utimes(path, now, now) : rm(path, { force: true });
        await done.catch(() => undefined);
      }
    },
  };
}

async function writeAll(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'wx');
  try {
    for (let at = 0; at < parts.length; at += BATCH) {
      const batch = parts.slice(at, at + BATCH);
      const wanted = batch.reduce((sum, { length }) => sum + length, 0);
      const { bytesWritten } = await file.writev(batch);
      if (bytesWritten !== wanted)
        throw new Error(`Pack, got ${bytesWritten} bytes written, expected ${wanted}`);
    }
  } finally {
    await file.close();
  }
}

function opened(path: string, { start, length }: Place): Uint8Array | undefined {
  const entry = Buffer.allocUnsafe(SEAL + length);
  try {
    const file = openSync(path, 'r');
    try {
      if (readSync(file, entry, 0, entry.length, start - SEAL) !== entry.length) return undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
  const value = entry.subarray(SEAL);
  return sealOf(value).equals(entry.subarray(0, SEAL)) ? value : undefined;
}

function sealOf(value: Uint8Array): Buffer {
  return createHash('sha256').update(value).digest().subarray(0, SEAL);
}
