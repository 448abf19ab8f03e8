/** Reads the web fonts of the HTML edition. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type WebFont, type WebFontPlace, webFontPlaces } from '@narani/html';

/** Files read at once: a process may open no more than 256 on macOS. */
const READERS = 16;

/** The web fonts, about 10 MB in some 250 slices, in the order of their names. */
export async function readWebFonts(): Promise<WebFont[]> {
  const fonts: WebFont[] = [];
  for (const place of webFontPlaces()) fonts.push(await readWebFont(place));
  return fonts;
}

async function readWebFont({ family, token, folder, prefix }: WebFontPlace): Promise<WebFont> {
  const ranges: Record<string, string> = JSON.parse(
    await readFile(join(folder, 'unicode.json'), 'utf8'),
  );
  const slice = async ([key, unicode]: [string, string]): Promise<WebFont['slices'][number]> => {
    const name = `${prefix}-${key.replace(/[[\]]/g, '')}-wght-normal`;
    return {
      name,
      ranges: unicode,
      contents: await readFile(join(folder, 'files', `${name}.woff2`)),
    };
  };
  const slices: WebFont['slices'][number][] = [];
  const all = Object.entries(ranges);
  for (let start = 0; start < all.length; start += READERS)
    slices.push(...(await Promise.all(all.slice(start, start + READERS).map(slice))));
  const licence = await readFile(join(folder, 'LICENSE'), 'utf8');
  return { family, token, slices, licence };
}
