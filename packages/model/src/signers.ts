/** Who signed a translation as it stands. */
import type { Role } from '@narani/schema';
import type { EntryState } from './corpus.js';

/** A person in a role. **Shapes**: `date` is the day of the last of their signatures; `sections` is how many sections they hold for. */
export interface Signer {
  readonly signer: string;
  readonly role: Role;
  readonly date: string;
  readonly sections: number;
}

/** Everybody whose signature holds for a section of this translation, each once a role: those of the most sections first, then by name. */
export function signersOf({ sections }: EntryState): Signer[] {
  const known = new Map<string, Signer>();
  for (const { signatures = [] } of sections) {
    const counted = new Set<string>();
    for (const { signer, role, date } of signatures) {
      const key = `${role} ${signer}`;
      const before = known.get(key) ?? { signer, role, date, sections: 0 };
      known.set(key, {
        ...before,
        date: before.date > date ? before.date : date,
        sections: before.sections + (counted.has(key) ? 0 : 1),
      });
      counted.add(key);
    }
  }
  const rank = ({ signer, role }: Signer) => `${signer} ${role}`;
  return [...known.values()].sort(
    (a, b) => b.sections - a.sections || (rank(a) < rank(b) ? -1 : 1),
  );
}
