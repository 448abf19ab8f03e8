/** Names in registries, as they are now and as they were on a day. */
import type { Locale, Registries } from '@narani/model';
import type { Organisation, Statute } from '@narani/schema';
import { nameOn } from '@narani/timetable';

/** One of the names an organisation had. */
export type DatedName = Organisation['names'][number];

/** How a statute is called in running text: short where it has a short name. */
export function statuteName(statute: Statute, locale: Locale): string {
  return (statute.short ?? statute.official)[locale];
}

/** An organisation's name on a day in a language; nothing where the registry does not know its id. */
export function organisationName(
  registries: Registries,
  id: string,
  day: string,
  locale: Locale,
): string | undefined {
  const organisation = registries.organisations[id];
  return organisation && nameOn(organisation.names, day)[locale];
}
