/** A programme's times as instants: minutes that pass, not hands on a clock that is put forward or back. */
import { type Clock, daysBetween, instantsShown, wallAt } from './clock.js';
import type { Anchors, Item } from './schedule.js';

/** **Units**: milliseconds. */
export const MINUTE = 60_000;

/** Why a time as written is no instant: the clock skipped it, or showed it twice and nothing says when it is meant. */
type ClockFault = 'skipped' | 'twice';

/** Anchors as instants, in milliseconds since 1970, with what is wrong with the times as written. */
export interface Timeline extends Anchors {
  readonly faults: {
    readonly start: ClockFault | undefined;
    readonly end: ClockFault | undefined;
    readonly items: readonly (ClockFault | undefined)[];
  };
}

interface Reading {
  readonly instant?: number;
  readonly fault?: ClockFault;
}

/**
 * Wall clock anchors as instants.
 *
 * **Shapes**: a time that the clock skips has no instant. Of one that it shows twice, the one at which the item before it
 * ends is meant; where that is not known, the first, as RFC 5545 has it.
 */
export function onClock(
  anchors: Anchors,
  items: readonly Item[],
  home: Clock,
  day: string,
): Timeline {
  const at = (minutes: number | undefined, before?: number): Reading =>
    minutes === undefined ? {} : read(instantsShown(home, day, minutes), before);
  const start = at(anchors.start);
  const starts: Reading[] = [];
  let clock = start.instant;
  for (const [index, item] of items.entries()) {
    const written = anchors.starts[index];
    const own = at(written, clock);
    starts.push(own);
    const follows = written === undefined && !anchors.nights[index];
    clock = add(follows ? clock : own.instant, item.minutes);
  }
  const end = at(anchors.end, clock);
  return {
    ...(start.instant === undefined ? {} : { start: start.instant }),
    ...(end.instant === undefined ? {} : { end: end.instant }),
    starts: starts.map(({ instant }) => instant),
    nights: anchors.nights,
    skipped: starts.map(({ fault }) => fault === 'skipped'),
    faults: { start: start.fault, end: end.fault, items: starts.map(({ fault }) => fault) },
  };
}

/** The day of an event on which an instant is, by the clock of its place, from 0. */
export function dayIndex(instant: number, home: Clock, day: string): number {
  return daysBetween(day, wallAt(home, instant).day);
}

function read(instants: readonly number[], before: number | undefined): Reading {
  const [first, ...more] = instants;
  if (first === undefined) return { fault: 'skipped' };
  if (more.length === 0) return { instant: first };
  const follows = instants.find((instant) => instant === before);
  return follows === undefined ? { instant: first, fault: 'twice' } : { instant: follows };
}

function add(instant: number | undefined, minutes: number | undefined): number | undefined {
  return instant === undefined || minutes === undefined ? undefined : instant + minutes * MINUTE;
}
