/** WebP, chunk by chunk. **Source**: RFC 9649, section 2. */
import { bytesOf, concat, latin, MAX_PARTS, viewOf } from './bytes.js';
import { orientationOf, orientationOnly } from './exif.js';
import type { Picture, Removed } from './picture.js';

const KEPT: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Bits of the first byte of VP8X. */
const [XMP_FLAG, EXIF_FLAG] = [0x04, 0x08];

/** A WebP file read to its end and written without what its pixels do not need; undefined where it is none, or is damaged. */
export function readWebp(bytes: Uint8Array): Picture | undefined {
  if (bytes.length < 20 || latin(bytes, 0, 4) !== 'RIFF' || latin(bytes, 8, 12) !== 'WEBP')
    return undefined;
  const view = viewOf(bytes);
  const whole = 8 + view.getUint32(4, true);
  if (whole > bytes.length || whole % 2 !== 0) return undefined;
  const chunks: Uint8Array[] = [];
  const removed = new Set<Removed>();
  let [width, height, frames, turned] = [0, 0, 0, undefined as number | undefined];
  let at = 12;
  while (at + 8 <= whole) {
    const type = latin(bytes, at, at + 4);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > whole || chunks.length > MAX_PARTS) return undefined;
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (KEPT.has(type)) chunks.push(bytes.slice(at, end));
    else removed.add(type === 'EXIF' ? 'EXIF' : type === 'XMP ' ? 'XMP' : 'other');
    if (type === 'EXIF') turned = orientationOf(withoutName(data));
    if (type === 'ANMF') frames += 1;
    const size = sizeOf(type, data);
    if (size && (width === 0 || type === 'VP8X')) [width, height] = size;
    at = end;
  }
  const still = chunks.some((chunk) => ['VP8 ', 'VP8L'].includes(latin(chunk, 0, 4)));
  if (at !== whole || width === 0 || height === 0 || (!still && frames === 0)) return undefined;
  if (whole < bytes.length) removed.add('trailing');
  const [first] = chunks;
  const extended = first !== undefined && latin(first, 0, 4) === 'VP8X';
  if (extended) first[8] = (first[8] ?? 0) & ~(XMP_FLAG | EXIF_FLAG);
  if (extended && turned !== undefined) {
    first[8] = (first[8] ?? 0) | EXIF_FLAG;
    chunks.push(exifChunk(turned));
  }
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, 4 + chunks.reduce((sum, { length }) => sum + length, 0), true);
  const cleaned = concat([head, ...chunks]);
  return { bytes: cleaned, width, height, frames: Math.max(1, frames), removed: [...removed] };
}

/** Width and height as a chunk tells them. **Source**: RFC 9649, 2.7; RFC 6386, 9.1. */
function sizeOf(type: string, data: Uint8Array): [number, number] | undefined {
  const view = viewOf(data);
  if (type === 'VP8X' && data.length >= 10) {
    const read = (at: number) => view.getUint16(at, true) + ((data[at + 2] ?? 0) << 16) + 1;
    return [read(4), read(7)];
  }
  if (type === 'VP8L' && data.length >= 5 && data[0] === 0x2f) {
    const bits = view.getUint32(1, true);
    return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
  }
  const isKey = data.length >= 10 && data[3] === 0x9d && data[4] === 0x01 && data[5] === 0x2a;
  if (type === 'VP8 ' && isKey)
    return [view.getUint16(6, true) & 0x3fff, view.getUint16(8, true) & 0x3fff];
  return undefined;
}

/** Some writers put JPEG's `Exif\0\0` before the data. */
function withoutName(data: Uint8Array): Uint8Array {
  return latin(data, 0, 4) === 'Exif' ? data.subarray(6) : data;
}

function exifChunk(orientation: number): Uint8Array {
  const data = orientationOnly(orientation);
  const head = concat([bytesOf('EXIF'), new Uint8Array(4)]);
  viewOf(head).setUint32(4, data.length, true);
  return concat([head, data]);
}
