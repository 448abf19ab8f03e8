/** The words of a source as a person reads it, line by line: a reader of its own, so that it can find the faults of the parser. */
import { inlineWords, type Known } from './inline.js';
import { BULLET, noteHead, TASK, type Token, tokensOf } from './token.js';

/** Options of a reading. `filled` are the words that the page fills into links without any, in order. */
export interface SourceOptions {
  readonly filled?: readonly string[];
}

/** What a line belongs to: words are read together, since a mark may go over a line. */
interface Paragraph {
  readonly line: number;
  readonly text: string;
  /** Code stays as typed. */
  readonly raw?: true;
}

interface Note {
  readonly name: string;
  readonly paragraphs: Paragraph[];
}

/** The tokens of a source: its text, and the notes that are called behind it, in the order of their calls. */
export function readSource(source: string, { filled = [] }: SourceOptions = {}): Token[] {
  const lines = source.split('\n');
  const start = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  const { text, notes, addresses } = readBlocks(lines, start);
  const called: string[] = [];
  const fills = [...filled];
  const known: Known = {
    notes: new Set(notes.map(({ name }) => name)),
    addresses,
    number: (name) => (called.includes(name) ? called.indexOf(name) : called.push(name) - 1) + 1,
    filled: () => fills.shift() ?? '',
  };
  const tokens = text.flatMap((paragraph) => paragraphTokens(paragraph, known));
  for (let index = 0; index < called.length; index++) {
    const note = notes.find(({ name }) => name === called[index]);
    tokens.push({ text: noteHead(index + 1), line: note?.paragraphs[0]?.line ?? 0 });
    tokens.push(
      ...(note?.paragraphs ?? []).flatMap((paragraph) => paragraphTokens(paragraph, known)),
    );
  }
  return tokens;
}

function paragraphTokens({ line, text, raw }: Paragraph, known: Known): Token[] {
  const words = raw ? text : inlineWords(text, known);
  return words.split('\n').flatMap((part, index) => tokensOf(part, line + index));
}

const FENCE = /^(`{3,}|~{3,})/;
const NOTE = /^\[\^([^\]\s]+)\]:[ \t]*/;
const ADDRESS = /^\[(?!\^)([^\]]+)\]:[ \t]*\S+(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/;
const FIGURE =
  /^!\[[^\]]*\]\(figure:[a-z0-9-]+(?:\s+(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'))?\s*\)$/;

interface Blocks {
  readonly text: Paragraph[];
  readonly notes: Note[];
  readonly addresses: Set<string>;
}

/** Where the reading of lines stands. */
interface Reading extends Blocks {
  /** The lines of the paragraph that is open. */
  open: string[];
  from: number;
  note: Note | undefined;
  /** Columns of the table that is open. */
  columns: number;
  fence: string;
  /** The fence stands in a quotation. */
  quoted: boolean;
  /** The indentation of the list item that is open: text as far in belongs to it. */
  margin: number;
  blank: boolean;
}

function readBlocks(lines: readonly string[], start: number): Blocks {
  const reading: Reading = {
    text: [],
    notes: [],
    addresses: new Set(),
    open: [],
    from: 0,
    note: undefined,
    columns: 0,
    fence: '',
    quoted: false,
    margin: 0,
    blank: true,
  };
  for (let index = start; index < lines.length; index++)
    readLine(reading, lines[index] ?? '', index + 1, lines[index + 1] ?? '');
  close(reading);
  return reading;
}

/** One line: as typed without quotation marks, trimmed, and how far in it stands. */
interface Line {
  readonly whole: string;
  readonly bare: string;
  readonly text: string;
  readonly indent: number;
  readonly line: number;
  readonly next: string;
  readonly afterBlank: boolean;
}

/** Takes a line, or leaves it to the next of its kind. */
type Taker = (reading: Reading, line: Line) => boolean;

function readLine(reading: Reading, whole: string, line: number, next: string): void {
  const bare = whole.replace(/^(?:[ \t]*>)+[ \t]?/, '');
  const indent = /^[ \t]*/.exec(bare)?.[0].replaceAll('\t', '    ').length ?? 0;
  const taken = { whole, bare, text: bare.trim(), indent, line, next, afterBlank: reading.blank };
  if (!TAKERS.some((take) => take(reading, taken))) takeText(reading, taken);
}

const takeFenced: Taker = (reading, { whole, bare, line }) => {
  if (reading.fence === '') return false;
  const text = reading.quoted ? bare : whole;
  if (text.trim().startsWith(reading.fence) && /^[ 	]*[`~]+[ 	]*$/.test(text)) reading.fence = '';
  else add(reading, { line, text, raw: true });
  return true;
};

const takeBlank: Taker = (reading, { text }) => {
  reading.blank = text === '';
  if (!reading.blank) return false;
  close(reading);
  reading.columns = 0;
  return true;
};

