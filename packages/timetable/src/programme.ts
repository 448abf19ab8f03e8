/** A programme's times in any zone. */
import {
  addDays,
  type Clock,
  type Clocks,
  createClocks,
  daysBetween,
  formatOffset,
  formatTime,
  instantAt,
  wallAt,
} from './clock.js';
import { type Bounds, edtfBounds, exactDay, parseEdtf } from './edtf.js';
import { anchorsOf, daysOf, type Occasion, resolve, type Stretch } from './schedule.js';
import { dayIndex, MINUTE, onClock } from './timeline.js';
import { type ZoneLabel, zoneLabel } from './zone-name.js';

/**
 * A stretch of time as one zone's clocks show it.
 *
 * **Shapes**: `start` and `end` are `hh:mm`, missing where they are not known. `dayShift` and `endDayShift` are the calendar days
 * between the event's first day at its place and the day here, missing where 0. `offset` is `+09:00`. `startInstant` and
 * `endInstant` are RFC 3339 with that offset, given only where the date is certain to the day. `ambiguous` says that the date
 * is too vague for a conversion: the zones' distance changes within it; there are no times then. `endZoneLabel` is given where
 * the zone goes by another name at the end: its clocks are changed in between. A start that the clocks of the event's place
 * skip stands as it is written, without an instant, and in that zone alone.
 */
export interface Times {
  readonly start?: string;
  readonly end?: string;
  readonly dayShift?: number;
  readonly endDayShift?: number;
  readonly startInstant?: string;
  readonly endInstant?: string;
  readonly zone: string;
  readonly zoneLabel: ZoneLabel;
  readonly endZoneLabel?: ZoneLabel;
  readonly offset?: string;
  readonly ambiguous: boolean;
}

/** **Shapes**: `clocks` from `createClocks`, for a caller with many events; without them each call makes its own. */
export interface TimesOptions {
  readonly clocks?: Clocks;
}

/**
 * One item's times. `derived` says that its beginning is not in the source but follows from its neighbours.
 *
 * **Shapes**: `day` is the day of an event of several days, from 1, by the clock of its place; `date` that day where it is certain.
 */
export interface Row extends Times {
  readonly id: string;
  readonly day?: number;
  readonly date?: string;
  readonly minutes?: number;
  readonly derived: boolean;
}

/** How one zone's clocks stand to the event's within the event's date. */
interface Conversion {
  readonly home: Clock;
  readonly away: Clock;
  /** The event's first day, or a day that stands for every day it can be. */
  readonly day: string;
  readonly exact: boolean;
  readonly ambiguous: boolean;
  /** False where the zone's own offset changes within the date. */
  readonly steady: boolean;
}

/** Summer time lasts for weeks everywhere: looking at one day a week misses none. */
const SAMPLE_DAYS = 7;
/** Bounds the work on a date such as 1000/2000; zones whose distance changes are found long before. */
const MAX_SAMPLES = 1500;

/**
 * The times of a programme's items as the clocks of a zone show them.
 *
 * **Shapes**: one row an item, in order; a row without times where the source gives none or none can be derived. A
 * zone that does not exist or a date that is impossible gives rows without times: `checkTimetable` reports it.
 *
 * @example programme(meeting, 'Europe/Brussels')[0]?.start // '09:00'
 */
export function programme(
  event: Occasion,
  zone: string = event.zone,
  { clocks = createClocks() }: TimesOptions = {},
): Row[] {
  const items = event.items ?? [];
  const conversion = convert(event, zone, clocks);
  const timeline = conversion && onClock(anchorsOf(event), items, conversion.home, conversion.day);
  const stretches = timeline ? resolve(items, timeline, MINUTE) : [];
  return items.map((item, index) => ({
    id: item.id,
    ...(item.minutes === undefined ? {} : { minutes: item.minutes }),
    derived:
      item.derived === true || (item.start === undefined && stretches[index]?.start !== undefined),
    ...onDay(event, item.day, stretches[index]?.start, conversion),
    ...(timeline?.skipped?.[index]
      ? asWritten(event, item.start, zone)
      : timesOf(stretches[index] ?? {}, zone, conversion)),
  }));
}

/** The event's own beginning and end, as the clocks of a zone show them. */
export function eventTimes(
  event: Occasion,
  zone: string = event.zone,
  { clocks = createClocks() }: TimesOptions = {},
): Times {
  const conversion = convert(event, zone, clocks);
  const timeline =
    conversion && onClock(anchorsOf(event), event.items ?? [], conversion.home, conversion.day);
  const { start, end } = timeline ?? {};
  if (timeline?.faults.start === 'skipped') return asWritten(event, event.start, zone);
  return timesOf(
    { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) },
    zone,
    conversion,
  );
}

