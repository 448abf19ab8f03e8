/** A published set and its items. */
import type { ItemFile, SiteIndex, SiteIndexEntryItem } from '@narani/schema';

/** One item as the list of a site has it, and the document it is of. */
export type Listed = SiteIndexEntryItem & { readonly document: string };

/** A published set. **Shapes**: `item` gives an item's own file; undefined where it cannot be read. */
export interface Snapshot {
  readonly index: SiteIndex;
  readonly item: (listed: Listed) => ItemFile | undefined;
}

/** Every item of a site, by id. */
export function listedIn({ documents }: SiteIndex): Map<string, Listed> {
  const items = documents.flatMap(({ id: document, items: each }) =>
    each.map((item) => ({ ...item, document })),
  );
  return new Map(items.map((item) => [item.id, item]));
}
