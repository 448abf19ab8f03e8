/**
 * Packs a TrueType font as WOFF2.
 *
 * Outlines are not transformed: that would save an eighth, for the bulk of an encoder's code. Compression is at quality 9: 11 saves another
 * twentieth and takes ten times as long. Brotli is pinned as WebAssembly because Node's own differs from version to version.
 *
 * **Source**: W3C WOFF File Format 2.0, sections 4 and 5.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Tags that have a number, in its order, as far as fonts in use here have them. */
const KNOWN_TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB'
    .replaceAll('_', ' ')
    .split(/ (?=\S)/);
const OTHER_TAG = 63;
/** Transformation version 3 of `glyf` and `loca` is none; of every other table, version 0 is. */
const UNTRANSFORMED = 3 << 6;
const HEADER_BYTES = 48;
const QUALITY = 9;

/** A table of a font. */
interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a WOFF2 file with the tables of a TrueType font. **Errors**: throws where the bytes are no font: the caller's fault. */
export function packWoff2(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = tablesOf(font, view);
  const directory = Buffer.concat(tables.map(directoryEntry));
  const data = Buffer.concat(tables.map(({ bytes }) => bytes));
  const packed = compress(data);
  const length = pad4(HEADER_BYTES + directory.length + packed.length);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('wOF2', 0, 'latin1');
  header.writeUInt32BE(view.getUint32(0), 4);
  header.writeUInt32BE(length, 8);
  header.writeUInt16BE(tables.length, 12);
  header.writeUInt32BE(font.length, 16);
  header.writeUInt32BE(packed.length, 20);
  return new Uint8Array(Buffer.concat([header, directory, packed], length));
}

function tablesOf(font: Uint8Array, view: DataView): Table[] {
  const count = view.getUint16(4);
  return Array.from({ length: count }, (_, index) => {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...font.subarray(at, at + 4));
    const start = view.getUint32(at + 8);
    const bytes = font.slice(start, start + view.getUint32(at + 12));
    // Bit 11 of the flags says that the file was packed, as the format demands.
    if (tag === 'head') bytes[16] = (bytes[16] ?? 0) | 0x08;
    return { tag, bytes };
  });
}

function directoryEntry({ tag, bytes }: Table): Buffer {
  const known = KNOWN_TAGS.indexOf(tag);
  const flags = tag === 'glyf' || tag === 'loca' ? UNTRANSFORMED : 0;
  const name = known < 0 ? [flags | OTHER_TAG, ...Buffer.from(tag, 'latin1')] : [flags | known];
  return Buffer.from([...name, ...base128(bytes.length)]);
}

/** A number in groups of seven bits, the highest first; all but the last have their top bit set. */
function base128(value: number): number[] {
  const groups = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) groups.unshift((rest & 0x7f) | 0x80);
  return groups;
}

/** By path, because under `import` the package exports only its browser build, which Node cannot load (brotli-wasm 3.0.1). */
function compress(data: Uint8Array): Uint8Array {
  const require = createRequire(import.meta.url);
  const path = join(dirname(require.resolve('brotli-wasm')), 'index.node.js');
  const brotli = require(path) as typeof import('brotli-wasm');
  return brotli.compress(data, { quality: QUALITY });
}

function pad4(length: number): number {
  return (length + 3) & ~3;
}
