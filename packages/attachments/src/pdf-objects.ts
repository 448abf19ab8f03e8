/** The objects of a PDF, read from its text. **Source**: ISO 32000-2, 7.2 and 7.3. */

/** A dictionary: the names of its keys, their escapes resolved, each with its value. A key may stand twice: readers take either. */
export interface Dictionary {
  readonly pairs: readonly (readonly [key: string, value: Value])[];
}

/** A value: a name with its `/`, a reference as `R`, any other single token as it stands, a dictionary, and of an array all but its texts and numbers. */
export type Value = string | readonly Value[] | Dictionary | undefined;

/** An object with the offset of its stream's bytes, where it has one. */
interface PdfObject {
  readonly dictionary: Value;
  readonly stream?: number;
}

/** Reads objects. `exhausted` tells whether the text is so made that it was not read to the end. */
export interface Scanner {
  /** What follows each `obj` and `trailer`, wherever they stand: readers that mend files find them so too. */
  readonly objects: () => Iterable<PdfObject>;
  /** Every value of the text, one after the other. */
  readonly values: () => Iterable<PdfObject>;
  readonly exhausted: () => boolean;
}

/** Levels that readers follow; deeper ones are damage. */
const MAX_DEPTH = 100;

/** How often the letters of a file may be read: an object within an object is read twice. */
const PASSES = 4;

/** How many tokens may be read of a file: a book of 2,000 pages has fewer. */
const MAX_TOKENS = 2_000_000;

/** What is left to be read of a file, its compressed objects with it. */
export interface Reading {
  tokens: number;
}

/** A file of which nothing is read yet. */
export function createReading(): Reading {
  return { tokens: MAX_TOKENS };
}

const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const TOKEN =
  /\/[^\0\t\n\f\r ()<>[\]{}/%]*|<<|>>|[[\]{}]|<[0-9A-Fa-f\s]*>|[^\0\t\n\f\r ()<>[\]{}/%]+|[)>]/y;

/** A scanner of a text in which each letter is one byte. */
export function createScanner(text: string, reading: Reading): Scanner {
  let budget = text.length * PASSES + 1000;
  let at = 0;
  const isSpent = () => budget < 0 || reading.tokens < 0;

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const token = (): string | undefined => {
    const from = at;
    skip(SPACE);
    const begin = at;
    const found = text[at] === '(' ? literal() : skip(TOKEN) ? text.slice(begin, at) : undefined;
    budget -= at - from + 1;
    reading.tokens -= 1;
    return found === '' ? undefined : found;
  };
  const literal = (): string => {
    const from = at;
    let depth = 0;
    for (; at < text.length; at += 1) {
      const char = text[at];
      if (char === '\\') at += 1;
      else if (char === '(') depth += 1;
      else if (char === ')') {
        depth -= 1;
        if (depth === 0) break;
      }
    }
    at += 1;
    return text.slice(from, at);
  };
  const value = (depth: number): Value | undefined => {
    const found = token();
    if (found === undefined || isSpent() || depth > MAX_DEPTH) {
      if (depth > MAX_DEPTH) budget = -1;
      return undefined;
    }
    if (found === '<<') return dictionary(depth);
    if (found === '[') return array(depth);
    if (found.startsWith('/')) return nameOf(found);
    return /^<[^<]/.test(found) ? `(${hex(found)}` : found;
  };
  const dictionary = (depth: number): Dictionary => {
    const pairs: [string, Value][] = [];
    let key: string | undefined;
    while (at < text.length && !isSpent()) {
      const next = value(depth + 1);
      if (next === undefined || next === '>>') break;
      if (key === undefined) {
        if (isName(next)) key = next.slice(1);
        // A reference is read where it leads: its numbers are no value.
        const last = pairs.at(-1);
        if (next === 'R' && last) last[1] = next;
        continue;
      }
      pairs.push([key, next]);
      key = undefined;
    }
    if (key !== undefined) pairs.push([key, undefined]);
    return { pairs };
  };
  const array = (depth: number): Value[] => {
    const out: Value[] = [];
    while (at < text.length && !isSpent()) {
      const next = value(depth + 1);
      if (next === undefined || next === ']') break;
      if (typeof next !== 'string' || isName(next) || next === 'R') out.push(next);
    }
    return out;
  };
  function* objects(): Iterable<PdfObject> {
    for (const found of text.matchAll(/(?<!end)obj|trailer/g)) {
      if (isSpent()) return;
      at = found.index + found[0].length;
      const read = value(0);
      skip(SPACE);
      const stream = /stream(?:\r\n|\n|\r)?/y;
      stream.lastIndex = at;
      const begins = stream.exec(text);
      yield { dictionary: read, ...(begins ? { stream: at + begins[0].length } : {}) };
    }
  }
  function* values(): Iterable<PdfObject> {
    at = 0;
    while (at < text.length && !isSpent()) {
      const before = at;
      const read = value(0);
      if (read !== undefined) yield { dictionary: read };
      if (at === before) at += 1;
    }
  }
  return { objects, values, exhausted: isSpent };
}

function isName(value: Value): value is string {
  return typeof value === 'string' && value.startsWith('/');
}

/** A name with its escapes resolved: `/J#61vaScript` is `/JavaScript`. */
function nameOf(found: string): string {
  if (!found.includes('#')) return found;
  return found.replace(/#([0-9A-Fa-f]{2})/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function hex(found: string): string {
  return found
    .replace(/[^0-9A-Fa-f]/g, '')
    .replace(/../g, (code) => String.fromCharCode(Number.parseInt(code, 16)));
}
