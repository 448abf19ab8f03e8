/** A client of one site. */
import type { Followed, Store } from './copy.js';
import { follow } from './follow.js';
import type { ChangesHead, ItemFile, SiteIndex, SiteIndexEntryItem } from './generated/types.js';
import { createRead, type ReadOptions } from './read.js';
import { isHead, isIndex, isItem } from './shapes.js';

/** **Shapes**: `language` and `kind` leave out all others. */
export interface ListOptions {
  readonly language?: string;
  readonly kind?: string;
}

/** An item as a site lists it, with its document's id and number. */
export type ListedItem = SiteIndexEntryItem & {
  readonly document: string;
  readonly kind: string;
  readonly number?: number;
};

/** What a client can do; all of it rejects with a NaraniError. */
export interface Client {
  /** How far the list of changes goes: the one thing to poll. */
  readonly head: () => Promise<ChangesHead>;
  /** All items without their texts, by document. */
  readonly list: (options?: ListOptions) => Promise<ListedItem[]>;
  /** An item's own file. */
  readonly get: (item: string | Pick<ListedItem, 'item_url'>) => Promise<ItemFile>;
  /** The same document in the site's other languages. */
  readonly alternates: (item: ItemFile) => Promise<ItemFile[]>;
  /** Brings the copy in a store to what is published now; see `follow`. */
  readonly follow: (store: Store) => Promise<Followed>;
}

/**
 * A client of the site at an address.
 *
 * @example createClient('https://assembly-wiki.narani.example/').list({ language: 'en' })
 */
export function createClient(site: string, options: ReadOptions = {}): Client {
  const base = site.endsWith('/') ? site : `${site}/`;
  const read = createRead(options);
  const headUrl = `${base}feeds/v1/changes/head.json`;
  const get = (item: string | Pick<ListedItem, 'item_url'>) =>
    read<ItemFile>(typeof item === 'string' ? item : item.item_url, isItem);
  return {
    head: () => read<ChangesHead>(headUrl, isHead),
    list: async ({ language, kind } = {}) => {
      const { documents } = await read<SiteIndex>(`${base}index.json`, isIndex);
      return documents
        .filter((document) => kind === undefined || document.kind === kind)
        .flatMap(({ id, items, ...document }) =>
          items.map((item) => ({
            ...item,
            document: id,
            kind: document.kind,
            ...numbered(document),
          })),
        )
        .filter((item) => language === undefined || item.language === language);
    },
    get,
    alternates: (item) => Promise.all(item._narani.alternates.map(get)),
    follow: (store) => follow(store, { head: headUrl, read }),
  };
}

function numbered({ number }: { number?: number }): { number?: number } {
  return number === undefined ? {} : { number };
}
