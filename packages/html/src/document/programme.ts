/** The timetable of a session or a meeting, in each zone that took part. */
import type { Meta } from '@narani/model';
import type { Row, Times } from '@narani/timetable';
import { dayOf, eventTimes, programme } from '@narani/timetable';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { organisationName } from '../page/names.js';
import { documentLink, linked, listOf, present, text } from '../page/parts.js';

type EventMeta = Extract<Meta, { kind: 'session' | 'meeting' }>;
type Item = NonNullable<EventMeta['items']>[number];

/** The programme as a section: a table of times, or a list where no time is known; nothing where there is none. */
export function programmeSection(context: PageContext, meta: Meta): Element | undefined {
  if (meta.kind !== 'session' && meta.kind !== 'meeting') return undefined;
  const items = meta.items ?? [];
  if (items.length === 0) return undefined;
  const { t } = context;
  const zones = zonesOf(meta).map((zone) => programme(meta, zone));
  const columns = zones.filter((rows) => rows.some((row) => row.start !== undefined));
  const timed = items.some(({ minutes }) => minutes !== undefined);
  const rows = items.map((item, index) => {
    const times = columns.map((column) => column[index]);
    return row(context, meta, item, times, timed);
  });
  const table = h(
    'div.table',
    { role: 'region', tabIndex: 0, ariaLabel: t('pages:programme.table') },
    [h('table', [h('thead', [headRow(context, columns, timed)]), h('tbody', rows)])],
  );
  const list = items.map((item) =>
    h('li', { id: `item-${item.id}` }, subject(context, meta, item, false)),
  );
  return h('section.programme', { ariaLabelledBy: 'page-programme' }, [
    h('h2#page-programme', t('pages:programme.title')),
    columns.length > 0 || timed ? table : h('ol.plain', list),
    ...remarks(context, zones),
  ]);
}

/** When an event begins and ends in each of its zones: the value of a row of its facts. */
export function eventClock(context: PageContext, meta: EventMeta): ElementContent | undefined {
  const lines = zonesOf(meta)
    .map((zone) => eventTimes(meta, zone))
    .filter(({ start }) => start !== undefined)
    .map((times) => h('span', [...clock(context, times), text(` ${times.zoneLabel.short}`)]));
  return listOf(lines);
}

function zonesOf(meta: EventMeta): string[] {
  return [...new Set([meta.zone, ...(meta.zones ?? [])])];
}

function headRow({ t, locale }: PageContext, columns: readonly Row[][], timed: boolean): Element {
  const zoneHeads = columns.map((rows) => {
    const label = rows.find(({ start }) => start !== undefined)?.zoneLabel;
    const abbreviation = h('abbr', { title: label?.name[locale] }, label?.short ?? '');
    return h('th', { scope: 'col' }, [abbreviation]);
  });
  return h('tr', [
    ...zoneHeads,
    h('th', { scope: 'col' }, t('pages:programme.item')),
    ...(timed ? [h('th.length', { scope: 'col' }, t('pages:programme.length'))] : []),
  ]);
}

function row(
  context: PageContext,
  meta: EventMeta,
  item: Item,
  times: readonly (Row | undefined)[],
  timed: boolean,
): Element {
  const { t } = context;
  const minutes = item.minutes;
  const derived = times.some((time) => time?.derived && time.start !== undefined);
  return h('tr', { id: `item-${item.id}` }, [
    ...times.map((time) => hours(context, time)),
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
function hours(context: PageContext, time: Row | undefined): Element {
  if (time?.start === undefined) return h('td.time');
  return h('td.time', { dataZone: time.zoneLabel.short }, clock(context, time));
}

/** What an item is about, and who takes part. */
function subject(context: PageContext, meta: EventMeta, item: Item, derived: boolean): Element[] {
  const { t, locale } = context;
  return [
    h('p.item-kind', t(`pages:itemKind.${item.kind}`)),
    h('p.item-title', item.title[locale]),
    ...taking(context, meta, item),
    ...(derived ? [h('p.item-derived', t('pages:programme.derived'))] : []),
  ];
}

/** Who speaks, and on what paper. */
function taking(context: PageContext, meta: EventMeta, item: Item): Element[] {
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

function clock({ t }: PageContext, times: Times): ElementContent[] {
  if (times.start === undefined) return [];
  const from = moment(times.start, times.startInstant);
  const to =
    times.end === undefined
      ? []
      : [h('span.until', [text('–'), moment(times.end, times.endInstant)])];
  const shift = times.dayShift ?? 0;
  const day =
    shift === 0
      ? []
      : [
          text(' '),
          h('span.day-shift', t(`pages:programme.${shift > 0 ? 'nextDay' : 'dayBefore'}`)),
        ];
  return [from, ...to, ...day];
}

function moment(time: string, instant: string | undefined): Element {
  return h('time', { dateTime: instant ?? time }, time);
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
