/**
 * PDF: every object that any reader could find is read, those in compressed object streams too, and none may act. What cannot be read so is
 * refused. **Source**: ISO 32000-2, 7.2 (lexical conventions), 7.5.7 (object streams), 12.6 (actions).
 */
import { inflateSync } from 'node:zlib';
import { type Limits, overLimit } from '@narani/limits';
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { createReading, createScanner, type Dictionary, type Value } from './pdf-objects.js';

/** Keys and values of dictionaries that run, send, open or carry something. */
const ACTIVE: ReadonlySet<string> = new Set([
  ...['OpenAction', 'AA', 'JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'EF'],
  ...['FileAttachment', 'RichMedia', 'RichMediaContent', 'RichMediaSettings', 'XFA', 'SubmitForm'],
  ...['ImportData', 'ResetForm', 'GoToR', 'GoToE', 'GoTo3DView', 'Rendition', 'Movie', 'Sound'],
  ...['Screen', '3D', 'RichMediaExecute', 'Trans', 'Hide', 'SetOCGState', 'Thread', 'Collection'],
]);

/** Names of values that are no action where they stand as another key's: `/S /Trans` is a transition, `/Trans` a key. */
const KEYS_ONLY: ReadonlySet<string> = new Set(['Trans', 'Screen', '3D', 'Hide', 'Thread', 'EF']);

/** The fault of a PDF, or undefined. **Errors**: attachments/active-annex, corpus/unreadable-picture, limits/exceeded. */
export function checkPdf(path: string, bytes: Uint8Array, limits: Limits): Finding | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const whole = /^%PDF-[12]\.\d/.test(text) && /%%EOF[\s\0]*$/.test(text.slice(-1024));
  if (!whole) return refuse('corpus/unreadable-picture', path, 'PDF');
  let unpacked = 0;
  const reading = createReading();
  const scanner = createScanner(text, reading);
  for (const { dictionary, stream } of scanner.objects()) {
    const fault = findActive(dictionary);
    if (fault !== undefined) return refuse('attachments/active-annex', path, fault);
    if (stream === undefined || !isObjectStream(dictionary)) continue;
    const inner = unpack(dictionary, bytes.subarray(stream), limits.unpackedBytes - unpacked);
    if (inner === 'too much') return overLimit('unpackedBytes', limits, { path });
    if (inner === undefined) return refuse('attachments/active-annex', path, '/ObjStm');
    unpacked += inner.length;
    const within = createScanner(inner.toString('latin1'), reading);
    for (const { dictionary: each } of within.values()) {
      const found = findActive(each);
      if (found !== undefined) return refuse('attachments/active-annex', path, found);
    }
    if (within.exhausted()) return refuse('corpus/unreadable-picture', path, 'PDF');
  }
  return scanner.exhausted() ? refuse('corpus/unreadable-picture', path, 'PDF') : undefined;
}

/** The first name in a dictionary, or within it, that acts. */
function findActive(value: Value): string | undefined {
  for (const open = [value]; open.length > 0; ) {
    const next = open.pop();
    if (next === undefined || typeof next === 'string') continue;
    if (!isDictionary(next)) {
      for (const each of next) open.push(each);
      continue;
    }
    for (const [key, inner] of next.pairs) {
      if (key === 'Encrypt') return '/Encrypt';
      if (ACTIVE.has(key)) return `/${key}`;
      if (typeof inner === 'string' && inner.startsWith('/') && acts(inner.slice(1))) return inner;
      if (key === 'URI' && typeof inner === 'string' && isForeign(inner)) return inner.slice(0, 40);
      open.push(inner);
    }
  }
  return undefined;
}

function isDictionary(value: Value): value is Dictionary {
  return typeof value === 'object' && 'pairs' in value;
}

function acts(name: string): boolean {
  return ACTIVE.has(name) && !KEYS_ONLY.has(name);
}

/** An address that runs or opens something on the reader's machine. */
function isForeign(uri: string): boolean {
  return /^\(?[\s\0]*(?:javascript|vbscript|data|file|blob)\s*:/i.test(uri.replace(/\\/g, ''));
}

/** `First` is where its objects begin: no other stream has it. */
function isObjectStream(dictionary: Value): dictionary is Dictionary {
  return (
    isDictionary(dictionary) &&
    dictionary.pairs.some(
      ([key, value]) => key === 'First' || (key === 'Type' && value === '/ObjStm'),
    )
  );
}

/** The objects of a stream; undefined where they are packed in a way that is not read here. */
function unpack(
  { pairs }: Dictionary,
  rest: Uint8Array,
  most: number,
): Buffer | 'too much' | undefined {
  const dictionary = new Map(pairs);
  // A key that stands twice may count either way.
  if (dictionary.size < pairs.length) return undefined;
  const filter = dictionary.get('Filter');
  const only = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter;
  if (['DecodeParms', 'DP', 'F', 'FFilter'].some((key) => dictionary.has(key))) return undefined;
  if (filter === undefined) {
    const text = Buffer.from(rest.buffer, rest.byteOffset, rest.byteLength);
    const end = text.indexOf('endstream');
    return end < 0 ? undefined : text.subarray(0, end);
  }
  if (only !== '/FlateDecode' && only !== '/Fl') return undefined;
  try {
    return inflateSync(rest, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const { code } = error as { code?: string };
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too much' : undefined;
  }
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
