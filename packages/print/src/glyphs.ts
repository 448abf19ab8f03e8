/** Which characters can be printed, and what is printed for those that cannot. */
import type { Document, Entry, Finding, Span } from '@narani/model';
import { finding } from '@narani/rules';
import { visit } from 'unist-util-visit';
import { STRETCHES } from './coverage.js';
import type { PrintPart } from './part.js';

/** What stands for a character that no font has. A fallback to system fonts would print differently on each machine. */
const SUBSTITUTE = '□';

/** Fields of a part that are not printed. */
const NOT_PRINTED = new Set(['id', 'locale', 'path', 'type', 'file', 'hash', 'u', 'd', 'l']);

const COVERED = readStretches(STRETCHES);

/** Whether the print fonts have this character. */
export function isCovered(char: string): boolean {
  const point = char.codePointAt(0) ?? 0;
  let [low, high] = [0, COVERED.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [start, end] = COVERED[middle] ?? [0, 0];
    if (point < start) high = middle - 1;
    else if (point > end) low = middle + 1;
    else return true;
  }
  return false;
}

/**
 * Text without what is never printed: control characters, soft hyphens, zero-width and direction marks, variation
 * selectors. The two fillers of old Hangul stay. Spaces of every kind become spaces, except those that must not break. **Units**: NFC.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2000-\u200a\u3000\u2028\u2029\u0085]/g, ' ')
    .replace(/\u202f/g, '\u00a0')
    .replace(/(?![\t\n\r\f])[\p{Cc}\p{Cs}]/gu, '')
    .replace(/(?![\u115f\u1160])\p{Default_Ignorable_Code_Point}/gu, '');
}

/** A text with substitutes for the characters that no font has, which are added to `missing`. */
export function substitute(text: string, missing: Set<string>): string {
  let result = '';
  for (const char of text) {
    if (/\s/.test(char) || isCovered(char)) result += char;
    else {
      missing.add(char);
      result += SUBSTITUTE;
    }
  }
  return result;
}

/**
 * The part with a substitute for every character that no font has, and a finding for each.
 *
 * **Errors**: `print/missing-glyph`, once for each character, at its first place in the text; in meta.yaml or a registry
 * where the text does not have it.
 */
export function substituteGlyphs(
  part: PrintPart,
  document: Document,
  entry: Entry,
): { part: PrintPart; findings: Finding[] } {
  const missing = new Set<string>();
  const printed = replaceIn(part, missing) as PrintPart;
  const findings = [...missing].map((char) => missingGlyph(char, findPlace(char, document, entry)));
  return { part: missing.size > 0 ? printed : part, findings };
}

/** The finding of a character that no font has. */
export function missingGlyph(char: string, place: Pick<Finding, 'path' | 'span'>): Finding {
  const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return finding('print/missing-glyph', {
    ...place,
    scope: code,
    actual: char,
    expected: SUBSTITUTE,
    values: { actual: char, code, expected: SUBSTITUTE },
  });
}

function readStretches(text: string): (readonly [number, number])[] {
  let before = 0;
  return text
    .trim()
    .split(' ')
    .map((word) => {
      const [gap = '0', length = '0'] = word.split('-');
      const start = before + Number.parseInt(gap, 36);
      before = start + Number.parseInt(length, 36);
      return [start, before] as const;
    });
}

function replaceIn(value: unknown, missing: Set<string>): unknown {
  if (typeof value === 'string') return substitute(value, missing);
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, missing));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      NOT_PRINTED.has(key) ? inner : replaceIn(inner, missing),
    ]),
  );
}

function findPlace(char: string, document: Document, entry: Entry): { path: string; span?: Span } {
  let place: { path: string; span?: Span } | undefined;
  visit(document.tree, (node) => {
    const value = node.type === 'listItem' ? node.data?.marker : 'value' in node && node.value;
    if (place || !value || !value.includes(char)) return;
    const span = node.position && within(node.position, value, char);
    place = { path: document.path, ...(span ? { span } : {}) };
  });
  if (place) return place;
  const field = Object.entries(document.data).find(([, value]) =>
    JSON.stringify(value).includes(char),
  );
  const span = field && document.dataSpans[`/${field[0]}`];
  if (field) return { path: document.path, ...(span ? { span } : {}) };
  return { path: entry.metaPath };
}

/** The place of a character within a node, exact where the node is written as it reads. */
function within(position: Span, value: string, char: string): Span {
  const before = value.slice(0, value.indexOf(char)).split('\n');
  const column = (before.at(-1)?.length ?? 0) + (before.length > 1 ? 1 : position.start.column);
  const line = position.start.line + before.length - 1;
  const { offset } = position.start;
  const at = offset === undefined ? {} : { offset: offset + value.indexOf(char) };
  const end = offset === undefined ? {} : { offset: offset + value.indexOf(char) + char.length };
  return {
    start: { line, column, ...at },
    end: { line, column: column + char.length, ...end },
  };
}
