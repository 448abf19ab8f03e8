/**
 * PDF: every object that any reader could find is read, those in compressed object streams too, and none may act. What cannot be read so is
 * refused. Photographs lose what they say of where and with what they were taken: each byte keeps its place, so that the file stays whole.
 * **Source**: ISO 32000-2, 7.2 (lexical conventions), 7.5.7 (object streams), 12.6 (actions).
 */
import { type Limits, overLimit } from '@narani/limits';
import type { Checked, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { findActive, isDictionary } from './pdf-actions.js';
import { createReading, createScanner, type Dictionary, type Value } from './pdf-objects.js';
import { readStream, unpackStream } from './pdf-streams.js';
import type { Removed } from './picture.js';

/** A PDF as it may be published, and what its pictures lost. */
export interface CleanPdf {
  readonly bytes: Uint8Array;
  readonly removed: readonly Removed[];
}

/** A PDF, cleaned; no value where it is refused. **Errors**: attachments/active-annex, corpus/unreadable-picture, limits/exceeded. */
export function readPdf(
  path: string,
  bytes: Uint8Array,
  limits: Limits,
): Checked<CleanPdf | undefined> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const refused = (found: Finding) => ({ value: undefined, findings: [found] });
  const unreadable = () => refused(refuse('corpus/unreadable-picture', path, 'PDF'));
  const active = (what: string) => refused(refuse('attachments/active-annex', path, what));
  const whole = /^%PDF-[12]\.\d/.test(text) && /%%EOF[\s\0]*$/.test(text.slice(-1024));
  if (!whole) return unreadable();
  let [unpacked, opened, looked] = [0, 0, 0];
  let cleaned: Uint8Array | undefined;
  const endOf = createEnds(text);
  const removed = new Set<Removed>();
  const reading = createReading();
  const scanner = createScanner(text, reading);
  for (const { dictionary, stream } of scanner.objects()) {
    const fault = findActive(dictionary);
    if (fault !== undefined) return active(fault);
    if (stream === undefined || dictionary === undefined || !isDictionary(dictionary)) continue;
    const data = bytes.subarray(stream, endOf(stream, dictionary));
    // No stream of a sound file stands within another.
    looked += data.length;
    if (looked > text.length) return unreadable();
    const left = limits.unpackedBytes - unpacked;
    const held = readStream(dictionary, data, left);
    if (held === 'too much') return refused(overLimit('unpackedBytes', limits, { path }));
    // What is encrypted opens for nobody, and says so at its end.
    if (held.fault !== undefined) return active(/\/Encrypt\b/.test(text) ? '/Encrypt' : held.fault);
    if (held.pixels > limits.pixels)
      return refused(overLimit('pixels', limits, { path }, held.pixels));
    unpacked += held.unpacked;
    opened += held.unpacked > 0 || isObjectStream(dictionary) ? 1 : 0;
    if (opened > MAX_OPENED) return unreadable();
    if (held.bytes) {
      cleaned ??= Uint8Array.from(bytes);
      cleaned.fill(0, stream, stream + data.length);
      cleaned.set(held.bytes, stream);
    }
    for (const each of held.removed ?? []) removed.add(each);
    if (!isObjectStream(dictionary)) continue;
    const inner = unpack(dictionary, bytes.subarray(stream), left);
    if (inner === 'too much') return refused(overLimit('unpackedBytes', limits, { path }));
    if (inner === undefined) return active('/ObjStm');
    unpacked += inner.length;
    const within = createScanner(inner.toString('latin1'), reading);
    for (const { dictionary: each } of within.values()) {
      const found = findActive(each);
      if (found !== undefined) return active(found);
    }
    if (within.exhausted()) return unreadable();
  }
  if (scanner.exhausted()) return unreadable();
  // A photograph where none was looked for.
  const published = cleaned ?? bytes;
  if (Buffer.from(published.buffer, published.byteOffset, published.byteLength).includes(EXIF))
    return active('EXIF');
  return { value: { bytes: published, removed: [...removed] }, findings: [] };
}

const EXIF = Buffer.from('Exif\0\0');

/** Streams that may be unfolded: files of 20 MB have a few thousand. */
const MAX_OPENED = 20_000;

/** Tells where the bytes of a stream end: where it says, if that is so. Streams are asked for in the order of the file. */
function createEnds(text: string): (start: number, dictionary: Dictionary) => number {
  let next = -1;
  return (start, { pairs }) => {
    const length = Number(pairs.find(([key]) => key === 'Length')?.[1]);
    const said = start + length;
    if (length >= 0 && /^[\r\n ]{0,2}endstream/.test(text.slice(said, said + 12))) return said;
    if (next < start) next = text.indexOf('endstream', start);
    if (next < 0) next = text.length;
    return next;
  };
}

/** `First` is where its objects begin: no other stream has it. */
function isObjectStream({ pairs }: Dictionary): boolean {
  return pairs.some(([key, value]) => key === 'First' || (key === 'Type' && value === '/ObjStm'));
}

/** The objects of a stream; undefined where they are packed in a way that is not read here. */
function unpack(
  { pairs }: Dictionary,
  rest: Uint8Array,
  most: number,
): Buffer | 'too much' | undefined {
  const dictionary = new Map<string, Value>(pairs);
  // A key that stands twice may count either way.
  if (dictionary.size < pairs.length) return undefined;
  const filter = dictionary.get('Filter');
  const only = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter;
  if (['DecodeParms', 'DP'].some((key) => dictionary.has(key))) return undefined;
  if (filter === undefined) {
    const text = Buffer.from(rest.buffer, rest.byteOffset, rest.byteLength);
    const end = text.indexOf('endstream');
    return end < 0 ? undefined : text.subarray(0, end);
  }
  return only === '/FlateDecode' || only === '/Fl' ? unpackStream(rest, most) : undefined;
}

function refuse(
  rule: 'attachments/active-annex' | 'corpus/unreadable-picture',
  path: string,
  what: string,
): Finding {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return rule === 'attachments/active-annex'
    ? finding(rule, { path, scope: what, actual: what, values: { actual: what } })
    : finding(rule, {
        ...{ path, scope: name, actual: name, expected: what },
        values: { actual: name, expected: what },
      });
}
