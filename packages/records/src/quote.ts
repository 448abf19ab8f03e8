/** Quotation marks around a value that YAML would read otherwise than it is written. */
import type { Edit } from '@narani/model';
import { findPlaces, type Shape, shapeName } from '@narani/schema';
import { isScalar, type LineCounter, parseDocument, visit } from 'yaml';
import { spanOf } from './places.js';

/** **Units**: characters. No line of a record that people write is longer. */
const MAX_LINE = 2000;

/** A text and where it comes from. */
export interface Text {
  readonly path: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly schema: Shape;
}

/** A value between double quotes, as YAML reads it back. */
export function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

/** The edit that puts a stretch of a line between quotes, and a ` #3` right behind it. **Units**: offsets from 0. */
export function quoteEdit({ path, text, lines }: Text, start: number, end: number): Edit {
  const words = text.slice(start, end).trimEnd();
  const behind = text.slice(start + words.length, end + MAX_LINE).split('\n', 1)[0] ?? '';
  const value = words + (/^[ \t]+#\S.*/.exec(behind)?.[0].trimEnd() ?? '');
  return { path, span: spanOf(lines, start, start + value.length), text: quoted(value) };
}

/** The value of a line: all behind `key: `, or behind the dash of a list. */
const LINE = /^(\s*(?:- +)*(?:[\w-]+:[ \t]+)?)(\S.*)$/;

/** A value of a list or a record in brackets: up to the bracket or comma that ends it. */
const BRACKETED = /([,{[]\s*(?:[\w-]+:\s+)?)([^\s"'[{,}\]][^,{}[\]]*)/g;

/** What YAML reads otherwise than it is written. */
const MISREAD = /^[&!*%@`|>?-]|\s#|:\s/;

/**
 * The edit that makes a line readable by quotes around its value, or around one of its values in brackets.
 *
 * **Shapes**: undefined where quotes do not mend the line, or where more than one value could take them: nothing is guessed.
 */
export function findQuoteEdit(source: Text, line: number): Edit | undefined {
  const start = source.lines.lineStarts[line - 1] ?? 0;
  const row = source.text.slice(start, start + MAX_LINE + 1).split('\n', 1)[0] ?? '';
  if (row.length > MAX_LINE || isSound(row)) return undefined;
  const mending = (stretches: readonly (readonly [number, number])[]) =>
    stretches.filter(([from, to]) => isSound(withQuotes(row, from, to)));
  const head = LINE.exec(row)?.[1] ?? '';
  const inner = mending(/^[[{]/.test(row.slice(head.length)) ? bracketed(row) : []);
  const whole = inner.length === 0 && mayHoldText(head, source.schema);
  const found = whole ? mending([[head.length, row.length]]) : inner;
  const [only, ...more] = found;
  if (!only || more.length > 0) return undefined;
  return quoteEdit(source, start + only[0], start + only[1]);
}

/** The values in a line's brackets that quotes may mend. */
function bracketed(row: string): (readonly [number, number])[] {
  return [...row.matchAll(BRACKETED)].flatMap(({ index, 1: head = '', 2: value = '' }) => {
    const from = index + head.length;
    return MISREAD.test(value) ? [[from, from + value.length] as const] : [];
  });
}

/** Whether a text may follow `key: `: behind `translation:` a second field on one line is no text. */
function mayHoldText(head: string, schema: Shape): boolean {
  const key = /(?<![\w-])([\w-]+):[ \t]+$/.exec(head)?.[1];
  return (
    key !== undefined &&
    findPlaces(schema, key).some((place) => place.schema === shapeName(schema) && place.text)
  );
}

function withQuotes(row: string, from: number, to: number): string {
  const value = row.slice(from, to).trimEnd();
  return row.slice(0, from) + quoted(value) + row.slice(from + value.length);
}

/** Whether a line alone is YAML, each of its keys with a value. */
function isSound(row: string): boolean {
  const document = parseDocument(row, { prettyErrors: false, version: '1.2', logLevel: 'silent' });
  if (document.errors.length > 0) return false;
  let sound = true;
  visit(document, {
    Pair(_key, { key, value }) {
      if (isScalar(key) && key.value !== null && (value === null || isEmpty(value))) sound = false;
    },
    Alias() {
      sound = false;
    },
  });
  return sound;
}

function isEmpty(value: unknown): boolean {
  return isScalar(value) && value.value === null && (value.source ?? '') === '';
}
