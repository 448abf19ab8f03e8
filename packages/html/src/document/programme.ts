/** The timetable of a session or a meeting, in each zone that took part. */
import type { Meta } from '@narani/model';
import type { Occasion, Row, Times, ZoneLabel } from '@narani/timetable';
import {
  dayOf,
  type End,
  endsOf,
  eventTimes,
  formatEdtf,
  occasionOf,
  programme,
  shiftKey,
  zoneLabel,
} from '@narani/timetable';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { organisationName } from '../page/names.js';
import { documentLink, linked, listOf, present, text } from '../page/parts.js';

type Item = NonNullable<Occasion['items']>[number];

/** The programme as a section: a table of times, or a list where no time is known; nothing where there is none. */
export function programmeSection(context: PageContext, meta: Meta): Element | undefined {
  const event = occasionOf(meta);
  const items = event?.items ?? [];
  if (!event || items.length === 0) return undefined;
  const { t } = context;
  const zones = zonesOf(event).map((zone) => programme(event, zone));
  const columns = zones.filter((rows) => rows.some((row) => row.start !== undefined));
  const timed = items.some(({ minutes }) => minutes !== undefined);
  const home = zones[0] ?? [];
  const width = columns.length + (timed ? 2 : 1);
  const rows = items.map((item, index) => {
    const times = columns.map((column) => column[index]);
    const cells = times.map((time, column) => hours(context, time, columns[column] ?? []));
    const own = row(context, meta, item, times, cells, timed);
    return { day: dayRow(context, home, index, width), row: own };
  });
  const table = h(
    'div.table',
    { role: 'region', tabIndex: 0, ariaLabel: t('pages:programme.table') },
    [h('table', [h('thead', [headRow(context, columns, timed)]), ...bodies(rows)])],
  );
  const list = items.map((item) =>
    h('li', { id: `item-${item.id}` }, subject(context, meta, item, false)),
  );
  const said = {
    dataOwn: t('pages:programme.own'),
    dataNow: t('pages:programme.now'),
    dataNext: t('pages:programme.next'),
  };
  return h('section.programme', { ariaLabelledBy: 'page-programme', ...said }, [
    h('h2#page-programme', t('pages:programme.title')),
    columns.length > 0 || timed ? table : h('ol.plain', list),
    ...remarks(context, zones),
  ]);
}

/** When an event begins and ends in each of its zones: the value of a row of its facts. */
export function eventClock(context: PageContext, meta: Occasion): ElementContent | undefined {
  const lines = zonesOf(meta)
    .map((zone) => eventTimes(meta, zone))
    .filter(({ start }) => start !== undefined)
    .map((times) => h('span', clock(context, times, true)));
  return listOf(lines);
}

function zonesOf(meta: Occasion): string[] {
  return [...new Set([meta.zone, ...(meta.zones ?? [])])];
}

function headRow({ t, locale }: PageContext, columns: readonly Row[][], timed: boolean): Element {
  const zoneHeads = columns.map((rows) => {
    const label = labelOf(rows);
    const abbreviation = h('abbr', { title: label?.name[locale] }, label?.short ?? '');
    return h('th', { scope: 'col' }, [abbreviation]);
  });
  return h('tr', [
    ...zoneHeads,
    h('th', { scope: 'col' }, t('pages:programme.item')),
    ...(timed ? [h('th.length', { scope: 'col' }, t('pages:programme.length'))] : []),
  ]);
}

/** What a column is called; where the clocks are changed within it each row says which time it is in. */
function labelOf(rows: readonly Row[]): ZoneLabel | undefined {
  const timed = rows.find(({ start }) => start !== undefined);
  return timed && isMixed(rows) ? zoneLabel(timed.zone) : timed?.zoneLabel;
}

/** Whether the rows of one zone go by two names. */
function isMixed(rows: readonly Row[]): boolean {
  const labels = rows
    .filter(({ start }) => start !== undefined)
    .flatMap((row) => [row.zoneLabel.short, row.endZoneLabel?.short ?? row.zoneLabel.short]);
  return new Set(labels).size > 1;
}

/** The rows of a table, those of each day together. */
function bodies(rows: readonly { day: Element | undefined; row: Element }[]): Element[] {
  const groups: Element[][] = [[]];
  for (const { day, row: own } of rows) {
    if (day && groups.at(-1)?.length) groups.push([]);
    groups.at(-1)?.push(...present([day]), own);
  }
  return groups.map((group) => h('tbody', group));
}

