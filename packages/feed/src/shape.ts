/** What a feed is made of: its options, its context, and what it carries on from the last publication. */
import type { Listed, Schemas, Standing } from '@narani/changes';
import type {
  Attempt,
  CheckedCorpus,
  Edition,
  Entry,
  Finding,
  Locale,
  OutputFile,
  Router,
  Watch,
} from '@narani/model';
import type {
  ChangesHead,
  FeedExtension,
  FeedItem,
  ItemFile,
  SiteConfig,
  SiteIndex,
} from '@narani/schema';
import type { Clocks } from '@narani/timetable';
import type { FeedBody } from './render.js';

/**
 * The last publication of a site.
 *
 * **Shapes**: `index` is absent where the site had no list of items yet; `item` reads an item's own file; `schemas` are the open ones.
 */
export interface LastSite {
  readonly index?: SiteIndex;
  readonly head?: ChangesHead;
  readonly item: (listed: Pick<Listed, 'item_url'>) => ItemFile | undefined;
  readonly schemas?: () => Schemas;
}

/** What becomes of an item that has no text on the site now. */
export type Fate =
  | { readonly keep: NonNullable<FeedExtension['availability']>['cause'] }
  | { readonly withdrawn: NonNullable<FeedExtension['withdrawal']> }
  | { readonly standing: readonly Standing[] };

/**
 * What a site's list of changes is continued with.
 *
 * **Shapes**: `elsewhere` tells the items that other sites had, or this one once; `fateOf` says why an item is not here.
 */
export interface Continuation {
  readonly last: LastSite;
  readonly elsewhere: Pick<ReadonlySet<string>, 'has'>;
  readonly fateOf: (listed: Listed) => Fate;
}

/**
 * **Shapes**: `held` are the last versions of items that lack a part now, and `kept` of those that are not there, by `id@locale`; `renamed` gives the old id of an item by its new one; `standing` by the id of an item that left.
 */
export interface Carried {
  readonly held: ReadonlyMap<string, ItemFile>;
  readonly kept: ReadonlyMap<string, ItemFile>;
  readonly renamed: ReadonlyMap<string, string>;
  readonly standing: ReadonlyMap<string, readonly Standing[]>;
  readonly findings: readonly Finding[];
}

/** A file of the site that another edition made. **Units**: `path` from the site's root; `bytes` its length; `sha256` in hexadecimal. */
export interface KnownFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * A document's body with absolute addresses.
 *
 * **Shapes**: `html` is all of it, its notes linked within; `prefixed` the same with ids that no other text of a feed has; `sections`
 * its stretches from one heading to the next, in order, the one before the first heading with an empty id; `text` is what one reads there.
 */
export interface ItemBody {
  readonly html: string;
  readonly prefixed: string;
  readonly sections: readonly {
    readonly id: string;
    readonly html: string;
    readonly text: string;
  }[];
  readonly blocks: ItemBlocks;
}

/** What stands in a body that programs can use without reading HTML. **Shapes**: in the order of the text; `section` is the id of the heading above. */
export interface ItemBlocks {
  readonly paragraphs: readonly {
    readonly number: number;
    readonly id: string;
    readonly section: string;
    readonly text: string;
  }[];
  readonly tables: readonly {
    readonly section: string;
    readonly header: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly faq: readonly { readonly question: string; readonly answer: string }[];
}

/**
 * What the feed takes from other editions.
 *
 * **Shapes**: `bodyOf` gives a document's body; undefined where it could not be rendered: the document has no item then. `attachments` gives the files beside it that its page shows. `pdfs` holds the PDFs this site publishes, keyed `id@locale`.
 */
export interface FeedOptions {
  readonly bodyOf: (id: string, locale: Locale) => ItemBody | undefined;
  readonly attachments?: (id: string, locale: Locale) => readonly KnownFile[];
  readonly pdfs?: Readonly<Record<string, KnownFile>>;
  /** Runs what makes one item. */
  readonly attempt?: Attempt;
  /** The last publication, which the list of changes goes on from. */
  readonly continues?: Continuation;
  /** Begins a list of changes anew though there was one: the epoch that it replaces. */
  readonly replaces?: string;
  /** Sees what an item looks up of other documents. */
  readonly watch?: Watch;
}

/** One language version that the site publishes. */
export type Part = Edition<FeedBody>['parts'][number];

/**
 * What items are made of on one site.
 *
 * **Shapes**: `shown` holds what has an item in each of the site's languages, newest change first, then by id; `parts` every part of
 * the edition, keyed `id@locale`; `listed` those that have an item, by the same key; `entries` are keyed by id.
 */
export interface FeedContext {
  readonly corpus: CheckedCorpus;
  readonly site: SiteConfig;
  readonly router: Router;
  readonly options: FeedOptions;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly pdfs: ReadonlyMap<string, KnownFile>;
  readonly clocks: Clocks;
  readonly shown: ReadonlyMap<Locale, readonly Part[]>;
  readonly parts: ReadonlyMap<string, Part>;
  readonly listed: ReadonlyMap<string, Part>;
  readonly carried: Carried;
}

/** Where a page stands. **Shapes**: `archive` is the number of a full one, absent for the newest; `older` that of the one before. */
export interface PagePlace {
  readonly archive?: number;
  readonly older?: number;
}

/** An item and its own file. **Shapes**: `whole` is what the file holds; `inFeed` gives what a feed holds of it. */
export interface Made {
  readonly whole: ItemFile;
  readonly file: OutputFile;
  readonly inFeed: () => FeedItem;
}
