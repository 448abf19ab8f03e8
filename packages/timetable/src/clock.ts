/** Wall clocks of the world's zones, from the time zone data that comes with Node. */

/** **Units**: milliseconds. */
const MINUTE = 60_000;
const DAY = 86_400_000;
const OFFSET = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** Offsets from UTC, in milliseconds, at an instant in milliseconds since 1970. */
export type Clock = (instant: number) => number;

/** Finds the clock of a zone; undefined where Node knows no zone of this name. */
export type Clocks = (zone: string) => Clock | undefined;

/**
 * The clocks of the world's zones, each made once: making one takes a quarter of a millisecond, asking it a few microseconds.
 *
 * **Source**: the IANA time zone database, through Intl. Offsets of past days do not change between its versions.
 */
export function createClocks(): Clocks {
  const made = new Map<string, Clock | undefined>();
  return (zone) => {
    if (!made.has(zone)) made.set(zone, findClock(zone));
    return made.get(zone);
  };
}

/**
 * The instant at which a wall clock shows a time.
 *
 * **Shapes**: `minutes` count from midnight of `day` and may pass 1440. A time that the clock skips (summer time begins)
 * is taken as if it had not been put forward; of a time shown twice, the first is meant. RFC 5545 reads them so too.
 */
export function instantAt(clock: Clock, day: string, minutes: number): number {
  const { wall, shown } = instantsAt(clock, day, minutes);
  return shown.length > 0 ? Math.min(...shown) : wall - clock(wall - DAY);
}

/** When a wall clock shows a time, the first one first: never where summer time skips it, twice where its end repeats it. */
export function instantsShown(clock: Clock, day: string, minutes: number): number[] {
  return instantsAt(clock, day, minutes).shown.sort((one, other) => one - other);
}

/** The instants at which a wall clock shows a time, with that time as if it were UTC. */
function instantsAt(clock: Clock, day: string, minutes: number) {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  const candidates = new Set([wall - clock(wall - DAY), wall - clock(wall + DAY)]);
  return { wall, shown: [...candidates].filter((instant) => instant + clock(instant) === wall) };
}

/** What a wall clock shows at an instant: the ISO day and the minutes since its midnight. */
export function wallAt(clock: Clock, instant: number): { day: string; minutes: number } {
  const wall = instant + clock(instant);
  const day = new Date(wall).toISOString().slice(0, 10);
  return { day, minutes: Math.floor((wall - Date.parse(`${day}T00:00:00Z`)) / MINUTE) };
}

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The ISO day `count` days after `day`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** Minutes since midnight of `hh:mm`. */
export function parseTime(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** `hh:mm` of minutes since midnight, of any day. */
export function formatTime(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`;
}

/** `+09:00` of an offset in milliseconds. */
export function formatOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE);
  return `${offset < 0 ? '-' : '+'}${formatTime(minutes)}`;
}

function findClock(zone: string): Clock | undefined {
  const format = findFormat(zone);
  return format && ((instant) => parseOffset(format.format(instant)));
}

function findFormat(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
}

/** Of `5/28/2026, GMT+09:00`, in milliseconds. */
function parseOffset(text: string): number {
  const [, sign, hours, minutes, seconds = '0'] = OFFSET.exec(text) ?? [];
  if (!sign) return 0;
  const size = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1000;
  return sign === '-' ? -size : size;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
