/** A partner's copy of a site, and where it is kept. */
import type { ChangesRecordChange, ItemFile } from './generated/types.js';

/**
 * A copy of a site.
 *
 * **Shapes**: `items` by id, what is on the site, tombstones among it; `left` what is no longer on it, by id: it may be kept. `set_hash` is the
 * site's own after record `number` of `epoch`.
 */
export interface Copy {
  readonly epoch: string;
  readonly number: number;
  readonly set_hash: string;
  readonly items: Readonly<Record<string, ItemFile>>;
  readonly left: Readonly<Record<string, ItemFile>>;
}

/** Where a copy is kept between two runs. */
export interface Store {
  readonly load: () => Promise<Copy | undefined>;
  readonly save: (copy: Copy) => Promise<void>;
}

/** A store that lasts as long as the program. */
export function memoryStore(copy?: Copy): Store {
  let held = copy;
  return {
    load: async () => held,
    save: async (next) => {
      held = next;
    },
  };
}

/**
 * What following came to.
 *
 * **Shapes**: `changes` are those of all records since the copy, in their order; `fresh` says that all was read anew, since there was no copy, or
 * the list could not be followed from it: then `changes` is empty.
 */
export interface Followed {
  readonly copy: Copy;
  readonly changes: readonly ChangesRecordChange[];
  readonly fresh: boolean;
}
