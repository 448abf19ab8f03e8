/** Checks a document's dates and its programme. */
import type { Entry, Finding, Related, Span } from '@narani/model';
import { finding, type RuleId } from '@narani/rules';
import { type Clock, type Clocks, createClocks, formatTime, wallAt } from './clock.js';
import { exactDay, parseEdtf } from './edtf.js';
import { isAmbiguous } from './programme.js';
import {
  anchorsOf,
  daysOf,
  type Item,
  type Occasion,
  occasionOf,
  resolve,
  type Stretch,
} from './schedule.js';
import { dayIndex, MINUTE, onClock, type Timeline } from './timeline.js';

/** A programme with its times as instants, by the clock of its place. */
interface Plan {
  readonly entry: Entry;
  readonly event: Occasion;
  readonly items: readonly Item[];
  readonly anchors: Timeline;
  readonly stretches: readonly Stretch[];
  readonly days: number;
  readonly home: Clock;
  /** The event's first day. */
  readonly day: string;
}

/** Where the day or the place is not known, a clock that is never changed, on any day. */
const STEADY = { home: () => 0, day: '2000-01-01' };

/**
 * What is wrong with a document's dates, which stand in `fields`, and the times of its programme.
 *
 * **Shapes**: findings blame meta.yaml, in the order of the fields there; none for a document without dates, or a programme
 * without times. A pause that is an item of its own (kind `break`) is no gap, nor is the night in an event of several days.
 * **Errors**: rules `timetable/impossible-date`, `unknown-zone`, `missing-time`, `gap`, `overlap`, `outside`,
 * `ambiguous-offset`, `impossible-time`, `end-before-start`, `outside-days`.
 */
export function checkTimetable(entry: Entry, fields: readonly string[] = ['date']): Finding[] {
  const dates = checkDates(entry, fields);
  const meta = occasionOf(entry.meta);
  if (!meta) return dates;
  const clocks = createClocks();
  const zones = checkZones(entry, meta, clocks);
  const plan = planOf(entry, meta, clocks);
  return [
    ...dates,
    ...zones,
    ...checkEnd(plan),
    ...checkDays(plan),
    ...checkMissing(plan),
    ...checkNeighbours(plan),
    ...checkOutside(plan),
    ...checkOffsets(entry, meta, clocks),
    ...checkClockTimes(plan),
  ];
}

function planOf(entry: Entry, event: Occasion, clocks: Clocks): Plan {
  const items = event.items ?? [];
  const date = parseEdtf(event.date);
  const exact = date && exactDay(date);
  const clock = clocks(event.zone);
  const { home, day } = exact && clock ? { home: clock, day: exact } : STEADY;
  const anchors = onClock(anchorsOf(event), items, home, day);
  const stretches = resolve(items, anchors, MINUTE);
  return { entry, event, items, anchors, stretches, days: daysOf(event.date), home, day };
}

/** What the clock of the place shows, and in an event of several days the calendar. */
function shown({ home, days }: Plan, instant: number): string {
  const { day, minutes } = wallAt(home, instant);
  return `${days > 1 ? `${day} ` : ''}${formatTime(minutes)}`;
}

/** An end that is not after its start, nor in the night that follows. */
function checkEnd({ entry, event }: Plan): Finding[] {
  const { start, end } = event;
  if (start === undefined || end === undefined || anchorsOf(event).end !== undefined) return [];
  const detail = { actual: end, expected: start, variant: start === end ? 'equal' : undefined };
  return [report(entry, 'timetable/end-before-start', '/end', detail)];
}

/** Items on days that the event does not have, or that are behind those of the items before them. */
function checkDays({ entry, items, days }: Plan): Finding[] {
  let today = 1;
  return items.flatMap((item, index) => {
    if (item.day === undefined) return [];
    const variant = item.day < today ? 'back' : undefined;
    if (item.day <= days && variant === undefined) {
      today = item.day;
      return [];
    }
    const expected = variant === undefined ? String(days) : String(today);
    const detail = { item: item.id, actual: String(item.day), expected, variant };
    return [report(entry, 'timetable/outside-days', `/items/${index}/day`, detail)];
  });
}

