/**
 * Dates in the words of each language. The weekday names stand here, not in Intl: its data differs between
 * versions of Node, and the same content must give the same bytes everywhere.
 */
import type { Locale } from '@narani/model';
import { ENGLISH_MONTHS } from '@narani/text';
import { type EdtfDate, type EdtfPoint, exactDay, parseEdtf } from './edtf.js';

/** How a date is written. `weekday` adds the day of the week where the date is exactly one day. */
export interface FormatOptions {
  readonly weekday?: boolean;
}

const WEEKDAYS = {
  ko: ['일요일', '월요일', '화요일', '수요일', '목요일', '금요일', '토요일'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/**
 * A date as a reader of this language writes it.
 *
 * **Shapes**: takes a parsed date or its EDTF text; a text that is no date comes back as it is, for `checkTimetable` to
 * report.
 *
 * @example formatEdtf('2026-06-01', 'ko') // '2026년 6월 1일'
 * @example formatEdtf('[2020-11..2020-12]', 'en') // 'between November and December 2020'
 */
export function formatEdtf(
  date: EdtfDate | string,
  locale: Locale,
  { weekday: withWeekday = false }: FormatOptions = {},
): string {
  const parsed = typeof date === 'string' ? parseEdtf(date) : date;
  if (!parsed) return String(date);
  const day = withWeekday && parsed.type === 'point' ? weekday(parsed, locale) : undefined;
  if (locale === 'ko') return day ? `${korean(parsed)}(${day.slice(0, 1)})` : korean(parsed);
  return day ? `${day} ${english(parsed)}` : english(parsed);
}

/**
 * The day of the week of a date, in words; undefined where the date is not certain to the day.
 *
 * @example weekday('2026-06-01', 'ko') // '월요일'
 */
export function weekday(date: EdtfDate | string, locale: Locale): string | undefined {
  const parsed = typeof date === 'string' ? parseEdtf(date) : date;
  const day = parsed && exactDay(parsed);
  return day && WEEKDAYS[locale][new Date(`${day}T00:00:00Z`).getUTCDay()];
}

function korean(date: EdtfDate): string {
  if (date.type === 'point') return koreanPoint(date.point, 'year');
  const { from, to } = date;
  const difference = firstDifference(from, to);
  const first = koreanPoint(from, 'year');
  // Where only the last part differs its unit is written once: 5월 28~29일.
  const once =
    from.precision === difference && to.precision === difference && /[년월일]$/.test(first);
  const range = `${once ? first.slice(0, -1) : first}~${koreanPoint(to, difference)}`;
  return date.type === 'one-of' ? `${range} 중 하루` : range;
}

/** `largest` is the largest part written: what an end shares with its beginning is not said twice. */
function koreanPoint(point: EdtfPoint, largest: EdtfPoint['precision']): string {
  const { year, month, day, approximate, uncertain } = point;
  const parts = [
    largest === 'year' ? `${year}년` : undefined,
    month !== undefined && largest !== 'day' ? `${month}월` : undefined,
    day !== undefined ? `${day}일` : undefined,
  ].filter((part) => part !== undefined);
  return `${parts.join(' ')}${approximate ? '경' : ''}${uncertain ? '(추정)' : ''}`;
}

function english(date: EdtfDate): string {
  if (date.type === 'point') return englishPoint(date.point);
  const { from, to } = date;
  const whole = from.approximate || from.uncertain;
  const difference = whole ? 'year' : firstDifference(from, to);
  const first = englishPoint(from, difference);
  const last = englishPoint(to);
  if (date.type === 'one-of') return `between ${first} and ${last}`;
  const tight = !first.includes(' ') && (difference !== 'year' || !last.includes(' '));
  return tight ? `${first}–${last}` : `${first} – ${last}`;
}

/** `largest` as above: English leaves out of the beginning what the end says. */
function englishPoint(point: EdtfPoint, largest: EdtfPoint['precision'] = 'year'): string {
  const { year, month, day, approximate, uncertain } = point;
  const parts = [
    day !== undefined ? String(day) : undefined,
    month !== undefined && largest !== 'day' ? ENGLISH_MONTHS[month - 1] : undefined,
    largest === 'year' ? String(year) : undefined,
  ].filter((part) => part !== undefined);
  return `${approximate ? 'about ' : ''}${parts.join(' ')}${uncertain ? ' (uncertain)' : ''}`;
}

/** The largest part in which two dates of one precision differ; `year` where they cannot share anything. */
function firstDifference(from: EdtfPoint, to: EdtfPoint): EdtfPoint['precision'] {
  if (from.precision !== to.precision || from.year !== to.year) return 'year';
  if (from.precision === 'year') return 'year';
  return from.precision === 'day' && from.month === to.month ? 'day' : 'month';
}
