/** parity.lock.yaml: read with its seals checked, written the same on every machine. */
import type { Checked, Finding, Source } from '@narani/model';
import { parseRecord } from '@narani/records';
import { finding } from '@narani/rules';
import type { Lock } from '@narani/schema';
import { stringify } from 'yaml';
import { joinLocks, splitConflict } from './conflict.js';
import { sha256 } from './hash.js';

/** The sign-off of one section. */
export type SignOff = Lock['translations'][string][string];

/** The name of the lock in a document's folder. */
export const LOCK_FILE = 'parity.lock.yaml';

const HEADER =
  '# Written by `narani accept`. An edit by hand breaks a section’s seal, and its sign-off counts no more.\n';

/**
 * Reads a lock.
 *
 * **Shapes**: `id` is the document's id; a folder may have any name. The value is undefined where the file cannot be read or
 * belongs to another document: then nothing counts as signed. It lacks the sections whose seal is broken. A lock with the
 * conflict of a merge gives the sign-offs of both sides, for each carries its own seal.
 * **Errors**: state/lock-edited, state/lock-foreign, state/lock-conflict, and those of `parseRecord`.
 */
export function readLock(
  source: Pick<Source, 'path' | 'text'>,
  id: string,
): Checked<Lock | undefined> {
  const sides = splitConflict(source.text);
  if (!sides) return readSide(source, id);
  const [ours, theirs] = sides.texts.map((text) => readSide({ path: source.path, text }, id));
  const findings = [...(ours?.findings ?? []), ...(theirs?.findings ?? [])];
  // What was found in one side does not stand in that line of the file.
  const unplaced = findings.map(({ span: _, ...found }): Finding => found);
  if (!ours?.value || !theirs?.value) return { value: undefined, findings: unplaced };
  const value = joinLocks(ours.value, theirs.value);
  const conflict = finding('state/lock-conflict', {
    path: source.path,
    scope: 'conflict',
    span: sides.span,
    values: { target: id },
    fix: [{ path: source.path, span: sides.whole, text: writeLock(value) }],
  });
  return { value, findings: [conflict, ...unplaced] };
}

function readSide(
  { path, text }: Pick<Source, 'path' | 'text'>,
  id: string,
): Checked<Lock | undefined> {
  const { value: record, findings } = parseRecord<Lock>(path, text, 'lock');
  if (!record) return { value: undefined, findings };
  const { value: lock, spans } = record;
  if (lock.document !== id) {
    const values = { actual: lock.document, expected: id };
    const foreign = finding('state/lock-foreign', {
      path,
      ...(spans['/document'] ? { span: spans['/document'] } : {}),
      scope: 'document',
      actual: lock.document,
      expected: id,
      values,
    });
    return { value: undefined, findings: [foreign] };
  }
  return takeOutBroken(lock, (locale, key) => {
    const pointer = `/translations/${locale}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}/seal`;
    const span = spans[pointer];
    return finding('state/lock-edited', {
      path,
      ...(span ? { span } : {}),
      scope: `${locale}/${key}`,
      values: { target: id, section: key, locale },
    });
  });
}

/** The lock without the sign-offs whose seal does not match, with a finding for each. */
function takeOutBroken(
  lock: Lock,
  broken: (locale: string, key: string) => Finding,
): Checked<Lock> {
  const findings: Finding[] = [];
  const translations = mapRecord(lock.translations, (sections, locale) =>
    Object.fromEntries(
      Object.entries(sections).filter(([key, sign]) => {
        const holds = sign.seal === sealOf(lock.document, locale, key, sign);
        if (!holds) findings.push(broken(locale, key));
        return holds;
      }),
    ),
  );
  return { value: { ...lock, translations }, findings };
}

/** A lock as YAML: keys sorted, so that two people's sign-offs touch different lines. */
export function writeLock({ version, document, translations }: Lock): string {
  const lock = { version, document, translations: sorted(translations) };
  return HEADER + stringify(lock, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** A lock in which nothing is signed yet. */
export function emptyLock(id: string): Lock {
  return { version: 1, document: id, translations: {} };
}

/** A sign-off with its seal, which binds it to its document, language and section. */
export function sealSignOff(
  document: string,
  locale: string,
  key: string,
  sign: Omit<SignOff, 'seal'>,
): SignOff {
  return { ...sign, seal: sealOf(document, locale, key, sign) };
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

function sealOf(
  document: string,
  locale: string,
  section: string,
  { source, translation, role, signer, date }: Omit<SignOff, 'seal'>,
): string {
  const sign = { source, translation, role, signer, date };
  return sha256(JSON.stringify(sorted({ document, locale, section, sign })));
}

function mapRecord<A, B>(
  record: Readonly<Record<string, A>>,
  change: (value: A, key: string) => B,
): Record<string, B> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}

/** The same value with the keys of every record in code unit order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
