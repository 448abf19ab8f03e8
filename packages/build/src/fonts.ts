/** The web fonts of a site, cut to the characters of its finished pages. */
import { readFile } from 'node:fs/promises';
import type { Cache } from '@narani/host';
import type { OutputFile } from '@narani/model';
import {
  charactersOf,
  facesFor,
  fontPath,
  licencePath,
  makeWebFont,
  type WebFont,
  type WebFontFace,
  webFontKey,
  webFontName,
  webFontRules,
} from '@narani/webfonts';

/** Where the HTML edition puts a site's style; the fonts stand in `fonts/` beside it. */
const STYLESHEET = 'assets/site.css';

/**
 * The given pages with their web fonts: the rules before the stylesheet, the fonts and their licences beside it.
 *
 * **Shapes**: fonts are taken from the cache, or made and kept there. Files without a stylesheet are given back as they are.
 */
export async function addWebFonts(
  files: readonly OutputFile[],
  cache: Cache,
): Promise<OutputFile[]> {
  const stylesheet = files.find(({ path }) => path === STYLESHEET);
  const style = stylesheet ? textOf(stylesheet) : '';
  const faces = facesFor(style);
  if (faces.length === 0) return [...files];
  const pages = files.filter(({ mediaType }) => mediaType === 'text/html').map(textOf);
  const characters = charactersOf([...pages, style]);
  const fonts = await Promise.all(faces.map((face) => readWebFont(face, characters, cache)));
  const contents = `${webFontRules(fonts, 'fonts/')}\n\n${style}`;
  return [
    ...files.map((file) => (file === stylesheet ? { ...file, contents } : file)),
    ...fonts.map((font) => fontFile(webFontName(font), 'font/woff2', font.contents)),
    ...(await readLicences(faces)),
  ];
}

async function readWebFont(face: WebFontFace, characters: string, cache: Cache): Promise<WebFont> {
  const key = webFontKey(face, characters);
  const kept = await cache.get(key);
  if (kept) return { face, contents: kept };
  const contents = await makeWebFont(face, await readFile(fontPath(face)), characters);
  await cache.set(key, contents);
  return { face, contents };
}

/** One licence a font package: the fonts may be published only along with it. */
function readLicences(faces: readonly WebFontFace[]): Promise<OutputFile[]> {
  const byPackage = new Map(faces.map((face) => [face.package, face]));
  return Promise.all(
    [...byPackage].map(async ([name, face]) =>
      fontFile(`${name}.LICENSE.txt`, 'text/plain', await readFile(licencePath(face), 'utf8')),
    ),
  );
}

function fontFile(name: string, mediaType: string, contents: string | Uint8Array): OutputFile {
  return { path: `assets/fonts/${name}`, mediaType, contents };
}

function textOf({ contents }: OutputFile): string {
  return typeof contents === 'string' ? contents : '';
}
