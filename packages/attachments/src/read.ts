/** One figure or annex: verified by what it holds, and cleaned. */
import { type Limits, overLimit } from '@narani/limits';
import type { Checked, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { readJpeg } from './jpeg.js';
import { readPdf } from './pdf.js';
import type { Picture, Removed } from './picture.js';
import { readPng } from './png.js';
import { checkSvg } from './svg.js';
import { mayCarry, withoutMetadata } from './svg-metadata.js';
import { readWebp } from './webp.js';

/** What reads each kind of picture, by the ending of its name. */
const PICTURES: readonly {
  readonly name: RegExp;
  readonly kind: string;
  readonly read: (bytes: Uint8Array) => Picture | undefined;
}[] = [
  { name: /\.png$/i, kind: 'PNG', read: readPng },
  { name: /\.jpe?g$/i, kind: 'JPEG', read: (bytes) => readJpeg(bytes) },
  { name: /\.webp$/i, kind: 'WebP', read: readWebp },
];

/**
 * The bytes of a figure or annex as they may be published.
 *
 * **Shapes**: undefined where the file is refused. A picture comes without its position, device, texts and thumbnails, its pixels and
 * the way it is turned untouched.
 * **Errors**: corpus/unreadable-picture, corpus/active-picture, corpus/heavy-picture, attachments/active-annex, attachments/no-size,
 * limits/exceeded give no
 * value; attachments/stripped-data comes with one.
 */
export function readAttachment(
  path: string,
  bytes: Uint8Array,
  limits: Limits,
): Checked<Uint8Array | undefined> {
  const picture = PICTURES.find(({ name }) => name.test(path));
  if (picture) return readPicture(path, picture.kind, picture.read(bytes), limits);
  if (/\.svg$/i.test(path)) return readSvg(path, bytes, limits);
  if (!/\.pdf$/i.test(path)) return { value: undefined, findings: [unreadable(path, 'PDF')] };
  const { value, findings } = readPdf(path, bytes, limits);
  if (!value) return { value, findings };
  return { value: value.bytes, findings: stripped(path, value.removed, 'pdf') };
}

function readSvg(path: string, bytes: Uint8Array, limits: Limits): Checked<Uint8Array | undefined> {
  const faults = checkSvg(path, bytes, limits);
  if (faults.length > 0) return { value: undefined, findings: faults };
  const written = new TextDecoder().decode(bytes);
  if (!mayCarry(written)) return { value: bytes, findings: [] };
  const { text, removed } = withoutMetadata(written);
  // One that carries nothing is published byte for byte.
  if (removed.length === 0) return { value: bytes, findings: [] };
  return { value: new TextEncoder().encode(text), findings: stripped(path, removed) };
}

function readPicture(
  path: string,
  kind: string,
  picture: Picture | undefined,
  limits: Limits,
): Checked<Uint8Array | undefined> {
  if (!picture) return { value: undefined, findings: [unreadable(path, kind)] };
  const pixels = picture.width * picture.height * picture.frames;
  if (pixels > limits.pixels)
    return { value: undefined, findings: [overLimit('pixels', limits, { path }, pixels)] };
  return { value: picture.bytes, findings: stripped(path, picture.removed) };
}

function stripped(path: string, removed: readonly Removed[], variant?: 'pdf'): Finding[] {
  const actual = removed.join(', ');
  if (actual === '') return [];
  return [
    finding('attachments/stripped-data', {
      ...{ path, scope: actual, actual, values: { actual } },
      ...(variant ? { variant } : {}),
    }),
  ];
}

function unreadable(path: string, expected: string): Finding {
  const actual = path.slice(path.lastIndexOf('/') + 1);
  return finding('corpus/unreadable-picture', {
    ...{ path, scope: actual, actual, expected },
    values: { actual, expected },
  });
}
