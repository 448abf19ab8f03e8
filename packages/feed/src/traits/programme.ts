/** An event's beginning and end and its timetable, in each of its zones. */
import type { ItemProgrammeItem, ItemTimes } from '@narani/schema';
import { eventTimes, type Occasion, occasionOf, programme, type Times } from '@narani/timetable';
import { documents, type Naming, organisations, people } from '../names.js';
import { compact, type View } from '../view.js';

export const view: View = {
  fields: (naming, _part, meta) => {
    const event = occasionOf(meta);
    if (!event) return {};
    const zones = [event.zone, ...(event.zones ?? []).filter((zone) => zone !== event.zone)];
    const times = known(zones.map((zone) => eventTimes(event, zone, naming)));
    return {
      times: times.map((each) => timesIn(naming, each)),
      items: programmeItems(naming, event, zones),
    };
  },
};

function programmeItems(
  naming: Naming,
  meta: Occasion,
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
