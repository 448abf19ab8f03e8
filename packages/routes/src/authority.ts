/** In whose name ids are given that hold for ever. */
import type { NaraniConfig } from '@narani/schema';

/** Where narani.yaml does not say. **Source**: RFC 4151, section 2.1. */
const DEFAULT_AUTHORITY = 'narani.example,2026';

/** In whose name the tag URIs of feeds and calendars are given. */
export function authorityOf({ authority }: Pick<NaraniConfig, 'authority'>): string {
  return authority ?? DEFAULT_AUTHORITY;
}
