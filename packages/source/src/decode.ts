/**
 * Bytes to text. Editors on other systems leave a byte order mark, CRLF line ends and decomposed Hangul behind; all three
 * are mended on the way in and reported, since the next tool in the chain may not mend them.
 */
import { createHash } from 'node:crypto';
import { DEFAULT_LIMITS, type Limits, sourceLimit } from '@narani/limits';
import type { Checked, Finding, Source } from '@narani/model';
import { finding } from '@narani/rules';

/**
 * Controls and direction overrides: invisible, they upset terminals and make text read other than it is. Halves of surrogate pairs and code points that are
 * no characters, which an escape can write, are text to no other program.
 */
const CONTROLS =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\p{Cs}\p{NChar}]/u;

/** Invisible characters that part words for searches and comparisons; joiners are left, scripts and emoji need them. */
const INVISIBLE =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028\u2029\u2060-\u2064\u3164\uFFA0]|(?!^)\uFEFF|[\u{E0000}-\u{E007F}]/u;

/** Joiners and variants: they are seen only with what stands beside them. */
const UNSEEN_ALONE = /[\u200C\u200D\uFE00-\uFE0F]/gu;

/** Whether a text has characters, and none that anybody sees. */
export function isUnseen(text: string): boolean {
  const seen = text.replace(new RegExp(INVISIBLE, 'gu'), '').replace(UNSEEN_ALONE, '');
  return text.trim() !== '' && seen.trim() === '';
}

/** Takes controls and direction overrides out of a text. */
export function withoutControls(text: string): string {
  return text.replace(new RegExp(CONTROLS, 'gu'), '');
}

/** The first control or direction override of a text, as `U+202E`, and where it stands; undefined where there is none. */
export function findControl(text: string): { name: string; index: number } | undefined {
  const found = CONTROLS.exec(text);
  return found ? { name: nameOf(found[0]), index: found.index } : undefined;
}

/**
 * The opening and the closing mark that git leaves where two branches changed the same lines: each is enough, for who deletes
 * marks by hand may forget one. The middle one underlines headings elsewhere.
 * **Source**: git-merge(1), “How conflicts are presented”.
 */
const CONFLICT_MARK = /^(?:<{7}|>{7}) .*$/m;

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * The text of a file, or undefined where it cannot be read.
 *
 * **Shapes**: `path` is NFC; `conflicts` lets a file with the marks of a merge through, for whoever can join its sides; `marked` one with bytes
 * that are no text, U+FFFD in their place, for whoever leaves out what they stand in.
 * **Errors**: source/too-large, source/invalid-utf8, source/empty, source/conflict-marker give no value; source/byte-order-mark, source/line-ends,
 * source/decomposed, source/invisible-character and source/control-character come with one, which has no controls.
 */
export function decodeSource(
  path: string,
  bytes: Uint8Array,
  options: {
    readonly limits?: Limits;
    readonly conflicts?: boolean;
    readonly marked?: boolean;
  } = {},
): Checked<Source | undefined> {
  const key = sourceLimit(path);
  const limit = (options.limits ?? DEFAULT_LIMITS)[key];
  if (bytes.length > limit) {
    const values = { bytes: bytes.length, limit, key };
    return {
      value: undefined,
      findings: [finding('source/too-large', { path, values })],
    };
  }
  const sound = decode(bytes);
  if (sound === undefined && !options.marked)
    return { value: undefined, findings: [invalidUtf8(path, bytes)] };
  const raw = sound ?? new TextDecoder().decode(bytes);
  const findings = [
    ...(sound === undefined ? [invalidUtf8(path, bytes)] : []),
    ...oddities(path, raw),
  ];
  const text = withoutControls(raw)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  if (text.trim() === '') {
    return {
      value: undefined,
      findings: [...findings, finding('source/empty', { path })],
    };
  }
  const conflict = options.conflicts ? undefined : findConflict(path, text);
  if (conflict) return { value: undefined, findings: [...findings, conflict] };
  return { value: { path, text, hash: sha256(text) }, findings };
}

/** The text with its fenced code blanked out: a page on git may show such marks. Places stay. */
function withoutFences(text: string): string {
  let fence: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence)) fence = undefined;
      else return ' '.repeat(line.length);
      return line;
    })
    .join('\n');
}

function findConflict(path: string, text: string): Finding | undefined {
  const mark = CONFLICT_MARK.exec(withoutFences(text));
  if (!mark) return undefined;
  const actual = mark[0];
  const line = text.slice(0, mark.index).split('\n').length;
  const span = { start: { line, column: 1 }, end: { line, column: actual.length + 1 } };
  return finding('source/conflict-marker', { path, span, actual, values: { actual } });
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line holding a byte sequence that is not UTF-8. */
function invalidUtf8(path: string, bytes: Uint8Array): Finding {
  let line = 1;
  let start = 0;
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    if (decode(bytes.subarray(start, index)) === undefined) break;
    if (index < bytes.length) line += 1;
    start = index + 1;
  }
  const point = { line, column: 1 };
  const variant = likelyEncoding(bytes);
  return finding('source/invalid-utf8', { path, span: { start: point, end: point }, variant });
}

/**
 * The encoding that bytes which are not UTF-8 look like, to name the right remedy: UTF-16 has a byte order mark or every other
 * byte zero, EUC-KR pairs of high bytes that are Hangul; what is left are single high bytes among ASCII, as Windows-1252 has.
 */
function likelyEncoding(bytes: Uint8Array): 'utf-16' | 'euc-kr' | 'windows-1252' {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || bytes.subarray(0, 200).filter((byte) => byte === 0).length > 50) return 'utf-16';
  const korean = new TextDecoder('euc-kr').decode(bytes);
  const hangul = korean.match(/[가-힣]/g)?.length ?? 0;
  const damaged = korean.match(/\uFFFD/g)?.length ?? 0;
  return hangul > 4 * damaged ? 'euc-kr' : 'windows-1252';
}

function oddities(path: string, text: string): Finding[] {
  const findings: Finding[] = [];
  const at = (index: number) => {
    const before = text.slice(0, index).split(/\r\n|\r|\n/);
    const point = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    return { start: point, end: point };
  };
  if (text.startsWith('\uFEFF'))
    findings.push(finding('source/byte-order-mark', { path, span: at(0) }));
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0)
    findings.push(finding('source/line-ends', { path, span: at(carriageReturn) }));
  if (text.normalize('NFC') !== text)
    findings.push(finding('source/decomposed', { path, span: at(firstDecomposed(text)) }));
  const control = findControl(text);
  if (control) {
    const { name: actual, index } = control;
    const fields = { path, span: at(index), actual, values: { actual } };
    findings.push(finding('source/control-character', fields));
  }
  const invisible = INVISIBLE.exec(text);
  if (invisible) {
    const actual = nameOf(invisible[0]);
    const fields = { path, span: at(invisible.index), actual, values: { actual } };
    findings.push(finding('source/invisible-character', fields));
  }
  return findings;
}

function firstDecomposed(text: string): number {
  const lines = text.split('\n');
  let offset = 0;
  for (const line of lines) {
    if (line.normalize('NFC') !== line) return offset;
    offset += line.length + 1;
  }
  return 0;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