/** The line above the first item of each day, in an event of several days. */
function dayRow(
  { t, locale }: PageContext,
  rows: readonly Row[],
  index: number,
  width: number,
): Element | undefined {
  const { day, date } = rows[index] ?? {};
  const before = rows.slice(0, index).findLast((row) => row.day !== undefined)?.day;
  if (day === undefined || day === before) return undefined;
  const shown = date === undefined ? '' : `: ${formatEdtf(date, locale, { weekday: true })}`;
  const label = `${t('pages:programme.day', { count: day })}${shown}`;
  return h('tr.day', [h('th', { scope: 'rowgroup', colSpan: width }, label)]);
}

function row(
  context: PageContext,
  meta: Meta,
  item: Item,
  times: readonly (Row | undefined)[],
  cells: readonly Element[],
  timed: boolean,
): Element {
  const { t } = context;
  const minutes = item.minutes;
  const derived = times.some((time) => time?.derived && time.start !== undefined);
  return h('tr', { id: `item-${item.id}` }, [
    ...cells,
    h('td.item', subject(context, meta, item, derived)),
    ...(timed
      ? [
          h(
            'td.length',
            minutes === undefined ? [] : t('pages:programme.minutes', { count: minutes }),
          ),
        ]
      : []),
  ]);
}

/** The hours of an item in one zone; the zone's name is for a phone, where the head of the table is not seen. */
function hours(context: PageContext, time: Row | undefined, column: readonly Row[]): Element {
  if (time?.start === undefined) return h('td.time');
  const mixed = isMixed(column);
  const zone = mixed ? {} : { dataZone: time.zoneLabel.short };
  return h('td.time', zone, clock(context, time, mixed, time.day));
}

/** What an item is about, and who takes part. */
function subject(context: PageContext, meta: Meta, item: Item, derived: boolean): Element[] {
  const { t, locale } = context;
  return [
    h('p.item-kind', t(`pages:itemKind.${item.kind}`)),
    h('p.item-title', item.title[locale]),
    ...taking(context, meta, item),
    ...(derived ? [h('p.item-derived', t('pages:programme.derived'))] : []),
  ];
}

/** Who speaks, and on what paper. */
function taking(context: PageContext, meta: Meta, item: Item): Element[] {
  const { registries } = context.corpus;
  const people = (item.presenters ?? []).flatMap((id) => {
    const person = registries.people[id];
    return person
      ? [linked(context, { kind: 'person', id }, text(person.name[context.locale]))]
      : [];
  });
  const bodies = (item.organisations ?? []).flatMap((id) => {
    const name = organisationName(registries, id, dayOf(meta), context.locale);
    return name ? [linked(context, { kind: 'organisation', id }, text(name))] : [];
  });
  const documents = [...(item.papers ?? []), ...(item.agendas ?? [])].map((id) =>
    documentLink(context, id),
  );
  return present([
    line('item-people', [...people, ...bodies]),
    ...present(documents).map((document) => h('p.item-documents', [document])),
  ]);
}

function line(className: string, items: readonly ElementContent[]): Element | undefined {
  if (items.length === 0) return undefined;
  const joined = items.flatMap((item, index) => (index > 0 ? [text(', '), item] : [item]));
  return h('p', { className: [className] }, joined);
}

/** From when to when; a day that differs is said at its own end, and a zone's name at both where they differ. */
function clock(context: PageContext, times: Times, named: boolean, day?: number): ElementContent[] {
  const { start, end } = endsOf(times, day);
  if (!start) return [];
  const changed = end !== undefined && end.label !== start.label;
  const from = moment(context, start, named && (changed || !end));
  if (!end) return from;
  return [...from, h('span.until', [text('–'), ...moment(context, end, named)])];
}

function moment({ t }: PageContext, end: End, named: boolean): ElementContent[] {
  const key = shiftKey(end.shift);
  const day = key && t(`pages:programme.${key}`, { count: Math.abs(end.shift) });
  return [
    h('time', { dateTime: end.instant ?? end.time }, end.time),
    ...(named ? [text(` ${end.label}`)] : []),
    ...(day ? [text(' '), h('span.day-shift', `(${day})`)] : []),
  ];
}

function remarks({ t, locale }: PageContext, zones: readonly Row[][]): Element[] {
  const ambiguous = zones.find((rows) => rows.some((row) => row.ambiguous));
  const zone = ambiguous?.[0]?.zoneLabel;
  const derived = zones.some((rows) => rows.some((row) => row.derived && row.start !== undefined));
  return present([
    derived ? h('p.note', t('pages:programme.derivedNote')) : undefined,
    zone ? h('p.note', t('pages:programme.ambiguous', { zone: zone.name[locale] })) : undefined,
  ]);
}
