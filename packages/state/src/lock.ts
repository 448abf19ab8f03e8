/** parity.lock.yaml: read with its seal checked, written the same on every machine. */
import type { Checked, Source } from '@narani/model';
import { parseRecord } from '@narani/records';
import { finding } from '@narani/rules';
import type { Lock } from '@narani/schema';
import { stringify } from 'yaml';
import { sha256 } from './hash.js';

/** The sign-off of one section. */
export type SignOff = Lock['translations'][string][string];

/** The name of the lock in a document's folder. */
export const LOCK_FILE = 'parity.lock.yaml';

const HEADER =
  '# Written by `narani accept`. An edit by hand breaks the seal, and no sign-off counts any more.\n';

/**
 * Reads a lock.
 *
 * **Shapes**: `id` is the document's id; a folder may have any name. The value is undefined where the lock cannot be
 * trusted: then nothing counts as signed.
 * **Errors**: state/lock-edited, state/lock-foreign, and those of `parseRecord`.
 */
export function readLock(
  source: Pick<Source, 'path' | 'text'>,
  id: string,
): Checked<Lock | undefined> {
  const { path, text } = source;
  const { value: record, findings } = parseRecord<Lock>(path, text, 'lock');
  if (!record) return { value: undefined, findings };
  const { value: lock, spans } = record;
  const at = (pointer: string) => (spans[pointer] ? { path, span: spans[pointer] } : { path });
  if (lock.document !== id) {
    const values = { actual: lock.document, expected: id };
    const foreign = finding('state/lock-foreign', {
      ...at('/document'),
      scope: 'document',
      actual: lock.document,
      expected: id,
      values,
    });
    return { value: undefined, findings: [foreign] };
  }
  if (lock.seal !== sealOf(lock)) {
    const edited = finding('state/lock-edited', {
      ...at('/seal'),
      scope: 'seal',
      values: { target: id },
    });
    return { value: undefined, findings: [edited] };
  }
  return { value: lock, findings: [] };
}

/** A lock as YAML, sealed: keys sorted, so that two people's sign-offs touch different lines. */
export function writeLock(lock: Omit<Lock, 'seal'>): string {
  const { version, document, translations } = lock;
  const sealed = { version, document, translations: sorted(translations), seal: sealOf(lock) };
  return HEADER + stringify(sealed, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** A lock in which nothing is signed yet. */
export function emptyLock(id: string): Lock {
  const lock = { version: 1, document: id, translations: {} } as const;
  return { ...lock, seal: sealOf(lock) };
}

/** The lock with its seal renewed. */
export function sealLock(lock: Omit<Lock, 'seal'>): Lock {
  const { version, document, translations } = lock;
  return { version, document, translations, seal: sealOf(lock) };
}

/** The sign-off of a section, if it was ever signed. */
export function findSignOff(
  lock: Lock | undefined,
  locale: string,
  key: string,
): SignOff | undefined {
  const sections = lock && own(lock.translations, locale);
  return sections && own(sections, key);
}

/** A section may be called `constructor`. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function sealOf({ version, document, translations }: Omit<Lock, 'seal'>): string {
  return sha256(JSON.stringify(sorted({ version, document, translations })));
}

/** The same value with the keys of every record in code unit order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
