/** Checks a document's dates and its programme. */
import type { Entry, Finding, Related, Span } from '@narani/model';
import { finding, type RuleId } from '@narani/rules';
import { type Clocks, createClocks, formatTime, timesShown } from './clock.js';
import { exactDay, parseEdtf } from './edtf.js';
import { isAmbiguous } from './programme.js';
import {
  type Anchors,
  anchorsOf,
  daysOf,
  type Item,
  type Occasion,
  resolve,
  type Stretch,
} from './schedule.js';

/** A programme with its times on the event's own clock, in minutes. */
interface Plan {
  readonly entry: Entry;
  readonly items: readonly Item[];
  readonly anchors: Anchors;
  readonly stretches: readonly Stretch[];
  readonly days: number;
}

const DAY = 1440;

/**
 * What is wrong with a document's dates and the times of its programme.
 *
 * **Shapes**: findings blame meta.yaml, in the order of the fields there; none for a document without dates, or a programme
 * without times. A pause that is an item of its own (kind `break`) is no gap, nor is the night in an event of several days.
 * **Errors**: rules `timetable/impossible-date`, `unknown-zone`, `missing-time`, `gap`, `overlap`, `outside`,
 * `ambiguous-offset`, `impossible-time`.
 */
export function checkTimetable(entry: Entry): Finding[] {
  const dates = checkDates(entry);
  const { meta } = entry;
  if (meta.kind !== 'session' && meta.kind !== 'meeting') return dates;
  const clocks = createClocks();
  const zones = checkZones(entry, meta, clocks);
  const anchors = anchorsOf(meta);
  const items = meta.items ?? [];
  const plan = {
    entry,
    items,
    anchors,
    stretches: resolve(items, anchors),
    days: daysOf(meta.date),
  };
  return [
    ...dates,
    ...zones,
    ...checkMissing(plan),
    ...checkNeighbours(plan),
    ...checkOutside(plan),
    ...checkOffsets(entry, meta, clocks),
    ...checkClockTimes(plan, meta, clocks),
  ];
}

/** EDTF dates of a document: its own and its sources'. The schema has checked their form, not that such days exist. */
function checkDates(entry: Entry): Finding[] {
  const { meta } = entry;
  const own = 'date' in meta && meta.date !== undefined ? [['/date', meta.date] as const] : [];
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
function checkMissing({ entry, items, stretches }: Plan): Finding[] {
  return items.flatMap((item, index) => {
    const claims = item.derived === true || item.minutes !== undefined;
    if (!claims || stretches[index]?.start !== undefined) return [];
    const pointer =
      item.derived === undefined ? `/items/${index}/minutes` : `/items/${index}/derived`;
    return [report(entry, 'timetable/missing-time', pointer, { item: item.id })];
  });
}

/** Compares the end of each item with the beginning of the next one, and the programme with the event. */
function checkNeighbours({ entry, items, anchors, stretches, days }: Plan): Finding[] {
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
      actual: formatTime(start),
      expected: formatTime(end),
      ...(previous ? { previous: previous.id, related: relatedTo(entry, index - 1, end) } : {}),
    };
    if (start < end) return previous ? [report(entry, 'timetable/overlap', pointer, detail)] : [];
    const night = days > 1 && Math.floor(start / DAY) > Math.floor(end / DAY);
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

function checkOutside({ entry, items, anchors, stretches }: Plan): Finding[] {
  const tooEarly = items.flatMap((item, index) => {
    const start = stretches[index]?.start;
    if (start === undefined || anchors.start === undefined || start >= anchors.start) return [];
    const detail = {
      item: item.id,
      actual: formatTime(start),
      expected: formatTime(anchors.start),
    };
    return [
      report(entry, 'timetable/outside', `/items/${index}/start`, { ...detail, variant: 'early' }),
    ];
  });
  const tooLate = items.flatMap((item, index) => {
    const end = stretches[index]?.end ?? stretches[index]?.start;
    if (end === undefined || anchors.end === undefined || end <= anchors.end) return [];
    const detail = { item: item.id, actual: formatTime(end), expected: formatTime(anchors.end) };
    const pointer = `/items/${index}/${item.minutes === undefined ? 'start' : 'minutes'}`;
    return [report(entry, 'timetable/outside', pointer, { ...detail, variant: 'late' })];
  });
  const last = stretches.at(-1)?.end;
  const item = items.at(-1);
  const early = item && last !== undefined && anchors.end !== undefined && last < anchors.end;
  if (!early || anchors.end === undefined) return [...tooEarly, ...tooLate];
  const detail = {
    item: item.id,
    actual: formatTime(last),
    expected: formatTime(anchors.end),
    variant: 'closing',
  };
  return [...tooEarly, ...tooLate, report(entry, 'timetable/gap', '/end', detail)];
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

/** Times as written that the clocks of the place never showed on that day, or showed twice. */
function checkClockTimes({ entry, items, anchors }: Plan, event: Occasion, clocks: Clocks) {
  const date = parseEdtf(event.date);
  const day = date && exactDay(date);
  const clock = clocks(event.zone);
  if (!day || !clock) return [];
  const written: [string, string | undefined, number | undefined][] = [
    ['/start', event.start, anchors.start],
    ['/end', event.end, anchors.end],
    ...items.map(({ start }, index): [string, string | undefined, number | undefined] => [
      `/items/${index}/start`,
      start,
      anchors.starts[index],
    ]),
  ];
  return written.flatMap(([pointer, actual, minutes]) => {
    if (actual === undefined || minutes === undefined) return [];
    const times = timesShown(clock, day, minutes);
    if (times === 1) return [];
    const detail = { actual, home: event.zone, ...(times > 1 ? { variant: 'twice' } : {}) };
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

function relatedTo(entry: Entry, index: number, end: number): Related[] {
  const span = findSpan(entry, `/items/${index}`);
  return [{ path: entry.metaPath, ...(span ? { span } : {}), text: formatTime(end) }];
}

/** The place of a value, or of the nearest one around it that has a place. */
function findSpan(entry: Entry, pointer: string): Span | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const span = entry.metaSpans[at];
    if (span) return span;
  }
  return undefined;
}
