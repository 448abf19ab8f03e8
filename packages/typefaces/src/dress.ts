/// <reference path="./subset-font.d.ts" />
/** Puts its web fonts into a site. */
import { createHash } from 'node:crypto';
import type { OutputFile } from '@narani/model';
import subsetFont from 'subset-font';
import { blankFont } from './blank.js';
import { heldBy } from './characters.js';
import { type Slice, slicesOf } from './plan.js';
import { type Face, faceRules } from './rules.js';
import { typefaceOf } from './typeface.js';

/** Where cut fonts are kept: bytes by a key that says all that they depend on. */
export interface Kept {
  readonly get: (key: string) => Promise<Uint8Array | undefined>;
  readonly set: (key: string, bytes: Uint8Array) => Promise<void>;
}

/** How fonts are had. `read` gives the bytes of a file on disk. */
export interface TypefaceOptions {
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly kept?: Kept;
}

/** What is cut changes with these: features that pages use, tables that only print needs. */
const CUT = {
  targetFormat: 'woff2',
  noHinting: true,
  keepFeatures: ['ccmp', 'halt', 'kern', 'ljmo', 'locl', 'tjmo', 'vjmo'],
  dropTables: ['BASE', 'STAT', 'vhea', 'vmtx'],
} as const;

/** Where the style of a site stands. */
const STYLE = 'assets/site.css';

/**
 * A site with the fonts that its pages need: the files beside its style, and the rules for them in it.
 *
 * **Shapes**: sorted by path; the names of the files hold a hash of their bytes, so that they may be kept forever. A site without Korean has boxes alone.
 */
export async function dressSite(
  files: readonly OutputFile[],
  options: TypefaceOptions,
): Promise<OutputFile[]> {
  const style = files.find(({ path }) => path === STYLE);
  const held = heldBy(textsIn(files, 'text/html'), textsIn(files, 'text/javascript'));
  if (typeof style?.contents !== 'string' || held.all.size === 0)
    return sorted([...files, blank()]);
  const typeface = typefaceOf(style.contents);
  const slices = [
    ...slicesOf(typeface.regular, held.all, typeface),
    ...slicesOf(typeface.bold, held.bold, typeface),
  ];
  const fonts: OutputFile[] = [];
  const faces: Face[] = [];
  for (const { weight, characters } of slices) {
    const contents = await cut({ weight, characters }, options);
    const file = `${weight.name}-${hashOf(contents).slice(0, 10)}.woff2`;
    fonts.push({ path: `assets/fonts/${file}`, mediaType: 'font/woff2', contents });
    faces.push({ weight, file, characters });
  }
  const licence = await options.read(typeface.licence);
  const text = { mediaType: 'text/plain', contents: new TextDecoder().decode(licence) };
  const contents = `${faceRules(typeface, faces)}\n\n${style.contents}`;
  const dressed = [
    ...files.map((file) => (file === style ? { ...style, contents } : file)),
    ...fonts,
    blank(),
    { path: 'assets/fonts/LICENSE.txt', ...text },
  ];
  return sorted(dressed);
}

/** Pages ask for it before they know whether they need it. */
function blank(): OutputFile {
  return { path: 'assets/fonts/blank.ttf', mediaType: 'font/ttf', contents: blankFont() };
}

function sorted(files: OutputFile[]): OutputFile[] {
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function textsIn(files: readonly OutputFile[], type: string): string[] {
  return files.flatMap(({ mediaType, contents }) =>
    mediaType === type && typeof contents === 'string' ? [contents] : [],
  );
}

async function cut(
  { weight, characters }: Slice,
  { read, kept }: TypefaceOptions,
): Promise<Uint8Array> {
  const font = await read(weight.file);
  const key = hashOf(JSON.stringify([VERSION, CUT, hashOf(font), characters]));
  const known = await kept?.get(key);
  if (known) return known;
  const bytes = await subsetFont(font, characters, CUT);
  await kept?.set(key, bytes);
  return bytes;
}

/** Of subset-font: another may cut otherwise. */
const VERSION = '2.9.0';

function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
