/** Cuts fonts here and now. */
import { readFile } from 'node:fs/promises';
import { cutFont, type Tailor } from '../src/index.js';

export const TAILOR: Tailor = {
  read: (path) => readFile(path),
  cut: async ({ font, characters }) => cutFont(await readFile(font), characters),
};
