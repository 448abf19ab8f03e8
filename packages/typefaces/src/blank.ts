/**
 * A font of boxes as wide as Korean type. It stands where a syllable will be, on machines without a Korean font, until the web font is there: lines break as
 * they will, and nothing jumps. It is 1 KB, and pages ask for it before their style: one that came after the first drawing would come too late.
 */

/** What a character is drawn as: a box as wide as a syllable, a mark half as wide (`halt`), a sign of a full em. */
const BOX = 1;
const HALF = 2;
const FULL = 3;

/** **Units**: the numbers of characters, first and last. **Source**: Noto Sans KR and Noto Serif KR, `hmtx` and `halt`. */
const GLYPHS: readonly (readonly [number, number, number])[] = [
  [0x1100, 0x11ff, BOX],
  [0x2e80, 0x2fff, BOX],
  [0x3000, 0x3000, FULL],
  [0x3001, 0x3002, HALF],
  [0x3003, 0x3007, FULL],
  [0x3008, 0x3011, HALF],
  [0x3012, 0x3013, FULL],
  [0x3014, 0x301b, HALF],
  [0x301c, 0x303f, FULL],
  [0x3130, 0x9fff, BOX],
  [0xa960, 0xa97f, BOX],
  [0xac00, 0xd7ff, BOX],
  [0xf900, 0xfaff, BOX],
  [0xff00, 0xff00, FULL],
  [0xff01, 0xff01, HALF],
  [0xff02, 0xff07, FULL],
  [0xff08, 0xff09, HALF],
  [0xff0a, 0xff0b, FULL],
  [0xff0c, 0xff0c, HALF],
  [0xff0d, 0xff0d, FULL],
  [0xff0e, 0xff0e, HALF],
  [0xff0f, 0xff19, FULL],
  [0xff1a, 0xff1b, HALF],
  [0xff1c, 0xff1e, FULL],
  [0xff1f, 0xff1f, HALF],
  [0xff20, 0xffef, FULL],
];

/** **Units**: thousandths of the width of a syllable, which `size-adjust` makes as wide as the typeface has it. */
const WIDTHS = [1000, 1000, 543, 1087];

/** The font, as TrueType. */
export function blankFont(): Uint8Array {
  const box = outline([
    [80, 0, 920, 760],
    [120, 40, 880, 720],
  ]);
  const empty = new Uint8Array(0);
  const glyphs = [box, box, empty, empty];
  const tables: [string, Uint8Array][] = [
    ['OS/2', os2()],
    ['cmap', cmap()],
    ['glyf', join(glyphs)],
    ['head', head()],
    ['hhea', fields('hhea')],
    ['hmtx', words(WIDTHS.flatMap((width, index) => [width, index < 2 ? 80 : 0]))],
    ['loca', words([0, box.length, 2 * box.length, 2 * box.length, 2 * box.length].map(half))],
    ['maxp', fields('maxp')],
    ['name', names('Narani Blank')],
    ['post', fields('post')],
  ];
  return sfnt(tables);
}

const half = (length: number): number => length / 2;

