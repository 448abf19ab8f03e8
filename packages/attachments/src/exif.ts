/** EXIF: the one value of it that a picture needs. **Source**: CIPA DC-008, Exif 2.32, 4.6; TIFF 6.0. */
import { viewOf } from './bytes.js';

const ORIENTATION = 0x0112;
/** **Units**: bytes. One entry of a TIFF directory. */
const ENTRY = 12;

/** How a picture is to be turned, 2 to 8; undefined where it stands upright, or nothing can be read. `tiff` begins with `II` or `MM`. */
export function orientationOf(tiff: Uint8Array): number | undefined {
  if (tiff.length < 14) return undefined;
  const view = viewOf(tiff);
  const little = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, little);
  if (start + 2 > tiff.length) return undefined;
  const count = view.getUint16(start, little);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * ENTRY;
    if (at + ENTRY > tiff.length) return undefined;
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** EXIF data that says nothing but how a picture is to be turned. */
export function orientationOnly(orientation: number): Uint8Array {
  const tiff = new Uint8Array(26);
  const view = viewOf(tiff);
  view.setUint32(0, 0x4d4d002a);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, ORIENTATION);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return tiff;
}
