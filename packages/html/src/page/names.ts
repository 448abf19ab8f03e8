/** Names in registries, as they were at a date. */
import type { Locale, Meta, Registries } from '@narani/model';
import type { Organisation, Statute } from '@narani/schema';
import { edtfBounds, parseEdtf } from '@narani/timetable';

/** One of the names an organisation had. */
export type DatedName = Organisation['names'][number];

/**
 * The name an organisation had on a day, or its present one where none is dated to that day.
 *
 * **Units**: an ISO 8601 day. `from` counts from its first day, `until` to its last.
 */
function nameAt(organisation: Organisation, day: string): DatedName {
  const found = organisation.names.find(
    (name) =>
      (name.from ? first(name.from) <= day : true) && (name.until ? last(name.until) >= day : true),
  );
  return found ?? currentName(organisation);
}

/** The name an organisation has now: the newest. */
export function currentName(organisation: Organisation): DatedName {
  const [newest] = organisation.names;
  if (!newest)
    throw new Error(
      'Organisation without a name, got an empty list, expected the schema to refuse it',
    );
  return newest;
}

/** The day a document speaks of: its own date, else that of its last change. */
export function dayOf(meta: Meta): string {
  const date = 'date' in meta && meta.date ? meta.date : lastChange(meta);
  return last(date);
}

/** The day of the last change, from the history. */
export function lastChange(meta: Meta): string {
  return meta.history
    .map(({ date }) => date)
    .reduce((one, other) => (other > one ? other : one), '');
}

/** The day of the first entry of the history. */
export function firstDay(meta: Meta): string {
  return meta.history.map(({ date }) => date).reduce((one, other) => (other < one ? other : one));
}

/** How a statute is called in running text: short where it has a short name. */
export function statuteName(statute: Statute, locale: Locale): string {
  return (statute.short ?? statute.official)[locale];
}

/** An organisation's name at a day in a language, or its id where the registry does not know it. */
export function organisationName(
  registries: Registries,
  id: string,
  day: string,
  locale: Locale,
): string | undefined {
  const organisation = registries.organisations[id];
  return organisation && nameAt(organisation, day)[locale];
}

function first(date: string): string {
  const parsed = parseEdtf(date);
  return parsed ? edtfBounds(parsed).from : date;
}

function last(date: string): string {
  const parsed = parseEdtf(date);
  return parsed ? edtfBounds(parsed).to : date;
}
