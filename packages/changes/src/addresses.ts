/** A site that moved: all its addresses change at once. */
import type { ChangesRecordChange as Change } from '@narani/schema';
import { differingFields } from './fields.js';
import { listedIn, type Snapshot } from './snapshot.js';

/** **Shapes**: at most one change; `covers` says of which items nothing else need be told. */
export interface Moved {
  readonly changes: readonly Change[];
  readonly covers: (id: string) => boolean;
}

const NOTHING: Moved = { changes: [], covers: () => false };

/** What a new base URL alone accounts for. */
export function addressesIn(before: Snapshot, after: Snapshot): Moved {
  const [from, to] = [before.index.base_url, after.index.base_url];
  if (from === to) return NOTHING;
  const old = listedIn(before.index);
  const items = [...listedIn(after.index).values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((item) => {
      const was = old.get(item.id);
      const [one, other] = [was && before.item(was), after.item(item)];
      const samePlace = was?.url.slice(from.length) === item.url.slice(to.length);
      if (!one || !other || !samePlace || differingFields(one, other).length > 0) return [];
      return [{ id: item.id, item_url: item.item_url, item_hash: item.item_hash }];
    });
  if (items.length === 0) return NOTHING;
  const covered = new Set(items.map(({ id }) => id));
  return {
    changes: [{ kind: 'addresses', from, to, items }],
    covers: (id) => covered.has(id),
  };
}
