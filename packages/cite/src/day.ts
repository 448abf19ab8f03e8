/** The reader's own day in a citation. */
import type { Run } from './work.js';

/** Months as the MLA shortens them. */
export const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** A run with a day in it. **Units**: an ISO 8601 day. */
export function dated(pattern: string, day: string): string {
  const [y = '', mm = '', dd = ''] = day.split('-');
  const words = { y, mm, dd, m: `${+mm}`, d: `${+dd}`, mon: MLA_MONTHS[+mm - 1] ?? '' };
  return pattern.replace(/\{(mon|mm|dd|[ymd])\}/g, (_, name) => words[name as keyof typeof words]);
}

/** A citation as text, with the reader's day where that is known. **Units**: `accessed` is an ISO 8601 day. */
export function textOf(runs: readonly Run[], accessed?: string): string {
  return runs
    .filter(({ role }) => role !== 'accessed' || accessed !== undefined)
    .map(({ text, role }) => (role === 'accessed' ? dated(text, accessed ?? '') : text))
    .join('');
}
