/// <reference path="./subset-font.d.ts" />
/** Cuts a font to some characters. */
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** What is to be cut: a font, by its place in the foundry, to its characters. */
export interface CutOrder {
  readonly font: string;
  readonly characters: string;
}

/** What is cut changes with these: features that pages use, tables that only print needs. */
const CUT = {
  targetFormat: 'woff2',
  noHinting: true,
  keepFeatures: ['ccmp', 'halt', 'kern', 'ljmo', 'locl', 'tjmo', 'vjmo'],
  dropTables: ['BASE', 'STAT', 'vhea', 'vmtx'],
} as const;

/** What a cut font depends on beside its order and its font. */
const MADE_WITH = [CUT, createRequire(import.meta.url)('subset-font/package.json').version];

/** A text that names all that a cut font depends on, on every machine alike. `version` is that of the font. */
export function cutKey({ font, characters }: CutOrder, version: string): string {
  return JSON.stringify([MADE_WITH, version, font, characters]);
}

/** A font in woff2 with these characters alone. **Errors**: rejects where the bytes are no font. */
export function cutFont(font: Uint8Array, characters: string): Promise<Uint8Array> {
  return subsetFont(font, characters, CUT);
}
