/** The list of changes: one record a publication, and the head that says where it stands. */
import { createHash } from 'node:crypto';
import type { ChangesHead, ChangesRecord, SiteIndex } from '@narani/schema';

type Change = ChangesRecord['changes'][number];

/** Where the list lies, from the site's root. */
export const CHANGES_FOLDER = 'feeds/v1/changes/';
/** The one file to poll. */
export const HEAD_PATH = `${CHANGES_FOLDER}head.json`;

/** **Units**: records, which is publications with a change: at ten a day somebody may be away for three months. */
const RECORDS_KEPT = 1000;

/** The path of a record from the site's root. */
export function recordPath({ epoch, number }: Pick<ChangesRecord, 'epoch' | 'number'>): string {
  return `${CHANGES_FOLDER}${epoch}/${number}.json`;
}

/**
 * A list that goes on from the last one, or begins.
 *
 * **Shapes**: without `last` a new epoch begins with no record; its name follows from the set and from the epoch it replaces, so that two
 * machines give the same one. Where nothing changed the head is as it was and there is no record.
 * **Errors**: throws where the set changed and nobody says how, and the other way round: a bug.
 */
export function nextOfList(
  index: SiteIndex,
  { last, changes = [], replaces }: ListOptions,
): { readonly head: ChangesHead; readonly record?: ChangesRecord } {
  const { site, count, set_hash } = index;
  const known = last ?? { epoch: epochOf(index, replaces), number: 0, first: 1, set_hash };
  const changed = known.set_hash !== set_hash;
  if (changed !== changes.length > 0)
    throw new Error(
      `Changes, got ${changes.length}, expected ${changed ? 'some for a set that differs' : 'none'}`,
    );
  const number = known.number + (changed ? 1 : 0);
  const { epoch } = known;
  const head: ChangesHead = {
    schema: '1.0',
    site,
    epoch,
    number,
    first: Math.max(known.first, number - RECORDS_KEPT + 1),
    kept: RECORDS_KEPT,
    count,
    set_hash,
    index_url: joined(index, 'index.json'),
    record_url: joined(index, `${CHANGES_FOLDER}${epoch}/{number}.json`),
  };
  if (!changed) return { head };
  const before = known.set_hash;
  const record = { schema: '1.0' as const, site, epoch, number, before, set_hash, count };
  return { head, record: { ...record, changes: [...changes] } };
}

/** **Shapes**: `last` is the head of the last publication; `replaces` the epoch that a new one ends, where one is known. */
export interface ListOptions {
  readonly last?: ChangesHead;
  readonly changes?: readonly Change[];
  readonly replaces?: string;
}

/** The numbers of the records that a head still keeps, its own last one apart. */
export function keptRecords({ first, number }: ChangesHead): number[] {
  return Array.from({ length: Math.max(0, number - first + 1) }, (_, index) => first + index);
}

function epochOf({ site, set_hash }: SiteIndex, replaces = ''): string {
  const seed = JSON.stringify([site, set_hash, replaces]);
  return createHash('sha256').update(seed).digest('hex').slice(0, 16);
}

function joined({ base_url: base }: SiteIndex, path: string): string {
  return `${base.replace(/(?<!\/)\/+$/, '')}/${path}`;
}
