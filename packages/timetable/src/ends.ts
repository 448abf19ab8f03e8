/** The two ends of a stretch of time, each with all that a reader must know of it. */
import type { Times } from './programme.js';

/**
 * A beginning or an end as it is shown.
 *
 * **Shapes**: `shift` counts calendar days from the day the times are listed under; `label` is what the zone goes by then.
 */
export interface End {
  readonly time: string;
  readonly instant?: string;
  readonly shift: number;
  readonly label: string;
}

/** The beginning and the end of a stretch of time; `day` is the day of the event it is listed under, from 1. */
export function endsOf(times: Times, day = 1): { readonly start?: End; readonly end?: End } {
  const { start, end, startInstant, endInstant, dayShift = 0, endDayShift = 0 } = times;
  const { zoneLabel, endZoneLabel = zoneLabel } = times;
  const make = (time: string, instant: string | undefined, shift: number, label: string): End => ({
    time,
    ...(instant === undefined ? {} : { instant }),
    shift: shift - (day - 1),
    label,
  });
  return {
    ...(start === undefined ? {} : { start: make(start, startInstant, dayShift, zoneLabel.short) }),
    ...(end === undefined ? {} : { end: make(end, endInstant, endDayShift, endZoneLabel.short) }),
  };
}

/** The message that says how many days away an end is: `dayBefore`, `nextDay`, `daysBefore` or `daysLater`. */
export function shiftKey(shift: number): string | undefined {
  if (shift === 0) return undefined;
  if (Math.abs(shift) === 1) return shift < 0 ? 'dayBefore' : 'nextDay';
  return shift < 0 ? 'daysBefore' : 'daysLater';
}
