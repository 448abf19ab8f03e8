/** What streams of a PDF hold beside what is shown: photographs with position and device, and packets that say the same. **Source**: ISO 32000-2, 7.4 and 14.3.2. */
import { deflateSync, inflateSync } from 'node:zlib';
import { readJpeg } from './jpeg.js';
import { readJpeg2000 } from './jpeg2000.js';
import type { Dictionary, Value } from './pdf-objects.js';
import type { Picture, Removed } from './picture.js';

/**
 * What became of a stream.
 *
 * **Shapes**: `bytes` are those to stand in its place, no more than there were; none where it may stay. `fault` is what cannot be verified.
 * **Units**: pixels; `unpacked` in bytes.
 */
export interface StreamReading {
  readonly bytes?: Uint8Array;
  readonly removed?: readonly Removed[];
  readonly fault?: string;
  readonly pixels: number;
  readonly unpacked: number;
}

/** What reads a picture that is a file of its own. */
const PICTURES: Readonly<Record<string, (bytes: Uint8Array) => Picture | undefined>> = {
  '/DCTDecode': (bytes) => readJpeg(bytes, { turns: false }),
  '/DCT': (bytes) => readJpeg(bytes, { turns: false }),
  '/JPXDecode': readJpeg2000,
};

/** Names of what cameras and their programs note: where, when and with what. **Source**: ISO 16684-2; CIPA DC-010. */
const CAMERA =
  /ns\.adobe\.com\/(?:exif|tiff|camera-raw-settings|photoshop|lightroom)|cipa\.jp\/exif|Iptc4xmp|ns\.google\.com\/photos|dji\.com|GPSL(?:at|ong)itude/i;

/** Keys that lead to another file. */
const ELSEWHERE: ReadonlySet<string> = new Set(['F', 'FFilter', 'FDecodeParms']);

/** What a stream holds; `most` is how far it may unfold. **Shapes**: 'too much' where it unfolds beyond that. */
export function readStream(
  { pairs }: Dictionary,
  data: Uint8Array,
  most: number,
): StreamReading | 'too much' {
  const none = { pixels: 0, unpacked: 0 };
  const refuse = (fault: string): StreamReading => ({ ...none, fault });
  const named = (name: string) => pairs.filter(([key]) => key === name).map(([, value]) => value);
  const elsewhere = pairs.find(([key]) => ELSEWHERE.has(key))?.[0];
  if (elsewhere !== undefined) return refuse(`/${elsewhere}`);
  const filters = named('Filter').flatMap((filter) => (Array.isArray(filter) ? filter : [filter]));
  if (!filters.every(isName) || named('Filter').length > 1) return refuse('/Filter');
  const shown = named('Subtype').includes('/Image') ? pixelsOf(named) : 0;
  if (shown === undefined) return refuse('/Width');
  const last = filters.at(-1) ?? '';
  const read = PICTURES[last];
  const isPacket = named('Type').includes('/Metadata') || named('Subtype').includes('/XML');
  if (!read && !isPacket) return { ...none, pixels: shown };
  const packing = read ? filters.slice(0, -1) : filters;
  if (!packing.every((each) => each === '/FlateDecode' || each === '/Fl') || packing.length > 1)
    return refuse(packing[0] ?? '');
  const plain = packing.length === 0 ? data : unpackStream(data, most);
  if (plain === 'too much') return plain;
  if (!plain || (packing.length > 0 && named('DecodeParms').some(isPredicted)))
    return refuse('/FlateDecode');
  const cleaned = read ? cleanPicture(read, plain) : cleanPacket(plain);
  if (!cleaned) return refuse(last);
  const rest = {
    pixels: Math.max(shown, cleaned.pixels),
    unpacked: packing.length > 0 ? plain.length : 0,
  };
  if (cleaned.removed.length === 0) return rest;
  const bytes = packing.length === 0 ? cleaned.bytes : deflateSync(cleaned.bytes, { level: 9 });
  if (bytes.length > data.length) return refuse(last);
  return { ...rest, bytes, removed: cleaned.removed };
}

/** A stream unfolded; undefined where it does not open. What stands behind its end counts for nothing. */
export function unpackStream(data: Uint8Array, most: number): Buffer | 'too much' | undefined {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const { code } = error as { code?: string };
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too much' : undefined;
  }
}

function isName(value: Value): value is string {
  return typeof value === 'string' && value.startsWith('/');
}

/** The pixels that a picture says to have; undefined where a number stands elsewhere. */
function pixelsOf(named: (name: string) => Value[]): number | undefined {
  const sides = [
    [...named('Width'), ...named('W')],
    [...named('Height'), ...named('H')],
  ].map((values) => Math.max(0, ...values.map(Number)));
  return sides.some(Number.isNaN) ? undefined : sides.reduce((all, side) => all * side, 1);
}

function isPredicted(parameters: Value): boolean {
  return JSON.stringify(parameters ?? '').includes('"Predictor"');
}

interface Cleaned {
  readonly bytes: Uint8Array;
  readonly removed: readonly Removed[];
  readonly pixels: number;
}

function cleanPicture(
  read: (bytes: Uint8Array) => Picture | undefined,
  data: Uint8Array,
): Cleaned | undefined {
  const bytes = withoutPadding(data);
  // Scanners leave out the mark of the end: readers do without it.
  const picture = read(bytes) ?? read(Buffer.concat([bytes, END_OF_JPEG]));
  if (!picture || picture.bytes.length > data.length) return undefined;
  const { removed, width, height } = picture;
  return { bytes: picture.bytes, removed, pixels: width * height };
}

const END_OF_JPEG = Uint8Array.of(0xff, 0xd9);

/** Line ends before `endstream`, and what this module puts in the place of what it took out. */
function withoutPadding(data: Uint8Array): Uint8Array {
  let end = data.length;
  while (end > 0 && [0x00, 0x0a, 0x0d, 0x20].includes(data[end - 1] ?? 0)) end -= 1;
  return data.subarray(0, end);
}

/** A packet of XMP that tells of a camera says nothing any more: it has no other use in a PDF. */
function cleanPacket(data: Uint8Array): Cleaned {
  const text = Buffer.from(data).toString('latin1').replaceAll('\0', '');
  if (!CAMERA.test(text)) return { bytes: data, removed: [], pixels: 0 };
  return { bytes: new Uint8Array(data.length).fill(0x20), removed: ['XMP'], pixels: 0 };
}
