/** The locks of all documents: read once, and looked up together, for a section may have moved from one document to another. */
import type { Entry, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import {
  createBook,
  type Lock,
  readLock,
  removedSignatures,
  type SignatureBook,
} from '@narani/state';
import type { CheckOptions } from './check.js';

/** **Shapes**: `locks` by entry folder, without those of a newer version. */
export interface ReadLocks {
  readonly locks: ReadonlyMap<string, Lock>;
  readonly book: SignatureBook;
  readonly findings: readonly Finding[];
}

/** Reads the locks of these entries. **Errors**: those of `readLock`, state/lock-future, state/signature-removed. */
export function readLocks(
  entries: readonly Entry[],
  { locks: sources, today, earlier }: Pick<CheckOptions, 'locks' | 'today' | 'earlier'>,
): ReadLocks {
  const locks = new Map<string, Lock>();
  const findings: Finding[] = [];
  for (const { id, folder } of entries) {
    const source = sources.get(folder);
    if (!source) continue;
    const { value, findings: found } = readLock(source, id);
    findings.push(...found);
    if (!value) continue;
    locks.set(folder, value);
    findings.push(...fromTheFuture(value, source.path, id, today));
  }
  if (earlier) findings.push(...findRemoved(entries, locks, earlier));
  return { locks, book: createBook(locks.values()), findings };
}

/** A document that is gone took its signatures along; one that moved has them where it is now. */
function findRemoved(
  entries: readonly Entry[],
  locks: ReadonlyMap<string, Lock>,
  { base, locks: earlier }: NonNullable<CheckOptions['earlier']>,
): Finding[] {
  const seals = new Set(
    [...locks.values()].flatMap((lock) => lock.signatures.map(({ seal }) => seal)),
  );
  const idOf = new Map(entries.map(({ folder, id }) => [folder, id]));
  return earlier.flatMap((lock) => {
    const id = idOf.get(lock.path.slice(0, lock.path.lastIndexOf('/')));
    return id === undefined ? [] : removedSignatures(lock, id, base, seals);
  });
}

function fromTheFuture(lock: Lock, path: string, target: string, today: string): Finding[] {
  return lock.signatures
    .filter(({ date }) => date > today)
    .map(({ date: actual, signer, section, locale }) =>
      finding('state/lock-future', {
        path,
        scope: `${locale}/${section}`,
        actual,
        values: { target, signer, section, locale, actual },
      }),
    );
}
