/** What an item tells of a trait. */
import type { Meta } from '@narani/model';
import type { Part } from '@narani/schema';
import type { Naming } from './names.js';

/** The fields of an item for one trait, by their names; only what the source gives, and an empty list is left out. */
export interface View {
  readonly fields: (naming: Naming, part: Part, meta: Meta) => Readonly<Record<string, unknown>>;
}

/** A value without its empty lists. */
export function compact<T extends object>(value: T): T {
  const kept = Object.entries(value).filter(
    ([, inner]) => inner !== undefined && (!Array.isArray(inner) || inner.length > 0),
  );
  return Object.fromEntries(kept) as T;
}

/** The ids in a field; none where there is no list. */
export function idsIn(meta: Meta, field: string): readonly string[] {
  const ids = meta[field];
  if (typeof ids === 'string') return [ids];
  return Array.isArray(ids) ? ids : [];
}
