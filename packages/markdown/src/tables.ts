/** Tables that lose a cell, take in the line behind them, or are none although they are drawn as one. */
import type { Edit, Finding, Span } from '@narani/model';
import { finding } from '@narani/rules';
import type { Nodes, Root, Table, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import { offsetsOf, type Written } from './written.js';

/** Longest line quoted, in characters. */
const MAX_QUOTE = 60;

/** A row of marks under a head, in any dashes; lines of wide or drawn bars count too. */
const DELIMITER = /^(?=[^-–—―－]*[-–—―－])[|｜│:：\-–—―－\s]+$/;

/** **Errors**: markdown/extra-cells, markdown/table-tail, markdown/broken-table. */
export function checkTables(tree: Root, path: string, written: Written): Finding[] {
  const findings: Finding[] = [];
  const drawn = new Set<Nodes>();
  visit(tree, (node, index, parent) => {
    if (node.type === 'table') findings.push(...checkTable(node, path, written));
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    const found = checkDrawn(node, path, written);
    if (!found) return;
    drawn.add(node);
    // Rows parted by blank lines are one table.
    const before = parent?.children[(index ?? 0) - 1];
    if (!before || !drawn.has(before)) findings.push(found);
  });
  return findings;
}

/** Cells that a table may have once its head is widened: as `markdown/too-wide` has it. */
const MAX_CELLS = 50_000;

/** Gives the head of every table a cell for each of its widest row, so that none is cut off. */
export function widenTables(tree: Root): void {
  visit(tree, 'table', (table) => {
    const [head, ...rows] = table.children;
    const wide = rows.reduce((most, row) => Math.max(most, row.children.length), 0);
    if (!head || wide * table.children.length > MAX_CELLS) return;
    while (head.children.length < wide) head.children.push({ type: 'tableCell', children: [] });
    table.align = head.children.map((_cell, index) => table.align?.[index] ?? null);
  });
}

function checkTable(table: Table, path: string, written: Written): Finding[] {
  const [head, ...rows] = table.children;
  const columns = head?.children.length ?? 0;
  const framed = head !== undefined && lineOf(head, written).startsWith('|');
  const isTail = (row: TableRow): boolean => {
    const line = lineOf(row, written).replaceAll('\\|', '');
    return line.includes('|') ? framed && !line.startsWith('|') : framed || columns > 1;
  };
  // All that follows the first line that is no row has become rows too, and is set right with it.
  const end = rows.findIndex(isTail);
  const [whole, last] = end < 0 ? [rows, undefined] : [rows.slice(0, end), rows[end]];
  const wide = whole.filter((row) => row.children.length > columns);
  return [
    ...wide.map((row) => extraCells(row, columns, path, lineOf(row, written))),
    ...(last ? [tail(last, path, lineOf(last, written))] : []),
  ];
}

function tail(row: TableRow, path: string, line: string): Finding {
  const { position } = row;
  const start = position?.start;
  const fix: Edit[] = start ? [{ path, span: { start, end: start }, text: '\n' }] : [];
  return finding('markdown/table-tail', {
    ...place(path, position, line),
    ...(start?.column === 1 ? { fix } : {}),
  });
}

function extraCells(row: TableRow, columns: number, path: string, line: string): Finding {
  const actual = row.children.length;
  const wiki = /\[\[[^[\]|]*\|[^[\]]*\]\]/.exec(line)?.[0];
  const at = place(path, row.position, line);
  return finding('markdown/extra-cells', {
    ...at,
    ...(wiki === undefined ? {} : { variant: 'wiki' }),
    expected: String(columns),
    values: wiki === undefined ? { actual, expected: columns } : { actual: wiki },
  });
}

/** A paragraph or an underlined heading whose lines are rows of a table that the dialect does not see. */
function checkDrawn(
  node: Extract<Nodes, { type: 'paragraph' | 'heading' }>,
  path: string,
  { prose, text, spanOf }: Written,
): Finding | undefined {
  const [start, end] = offsetsOf(node) ?? [0, 0];
  const lines = prose.slice(start, end).split('\n').map(withoutQuoteMarks);
  const rows = lines.filter(isRow);
  const [first] = rows;
  if (first === undefined || (rows.length < 2 && !isFramed(first) && !isParted(lines)))
    return undefined;
  const at = prose.indexOf(first, start);
  const last = rows.at(-1) ?? first;
  const span = spanOf(at, prose.lastIndexOf(last, end - last.length) + last.length);
  const line = text.slice(at, at + first.length);
  return finding('markdown/broken-table', {
    ...place(path, span, line),
    variant: reasonOf(rows, lines),
  });
}

/** What keeps the lines from being a table. */
function reasonOf(rows: readonly string[], lines: readonly string[]): string {
  if (rows.some((row) => /[｜│]/.test(row))) return 'bars';
  const delimiter = lines.find((line) => DELIMITER.test(line));
  if (delimiter === undefined || lines.length < 2) return 'parts';
  if (/[–—―－]/.test(delimiter)) return 'dashes';
  const head = lines[lines.indexOf(delimiter) - 1] ?? '';
  return cellsOf(head) === cellsOf(delimiter) ? 'indent' : 'delimiter';
}

/** Open rows: a row of dashes with bars below a line with one. */
function isParted(lines: readonly string[]): boolean {
  return lines.some(
    (line, index) => DELIMITER.test(line) && line.includes('|') && lines[index - 1]?.includes('|'),
  );
}

function cellsOf(row: string): number {
  return row.replace(/^\||\|$/g, '').split('|').length;
}

/** A line between bars, or a row of dashes with one; `|x|` within a sentence is a quantity. */
function isRow(line: string): boolean {
  return (
    isFramed(line) ||
    (DELIMITER.test(line) && /[|｜│]/.test(line)) ||
    /^[|｜│]\s*\S.*[|｜│]$/.test(line)
  );
}

function isFramed(line: string): boolean {
  return /^[|│][ \t].*[ \t][|│]$/.test(line) || /^｜.*｜$/.test(line);
}

function withoutQuoteMarks(line: string): string {
  return line.replace(/^[ \t>]+/, '').trimEnd();
}

/** A row as written, without what stands before it in its container. */
function lineOf(row: TableRow, { text }: Written): string {
  const [start, end] = offsetsOf(row) ?? [0, 0];
  return text.slice(start, end).trim();
}

function place(path: string, span: Span | undefined, line: string) {
  const actual = line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE)}…` : line;
  return { path, scope: actual, actual, values: { actual }, ...(span ? { span } : {}) };
}