/** Tables of words of 16 bits, and nothing else. **Source**: OpenType 1.9. */
const FIELDS = {
  hhea: [1, 0, 1160, -288, 0, 1087, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, WIDTHS.length],
  maxp: [1, 0, WIDTHS.length, 8, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0],
  post: [3, 0, 0, 0, -100, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
};

const fields = (name: keyof typeof FIELDS): Uint8Array => words(FIELDS[name]);

function head(): Uint8Array {
  const magic = [0x5f0f, 0x3cf5];
  const dates = [0, 0, 0, 0, 0, 0, 0, 0];
  return words([1, 0, 1, 0, 0, 0, ...magic, 0, 1000, ...dates, 0, 0, 1000, 760, 0, 8, 2, 0, 0]);
}

function os2(): Uint8Array {
  const style = [650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0];
  const panose = [0, 0, 0, 0, 0];
  const ranges = [0, 0, 0, 0, 0, 0, 0, 0];
  const vendor = [0x4e52, 0x4e49];
  const metrics = [1160, -288, 0, 1160, 288];
  return words([
    ...[3, 920, 400, 5, 0, ...style.slice(0, 10)],
    ...[0, ...panose, ...ranges, ...vendor, 0x40, 0x1100, 0xffef, ...metrics],
    ...[0, 8, 0, 0, 500, 700, 0, 0x20, 1],
  ]);
}

/** Format 13: many characters share one glyph. */
function cmap(): Uint8Array {
  const size = 16 + 12 * GLYPHS.length;
  const bytes = new Uint8Array(12 + size);
  const view = new DataView(bytes.buffer);
  [0, 1, 3, 10].forEach((word, index) => {
    view.setUint16(2 * index, word);
  });
  view.setUint32(8, 12);
  view.setUint16(12, 13);
  view.setUint32(16, size);
  view.setUint32(24, GLYPHS.length);
  GLYPHS.flat().forEach((value, index) => {
    view.setUint32(28 + 4 * index, value);
  });
  return bytes;
}

/** A glyph of rectangles, every second one a hole. **Shapes**: `[left, bottom, right, top]`; an even number of bytes. */
function outline(boxes: readonly (readonly [number, number, number, number])[]): Uint8Array {
  const [left, bottom, right, top] = boxes[0] ?? [0, 0, 0, 0];
  const points = boxes.flatMap(([l, b, r, t], index) => {
    const corners = [l, b, l, t, r, t, r, b];
    return index % 2 === 0 ? [corners] : [[l, b, r, b, r, t, l, t]];
  });
  const flat = points.flat();
  const [xs, ys] = [0, 1].map((side) => {
    const own = flat.filter((_, index) => index % 2 === side);
    return own.map((value, index) => value - (own[index - 1] ?? 0));
  }) as [number[], number[]];
  const ends = boxes.map((_, index) => 4 * index + 3);
  const flags = new Uint8Array(xs.length).fill(1);
  return join([
    words([boxes.length, left, bottom, right, top, ...ends, 0]),
    flags,
    words([...xs, ...ys]),
  ]);
}

/** Family and style. **Source**: OpenType 1.9, `name`: Windows, Unicode, American English. */
function names(family: string): Uint8Array {
  const texts: [number, string][] = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(' ', '')],
  ];
  let offset = 0;
  const records = texts.flatMap(([id, text]) => {
    const record = [3, 1, 0x409, id, 2 * text.length, offset];
    offset += 2 * text.length;
    return record;
  });
  const letters = texts.flatMap(([, text]) => [...text].map((char) => char.charCodeAt(0)));
  return words([0, texts.length, 6 + 12 * texts.length, ...records, ...letters]);
}

function sfnt(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const padded = tables.map(([tag, data]) => [tag, data, pad(data)] as const);
  let offset = 12 + 16 * tables.length;
  const directory = padded.map(([tag, data, whole]) => {
    const entry = new Uint8Array(16);
    const view = new DataView(entry.buffer);
    [...tag].forEach((char, index) => {
      entry[index] = char.charCodeAt(0);
    });
    view.setUint32(4, checksum(whole));
    view.setUint32(8, offset);
    view.setUint32(12, data.length);
    offset += whole.length;
    return entry;
  });
  // Ten tables: the greatest power of two below is eight.
  const start = words([1, 0, tables.length, 128, 3, 16 * tables.length - 128]);
  const font = join([start, ...directory, ...padded.map(([, , whole]) => whole)]);
  const at = 12 + 16 * tables.length + lengthBefore(padded, 'head') + 8;
  new DataView(font.buffer).setUint32(at, (0xb1b0_afba - checksum(font)) >>> 0);
  return font;
}

function lengthBefore(
  tables: readonly (readonly [string, Uint8Array, Uint8Array])[],
  name: string,
): number {
  const index = tables.findIndex(([tag]) => tag === name);
  return tables.slice(0, index).reduce((sum, [, , whole]) => sum + whole.length, 0);
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function pad(bytes: Uint8Array): Uint8Array {
  return join([bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)]);
}

function words(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    view.setUint16(2 * index, value & 0xffff);
  });
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