/** EDTF dates of a document: its own and its sources'. The schema has checked their form, not that such days exist. */
function checkDates(entry: Entry, fields: readonly string[]): Finding[] {
  const { meta } = entry;
  const own = fields.flatMap((field) => {
    const date = meta[field];
    return typeof date === 'string' ? [[`/${field}`, date] as const] : [];
  });
  const sources = (meta.sources ?? []).flatMap(({ date }, index) =>
    date === undefined ? [] : [[`/sources/${index}/date`, date] as const],
  );
  return [...own, ...sources]
    .filter(([, date]) => !parseEdtf(date))
    .map(([pointer, date]) =>
      report(entry, 'timetable/impossible-date', pointer, { actual: date }),
    );
}

function checkZones(entry: Entry, event: Occasion, clocks: Clocks): Finding[] {
  const zones = [
    ['/zone', event.zone] as const,
    ...(event.zones ?? []).map((zone, index) => [`/zones/${index}`, zone] as const),
  ];
  return zones
    .filter(([, zone]) => !clocks(zone))
    .map(([pointer, zone]) => report(entry, 'timetable/unknown-zone', pointer, { actual: zone }));
}

/** Items that claim a time, by their length or by being derived, for which none follows from their neighbours. */
function checkMissing({ entry, event, items }: Plan): Finding[] {
  // By the wall clock: what follows from a time that is wrong is not missing.
  const stretches = resolve(items, anchorsOf(event));
  return items.flatMap((item, index) => {
    const claims = item.derived === true || item.minutes !== undefined;
    if (!claims || stretches[index]?.start !== undefined) return [];
    const pointer =
      item.derived === undefined ? `/items/${index}/minutes` : `/items/${index}/derived`;
    return [report(entry, 'timetable/missing-time', pointer, { item: item.id })];
  });
}

/** Compares the end of each item with the beginning of the next one, and the programme with the event. */
function checkNeighbours(plan: Plan): Finding[] {
  const { entry, items, anchors, stretches, days, home, day } = plan;
  return items.flatMap((item, index) => {
    const start = stretches[index]?.start;
    const before =
      index === 0 ? { start: anchors.start, end: anchors.start } : stretches[index - 1];
    const end = before?.end ?? before?.start;
    if (start === undefined || end === undefined || start === end) return [];
    const pointer = `/items/${index}/${item.start === undefined ? 'minutes' : 'start'}`;
    const previous = items[index - 1];
    const detail = {
      item: item.id,
      actual: shown(plan, start),
      expected: shown(plan, end),
      ...(previous
        ? { previous: previous.id, related: relatedTo(entry, index - 1, shown(plan, end)) }
        : {}),
    };
    if (start < end) {
      const variant = days > 1 && item.day === undefined ? 'day' : undefined;
      return previous ? [report(entry, 'timetable/overlap', pointer, { ...detail, variant })] : [];
    }
    const night = days > 1 && dayIndex(start, home, day) > dayIndex(end, home, day);
    // An item that only begins lasts until the next one: there is no gap after it.
    if (night || before?.end === undefined) return [];
    return [
      report(entry, 'timetable/gap', pointer, {
        ...detail,
        variant: previous ? undefined : 'opening',
      }),
    ];
  });
}