const takeIndented: Taker = (reading, { bare, indent, line, afterBlank }) => {
  if (afterBlank && indent === 0) Object.assign(reading, { margin: 0, note: undefined });
  if (!afterBlank || reading.note || indent < reading.margin + 4) return false;
  add(reading, { line, text: bare, raw: true });
  // What follows at the same place is code too.
  reading.blank = true;
  return true;
};

const takeNote: Taker = (reading, { text, line, next }) => {
  const match = NOTE.exec(text);
  if (!match) return false;
  close(reading);
  const name = (match[1] ?? '').toLowerCase();
  reading.note = { name, paragraphs: [] };
  reading.margin = 0;
  if (!reading.notes.some((known) => known.name === name)) reading.notes.push(reading.note);
  const rest = text.slice(match[0].length);
  if (rest !== '') readLine(reading, rest, line, next);
  return true;
};

const takeFence: Taker = (reading, { whole, bare, text }) => {
  const fence = FENCE.exec(text)?.[0];
  if (fence === undefined) return false;
  close(reading);
  Object.assign(reading, { fence, quoted: whole !== bare });
  return true;
};

const takeAddress: Taker = (reading, { text }) => {
  const match = reading.open.length === 0 ? ADDRESS.exec(text) : null;
  if (!match) return false;
  reading.addresses.add((match[1] ?? '').replace(/\s+/g, ' ').toLowerCase());
  return true;
};

/** A line between two parts, or below a heading. */
const takeRule: Taker = (reading, { text }) => {
  if (!/^(?:=+|-+|(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(text)) return false;
  close(reading);
  return true;
};

const takeRow: Taker = (reading, { text, line, next }) => {
  const cells = cellsOf(text);
  const head = isDelimiter(next) && cells.length === cellsOf(withoutQuotes(next)).length;
  if (reading.columns === 0 && !head) return false;
  close(reading);
  if (reading.columns > 0 && isDelimiter(text)) return true;
  if (reading.columns === 0) reading.columns = cells.length;
  for (const cell of cells) add(reading, { line, text: cell.trim().replaceAll('\\|', '|') });
  return true;
};

const takeItem: Taker = (reading, { text, indent, line, next }) => {
  const match = /^([-*+]|\d{1,9}[.)])(?=[ \t]|$)[ \t]*(?:\[([ xX])\](?=[ \t])[ \t]*)?/.exec(text);
  if (!match) return false;
  close(reading);
  const [mark, sign = '', state] = match;
  reading.margin = indent + sign.length + 1;
  const number = /^\d/.test(sign) ? sign : BULLET;
  const task = state === undefined ? '' : ` ${state === ' ' ? TASK.open : TASK.done}`;
  add(reading, { line, text: number + task, raw: true });
  const rest = text.slice(mark.length);
  if (rest !== '') readLine(reading, ' '.repeat(reading.margin) + rest, line, next);
  return true;
};

const takeHeading: Taker = (reading, { text, line }) => {
  const mark = /^#{1,6}(?:[ \t]+|$)/.exec(text)?.[0];
  if (mark === undefined) return false;
  close(reading);
  const title = text.slice(mark.length).replace(/[ \t]#+$/, '');
  add(reading, { line, text: title.replace(/(?<![ \t])[ \t]*\{[ \t]*#[^{}]*\}[ \t]*$/, '') });
  return true;
};

const takeFigure: Taker = (reading, { text, line }) => {
  const match = reading.open.length === 0 ? FIGURE.exec(text) : null;
  if (!match) return false;
  add(reading, { line, text: match[1] ?? match[2] ?? '' });
  return true;
};

const TAKERS: readonly Taker[] = [
  takeFenced,
  takeBlank,
  takeIndented,
  takeNote,
  takeFence,
  takeAddress,
  takeRule,
  takeRow,
  takeItem,
  takeHeading,
  takeFigure,
];

function takeText(reading: Reading, { text, line }: Line): void {
  if (reading.open.length === 0) reading.from = line;
  reading.open.push(text);
}

/** The cells of a row, from which the delimiters are taken; bars behind a backslash part none. */
function cellsOf(row: string): string[] {
  const inner = row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/);
}

const withoutQuotes = (line: string): string => line.replace(/^(?:[ \t]*>)+[ \t]?/, '').trim();

const isDelimiter = (line: string): boolean => {
  const text = withoutQuotes(line);
  return text.includes('|') && /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(text);
};

function close(reading: Reading): void {
  if (reading.open.length > 0) add(reading, { line: reading.from, text: reading.open.join('\n') });
  reading.open = [];
}

function add(reading: Reading, paragraph: Paragraph): void {
  (reading.note?.paragraphs ?? reading.text).push(paragraph);
}
