/** From when to when, in words for print. */
import { type End, endsOf, shiftKey, type Times } from '@narani/timetable';
import type { Facts } from './facts.js';

/** A stretch of time; a day that differs is said at its own end, and a zone's name at both where they differ. */
export function clock(times: Times, { t }: Facts, named: boolean, day?: number): string {
  const { start, end } = endsOf(times, day);
  if (!start) return '';
  const shown = ({ time, shift, label }: End, withLabel: boolean) => {
    const key = shiftKey(shift);
    const mark = key ? ` (${t(`pages:programme.${key}`, { count: Math.abs(shift) })})` : '';
    return `${time}${withLabel ? ` ${label}` : ''}${mark}`;
  };
  const changed = end !== undefined && end.label !== start.label;
  const from = shown(start, named && (changed || !end));
  return end ? `${from}–${shown(end, named)}` : from;
}
