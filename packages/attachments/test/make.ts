/** Small whole files of each kind, made as their specifications say. */
import { crc32, deflateSync } from 'node:zlib';
import { orientationOnly } from '../src/exif.js';

export interface Wanted {
  readonly width?: number;
  readonly height?: number;
  readonly frames?: number;
  readonly secret?: string;
  readonly orientation?: number;
}

/** EXIF data with a text in it. */
function exif({ secret = '', orientation = 1 }: Wanted): Buffer {
  return Buffer.concat([orientationOnly(orientation), Buffer.from(secret)]);
}

export function png(wanted: Wanted): Buffer {
  const { width = 3, height = 2, frames, secret } = wanted;
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [head, tail] = [Buffer.alloc(4), Buffer.alloc(4)];
    head.writeUInt32BE(data.length);
    tail.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, tail]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const control = Buffer.alloc(8);
  control.writeUInt32BE(frames ?? 1);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(frames === undefined ? [] : [chunk('acTL', control)]),
    ...(secret === undefined
      ? []
      : [chunk('eXIf', exif(wanted)), chunk('tEXt', Buffer.from(`Comment\0${secret}`))]),
    chunk('IDAT', deflateSync(Buffer.alloc(8))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function jpeg(wanted: Wanted): Buffer {
  const { width = 3, height = 2, secret } = wanted;
  const segment = (marker: number, data: Buffer) => {
    const length = data.length + 2;
    return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), data]);
  };
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  const private_ = (text: string) => [
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(wanted)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${text}`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${text}`)),
    segment(0xfe, Buffer.from(text)),
  ];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(secret === undefined ? [] : private_(secret)),
    segment(0xdb, Buffer.alloc(65)),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ]);
}

export function webp(wanted: Wanted): Buffer {
  const { width = 3, height = 2, secret } = wanted;
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type);
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const extended = Buffer.alloc(10);
  extended[0] = secret === undefined ? 0 : 0x0c;
  extended.writeUIntLE(width - 1, 4, 3);
  extended.writeUIntLE(height - 1, 7, 3);
  const lossless = Buffer.from([0x2f, 2, 0x40, 0, 0, 0, 0]);
  const chunks = Buffer.concat([
    chunk('VP8X', extended),
    chunk('VP8L', lossless),
    ...(secret === undefined
      ? []
      : [chunk('EXIF', exif(wanted)), chunk('XMP ', Buffer.from(secret))]),
  ]);
  const head = Buffer.alloc(12);
  head.write('RIFF');
  head.writeUInt32LE(4 + chunks.length, 4);
  head.write('WEBP', 8);
  return Buffer.concat([head, chunks]);
}

/** JPEG 2000 with a text in a box of its own. */
export function jpeg2000(secret: string): Buffer {
  const box = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length + 8);
    head.write(type, 4);
    return Buffer.concat([head, data]);
  };
  const size = Buffer.alloc(14);
  size.writeUInt32BE(2, 0);
  size.writeUInt32BE(3, 4);
  return Buffer.concat([
    box('jP  ', Buffer.from([0x0d, 0x0a, 0x87, 0x0a])),
    box('ftyp', Buffer.from('jp2 \0\0\0\0jp2 ')),
    box('jp2h', box('ihdr', size)),
    box('uuid', Buffer.from(secret)),
    box('xml ', Buffer.from(secret)),
    box('jp2c', Buffer.from([0xff, 0x4f, 0xff, 0xd9])),
  ]);
}

/** A PDF with something in its catalogue, and something between its objects. */
export function pdf(inner: string, between = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inner} /Pages 2 0 R >>\nendobj\n${between}2 0 obj\n<< /Kids [] /Count 0 >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );
}
