/** The fonts of a site. */
import type { OutputFile } from '@narani/model';
import { expect, it } from 'vitest';
import { createWardrobe } from '../src/fonts.js';

const SITE: readonly OutputFile[] = [
  { path: 'assets/site.css', mediaType: 'text/css', contents: 'body { color: red }' },
  { path: 'ko/index.html', mediaType: 'text/html', contents: '<h1>기후</h1><p>탄소</p>' },
];

it('are cut once for the same characters', async () => {
  const store = new Map<string, Uint8Array>();
  const set: string[] = [];
  const wardrobe = await createWardrobe({
    get: async (key) => store.get(key),
    set: async (key, bytes) => {
      set.push(key);
      store.set(key, bytes);
    },
    prune: async () => {},
  });
  const dress = () => wardrobe.dress(SITE, (_file, read) => read());
  const first = await dress();
  expect(await dress()).toEqual(first);
  await wardrobe.close();
  expect(set).toHaveLength(2);
  expect(first.filter(({ path }) => path.endsWith('.woff2'))).toHaveLength(2);
});
