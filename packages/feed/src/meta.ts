/** The part of an item file that has no language: each kind's own fields, named in the item's language. */
import type { Meta } from '@narani/model';
import type { AgendaMeta, ItemMeta, ItemProgrammeItem, ItemTimes, PaperMeta } from '@narani/schema';
import { asciiAddress } from '@narani/text';
import {
  edtfBounds,
  eventTimes,
  formatEdtf,
  parseEdtf,
  programme,
  type Times,
} from '@narani/timetable';
import { documents, type Naming, organisations, people } from './names.js';

type Event = Extract<Meta, { kind: 'session' | 'meeting' }>;

/** A document's own fields. **Shapes**: only what the source gives; an empty list is left out. */
export function itemMeta(naming: Naming, meta: Meta): ItemMeta {
  return compact(fields(naming, meta));
}

function fields(naming: Naming, meta: Meta): ItemMeta {
  switch (meta.kind) {
    case 'agenda':
      return agendaMeta(naming, meta);
    case 'session':
    case 'meeting':
      return eventMeta(naming, meta);
    case 'paper':
      return paperMeta(naming, meta);
    case 'article':
      return {
        agendas: documents(naming, meta.agendas),
        people: people(naming, meta.people),
        ...dated(naming, meta.date),
      };
    case 'doc':
      return { type: meta.type, ...(meta.order === undefined ? {} : { order: meta.order }) };
  }
}

function agendaMeta(naming: Naming, meta: AgendaMeta): ItemMeta {
  const { registries } = naming.corpus;
  return {
    number: meta.number,
    category: meta.category,
    state: meta.state,
    ministries: (meta.ministries ?? []).flatMap(({ organisation, role }) =>
      organisations(naming, [organisation]).map((named) => ({
        ...named,
        ...(role ? { role } : {}),
      })),
    ),
    statutes: (meta.statutes ?? []).flatMap((cited) => statute(naming, cited)),
    levers: (meta.levers ?? []).flatMap(({ lever: id, relation }) => {
      const lever = registries.levers[id];
      return lever ? [{ id, name: lever.name[naming.locale], number: lever.number, relation }] : [];
    }),
    related: documents(naming, meta.related),
    sessions: documents(naming, meta.sessions),
  };
}

function statute(
  { corpus, locale }: Naming,
  cited: NonNullable<AgendaMeta['statutes']>[number],
): NonNullable<ItemMeta['statutes']> {
  const known = corpus.registries.statutes[cited.statute];
  if (!known) return [];
  const articles = (cited.articles ?? []).map((number) => {
    const title = known.articles?.[number]?.title[locale];
    return { number, ...(title ? { title } : {}) };
  });
  return [
    {
      id: cited.statute,
      name: (known.short ?? known.official)[locale],
      official: known.official[locale],
      ...(known.url ? { url: asciiAddress(known.url) } : {}),
      ...(articles.length > 0 ? { articles } : {}),
    },
  ];
}

function eventMeta(naming: Naming, meta: Event): ItemMeta {
  const zones = [meta.zone, ...(meta.zones ?? []).filter((zone) => zone !== meta.zone)];
  return {
    ...dated(naming, meta.date),
    zone: meta.zone,
    status: meta.status,
    ...(meta.place ? { place: meta.place[naming.locale] } : {}),
    ...(meta.online === undefined ? {} : { online: meta.online }),
    organisations: organisations(naming, meta.organisations),
    agendas: documents(naming, meta.agendas),
    times: known(zones.map((zone) => eventTimes(meta, zone, naming))).map((times) =>
      timesIn(naming, times),
    ),
    items: programmeItems(naming, meta, zones),
  };
}

function programmeItems(
  naming: Naming,
  meta: Event,
  zones: readonly string[],
): ItemProgrammeItem[] {
  const tables = zones.map((zone) => programme(meta, zone, naming));
  return (meta.items ?? []).map((item, index) => ({
    id: item.id,
    kind: item.kind,
    title: item.title[naming.locale],
    ...(tables[0]?.[index]?.day === undefined ? {} : { day: tables[0][index].day }),
    ...(item.minutes === undefined ? {} : { minutes: item.minutes }),
    ...(tables[0]?.[index]?.derived ? { derived: true as const } : {}),
    ...compact({
      presenters: people(naming, item.presenters),
      organisations: organisations(naming, item.organisations),
      papers: documents(naming, item.papers),
      agendas: documents(naming, item.agendas),
    }),
    times: known(tables.flatMap((rows) => rows[index] ?? [])).map((times) =>
      timesIn(naming, times),
    ),
  }));
}

/** No zone is listed for what has no time at its own place. */
function known(times: readonly Times[]): readonly Times[] {
  const [home] = times;
  return home?.start === undefined && home?.end === undefined ? [] : times;
}

function timesIn({ locale }: Naming, times: Times): ItemTimes {
  return {
    zone: times.zone,
    label: times.zoneLabel.short,
    name: times.zoneLabel.name[locale],
    ...(times.start ? { start: times.start } : {}),
    ...(times.end ? { end: times.end } : {}),
    ...(times.dayShift ? { day_shift: times.dayShift } : {}),
    ...(times.endDayShift ? { end_day_shift: times.endDayShift } : {}),
    ...(times.endZoneLabel ? { end_label: times.endZoneLabel.short } : {}),
    ...(times.offset ? { offset: times.offset } : {}),
    ...(times.startInstant ? { start_instant: times.startInstant } : {}),
    ...(times.endInstant ? { end_instant: times.endInstant } : {}),
    ...(times.ambiguous ? { ambiguous: true as const } : {}),
  };
}

function paperMeta(naming: Naming, meta: PaperMeta): ItemMeta {
  const [session] = documents(naming, meta.session ? [meta.session] : []);
  return {
    ...dated(naming, meta.date),
    state: meta.state,
    ...(meta.symbol ? { symbol: meta.symbol } : {}),
    ...(meta.series ? { series: meta.series[naming.locale] } : {}),
    ...(session ? { session } : {}),
    submitters: organisations(naming, meta.submitters),
    annexes: (meta.annexes ?? []).map(({ id, title }) => ({ id, title: title[naming.locale] })),
  };
}

/** A date that cannot be is reported by a check and not fed. */
function dated({ locale }: Naming, edtf: string | undefined): Pick<ItemMeta, 'date'> {
  const date = edtf === undefined ? undefined : parseEdtf(edtf);
  if (!date || edtf === undefined) return {};
  return { date: { edtf, ...edtfBounds(date), text: formatEdtf(date, locale) } };
}

function compact<T extends object>(value: T): T {
  const kept = Object.entries(value).filter(
    ([, inner]) => !Array.isArray(inner) || inner.length > 0,
  );
  return Object.fromEntries(kept) as T;
}
