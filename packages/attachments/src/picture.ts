/** What reading a picture gives. */

/**
 * A picture, read to its end.
 *
 * **Shapes**: `bytes` are those to be published; `removed` names what is not among them; `frames` is 1 for a picture that stands still.
 * **Units**: pixels.
 */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly removed: readonly Removed[];
}

/** Data that a picture carries beside its pixels: position, device, time, names, remarks; or what stands behind its end. */
export type Removed =
  | 'EXIF'
  | 'XMP'
  | 'IPTC'
  | 'text'
  | 'metadata'
  | 'editor'
  | 'remarks'
  | 'thumbnail'
  | 'other'
  | 'trailing';
