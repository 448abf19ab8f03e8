/** Cuts fonts here and now. */
import { readFile } from 'node:fs/promises';
import { typefacePath } from '@narani/foundry';
import { cutFont, type Tailor } from '../src/index.js';

const read = (file: string) => readFile(typefacePath(file));

export const TAILOR: Tailor = {
  read,
  cut: async ({ font, characters }) => cutFont(await read(font), characters),
};
