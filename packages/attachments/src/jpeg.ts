/** JPEG, segment by segment. **Source**: ITU-T T.81, annex B; T.871 (JFIF). */
import { bytesOf, concat, latin, MAX_PARTS, viewOf } from './bytes.js';
import { orientationOf, orientationOnly } from './exif.js';
import type { Picture, Removed } from './picture.js';

const [SOI, EOI, SOS, TEM, APP0, APP1, APP13, COM] = [
  0xd8, 0xd9, 0xda, 0x01, 0xe0, 0xe1, 0xed, 0xfe,
];
const EXIF = 'Exif\0\0';
/** Passes over the pixels. Encoders make ten or so of a picture that grows sharper; each costs a decoder what the whole picture costs. */
const MAX_SCANS = 100;
/** **Units**: bytes. A JFIF segment without a thumbnail. */
const JFIF = 18;

/**
 * A JPEG file read to its end and written without what its pixels do not need; undefined where it is none, or is damaged. `turns` is false where readers heed
 * no word on how it is to be turned.
 */
export function readJpeg(bytes: Uint8Array, { turns = true } = {}): Picture | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const view = viewOf(bytes);
  const pieces = [bytes.subarray(0, 2)];
  const removed = new Set<Removed>();
  let [width, height, scans, turned] = [0, 0, 0, undefined as number | undefined];
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff || pieces.length > MAX_PARTS) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      if (scans === 0 || width === 0 || height === 0) return undefined;
      if (at + 2 < bytes.length) removed.add('trailing');
      pieces.push(bytes.subarray(at, at + 2));
      if (turns && turned !== undefined) pieces.splice(1, 0, exifSegment(turned));
      return { bytes: concat(pieces), width, height, frames: 1, removed: [...removed] };
    }
    if (marker === TEM || marker < 0xc0 || (marker >= 0xd0 && marker <= SOI)) return undefined;
    const end = at + 4 > bytes.length ? Number.POSITIVE_INFINITY : at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return undefined;
    if (isFrame(marker)) [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    const what = removable(marker, bytes, at, end);
    if (what) removed.add(what);
    if (what === 'EXIF') turned ??= orientationOf(bytes.subarray(at + 4 + EXIF.length, end));
    if (what === 'thumbnail') pieces.push(withoutThumbnail(bytes, at));
    else if (!what) pieces.push(bytes.subarray(at, end));
    at = end;
    if (marker !== SOS) continue;
    scans += 1;
    if (scans > MAX_SCANS) return undefined;
    at = endOfScan(bytes, end);
    pieces.push(bytes.subarray(end, at));
  }
  return undefined;
}

/** Start of frame: all of 0xC0 to 0xCF but tables and the like. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** What a segment holds beside the pixels; undefined for one that they need. */
function removable(
  marker: number,
  bytes: Uint8Array,
  at: number,
  end: number,
): Removed | undefined {
  if (marker === COM) return 'remarks';
  if (marker < APP0 || marker > 0xef) return undefined;
  const name = latin(bytes, at + 4, Math.min(end, at + 36));
  if (marker === APP1) return name.startsWith(EXIF) ? 'EXIF' : 'XMP';
  if (marker === APP13) return 'IPTC';
  if (marker === APP0 && name.startsWith('JFIF\0'))
    return end - at > JFIF ? 'thumbnail' : undefined;
  // Colours: an ICC profile, and Adobe's word on how they are coded.
  if (name.startsWith('ICC_PROFILE\0') || name.startsWith('Adobe')) return undefined;
  return 'other';
}

function withoutThumbnail(bytes: Uint8Array, at: number): Uint8Array {
  const segment = bytes.slice(at, at + JFIF);
  viewOf(segment).setUint16(2, JFIF - 2);
  segment.fill(0, JFIF - 2);
  return segment;
}

/** Where the next marker stands; 0xFF00 and restart marks belong to the scan. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function exifSegment(orientation: number): Uint8Array {
  const data = concat([bytesOf(EXIF), orientationOnly(orientation)]);
  const head = Uint8Array.of(0xff, APP1, 0, data.length + 2);
  return concat([head, data]);
}
