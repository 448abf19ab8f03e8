/** The locks of all documents: read once, and looked up together, for a section may have moved from one document to another. */
import type { Attempt, Entry, Finding } from '@narani/model';
import { foundOnly } from '@narani/model';
import { finding } from '@narani/rules';
import {
  createBook,
  type Lock,
  readLock,
  removedSignatures,
  type SignatureBook,
  standingTexts,
} from '@narani/state';
import type { CheckOptions } from './options.js';

/** **Shapes**: `locks` by entry folder, without those of a newer version. Without `book` each document is left with its own. */
export interface ReadLocks {
  readonly locks: ReadonlyMap<string, Lock>;
  readonly book?: SignatureBook;
  readonly findings: readonly Finding[];
}

/** Reads the locks of these entries. **Errors**: those of `readLock`, state/lock-future, state/signature-removed. */
export function readLocks(
  entries: readonly Entry[],
  {
    locks: sources,
    today,
    earlier,
    attempt,
    findings: known,
  }: Pick<CheckOptions, 'locks' | 'today' | 'earlier' | 'findings'> & { readonly attempt: Attempt },
): ReadLocks {
  const locks = new Map<string, Lock>();
  const findings: Finding[] = [];
  for (const { id, folder } of entries) {
    const source = sources.get(folder);
    if (!source) continue;
    const { value, findings: found } = attempt(
      { stage: 'lock', path: source.path, target: id },
      () => {
        const lock = readLock(source, id);
        const future = lock.value ? fromTheFuture(lock.value, source.path, id, today) : [];
        return { value: lock.value, findings: [...lock.findings, ...future] };
      },
    );
    findings.push(...found);
    if (value) locks.set(folder, value);
  }
  const all = { stage: 'signatures', path: 'narani.yaml' } as const;
  if (earlier) {
    // A lock that cannot be read, or that a hand changed, is told as that; what is missing in it follows.
    const told = new Set(
      [...known, ...findings].flatMap((found) => (found.severity === 'error' ? found.path : [])),
    );
    const readable = earlier.locks.filter(({ path }) => !told.has(path));
    const removed = () => foundOnly(findRemoved(entries, locks, { ...earlier, locks: readable }));
    findings.push(...attempt({ ...all, target: earlier.base }, removed).findings);
  }
  const bind = () => ({ value: createBook(locks.values()), findings: [] });
  const bound = attempt({ ...all, target: 'parity.lock.yaml' }, bind);
  return {
    locks,
    ...(bound.value ? { book: bound.value } : {}),
    findings: [...findings, ...bound.findings],
  };
}

/** A document that is gone took its signatures along; one that moved must have brought those of texts that still stand. */
function findRemoved(
  entries: readonly Entry[],
  locks: ReadonlyMap<string, Lock>,
  { base, locks: earlier }: NonNullable<CheckOptions['earlier']>,
): Finding[] {
  const seals = new Set(
    [...locks.values()].flatMap((lock) => lock.signatures.map(({ seal }) => seal)),
  );
  const idOf = new Map(entries.map(({ folder, id }) => [folder, id]));
  const idIn = ({ path }: { readonly path: string }) =>
    idOf.get(path.slice(0, path.lastIndexOf('/')));
  const isLeft = earlier.some((lock) => idIn(lock) === undefined);
  const isStanding = isLeft ? standingTexts(entries) : () => false;
  return earlier.flatMap((lock) => {
    const id = idIn(lock);
    return id === undefined
      ? removedSignatures(lock, lock.path, { base, seals, isMeant: isStanding })
      : removedSignatures(lock, id, { base, seals });
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
