/** Reads the web fonts of the HTML edition. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type WebFont, webFontPlaces } from '@narani/html';

/** The web fonts, as a build reads them. */
export function readFonts(): Promise<WebFont[]> {
  return Promise.all(
    webFontPlaces().map(async ({ family, token, folder, prefix }) => {
      const ranges: Record<string, string> = JSON.parse(
        await readFile(join(folder, 'unicode.json'), 'utf8'),
      );
      const slices = Object.entries(ranges).map(async ([key, unicode]) => {
        const name = `${prefix}-${key.replace(/[[\]]/g, '')}-wght-normal`;
        const contents = await readFile(join(folder, 'files', `${name}.woff2`));
        return { name, ranges: unicode, contents };
      });
      return { family, token, slices: await Promise.all(slices), licence: '' };
    }),
  );
}
