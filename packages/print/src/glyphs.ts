/** Which characters can be printed, and what is printed for those that cannot. */
import type { Document, Entry, Finding, Span } from '@narani/model';
import { finding } from '@narani/rules';
import { visit } from 'unist-util-visit';
import { STRETCHES } from './coverage.js';
import { FAMILIES, type Family } from './fonts.js';
import type { PrintPart } from './part.js';

/** What stands for a character that no font has. A fallback to system fonts would print differently on each machine. */
const SUBSTITUTE = '□';

/** Fields of a part that are not printed. */
const NOT_PRINTED = new Set([
  ...[
    'id',
    'design',
    'standard',
    'locale',
    'path',
    'type',
    'file',
    'hash',
    'u',
    'd',
    'l',
    'key',
    'record',
  ],
  ...['description', 'keywords', 'authors', 'identifier', 'rights', 'source', 'path'],
]);

/** Fields of the front matter that are printed. */
const PRINTED_FIELDS = ['title', 'shortTitle', 'summary'] as const;

const FACES: readonly Face[] = FAMILIES.flatMap((family) =>
  readStretches(STRETCHES[family.given] ?? '').map(([start, end]) => ({ start, end, family })),
).sort((a, b) => a.start - b.start);

/** A stretch of code points, and the family that sets them. */
interface Face {
  readonly start: number;
  readonly end: number;
  readonly family: Family;
}

/** The first family that has a character; undefined where none has it. */
export function familyOf(char: string): Family | undefined {
  const point = char.codePointAt(0) ?? 0;
  let [low, high] = [0, FACES.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const face = FACES[middle];
    if (!face || point < face.start) high = middle - 1;
    else if (point > face.end) low = middle + 1;
    else return face.family;
  }
  return undefined;
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

/** Letters, digits and syllables that the common faces have; most texts hold nothing else. */
const COMMON = /^[\s!-~가-힣·–—‘’“”…]*$/;

/** What a text needs: the families beyond the common ones, and the characters that no font has. */
export interface Needs {
  readonly families: Set<string>;
  readonly missing: Set<string>;
}

/** A text with substitutes for the characters that no font has, which are added to what it `needs`. */
export function substitute(text: string, { families, missing }: Needs): string {
  if (COMMON.test(text)) return text;
  let result = '';
  for (const char of text) {
    const family = familyOf(char);
    if (family?.more) families.add(family.given);
    if (family || /\s/.test(char)) result += char;
    else {
      missing.add(char);
      result += SUBSTITUTE;
    }
  }
  return result;
}

/**
 * The part with a substitute for every character that no font has, and the names of the families it needs beyond the common ones.
 *
 * **Errors**: `print/missing-glyph` for each character that the document itself does not have: it came from meta.yaml or a registry.
 */
export function substituteGlyphs(
  part: PrintPart,
  document: Document,
  entry: Entry,
): { part: PrintPart; findings: Finding[] } {
  const { part: printed, missing } = withSubstitutes(part);
  if (missing.size === 0) return { part: printed, findings: [] };
  for (const { actual = '' } of findUnprintable(document))
    for (const char of actual) missing.delete(char);
  const findings = [...missing].map((char) => missingGlyph(char, { path: entry.metaPath }));
  return { part: printed, findings };
}

/** The same of a part that is bound from several: what their documents lack was found before. */
export function withSubstitutes(part: PrintPart): { part: PrintPart; missing: Set<string> } {
  const needs: Needs = { families: new Set(), missing: new Set() };
  const replaced = replaceIn(part, needs) as PrintPart;
  const faces = FAMILIES.map(({ given }) => given).filter((name) => needs.families.has(name));
  return { part: faces.length > 0 ? { ...replaced, faces } : replaced, missing: needs.missing };
}

/**
 * The places of a document where no font has the characters: each run of them, in a line of the text or a field of its front matter.
 *
 * **Errors**: `print/missing-glyph`.
 */
export function findUnprintable(document: Document): Finding[] {
  const { path, tree, data, dataSpans } = document;
  const findings: Finding[] = [];
  for (const field of PRINTED_FIELDS)
    for (const [run] of runsOf(data[field] ?? '')) {
      const span = dataSpans[`/${field}`];
      findings.push(missingGlyph(run, { path, ...(span ? { span } : {}) }));
    }
  visit(tree, (node) => {
    const value = node.type === 'listItem' ? node.data?.marker : 'value' in node && node.value;
    if (!value) return;
    for (const [run, index] of runsOf(value)) {
      const span = node.position && within(node.position, value, { index, length: run.length });
      findings.push(missingGlyph(run, { path, ...(span ? { span } : {}) }));
    }
  });
  return findings;
}

/** The finding of characters that no font has. */
export function missingGlyph(run: string, place: Pick<Finding, 'path' | 'span'>): Finding {
  const code = `U+${(run.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return finding('print/missing-glyph', {
    ...place,
    scope: code,
    actual: run,
    expected: SUBSTITUTE,
    values: { actual: run, code, expected: SUBSTITUTE },
  });
}

/** Stretches of characters that no font has, with their index: blanks between two of them belong to one stretch, line ends do not. */
function runsOf(text: string): [string, number][] {
  const runs: [string, number][] = [];
  let index = 0;
  for (const char of text) {
    const last = runs.at(-1);
    if (isUnprintable(char)) {
      const between = last && text.slice(last[1] + last[0].length, index);
      if (last && between !== undefined && /^[^\S\n]*$/.test(between)) last[0] += between + char;
      else runs.push([char, index]);
    }
    index += char.length;
  }
  return runs;
}

function isUnprintable(char: string): boolean {
  return [...cleanText(char)].some((each) => !/\s/.test(each) && !familyOf(each));
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

function replaceIn(value: unknown, needs: Needs): unknown {
  if (typeof value === 'string') return substitute(value, needs);
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, needs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      NOT_PRINTED.has(key) ? inner : replaceIn(inner, needs),
    ]),
  );
}

/** The place of a stretch within a node, exact where the node is written as it reads. */
function within(position: Span, value: string, stretch: { index: number; length: number }): Span {
  const { start, end } = position;
  const before = value.slice(0, stretch.index).split('\n');
  // What stands between fences begins a line below them.
  const fence = end.line - start.line >= value.split('\n').length ? 1 : 0;
  const line = start.line + before.length - 1 + fence;
  const column = (before.at(-1)?.length ?? 0) + (line > start.line ? 1 : start.column);
  return { start: { line, column }, end: { line, column: column + stretch.length } };
}
