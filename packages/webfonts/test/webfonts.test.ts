/** Characters, faces, subsets, names and rules. Fonts are read back by Google's decoder and by HarfBuzz. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  charactersFor,
  charactersOf,
  facesFor,
  fontPath,
  licencePath,
  makeWebFont,
  type WebFontFace,
  webFontKey,
  webFontName,
  webFontRules,
} from '@narani/webfonts';
import { Blob, Face, Font } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { decompress } from 'wawoff2';

const SANS_STYLE = ':root { --text: var(--sans); } body { font-family: var(--text); }';
const SERIF_STYLE = `${SANS_STYLE} :root { --text: var(--serif); }`;
const BOTH_STYLE = `${SERIF_STYLE} nav { font-family: var(--sans); }`;
const faces = facesFor(BOTH_STYLE);
const [sans, bold] = faces as [WebFontFace, WebFontFace];
const dist = join(import.meta.dirname, '../dist/index.js');

const names = (style: string) =>
  facesFor(style).map((face) => `${face.package} ${face.weight} ${face.style}`);
const subset = (face: WebFontFace, characters: string) =>
  makeWebFont(face, readFileSync(fontPath(face)), characters);
const faceOf = (font: Uint8Array) => new Face(new Blob(Uint8Array.from(font).buffer), 0);
const unicodesOf = (font: Uint8Array) => String.fromCodePoint(...faceOf(font).collectUnicodes());

describe('the characters of a site', () => {
  it('are those of its pages and ASCII, once each and in order', () => {
    const characters = charactersOf(['<p lang="ko">나란히 나란히</p>', '<img alt="표 𠀀">']);
    expect(characters).toContain('나란');
    expect([...characters].slice(0, 95).join('')).toMatch(/^ !"#.*xyz{\|}~$/);
    expect([...characters].slice(-5)).toEqual(['나', '란', '표', '히', '𠀀']);
  });

  it('do not depend on the order of the pages', () => {
    expect(charactersOf(['가나', '다'])).toBe(charactersOf(['다', '나가']));
  });

  it('leave out line breaks and broken halves of pairs', () => {
    expect(charactersOf(['\n\t\ud800'])).toBe(charactersOf([]));
  });
});

describe('the faces of a style', () => {
  it('are the sans where the text is sans', () => {
    expect(names(SANS_STYLE)).toEqual(['noto-sans-kr 400 normal', 'noto-sans-kr 700 normal']);
  });

  it('are the serif alone where a theme sets the text in it', () => {
    expect(names(SERIF_STYLE)).toEqual([
      'noto-serif-kr 400 normal',
      'noto-serif-kr 700 normal',
      'source-serif-4 400 normal',
      'source-serif-4 400 italic',
      'source-serif-4 700 normal',
    ]);
  });

  it('are both where the theme goes back to the sans somewhere', () => {
    expect(names(BOTH_STYLE)).toHaveLength(7);
  });

  it('are none where no font is named', () => {
    expect(facesFor('p { color: red; }')).toEqual([]);
  });

  it('stand in npm packages of the versions that the keys count', () => {
    const require = createRequire(fontPath(sans));
    for (const face of faces) {
      expect(readFileSync(licencePath(face), 'utf8')).toContain('SIL Open Font License');
      const { version } = require(`@expo-google-fonts/${face.package}/package.json`);
      expect(version).toBe(face.version);
    }
  });
});

describe('a web font', () => {
  it.each(faces)(
    'of $package $weight $style has the characters it was asked for and no others',
    async (face) => {
      const wanted = charactersFor(face, charactersOf(['나란히 《조례》 ①→']));
      const font = await decompress(await subset(face, wanted));
      const missing = [...wanted].filter((character) => !unicodesOf(font).includes(character));
      expect(missing.join('')).toBe(face.package === 'source-serif-4' ? '①' : '');
      expect([...unicodesOf(font)].filter((character) => !wanted.includes(character))).toEqual([]);
    },
  );

  it('keeps the outlines and widths of the font it comes from', async () => {
    const [before, after] = [
      readFileSync(fontPath(sans)),
      await decompress(await subset(sans, '나란히')),
    ];
    const drawn = (bytes: Uint8Array) => {
      const font = new Font(faceOf(bytes));
      const glyph = font.nominalGlyph('란'.codePointAt(0) ?? 0) ?? 0;
      return [font.glyphToPath(glyph), font.glyphHAdvance(glyph)];
    };
    expect(drawn(after)).toEqual(drawn(before));
  });

  it('is the same in another process', async () => {
    const program = `import(process.argv[1]).then(async ({ facesFor, fontPath, makeWebFont }) => {
      const [face] = facesFor(process.argv[2]);
      const font = await makeWebFont(face, require('fs').readFileSync(fontPath(face)), '나란히 abc');
      console.log(require('crypto').createHash('sha256').update(font).digest('hex'));
    })`;
    const hash = createHash('sha256')
      .update(await subset(sans, '나란히 abc'))
      .digest('hex');
    const run = () =>
      execFileSync(process.execPath, ['-e', program, dist, SANS_STYLE], { encoding: 'utf8' });
    expect([run().trim(), run().trim()]).toEqual([hash, hash]);
  });

  it('has one key for one set of characters, and another for each face', () => {
    expect(webFontKey(sans, '가나')).toMatch(/^[0-9a-f]{64}$/);
    expect(webFontKey(sans, '가나')).toBe(webFontKey({ ...sans }, '가나'));
    expect(webFontKey(sans, '가나다')).not.toBe(webFontKey(sans, '가나'));
    expect(webFontKey(bold, '가나')).not.toBe(webFontKey(sans, '가나'));
  });

  it('has a new name when it changes', () => {
    const name = (contents: number[]) =>
      webFontName({ face: bold, contents: Uint8Array.from(contents) });
    expect(name([1])).toMatch(/^noto-sans-kr-700\.[0-9a-f]{12}\.woff2$/);
    expect(name([1])).not.toBe(name([2]));
  });
});

describe('the rule of a web font', () => {
  it('tries the installed font, then the file, and never hides the text', () => {
    const font = { face: bold, contents: Uint8Array.of(1) };
    expect(webFontRules([font], 'fonts/')).toBe(`@font-face {
  font-family: "Narani Sans";
  font-weight: 700;
  font-style: normal;
  font-display: swap;
  src: local("Noto Sans KR Bold"), local("NotoSansKR-Bold"), local("NotoSansCJKkr-Bold"), url("fonts/${webFontName(font)}") format("woff2");
  unicode-range: U+20-10ffff;
}`);
  });
});
