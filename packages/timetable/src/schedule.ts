/** When each item of a programme begins and ends on its own wall clock, from what its source gives. */
import type { Meta } from '@narani/model';
import type { TraitDate, TraitProgramme, TraitZones } from '@narani/schema';
import { daysBetween, parseTime } from './clock.js';
import { edtfBounds, parseEdtf } from './edtf.js';

/** The fields of an event that its times depend on. */
export type Occasion = Required<TraitDate> & TraitZones & TraitProgramme;

/** The event that a document is of: what has a date and a zone; undefined for others. */
export function occasionOf({ date, zone, ...meta }: Meta): Occasion | undefined {
  return date === undefined || zone === undefined ? undefined : { ...meta, date, zone };
}

/** An item of a programme. */
export type Item = NonNullable<TraitProgramme['items']>[number];

/**
 * Times as the source gives them, on the event's own wall clock.
 *
 * **Units**: minutes since midnight of the event's first day; past 1440 on the next day.
 * **Shapes**: `starts[i]` belongs to `items[i]`, undefined where the source gives none. `nights[i]` says that a night lies
 * before item i, in an event of several days: the pause is no gap. `skipped[i]` says that no clock showed the time of item i:
 * it has none, and nothing follows from it.
 */
export interface Anchors {
  readonly start?: number;
  readonly end?: number;
  readonly starts: readonly (number | undefined)[];
  readonly nights: readonly boolean[];
  readonly skipped?: readonly boolean[];
}

/** When one item begins and ends, in the units of the anchors it was resolved from. */
export interface Stretch {
  readonly start?: number;
  readonly end?: number;
}

/** **Units**: minutes. No item, no pause and no meeting of one day lasts longer than half a day beyond midnight. */
const HALF_DAY = 720;
const FULL_DAY = 1440;

/** Reads the times a source gives and says on which day each falls. */
export function anchorsOf(event: Occasion): Anchors {
  const days = daysOf(event.date);
  const starts: (number | undefined)[] = [];
  const nights: boolean[] = [];
  let last = event.start === undefined ? undefined : parseTime(event.start);
  let clock = last;
  let today = 1;
  for (const item of event.items ?? []) {
    const given = item.start === undefined ? undefined : parseTime(item.start);
    const ahead = starts.some((start) => start !== undefined) ? days : 1;
    const placed =
      item.day === undefined ? place(given, last, clock, ahead) : onDay(item.day, given);
    starts.push(placed.start);
    nights.push(placed.night || (item.day ?? today) > today);
    today = item.day ?? (placed.start === undefined ? today : dayAt(placed.start));
    last = placed.start ?? last;
    clock = (placed.start ?? clock ?? 0) + (item.minutes ?? 0);
  }
  return { ...outer(event, days), starts, nights };
}

/**
 * Fills in what follows from the neighbours: an item begins when the one before it ends, ends after its minutes or when the
 * next one begins. Items with neither start nor minutes, and not marked as derived, stay without times: a source
 * that does not give them is not outdone.
 *
 * **Shapes**: `anchors` may count in any unit; `minute` is one minute in that unit.
 */
export function resolve(items: readonly Item[], anchors: Anchors, minute = 1): Stretch[] {
  const timed = items.map(
    (item, index) =>
      !anchors.skipped?.[index] &&
      (item.start !== undefined || item.minutes !== undefined || item.derived === true),
  );
  const starts = [...anchors.starts];
  const ends: (number | undefined)[] = items.map(() => undefined);
  const length = (index: number) => {
    const minutes = items[index]?.minutes;
    return minutes === undefined ? undefined : minutes * minute;
  };
  const forward = () => {
    for (const index of items.keys()) {
      if (!timed[index]) continue;
      if (!anchors.nights[index]) starts[index] ??= index === 0 ? anchors.start : ends[index - 1];
      ends[index] ??= sum(starts[index], length(index));
    }
  };
  const backward = () => {
    for (const index of [...items.keys()].reverse()) {
      if (!timed[index]) continue;
      const next = index === items.length - 1 ? anchors.end : starts[index + 1];
      const own = starts[index];
      const follows =
        next !== undefined && !anchors.nights[index + 1] && (own === undefined || next > own);
      ends[index] ??= follows ? next : undefined;
      starts[index] ??= sum(ends[index], negative(length(index)));
    }
  };
  // The second round is for items that waited for what the way back found.
  for (const pass of [forward, backward, forward, backward]) pass();
  return items.map((_item, index) => stretch(starts[index], ends[index]));
}

/** The number of days an event lasts: 1 unless its date is an interval of days. */
export function daysOf(date: string): number {
  const parsed = parseEdtf(date);
  if (
    parsed?.type !== 'interval' ||
    parsed.from.precision !== 'day' ||
    parsed.to.precision !== 'day'
  )
    return 1;
  const { from, to } = edtfBounds(parsed);
  return daysBetween(from, to) + 1;
}

/**
 * A time earlier than the one before it is on the next day where that is nearer to the clock (00:15 after 23:30), or where
 * the event has days left; otherwise the programme is out of order.
 */
function place(
  given: number | undefined,
  last: number | undefined,
  clock: number | undefined,
  days: number,
): { start: number | undefined; night: boolean } {
  if (given === undefined || last === undefined || clock === undefined)
    return { start: given, night: false };
  const day = Math.floor(last / FULL_DAY);
  const today = day * FULL_DAY + given;
  if (today >= last) return { start: today, night: false };
  const tomorrow = today + FULL_DAY;
  if (tomorrow - clock <= HALF_DAY && tomorrow - clock < clock - today)
    return { start: tomorrow, night: false };
  if (day + 1 < days) return { start: tomorrow, night: true };
  return { start: today, night: false };
}

/** A time on the day that its item names. */
function onDay(day: number, given: number | undefined) {
  return { start: sum(given, (day - 1) * FULL_DAY), night: false };
}

/** The day of an event on which a time is, from 1. */
function dayAt(minutes: number): number {
  return Math.floor(minutes / FULL_DAY) + 1;
}

/** An end before its start is in the night that follows; one that would be half a day later is a mistake and left out. */
function outer(event: Occasion, days: number): { start?: number; end?: number } {
  const start = event.start === undefined ? undefined : parseTime(event.start);
  const end = event.end === undefined ? undefined : parseTime(event.end);
  if (end === undefined) return stretch(start, undefined);
  const lastDay = (days - 1) * FULL_DAY + end;
  if (start === undefined || lastDay > start) return stretch(start, lastDay);
  const nextDay = lastDay + FULL_DAY;
  return stretch(start, nextDay - start <= HALF_DAY ? nextDay : undefined);
}

function stretch(start: number | undefined, end: number | undefined): Stretch {
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

function sum(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : left + right;
}

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}
