/** In which order the documents of a kind are read in a book. */
import { partsIn } from '@narani/kinds';
import type { Entry } from '@narani/model';
import { fieldsOf, type Kind } from '@narani/schema';
import { dayOf } from '@narani/timetable';

/** Documents by their numbers where their kind is sorted by one, else from the first day to the last. */
export function inReadingOrder(entries: readonly Entry[], { sort, ...kind }: Kind): Entry[] {
  const [part] = sort === undefined ? [] : partsIn(kind, [sort]);
  const field = part && fieldsOf(part)[0]?.[0];
  const placeOf = ({ id, meta }: Entry): string => {
    const number = field === undefined ? undefined : meta[field];
    const rank = typeof number === 'number' ? number : Number.MAX_SAFE_INTEGER;
    return `${String(rank).padStart(20, '0')} ${dayOf(meta)} ${id}`;
  };
  return entries
    .map((entry) => [placeOf(entry), entry] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, entry]) => entry);
}
