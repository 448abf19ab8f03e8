/** Web fonts join a site's files. */
import type { Cache } from '@narani/host';
import type { OutputFile } from '@narani/model';
import { describe, expect, it } from 'vitest';
import { addWebFonts } from '../src/fonts.js';

const STYLE = 'body { font-family: var(--sans); }';
const file = (path: string, mediaType: string, contents: string): OutputFile => ({
  path,
  mediaType,
  contents,
});
const page = file('ko/index.html', 'text/html', '<p>나란히</p>');
const style = file('assets/site.css', 'text/css', STYLE);

function memory() {
  const kept = new Map<string, Uint8Array>();
  const cache: Cache = {
    get: async (key) => kept.get(key),
    set: async (key, bytes) => void kept.set(key, bytes),
  };
  return { kept, cache };
}

describe('web fonts', () => {
  it('stand beside the stylesheet, which names them before its own rules', async () => {
    const files = await addWebFonts([page, style], memory().cache);
    const fonts = files.filter(({ mediaType }) => mediaType === 'font/woff2');
    const css = String(files.find(({ path }) => path === style.path)?.contents);
    expect(fonts).toHaveLength(2);
    for (const { path } of fonts) expect(css).toContain(`url("${path.replace('assets/', '')}")`);
    expect(css.endsWith(`\n\n${STYLE}`)).toBe(true);
    expect(files.map(({ path }) => path)).toContain('assets/fonts/noto-sans-kr.LICENSE.txt');
  });

  it('come from the cache while the characters stay the same', async () => {
    const { kept, cache } = memory();
    const first = await addWebFonts([page, style], cache);
    const again = { ...page, contents: '<h1>히란나</h1>' };
    expect(kept.size).toBe(2);
    expect((await addWebFonts([again, style], cache)).slice(1)).toEqual(first.slice(1));
    expect(kept.size).toBe(2);
  });

  it('are left out where there is no stylesheet, or none that names a font', async () => {
    const plain = file('assets/site.css', 'text/css', 'p { color: red; }');
    expect(await addWebFonts([page], memory().cache)).toEqual([page]);
    expect(await addWebFonts([page, plain], memory().cache)).toEqual([page, plain]);
  });
});
