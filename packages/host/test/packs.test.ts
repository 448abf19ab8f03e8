import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPacks, type Place } from '../src/index.js';
import { scratchFolders } from './scratch.js';

const scratch = scratchFolders();
const bytes = (...values: number[]) => Uint8Array.from(values);
const many = (size: number) => new Uint8Array(size).fill(7);

/** A pack of some values, and where each lies. */
async function packed(folder: string, ...values: Uint8Array[]): Promise<readonly Place[]> {
  const places = await createPacks(folder, 'results').write(values);
  if (!places) throw new Error('Pack, got none, expected one');
  return places;
}

describe('createPacks', () => {
  it('gives each value back alone, to others of the same folder too', async () => {
    const folder = join(await scratch(), 'not', 'yet');
    const values = [
      bytes(1, 0, 255),
      bytes(),
      ...Array.from({ length: 1200 }, (_, at) => many(at)),
    ];
    const places = await packed(folder, ...values);
    const read = places.map((place) => createPacks(folder, 'results').read(place));
    expect(read.map((each) => [...(each ?? [-1])])).toEqual(values.map((each) => [...each]));
  });

  it.each<[string, (pack: Uint8Array) => Uint8Array]>([
    ['flipped', (pack) => pack.map((byte, at) => (at === pack.length - 1 ? byte ^ 1 : byte))],
    ['truncated', (pack) => pack.subarray(0, -1)],
    ['emptied', () => new Uint8Array()],
  ])('gives nothing for a value whose pack was %s', async (_, spoil) => {
    const folder = await scratch();
    const [first, last] = await packed(folder, bytes(1, 2), bytes(3, 4));
    const file = join(folder, first?.pack ?? '');
    await writeFile(file, spoil(await readFile(file)));
    const packs = createPacks(folder, 'results');
    expect(last && packs.read(last)).toBeUndefined();
  });

  it('gives nothing where the pack is gone, and takes away those that nobody names', async () => {
    const folder = await scratch();
    const [old] = await packed(folder, bytes(1));
    const [kept] = await packed(folder, bytes(2));
    await writeFile(join(folder, 'results'), '');
    const packs = createPacks(folder, 'results');
    await packs.retain(new Set([kept?.pack ?? '']));
    expect(old && packs.read(old)).toBeUndefined();
    expect(kept && packs.read(kept)).toEqual(Buffer.from([2]));
    expect((await readdir(folder)).sort()).toEqual(['results', kept?.pack]);
  });

  it('keeps nothing where it may not write', async () => {
    const folder = await scratch();
    await writeFile(join(folder, 'file'), '');
    expect(await createPacks(join(folder, 'file'), 'results').write([bytes(1)])).toBeUndefined();
  });
});
