/** JPEG 2000, box by box, as PDFs hold it. **Source**: ITU-T T.800, annexes A.5.1 (size) and I (boxes). */
import { concat, latin, MAX_PARTS, viewOf } from './bytes.js';
import type { Picture, Removed } from './picture.js';

/** Boxes that pixels and colours need. */
const KEPT: ReadonlySet<string> = new Set(['jP  ', 'ftyp', 'rreq', 'jp2h', 'jpch', 'jplh', 'jp2c']);
/** The first marks of a picture without boxes: start, size. */
const CODESTREAM = 0xff4f_ff51;

/** A JPEG 2000 file without the boxes that its pixels do not need; undefined where it is none, or is damaged. */
export function readJpeg2000(bytes: Uint8Array): Picture | undefined {
  if (bytes.length < 24) return undefined;
  const view = viewOf(bytes);
  if (view.getUint32(0) === CODESTREAM)
    return {
      ...{ bytes, width: view.getUint32(8), height: view.getUint32(12) },
      ...{ frames: 1, removed: [] },
    };
  const pieces: Uint8Array[] = [];
  const removed = new Set<Removed>();
  let [width, height] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length || pieces.length > MAX_PARTS) return undefined;
    const length = view.getUint32(at);
    const type = latin(bytes, at + 4, at + 8);
    // The last box may say 0: it goes to the end. 1 is for pictures of more than 4 GB.
    const end = length === 0 ? bytes.length : at + length;
    if (end > bytes.length || end < at + 8) return undefined;
    // The size is in the first box of the header.
    if (type === 'jp2h' && end >= at + 24)
      [height, width] = [view.getUint32(at + 16), view.getUint32(at + 20)];
    if (KEPT.has(type)) pieces.push(bytes.subarray(at, end));
    else removed.add(type === 'uuid' || type === 'xml ' ? 'XMP' : 'other');
    at = end;
  }
  if (width === 0 || height === 0) return undefined;
  return { bytes: concat(pieces), width, height, frames: 1, removed: [...removed] };
}
