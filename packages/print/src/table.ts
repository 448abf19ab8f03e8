/** Tables: the share of the page each column gets. */
import type { Locale } from '@narani/model';
import { namesRows } from '@narani/text';
import type { Align, TableBlock } from './part.js';
import type { Stretch } from './tokens.js';
import { inlineWidth } from './width.js';
import { toInlines } from './words.js';

/** A table's cells before their columns have widths. */
export interface Cells {
  readonly align: readonly Align[];
  readonly header: readonly (readonly Stretch[])[];
  readonly rows: readonly (readonly (readonly Stretch[])[])[];
}

/** **Units**: points, mm and em of the type: how a table may be set. The next is tried where the words of a row do not fit. */
const SETTINGS: readonly Setting[] = [
  { size: 8.8, width: 140, padding: 1.6 },
  { size: 8, width: 140, padding: 0.8, wide: true },
  { size: 8.4, width: 247, padding: 0.8, wide: true, landscape: true },
  { size: 7, width: 247, padding: 0.8, wide: true, landscape: true },
  { size: 5.8, width: 247, padding: 0.7, wide: true, landscape: true },
];
/** **Units**: mm of a point. */
const POINT = 0.3528;
/** **Units**: em. A column of long texts does not starve its neighbours beyond this. */
const WIDEST_COLUMN = 26;
/** **Units**: lines. Higher rows may be broken over a page; a table of fewer lines in all is kept on one. */
const TALLEST_CELL = 8;
const KEPT = 26;

interface Setting {
  readonly size: number;
  readonly width: number;
  readonly padding: number;
  readonly wide?: true;
  readonly landscape?: true;
}

/**
 * Sets a table.
 *
 * **Shapes**: columns get the width of their widest word and share what is left by the length of their texts, as
 * browsers do. Where the words do not fit, the type is made smaller, then the sheet is turned; where even that is too narrow, they are
 * broken. Rows may have fewer cells than the header.
 */
export function toTable(cells: Cells, locale: Locale, zoom = 1): TableBlock {
  const count = Math.max(cells.header.length, ...cells.rows.map((row) => row.length));
  const fill = (row: readonly (readonly Stretch[])[]) =>
    Array.from({ length: count }, (_, index) => row[index] ?? []);
  const widths = [cells.header, ...cells.rows].map((row) =>
    fill(row).map((cell) => inlineWidth(toInlines(cell, locale))),
  );
  const settings = SETTINGS.map((each) => ({ ...each, width: each.width / zoom }));
  const setting =
    settings.find((each) => fits(widths, count, each)) ?? (settings.at(-1) as Setting);
  const { size, padding, wide, landscape } = setting;
  const columns = share(widths, count, setting);

  const limit = (index: number) => Math.max(2, (columns[index] ?? 0) - padding);
  const setRow = (row: readonly (readonly Stretch[])[]) =>
    fill(row).map((cell, index) => toInlines(cell, locale, Math.min(16, limit(index))));
  const body = cells.rows.map(setRow);
  const lines = body.map((row) =>
    Math.max(1, ...row.map((cell, index) => inlineWidth(cell).whole / limit(index))),
  );
  return {
    type: 'table',
    columns: columns.map((width) => Math.round(width * 10) / 10),
    align: Array.from({ length: count }, (_, index) => cells.align[index] ?? null),
    header: setRow(cells.header),
    ...(namesRows(cells.rows.map((row) => row.map(wordsOf))) ? { named: true } : {}),
    ...(cells.header.some(leads) ? { once: true } : {}),
    ...(sum(lines) <= KEPT && lines.length <= KEPT / 2 ? { keep: true } : {}),
    ...(wide ? { wide, size } : {}),
    ...(landscape ? { landscape } : {}),
    rows: body,
    breakable: lines.map((height) => height > TALLEST_CELL),
  };
}

function fits(widths: readonly (readonly Width[])[], count: number, setting: Setting): boolean {
  return sum(leastOf(widths, count, setting)) <= roomOf(setting);
}

/** **Units**: em of the type. */
function roomOf({ width, size }: Setting): number {
  return width / (size * POINT);
}

type Width = ReturnType<typeof inlineWidth>;

function leastOf(
  widths: readonly (readonly Width[])[],
  count: number,
  { padding }: Setting,
): number[] {
  return Array.from({ length: count }, (_, index) => largest(widths, index, 'widest') + padding);
}

function largest(
  widths: readonly (readonly Width[])[],
  index: number,
  of: 'whole' | 'widest',
): number {
  return widths.reduce((most, row) => Math.max(most, row[index]?.[of] ?? 0), 1);
}

/** Whether a cell has a link or a footnote's mark. */
function leads(cell: readonly Stretch[]): boolean {
  return cell.some(({ u, d, n }) => u !== undefined || d !== undefined || n !== undefined);
}

function wordsOf(cell: readonly Stretch[]): string {
  return cell.map(({ t }) => t).join('');
}

function share(
  widths: readonly (readonly Width[])[],
  count: number,
  setting: Setting,
): readonly number[] {
  const all = roomOf(setting);
  const least = leastOf(widths, count, setting);
  const wanted = least.map((width, index) =>
    Math.max(width, Math.min(WIDEST_COLUMN, largest(widths, index, 'whole') + setting.padding)),
  );
  const room = all - sum(least);
  const extra = wanted.map((width, index) => width - (least[index] ?? 0));
  const total = sum(extra);
  if (room <= 0 || total === 0) return least.map((width) => (width * all) / sum(least));
  return least.map((width, index) => width + ((extra[index] ?? 0) * room) / total);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
