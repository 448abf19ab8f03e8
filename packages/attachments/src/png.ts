/** PNG, chunk by chunk. **Source**: W3C, Portable Network Graphics (PNG) Specification (Third Edition). */
import { crc32 } from 'node:zlib';
import { bytesOf, concat, latin, MAX_PARTS, viewOf } from './bytes.js';
import { orientationOf, orientationOnly } from './exif.js';
import type { Picture, Removed } from './picture.js';

const SIGNATURE = '\x89PNG\r\n\x1a\n';

/** Chunks that the pixels and their colours need. */
const KEPT: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP'],
  ...['bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT'],
]);

/** A PNG file read to its end and written without what its pixels do not need; undefined where it is none, or is damaged. */
export function readPng(bytes: Uint8Array): Picture | undefined {
  if (latin(bytes, 0, 8) !== SIGNATURE) return undefined;
  const view = viewOf(bytes);
  const pieces = [bytes.subarray(0, 8)];
  const removed = new Set<Removed>();
  let [width, height, frames, data] = [0, 0, 1, 0];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    const type = latin(bytes, at + 4, at + 8);
    if (pieces.length > MAX_PARTS) return undefined;
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return undefined;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return undefined;
    if ((type === 'IHDR') !== (at === 8)) return undefined;
    if (type === 'IHDR') [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (type === 'acTL') frames = view.getUint32(at + 8);
    if (type === 'IDAT') data += length;
    if (KEPT.has(type)) pieces.push(bytes.subarray(at, end));
    else {
      // A capital first letter marks what no reader may pass over.
      if (/^[A-Z]/.test(type)) return undefined;
      removed.add(kindOf(type));
      const turned = type === 'eXIf' ? orientationOf(bytes.subarray(at + 8, end - 4)) : undefined;
      if (turned !== undefined) pieces.push(chunk('eXIf', orientationOnly(turned)));
    }
    if (type === 'IEND') {
      if (data === 0 || width === 0 || height === 0) return undefined;
      if (end < bytes.length) removed.add('trailing');
      return {
        bytes: concat(pieces),
        width,
        height,
        frames: Math.max(1, frames),
        removed: [...removed],
      };
    }
    at = end;
  }
  return undefined;
}

function kindOf(type: string): Removed {
  if (type === 'eXIf') return 'EXIF';
  return ['tEXt', 'zTXt', 'iTXt', 'tIME'].includes(type) ? 'text' : 'other';
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat([bytesOf(type), data]);
  const out = new Uint8Array(body.length + 8);
  const view = viewOf(out);
  view.setUint32(0, data.length);
  out.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return out;
}
