/** Following a site: from whatever is held to exactly what is published. */
import type { Copy, Followed, Store } from './copy.js';
import { NaraniError } from './errors.js';
import type {
  ChangesHead,
  ChangesRecord,
  ChangesRecordChange,
  ItemFile,
  SiteIndex,
} from './generated/types.js';
import { setHash, verify } from './hash.js';
import type { Read } from './read.js';
import { isHead, isIndex, isItem, isRecord } from './shapes.js';

/** **Shapes**: `head` is the address of the head; `rounds` how often a site that changes meanwhile is read again; `save` every so many items. */
export interface FollowOptions {
  readonly head: string;
  readonly read: Read;
  readonly rounds?: number;
  readonly saveEvery?: number;
}

/** What the copy is to hold: hash and address of each item. */
type Wanted = ReadonlyMap<string, { readonly hash: string; readonly url: string }>;

interface Plan {
  readonly wanted: Wanted;
  readonly changes: readonly ChangesRecordChange[];
  readonly fresh: boolean;
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Brings the copy in a store to what is published now.
 *
 * Nothing is taken that is not exactly what a record or the index promised; where the site is published anew meanwhile, it is begun again, and what
 * was read by then is not read twice. An item that is gone from the set is moved to `left`, never deleted.
 *
 * **Errors**: rejects with a NaraniError; the copy is then as good as before, and the next run goes on.
 */
export async function follow(store: Store, options: FollowOptions): Promise<Followed> {
  const { rounds = 8 } = options;
  let copy = await store.load();
  let last: unknown;
  for (let round = 0; round < rounds; round++) {
    try {
      const head = await options.read<ChangesHead>(options.head, isHead);
      const plan = await planOf(copy, head, options.read, round > 1);
      const items = await collect(copy, plan.wanted, store, options);
      const next = await assemble(copy, head, plan, items);
      await store.save(next);
      return { copy: next, changes: plan.changes, fresh: plan.fresh };
    } catch (error) {
      const passes =
        error instanceof Changing || (error instanceof NaraniError && error.code === 'missing');
      if (!passes) throw error;
      last = error;
      // What was read meanwhile is in the store.
      copy = await store.load();
    }
  }
  throw new NaraniError('changing', options.head, `could not be read whole: ${String(last)}`);
}

/** What was promised was not there: the site was published anew, or an old file was served. */
class Changing extends Error {}

async function planOf(
  copy: Copy | undefined,
  head: ChangesHead,
  read: Read,
  anew: boolean,
): Promise<Plan> {
  const since =
    !anew && copy && canFollow(copy, head) ? await readSince(copy, head, read) : undefined;
  return since ?? freshPlan(head, read);
}

function canFollow({ epoch, number }: Copy, head: ChangesHead): boolean {
  return epoch === head.epoch && number <= head.number && number >= head.first - 1;
}

/** The plan that the records since the copy give; undefined where they do not lead from it to the head. */
async function readSince(copy: Copy, head: ChangesHead, read: Read): Promise<Plan | undefined> {
  const wanted = new Map(
    Object.entries(copy.items).map(([id, { _narani }]) => [
      id,
      { hash: _narani.item_hash, url: _narani.item_url },
    ]),
  );
  const changes: ChangesRecordChange[] = [];
  const renamed = new Map<string, string>();
  let set = copy.set_hash;
  for (let number = copy.number + 1; number <= head.number; number++) {
    const url = head.record_url.replace('{number}', String(number));
    const record = await read<ChangesRecord>(url, isRecord);
    if (record.epoch !== head.epoch || record.number !== number || record.before !== set)
      return undefined;
    for (const change of record.changes) apply(wanted, renamed, change);
    changes.push(...record.changes);
    set = record.set_hash;
  }
  return set === head.set_hash ? { wanted, changes, renamed, fresh: false } : undefined;
}

function apply(
  wanted: Map<string, { hash: string; url: string }>,
  renamed: Map<string, string>,
  { kind, id = '', item_hash: hash, item_url: url, from = '', items = [] }: ChangesRecordChange,
): void {
  if (kind === 'off_site') wanted.delete(id);
  if (kind === 'renamed') {
    wanted.delete(from);
    renamed.set(from, id);
  }
  if (hash && url) wanted.set(id, { hash, url });
  for (const item of items) wanted.set(item.id, { hash: item.item_hash, url: item.item_url });
}

async function freshPlan(head: ChangesHead, read: Read): Promise<Plan> {
  const index = await read<SiteIndex>(head.index_url, isIndex);
  if (index.set_hash !== head.set_hash) throw new Changing('index of another time');
  const items = index.documents.flatMap((document) => document.items);
  const wanted = new Map(
    items.map((item) => [item.id, { hash: item.item_hash, url: item.item_url }]),
  );
  return { wanted, changes: [], renamed: new Map(), fresh: true };
}

/** The files of all wanted items: those that are held already, and the others read and verified. */
async function collect(
  copy: Copy | undefined,
  wanted: Wanted,
  store: Store,
  { read, saveEvery = 100 }: FollowOptions,
): Promise<Record<string, ItemFile>> {
  const items: Record<string, ItemFile> = {};
  const held = copy?.items ?? {};
  const met: Record<string, ItemFile> = {};
  const keep = () => store.save({ ...(copy ?? NOTHING), items: { ...held, ...met } });
  try {
    for (const [id, { hash, url }] of wanted) {
      const known = held[id];
      if (known?._narani.item_hash === hash) items[id] = known;
      else {
        const item = await read<ItemFile>(url, isItem);
        if (item.id !== id || !(await verify(item, hash)))
          throw new Changing(`${url} of another time`);
        items[id] = item;
        met[id] = item;
        if (Object.keys(met).length % saveEvery === 0) await keep();
      }
    }
  } catch (error) {
    await keep();
    throw error;
  }
  return items;
}

/** No copy yet: an epoch that no site has. */
const NOTHING: Copy = { epoch: '', number: 0, set_hash: '', items: {}, left: {} };

async function assemble(
  copy: Copy | undefined,
  head: ChangesHead,
  { wanted, renamed }: Plan,
  items: Readonly<Record<string, ItemFile>>,
): Promise<Copy> {
  const hashes = new Map([...wanted].map(([id, { hash }]) => [id, hash]));
  if ((await setHash(hashes)) !== head.set_hash) throw new Changing('a set of another time');
  const gone = Object.entries({ ...copy?.left, ...copy?.items }).filter(
    ([id]) => !wanted.has(id) && !renamed.has(id),
  );
  const { epoch, number, set_hash } = head;
  return { epoch, number, set_hash, items, left: Object.fromEntries(gone) };
}
