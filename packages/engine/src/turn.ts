/** Two builds that fill one folder take turns. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exclusively, hashBytes } from '@narani/host';
import type { Output } from './output.js';

/** How long a build waits for another: as long as the PDFs of a large library may take. **Units**: milliseconds. */
const PATIENCE = 30 * 60_000;

/**
 * Does work while no other build fills the same folder. The sign that somebody does lies in the store, for the folder holds nothing but what is
 * published; where nothing may be written there, nobody waits.
 */
export async function inTurn<T>({ folder, store }: Output, work: () => Promise<T>): Promise<T> {
  const sign = join(store, `turn-${hashBytes(folder).slice(0, 16)}`);
  let isBegun = false;
  const begin = () => {
    isBegun = true;
    return work();
  };
  try {
    await mkdir(store, { recursive: true });
    return await exclusively(sign, begin, { patience: PATIENCE });
  } catch (error) {
    if (isBegun || !REFUSED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return work();
  }
}

/** What the system says where a folder may not be written, or has no room. **Source**: errno(3). */
const REFUSED: ReadonlySet<string> = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST'],
]);
