import { readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCache } from '../src/index.js';
import { scratchFolders } from './scratch.js';

const scratch = scratchFolders();

describe('createCache', () => {
  it('gives back what was set, to another cache of the same folder too', async () => {
    const folder = join(await scratch(), 'not', 'yet');
    await createCache(folder).set('abc', Uint8Array.of(1, 0, 255));
    expect([...((await createCache(folder).get('abc')) ?? [])]).toEqual([1, 0, 255]);
  });

  it('gives nothing for a key never set', async () => {
    expect(await createCache(join(await scratch(), 'none')).get('abc')).toBeUndefined();
  });

  it.each<[string, (entry: Uint8Array) => Uint8Array]>([
    ['flipped', (entry) => entry.map((byte, at) => (at === entry.length - 1 ? byte ^ 1 : byte))],
    ['flipped at its head', (entry) => entry.map((byte, at) => (at === 0 ? byte ^ 1 : byte))],
    ['truncated', (entry) => entry.subarray(0, -1)],
    ['emptied', () => new Uint8Array()],
    ['lengthened', (entry) => Uint8Array.of(...entry, 0)],
    ['of another format', () => new TextEncoder().encode('%PDF-1.7')],
  ])('gives nothing for an entry that was %s, until it is set again', async (_, spoil) => {
    const folder = await scratch();
    const cache = createCache(folder);
    await cache.set('abc', Uint8Array.of(1, 2, 3));
    const file = join(folder, 'abc');
    await writeFile(file, spoil(await readFile(file)));
    expect(await cache.get('abc')).toBeUndefined();
    await cache.set('abc', Uint8Array.of(4));
    expect([...((await cache.get('abc')) ?? [])]).toEqual([4]);
  });

  it('gives nothing for an entry that bears the name of another', async () => {
    const folder = await scratch();
    const cache = createCache(folder);
    await cache.set('abc', Uint8Array.of(1));
    await rename(join(folder, 'abc'), join(folder, 'def'));
    expect(await cache.get('def')).toBeUndefined();
  });

  it('keeps nothing where it cannot write, and does not fail', async () => {
    const folder = join(await scratch(), 'file');
    await writeFile(folder, 'no folder');
    const cache = createCache(folder);
    await cache.set('abc', Uint8Array.of(1));
    expect(await cache.get('abc')).toBeUndefined();
  });

  describe('prune', () => {
    const day = 24 * 60 * 60 * 1000;
    /** A folder with entries of a byte each, last used so many days ago. */
    const filled = async (days: Readonly<Record<string, number>>) => {
      const folder = await scratch();
      for (const [key, age] of Object.entries(days)) {
        await createCache(folder).set(key, Uint8Array.of(1));
        const time = new Date(Date.now() - age * day);
        if (key.endsWith('.part')) await writeFile(join(folder, key), 'half');
        await utimes(join(folder, key), time, time);
      }
      return folder;
    };
    const entry = 33;

    it('takes away what was not used in a long time, and parts of a killed build', async () => {
      const folder = await filled({ old: 31, new: 29, 'a.part': 2, 'b.part': 0, ahead: -400 });
      await createCache(folder).prune();
      expect((await readdir(folder)).sort()).toEqual(['ahead', 'b.part', 'new']);
    });

    it('takes away the longest unused of what is over the size', async () => {
      const folder = await filled({ one: 1, two: 2, three: 3 });
      await createCache(folder).prune({ bytes: 2 * entry, days: 30 });
      expect((await readdir(folder)).sort()).toEqual(['one', 'two']);
    });

    it('keeps what this build used, and knows it as used from then on', async () => {
      const folder = await filled({ asked: 31, other: 31 });
      const cache = createCache(folder);
      await cache.get('asked');
      await cache.prune({ bytes: 0, days: 30 });
      expect(await readdir(folder)).toEqual(['asked']);
      await createCache(folder).prune();
      expect(await readdir(folder)).toEqual(['asked']);
    });

    it('does nothing where there is no folder', async () => {
      await expect(createCache(join(await scratch(), 'none')).prune()).resolves.toBeUndefined();
    });
  });

  it('takes one key from many at once and leaves no parts behind', async () => {
    const folder = await scratch();
    const cache = createCache(folder);
    await Promise.all([1, 2, 3, 4].map(() => cache.set('abc', Uint8Array.of(7))));
    expect([...((await cache.get('abc')) ?? [])]).toEqual([7]);
    expect(await readdir(folder)).toEqual(['abc']);
  });
});
