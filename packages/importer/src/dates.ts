/** Days as a wiki writes them. */
import { monthNumber } from '@narani/text';

const MONTH = '(?<name>[a-z]{3,9})\\.?';

/** Year first, as `2026-06-01`, `2026/06/01`, `2026. 6. 1.` and `2026년 6월 1일`; or the month as an English word. */
const SHAPES: readonly RegExp[] = [
  /^(?<year>\d{4})\s?[-./]\s?(?<month>\d{1,2})\s?[-./]\s?(?<day>\d{1,2})(?!\d)/,
  /^(?<year>\d{4})년\s?(?<month>\d{1,2})월\s?(?<day>\d{1,2})일/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  new RegExp(`^${MONTH}\\s?(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>\\d{4})(?!\\d)`, 'i'),
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s${MONTH},?\\s(?<year>\\d{4})(?!\\d)`, 'i'),
];

/**
 * The day a text begins with, as an ISO date. Undefined for less than a day, for a day that no calendar has and for
 * `06/01/2026`, which is two days.
 *
 * Example: `parseDay('June 1, 2026')` is `2026-06-01`; `parseDay('2026-06-31')` is undefined.
 */
export function parseDay(text: string): string | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  for (const shape of SHAPES) {
    const { year = '', month, name, day = '' } = shape.exec(trimmed)?.groups ?? {};
    const number = month === undefined ? monthNumber(name ?? '') : Number(month);
    const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (year !== '' && isDay(iso)) return iso;
  }
  return undefined;
}

/** `Date` itself takes 31 June for 1 July. */
function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
