/** Reads the web fonts of the HTML edition. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type WebFont, type WebFontPlace, webFontPlaces } from '@narani/html';

/** The web fonts, about 10 MB in some 250 slices, in the order of their names. */
export function readWebFonts(): Promise<WebFont[]> {
  return Promise.all(webFontPlaces().map(readWebFont));
}

async function readWebFont({ family, token, folder, prefix }: WebFontPlace): Promise<WebFont> {
  const ranges: Record<string, string> = JSON.parse(
    await readFile(join(folder, 'unicode.json'), 'utf8'),
  );
  const slices = Object.entries(ranges).map(async ([key, unicode]) => {
    const name = `${prefix}-${key.replace(/[[\]]/g, '')}-wght-normal`;
    return {
      name,
      ranges: unicode,
      contents: await readFile(join(folder, 'files', `${name}.woff2`)),
    };
  });
  const licence = await readFile(join(folder, 'LICENSE'), 'utf8');
  return { family, token, slices: await Promise.all(slices), licence };
}
