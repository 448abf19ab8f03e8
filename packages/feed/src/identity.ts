/** Ids and dates that a partner may rely on. */
import type { Locale } from '@narani/model';
import { authorityOf } from '@narani/routes';
import type { NaraniConfig } from '@narani/schema';

/**
 * The id of one language version, the same on every site and for ever.
 *
 * **Shapes**: a tag URI, `tag:narani.example,2026:agenda/national-to-local:ko`. An address would change with the site and the slug;
 * `urn:narani:` is no registered namespace; a tag needs no registry and is not mistaken for something to fetch.
 * **Source**: RFC 4151.
 */
export function itemId(
  config: Pick<NaraniConfig, 'authority'>,
  id: string,
  locale: Locale,
): string {
  return `tag:${authorityOf(config)}:${id}:${locale}`;
}

/**
 * A day of the history as the date-time that JSON Feed demands.
 *
 * **Units**: RFC 3339. Content knows only days, as they are counted where it is edited; the moment given is the one at which it is that
 * same day from Honolulu to Auckland, Korea among them, so that hardly a reader is shown the day before or after. `_narani.published` and
 * `modified` give the plain days.
 */
export function dateTime(day: string): string {
  return `${day}T10:00:00Z`;
}
