/** Tables: the share of the page each column gets. */
import type { Locale } from '@narani/model';
import type { Align, Inline, TableBlock } from './part.js';
import type { Stretch } from './tokens.js';
import { inlineWidth } from './width.js';
import { toInlines } from './words.js';

/** A table's cells before their columns have widths. */
export interface Cells {
  readonly align: readonly Align[];
  readonly header: readonly (readonly Stretch[])[];
  readonly rows: readonly (readonly (readonly Stretch[])[])[];
}

/** **Units**: em of table text (9 pt) across the text (140 mm), and what a column's padding takes of it. */
const TEXT_WIDTH = 44;
const PADDING = 1.6;
/** **Units**: em. A column of long texts does not starve its neighbours beyond this. */
const WIDEST_COLUMN = 26;
/** **Units**: em; about eight lines of a full-width cell. Higher rows may be broken over a page. */
const TALLEST_CELL = 8;

/**
 * Sets a table.
 *
 * **Shapes**: columns get the width of their widest word and share what is left by the length of their texts, as
 * browsers do. Where even the words do not fit, they are broken. Rows may have fewer cells than the header.
 */
export function toTable(cells: Cells, locale: Locale): TableBlock {
  const count = Math.max(cells.header.length, ...cells.rows.map((row) => row.length));
  const fill = (row: readonly (readonly Stretch[])[]) =>
    Array.from({ length: count }, (_, index) => row[index] ?? []);
  const [header, ...rows] = [cells.header, ...cells.rows].map((row) =>
    fill(row).map((cell) => toInlines(cell, locale)),
  );
  const columns = share([header ?? [], ...rows], count);
  const limit = (index: number) => Math.max(2, (columns[index] ?? 0) - PADDING);
  const setRow = (row: readonly (readonly Stretch[])[]) =>
    fill(row).map((cell, index) => toInlines(cell, locale, Math.min(16, limit(index))));
  const body = cells.rows.map(setRow);
  return {
    type: 'table',
    columns: columns.map((width) => Math.round(width * 10) / 10),
    align: Array.from({ length: count }, (_, index) => cells.align[index] ?? null),
    header: setRow(cells.header),
    ...(cells.header.some(leads) ? { once: true } : {}),
    rows: body,
    breakable: body.map((row) =>
      row.some((cell, index) => inlineWidth(cell).whole / limit(index) > TALLEST_CELL),
    ),
  };
}

/** Whether a cell has a link or a footnote's mark. */
function leads(cell: readonly Stretch[]): boolean {
  return cell.some(({ u, d, n }) => u !== undefined || d !== undefined || n !== undefined);
}

function share(rows: readonly (readonly (readonly Inline[])[])[], count: number): number[] {
  const widths = rows.map((row) => row.map(inlineWidth));
  const largest = (index: number, of: 'whole' | 'widest') =>
    Math.max(1, ...widths.map((row) => row[index]?.[of] ?? 0)) + PADDING;
  const least = Array.from({ length: count }, (_, index) => largest(index, 'widest'));
  const wanted = least.map((width, index) =>
    Math.max(width, Math.min(WIDEST_COLUMN, largest(index, 'whole'))),
  );
  const room = TEXT_WIDTH - sum(least);
  if (room <= 0) return least.map((width) => (width * TEXT_WIDTH) / sum(least));
  const extra = wanted.map((width, index) => width - (least[index] ?? 0));
  const total = sum(extra);
  if (total === 0) return least.map((width) => (width * TEXT_WIDTH) / sum(least));
  return least.map((width, index) => width + ((extra[index] ?? 0) * room) / total);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
