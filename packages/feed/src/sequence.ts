/** The order in which a site first published its items: the pages of a feed follow it, so that a full one never gets another item. */
import { type Listed, listedIn } from '@narani/changes';
import type { Locale } from '@narani/model';
import type { ItemFile, SiteIndex } from '@narani/schema';
import { compare } from './context.js';

/** **Shapes**: numbers from 1 by item id, counted in each language apart; `last` the highest ever given in a language. */
export interface Sequences {
  readonly of: ReadonlyMap<string, number>;
  readonly last: Readonly<Partial<Record<Locale, number>>>;
}

/**
 * The numbers of items. Those of the last publication stay; new ones go on from there, by date and id. A number is never given again.
 *
 * **Shapes**: `renamed` gives the old id of an item by its new one.
 */
export function sequencesOf(
  items: readonly ItemFile[],
  before: SiteIndex | undefined,
  renamed: ReadonlyMap<string, string>,
): Sequences {
  const known = before ? listedIn(before) : new Map<string, Listed>();
  const last: Partial<Record<Locale, number>> = { ...before?.last_sequence };
  const of = new Map<string, number>();
  const fresh: ItemFile[] = [];
  for (const item of items) {
    const number = (known.get(item.id) ?? known.get(renamed.get(item.id) ?? ''))?.sequence;
    if (number === undefined) fresh.push(item);
    else of.set(item.id, number);
  }
  for (const { id, language } of fresh.sort(inOrder)) {
    const number = (last[language] ?? 0) + 1;
    last[language] = number;
    of.set(id, number);
  }
  return { of, last };
}

function inOrder(a: ItemFile, b: ItemFile): number {
  return compare(a.date_published, b.date_published) || compare(a._narani.id, b._narani.id);
}

/**
 * Items a page of a feed holds. Whoever polls reads the newest of them, 1 to 2 MB at most, not the whole library each time.
 */
const PAGE_ITEMS = 100;

/** The page of a feed that an item stands on, from 1, the oldest. */
export function pageOf(sequence: number): number {
  return Math.ceil(sequence / PAGE_ITEMS);
}