/** A time that no clock showed: it is not made into another one, and has none elsewhere. */
function asWritten(event: Occasion, start: string | undefined, zone: string): Times {
  const shown = zone === event.zone && start !== undefined ? { start } : {};
  return { ...shown, zone, zoneLabel: zoneLabel(zone), ambiguous: false };
}

/** The day of an item in an event of several days. */
function onDay(
  { date }: Occasion,
  named: number | undefined,
  start: number | undefined,
  conversion: Conversion | undefined,
): Pick<Row, 'day' | 'date'> {
  if (!conversion || daysOf(date) === 1) return {};
  const { home, day: first, exact } = conversion;
  const day = named ?? (start === undefined ? undefined : dayIndex(start, home, first) + 1);
  if (day === undefined) return {};
  return { day, ...(exact ? { date: addDays(first, day - 1) } : {}) };
}

/** Whether the event's date is too vague to say what the clocks of `zone` showed. */
export function isAmbiguous(
  event: Occasion,
  zone: string,
  { clocks = createClocks() }: TimesOptions = {},
): boolean {
  return convert(event, zone, clocks)?.ambiguous ?? false;
}

function convert(event: Occasion, zone: string, clocks: Clocks): Conversion | undefined {
  const date = parseEdtf(event.date);
  const home = clocks(event.zone);
  const away = clocks(zone);
  if (!date || !home || !away) return undefined;
  const exact = exactDay(date);
  if (exact) return { home, away, day: exact, exact: true, ambiguous: false, steady: true };
  const days = sampleDays(edtfBounds(date));
  const distances = new Set<number>();
  const offsets = new Set<number>();
  for (const day of days) {
    const noon = instantAt(home, day, 720);
    distances.add(away(noon) - home(noon));
    offsets.add(away(noon));
    if (distances.size > 1) break;
  }
  const day = days.find((candidate) => isQuiet(home, away, candidate)) ?? days[0] ?? '';
  return {
    home,
    away,
    day,
    exact: false,
    ambiguous: distances.size > 1,
    steady: offsets.size === 1,
  };
}

function sampleDays({ from, to }: Bounds): string[] {
  const length = daysBetween(from, to);
  const step = Math.max(SAMPLE_DAYS, Math.ceil(length / MAX_SAMPLES));
  const count = Math.floor(length / step) + 1;
  const days = Array.from({ length: count }, (_, index) => addDays(from, index * step));
  return days.at(-1) === to ? days : [...days, to];
}

/** A day that stands for others must not itself be one on which clocks are changed. */
function isQuiet(home: Clock, away: Clock, day: string): boolean {
  const [start, end] = [instantAt(home, day, 0), instantAt(home, day, 2880)];
  return home(start) === home(end) && away(start) === away(end);
}

function timesOf({ start, end }: Stretch, zone: string, conversion: Conversion | undefined): Times {
  if (!conversion || conversion.ambiguous) {
    return { zone, zoneLabel: zoneLabel(zone), ambiguous: conversion?.ambiguous ?? false };
  }
  const { away, day, steady } = conversion;
  const offset = steady ? away(start ?? instantAt(away, day, 720)) : undefined;
  return {
    ...shown('start', start, conversion),
    ...shown('end', end, conversion),
    zone,
    zoneLabel: zoneLabel(zone, offset),
    ...endLabel(zone, offset, end, conversion),
    ...(offset === undefined ? {} : { offset: formatOffset(offset) }),
    ambiguous: false,
  };
}

/** The name of the zone at the end, where it is another one than at the beginning. */
function endLabel(
  zone: string,
  offset: number | undefined,
  end: number | undefined,
  { away }: Conversion,
): Pick<Times, 'endZoneLabel'> {
  if (offset === undefined || end === undefined || away(end) === offset) return {};
  return { endZoneLabel: zoneLabel(zone, away(end)) };
}

function shown(
  which: 'start' | 'end',
  instant: number | undefined,
  { away, day, exact }: Conversion,
): Partial<Times> {
  if (instant === undefined) return {};
  const wall = wallAt(away, instant);
  const time = formatTime(wall.minutes);
  const shift = daysBetween(day, wall.day);
  const rfc3339 = `${wall.day}T${time}:00${formatOffset(away(instant))}`;
  if (which === 'start') {
    return {
      start: time,
      ...(shift ? { dayShift: shift } : {}),
      ...(exact ? { startInstant: rfc3339 } : {}),
    };
  }
  return {
    end: time,
    ...(shift ? { endDayShift: shift } : {}),
    ...(exact ? { endInstant: rfc3339 } : {}),
  };
}
