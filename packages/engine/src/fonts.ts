/** Puts web fonts into the sites of a build. */
import { readFile } from 'node:fs/promises';
import type { Cache } from '@narani/host';
import type { OutputFile } from '@narani/model';
import { dressSite, typefaceFiles } from '@narani/typefaces';

/** Dresses sites in fonts: `open` reads what may be needed, 24 MB; `dress` gives a site with the fonts that its pages need. */
export interface Wardrobe {
  readonly open: () => Promise<void>;
  readonly dress: (files: readonly OutputFile[]) => Promise<OutputFile[]>;
}

/** Fonts are read once a build and cut once for the same characters: `cache` keeps them from one build to the next. */
export function createWardrobe(cache: Cache): Wardrobe {
  const fonts = new Map<string, Promise<Uint8Array>>();
  const read = (path: string): Promise<Uint8Array> => {
    const known = fonts.get(path) ?? readFile(path);
    fonts.set(path, known);
    return known;
  };
  return {
    // What cannot be read is told where it is needed.
    open: async () => {
      await Promise.allSettled(typefaceFiles().map(read));
    },
    dress: (files) => dressSite(files, { read, kept: cache }),
  };
}
