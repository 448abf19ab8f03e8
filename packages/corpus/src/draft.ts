/** A document folder as read, before it is an entry. */
import type { Document, Entry, Locale, Meta, Span } from '@narani/model';

/**
 * One document folder as read.
 *
 * **Shapes**: `meta` is missing where meta.yaml is absent or broken. `files` holds the SHA-256 of every file that is not
 * one of Narani's own, by name. `refused` are the names of those that were there but could not be taken. `broken` as `unreadable` of an entry.
 */
export interface Draft {
  readonly kind: Meta['kind'];
  readonly slug: string;
  readonly folder: string;
  readonly metaPath: string;
  readonly meta?: Meta;
  readonly metaSpans?: Readonly<Record<string, Span>>;
  readonly documents: Readonly<Partial<Record<Locale, Document>>>;
  readonly broken?: NonNullable<Entry['unreadable']>;
  readonly files: Readonly<Record<string, string>>;
  readonly refused?: readonly string[];
}

/** Whether an entry's folder is called as its id says: of two with one id, this one had it first. */
export function isNamesake(entry: Entry): boolean {
  return entry.id === `${entry.kind}/${entry.slug}`;
}

/** Rivals named in one finding: a thousand documents may claim one number. */
export const MAX_NAMED = 10;
