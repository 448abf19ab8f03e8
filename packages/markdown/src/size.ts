/**
 * Refuses tables and paragraphs that a few kilobytes of text blow up to gigabytes or minutes of parsing, before the parser
 * sees them: short table rows are filled up to the header's width, and every open mark is compared with those before it.
 */
import type { Limits } from '@narani/limits';
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';

/** What containers put before a line: quote marks, list marks, indentation. */
const CONTAINERS = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/;

/** Where the scan stands. */
interface Scan {
  cells: number;
  marks: number;
  /** Columns of the table that the line belongs to; 0 outside tables. */
  columns: number;
  /** The table's rows are beyond doubt: each is a text of its own. */
  certain: boolean;
}

/** The finding for the first table or paragraph that is too large, or undefined. **Errors**: markdown/too-wide, markdown/too-dense. */
export function findTooLarge(path: string, text: string, limits: Limits): Finding | undefined {
  const scan: Scan = { cells: 0, marks: 0, columns: 0, certain: false };
  let previous = '';
  for (const [index, line] of text.split('\n').entries()) {
    const fault = step(scan, line, previous, limits);
    if (fault) {
      const point = { line: index + 1, column: 1 };
      return finding(fault.rule, { path, span: { start: point, end: point }, ...fault.fields });
    }
    previous = line;
  }
  return undefined;
}

function step(
  scan: Scan,
  line: string,
  previous: string,
  { marks, tableColumns, tableCells }: Limits,
) {
  const content = line.replace(CONTAINERS, '');
  if (content === '') Object.assign(scan, { columns: 0, marks: 0, certain: false });
  else if (scan.columns === 0) enterTable(scan, content, previous.replace(CONTAINERS, ''));
  if (scan.certain || /^[ \t>]*(?:[-*+][ \t]|#)/.test(line)) scan.marks = 0;
  scan.marks += line.match(/[[\]*_~`<]/g)?.length ?? 0;
  if (scan.marks > marks) return fault('markdown/too-dense', scan.marks, marks);
  if (scan.columns === 0 || content === '') return undefined;
  scan.cells += scan.columns;
  if (scan.columns > tableColumns)
    return fault('markdown/too-wide', scan.columns, tableColumns, 'columns');
  return scan.cells > tableCells ? fault('markdown/too-wide', scan.cells, tableCells) : undefined;
}

/** A line of dashes and bars under a line with about as many cells begins a table. */
function enterTable(scan: Scan, content: string, header: string): void {
  if (!content.includes('-') || !/^[-:| \t]+$/.test(content)) return;
  const [columns, dashes] = [cellsOf(header), cellsOf(content)];
  // The dashes of a first column may have been taken for a list mark.
  if (columns < 2 || Math.abs(columns - dashes) > 1) return;
  Object.assign(scan, { columns, certain: columns === dashes });
}

function cellsOf(row: string): number {
  const bars = row.replace(/\\./g, '').trim().replace(/^\|/, '').replace(/\|$/, '');
  return bars.split('|').length;
}

function fault(
  rule: 'markdown/too-wide' | 'markdown/too-dense',
  actual: number,
  expected: number,
  variant?: 'columns',
) {
  const values = { actual, expected };
  return { rule, fields: { values, ...(variant === undefined ? {} : { variant }) } };
}
