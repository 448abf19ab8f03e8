/** The fonts of a site. */
import type { OutputFile } from '@narani/model';
import { describe, expect, it } from 'vitest';
import { blankFont } from '../src/blank.js';
import { charactersOfPage, heldBy, KOREAN } from '../src/characters.js';
import { cutKey, dressSite } from '../src/index.js';
import { rangeOf, slicesOf } from '../src/plan.js';
import { typefaceOf } from '../src/typeface.js';
import { TAILOR } from './tailor.js';

const page = (path: string, body: string): OutputFile => ({
  path,
  mediaType: 'text/html',
  contents: `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`,
});
const style = (contents: string): OutputFile => ({
  path: 'assets/site.css',
  mediaType: 'text/css',
  contents,
});
const textOf = (files: readonly OutputFile[], path: string): string =>
  String(files.find((file) => file.path === path)?.contents);
const fontsIn = (files: readonly OutputFile[]): OutputFile[] =>
  files.filter(({ mediaType }) => mediaType === 'font/woff2');

describe('dressSite', () => {
  const site = [
    page('ko/index.html', '<h1>기후</h1><p>탄소와 「법」</p>'),
    style('body { color: red }'),
  ];

  it('puts the fonts beside the style and their rules before it, the same every time', async () => {
    const dressed = await dressSite(site, TAILOR);
    expect(fontsIn(dressed).map(({ path }) => path)).toEqual([
      expect.stringMatching(/^assets\/fonts\/sans-400-[0-9a-f]{10}\.woff2$/),
      expect.stringMatching(/^assets\/fonts\/sans-700-[0-9a-f]{10}\.woff2$/),
    ]);
    const css = textOf(dressed, 'assets/site.css');
    expect(css).toMatch(/^@font-face [\s\S]*\n\nbody \{ color: red \}$/);
    for (const [, name] of css.matchAll(/url\("([^"]+)"\)/g))
      expect(dressed.map(({ path }) => path)).toContain(`assets/${name}`);
    expect(await dressSite(site, TAILOR)).toEqual(dressed);
  });

  it('carries the serif alone where the style sets text in it', async () => {
    const dressed = await dressSite(
      [site[0] as OutputFile, style(':root{--text:var(--serif)}')],
      TAILOR,
    );
    expect(fontsIn(dressed).every(({ path }) => path.includes('/serif-'))).toBe(true);
    expect(textOf(dressed, 'assets/site.css')).toContain('"Narani Serif"');
  });

  it('leaves a site without fonts where nobody cuts them', async () => {
    const site = [page('ko/index.html', '계획'), style('p{}')];
    const dressed = await dressSite(site, undefined);
    expect(dressed.filter(({ path }) => path !== 'assets/fonts/blank.ttf')).toEqual(
      [...site].sort((a, b) => (a.path < b.path ? -1 : 1)),
    );
  });

  it('leaves a site without Korean with the boxes that its pages ask for', async () => {
    const dressed = await dressSite([page('en/index.html', 'Plan'), style('')], TAILOR);
    expect(dressed.map(({ path }) => path)).toContain('assets/fonts/blank.ttf');
    expect(fontsIn(dressed)).toEqual([]);
  });

  it('rejects where a font cannot be cut, and names an order by all that it depends on', async () => {
    await expect(
      dressSite(site, { ...TAILOR, cut: () => Promise.reject(new Error('No font')) }),
    ).rejects.toThrow('No font');
    const keys = ['a.ttf', 'b.ttf'].flatMap((font) =>
      ['가', '나'].flatMap((characters) =>
        ['1', '2'].map((version) => cutKey({ font, characters }, version)),
      ),
    );
    expect(new Set(keys).size).toBe(8);
    expect(cutKey({ font: 'a.ttf', characters: '가' }, '1')).toBe(keys[0]);
  });
});

describe('the characters of pages', () => {
  it('are Korean, each with the pages that hold it', () => {
    const { all } = heldBy(['<p>가나 가 abc ①</p>', '<p>나</p>'].map(charactersOfPage));
    expect([...all]).toEqual([
      ['가', 1],
      ['나', 2],
    ]);
  });

  it('may be bold in headings, emphasis, labels and what is in them, not in running text', () => {
    const { bold } = charactersOfPage(
      '<h2>가<span>나</span></h2><p>다<strong>라</strong>마</p><p class="byline">바</p><td>사<br>아</td><p class="summary">자</p>',
    );
    expect(bold).toBe('가나라바');
  });
});

describe('slicesOf', () => {
  const { regular } = typefaceOf('');
  const held = new Map([...'가나다라마바사'].map((char, index) => [char, index] as const));

  it('holds what most pages hold in its first file, and every character in one', () => {
    const slices = slicesOf(regular, held, { core: 3, further: 2 });
    expect(slices.map(({ characters }) => characters)).toEqual(['마바사', '다라', '가나']);
  });

  it('does not depend on the order of the pages', () => {
    const reversed = new Map([...held].reverse());
    const sizes = { core: 4, further: 1 };
    expect(slicesOf(regular, reversed, sizes)).toEqual(slicesOf(regular, held, sizes));
  });
});

it('writes a range as CSS has it', () => {
  expect(rangeOf('가각갂국')).toBe('U+AC00-AC02,U+AD6D');
});

it('has a box for every character that a web font is for', () => {
  const view = new DataView(blankFont().buffer);
  const tables = view.getUint16(4);
  const tag = (at: number) => String.fromCharCode(...new Uint8Array(view.buffer, at, 4));
  const at = Array.from({ length: tables }, (_, index) => 12 + 16 * index).find(
    (entry) => tag(entry) === 'cmap',
  );
  const cmap = view.getUint32((at ?? 0) + 8) + 12;
  const groups = Array.from({ length: view.getUint32(cmap + 12) }, (_, index) => {
    const group = cmap + 16 + 12 * index;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });
  for (const range of KOREAN.split(',')) {
    const [from = '', to = from] = range.slice(2).split('-');
    for (let point = Number.parseInt(from, 16); point <= Number.parseInt(to, 16); point += 1)
      expect(groups.some(([first, last]) => first <= point && point <= last)).toBe(true);
  }
});
