/** Reads dates that are only as precise as their source: EDTF levels 0 and 1, and `[a..b]` of level 2. */

/** How much of a point in time is known. */
export type EdtfPrecision = 'year' | 'month' | 'day';

/**
 * A year, a month or a day. `approximate` is `~` (or `%`), `uncertain` is `?` (or `%`).
 */
export interface EdtfPoint {
  readonly precision: EdtfPrecision;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/**
 * A date as its source gives it.
 *
 * **Shapes**: `point` is one date; `interval` lasts from one date to the other; `one-of` is a single day that is known
 * only to lie between the two.
 */
export type EdtfDate =
  | { readonly type: 'point'; readonly point: EdtfPoint }
  | { readonly type: 'interval' | 'one-of'; readonly from: EdtfPoint; readonly to: EdtfPoint };

/** The first and the last day a date can mean. **Units**: ISO 8601 days, both included. */
export interface Bounds {
  readonly from: string;
  readonly to: string;
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;
const RANGE = /^\[([^.]+)\.\.([^.]+)\]$/;

/**
 * Reads an EDTF date.
 *
 * **Shapes**: undefined where the text is not EDTF, names a day that does not exist (2026-02-30) or ends before it begins.
 * **Source**: EDTF, ISO 8601-2:2019; https://www.loc.gov/standards/datetime/. Open ends, seasons and sets are not used.
 *
 * @example parseEdtf('[2020-11..2020-12]')?.type // 'one-of'
 */
export function parseEdtf(text: string): EdtfDate | undefined {
  const oneOf = RANGE.exec(text);
  if (oneOf) return parseRange('one-of', oneOf[1] ?? '', oneOf[2] ?? '');
  const [from = '', to, ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  if (to !== undefined) return parseRange('interval', from, to);
  const point = parsePoint(from);
  return point && { type: 'point', point };
}

/**
 * The first and the last day a date can mean.
 *
 * **Shapes**: `~` and `?` do not widen the bounds: how far they reach is not said by their source.
 *
 * @example edtfBounds({ type: 'point', point: february2028 }) // { from: '2028-02-01', to: '2028-02-29' }
 */
export function edtfBounds(date: EdtfDate): Bounds {
  const [from, to] = date.type === 'point' ? [date.point, date.point] : [date.from, date.to];
  return { from: firstDay(from), to: lastDay(to) };
}

/**
 * The calendar day on which something with this date begins, where that is certain.
 *
 * **Shapes**: an ISO day; undefined where only a month, a year or a choice of days is known, or the date is marked
 * approximate or uncertain.
 */
export function exactDay(date: EdtfDate): string | undefined {
  if (date.type === 'one-of') return undefined;
  const point = date.type === 'point' ? date.point : date.from;
  if (point.precision !== 'day' || point.approximate || point.uncertain) return undefined;
  return firstDay(point);
}

function parseRange(
  type: 'interval' | 'one-of',
  first: string,
  last: string,
): EdtfDate | undefined {
  const from = parsePoint(first);
  const to = parsePoint(last);
  if (!from || !to || firstDay(from) > lastDay(to)) return undefined;
  return { type, from, to };
}

function parsePoint(text: string): EdtfPoint | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, mark = ''] = match;
  const point: EdtfPoint = {
    precision: day ? 'day' : month ? 'month' : 'year',
    year: Number(year),
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
  return exists(point) ? point : undefined;
}

function exists({ year, month, day }: EdtfPoint): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (month === undefined || day === undefined) return true;
  return day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function firstDay({ year, month = 1, day = 1 }: EdtfPoint): string {
  return iso(year, month, day);
}

function lastDay({ year, month = 12, day }: EdtfPoint): string {
  return iso(year, month, day ?? daysIn(year, month));
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