function checkOutside(plan: Plan): Finding[] {
  const { entry, items, anchors, stretches } = plan;
  const tooEarly = items.flatMap((item, index) => {
    const start = stretches[index]?.start;
    if (start === undefined || anchors.start === undefined || start >= anchors.start) return [];
    const detail = {
      item: item.id,
      actual: shown(plan, start),
      expected: shown(plan, anchors.start),
    };
    return [
      report(entry, 'timetable/outside', `/items/${index}/start`, { ...detail, variant: 'early' }),
    ];
  });
  const tooLate = items.flatMap((item, index) => {
    const end = stretches[index]?.end ?? stretches[index]?.start;
    if (end === undefined || anchors.end === undefined || end <= anchors.end) return [];
    const detail = { item: item.id, actual: shown(plan, end), expected: shown(plan, anchors.end) };
    const pointer = `/items/${index}/${item.minutes === undefined ? 'start' : 'minutes'}`;
    return [report(entry, 'timetable/outside', pointer, { ...detail, variant: 'late' })];
  });
  const last = stretches.at(-1)?.end;
  const item = items.at(-1);
  // Where the last item stands on a wrong day, that is said already.
  const misplaced = isOverlapping(stretches.at(-2), stretches.at(-1));
  const early =
    item && !misplaced && last !== undefined && anchors.end !== undefined && last < anchors.end;
  if (!early || anchors.end === undefined) return [...tooEarly, ...tooLate];
  const detail = {
    item: item.id,
    actual: shown(plan, last),
    expected: shown(plan, anchors.end),
    variant: 'closing',
  };
  return [...tooEarly, ...tooLate, report(entry, 'timetable/gap', '/end', detail)];
}

function isOverlapping(before: Stretch | undefined, stretch: Stretch | undefined): boolean {
  return before?.end !== undefined && stretch?.start !== undefined && stretch.start < before.end;
}

/** Only times are converted: an event that gives none needs no exact date. */
function checkOffsets(entry: Entry, event: Occasion, clocks: Clocks): Finding[] {
  const hasTimes =
    event.start !== undefined || (event.items ?? []).some((item) => item.start !== undefined);
  if (!hasTimes) return [];
  return (event.zones ?? [])
    .filter((zone) => isAmbiguous(event, zone, { clocks }))
    .map((zone) =>
      report(entry, 'timetable/ambiguous-offset', '/date', {
        actual: event.date,
        zone,
        home: event.zone,
        scope: zone,
      }),
    );
}

/** Times as written that the clocks of the place never showed on that day, or showed twice and nothing says which is meant. */
function checkClockTimes({ entry, event, items, anchors }: Plan): Finding[] {
  const { faults } = anchors;
  const written = [
    { pointer: '/start', actual: event.start, fault: faults.start },
    { pointer: '/end', actual: event.end, fault: faults.end },
    ...items.map(({ start }, index) => ({
      pointer: `/items/${index}/start`,
      actual: start,
      fault: faults.items[index],
    })),
  ];
  return written.flatMap(({ pointer, actual, fault }) => {
    if (actual === undefined || fault === undefined) return [];
    const detail = { actual, home: event.zone, variant: fault === 'twice' ? fault : undefined };
    return [report(entry, 'timetable/impossible-time', pointer, detail)];
  });
}

/** What a report says besides its rule and place; all but `variant`, `scope` and `related` are values of the message. */
interface Detail {
  readonly item?: string;
  readonly previous?: string;
  readonly zone?: string;
  readonly home?: string;
  readonly actual?: string;
  readonly expected?: string;
  readonly variant?: string | undefined;
  readonly scope?: string;
  readonly related?: readonly Related[];
}

function report(entry: Entry, rule: RuleId, pointer: string, detail: Detail): Finding {
  const { item, previous, zone, home, variant, scope = item ?? pointer, ...fields } = detail;
  const { actual, expected } = fields;
  const values = Object.fromEntries(
    Object.entries({ item, previous, zone, home, actual, expected }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    ),
  );
  const span = findSpan(entry, pointer);
  return finding(rule, {
    path: entry.metaPath,
    scope,
    ...fields,
    ...(variant === undefined ? {} : { variant }),
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(span ? { span } : {}),
  });
}

function relatedTo(entry: Entry, index: number, text: string): Related[] {
  const span = findSpan(entry, `/items/${index}`);
  return [{ path: entry.metaPath, ...(span ? { span } : {}), text }];
}

/** The place of a value, or of the nearest one around it that has a place. */
function findSpan(entry: Entry, pointer: string): Span | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const span = entry.metaSpans[at];
    if (span) return span;
  }
  return undefined;
}
