/** Ids, hashes and dates that a partner may rely on. */
import { createHash } from 'node:crypto';
import type { Document, Entry, Locale } from '@narani/model';
import type { NaraniConfig } from '@narani/schema';

/** In whose name ids are given where narani.yaml does not say. **Source**: RFC 4151, section 2.1. */
const DEFAULT_AUTHORITY = 'narani.example,2026';

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
  return `tag:${config.authority ?? DEFAULT_AUTHORITY}:${id}:${locale}`;
}

/**
 * The hash of one language version: it changes when the text or meta.yaml does, and with nothing else. Names in registries
 * are not part of it.
 *
 * **Units**: SHA-256 in hexadecimal, after `sha256:`.
 */
export function contentHash(entry: Entry, document: Document): string {
  const hash = createHash('sha256')
    .update(document.hash)
    .update('\n')
    .update(JSON.stringify(entry.meta));
  return `sha256:${hash.digest('hex')}`;
}

/**
 * A day of the history as the date-time that JSON Feed demands.
 *
 * **Units**: RFC 3339. Content knows only days, as they are counted where it is edited; the moment given is the one at which that
 * day begins in Korea. So the text begins with the day itself, and an item published on its day is never in the future,
 * which some readers would hide. Noon would be as invented. `_narani.published` and `modified` give the plain days.
 */
export function dateTime(day: string): string {
  return `${day}T00:00:00+09:00`;
}
