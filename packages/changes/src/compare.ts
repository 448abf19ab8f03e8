/** What changed from one publication of a site to the next, each change told as what it is. */
import type { ChangesRecordChange as Change, ItemFile } from '@narani/schema';
import { addressesIn } from './addresses.js';
import { canonicalJson } from './canonical.js';
import { affectedBy, contentChange } from './content.js';
import { newFiles } from './files.js';
import { type Listed, listedIn, type Snapshot } from './snapshot.js';
import { stateChange } from './state.js';

/** Where else a document stands. */
export interface Standing {
  readonly name: string;
  readonly url: string;
}

/**
 * What two sets do not tell by themselves.
 *
 * **Shapes**: `renamed` gives the old id of an item by its new one; `elsewhere` tells the items that other sites had before, or this one once; `standing` says
 * where a document that left this site still is.
 */
export interface Circumstances {
  readonly renamed?: ReadonlyMap<string, string>;
  readonly elsewhere?: Pick<ReadonlySet<string>, 'has'>;
  readonly standing?: (listed: Listed) => readonly Standing[];
}

/**
 * What changed between two sets of one site.
 *
 * **Shapes**: by id; several changes of one item in the order renamed, moved, withheld or back, content or affected, state. A new base URL is one
 * change for all items in which nothing but addresses changed. Nothing changed gives none.
 */
export function changesBetween(
  before: Snapshot,
  after: Snapshot,
  circumstances: Circumstances = {},
): Change[] {
  const [old, now] = [listedIn(before.index), listedIn(after.index)];
  const { renamed = new Map() } = circumstances;
  const followed = new Set([...now.keys()].map((id) => renamed.get(id) ?? id));
  const moved = addressesIn(before, after);
  const kept = [...now.values()].flatMap((item) => {
    const was = old.get(item.id) ?? old.get(renamed.get(item.id) ?? '');
    if (was?.item_hash === item.item_hash || moved.covers(item.id)) return [];
    return was ? changesOf(before, after, was, item) : [arrival(item, circumstances)];
  });
  const left = [...old.values()]
    .filter(({ id }) => !followed.has(id))
    .map((was) => departure(was, circumstances));
  return [...moved.changes, ...[...kept, ...left].sort(byId)];
}

function arrival(item: Listed, { elsewhere }: Circumstances): Change {
  return { kind: elsewhere?.has(item.id) ? 'on_site' : 'created', ...present(item) };
}

function departure({ id, document, language }: Listed, { standing }: Circumstances): Change {
  const sites = standing?.({ id, document, language } as Listed) ?? [];
  return { kind: 'off_site', id, document, language, sites: [...sites] };
}

/** What a change says of an item that is there. */
function present(item: Listed): Omit<Change, 'kind'> {
  const { id, document, language, item_url, item_hash, content_hash, state_hash } = item;
  return { id, document, language, item_url, item_hash, content_hash, state_hash };
}

function changesOf(before: Snapshot, after: Snapshot, was: Listed, item: Listed): Change[] {
  const [old, now] = [before.item(was), after.item(item)];
  if (!now) throw new Error(`Item, got none for ${item.id}, expected the one that was just made`);
  const common = present(item);
  const moves: Change[] = [];
  if (was.id !== item.id) moves.push({ kind: 'renamed', ...common, from: was.id, to: item.id });
  if (was.url !== item.url) moves.push({ kind: 'moved', ...common, from: was.url, to: item.url });
  const end = endOf(was, item, now, old);
  if (end) return [...moves, { ...end, ...common }];
  // Without the old file nothing can be told apart: whoever follows reads the new one.
  if (!old) return [...moves, { kind: 'content', ...common, class: 'fact' }];
  const back: Change[] = isAway(was) && !isAway(item) ? [{ kind: 'back', ...common }] : [];
  const files = newFiles(old, now);
  // Of what comes back from nothing, all that its last file lacked is its return.
  const affected =
    back.length > 0 && isBare(old) ? undefined : affectedBy(old, now, moves.length > 0);
  const content = contentChange(old, now) ?? affected;
  const state = stateChange(old, now);
  const told: Change[] = [
    ...moves,
    ...back,
    ...(content ? [{ ...content, ...common, ...files }] : []),
    ...(state ? [{ ...state, ...common }] : []),
  ];
  return told.length > 0 ? told : [{ kind: 'affected', causes: ['other'], ...common, ...files }];
}

/** Whether a file holds no text: a tombstone, or what was taken back. */
function isBare({ content_html }: ItemFile): boolean {
  return content_html === undefined;
}

/** Whether an item is withheld, or its text is gone. */
function isAway({ withheld, lifecycle }: Listed): boolean {
  return withheld === true || lifecycle === 'withdrawn';
}

/** What ends an item for now or for good, and what is said of that anew. */
function endOf(
  was: Listed,
  item: Listed,
  { _narani: now }: ItemFile,
  old: ItemFile | undefined,
): Change | undefined {
  const known = old?._narani;
  if (item.lifecycle === 'withdrawn') {
    const same = canonicalJson(known?.withdrawal ?? null) === canonicalJson(now.withdrawal ?? null);
    if (was.lifecycle === 'withdrawn' && same) return undefined;
    return { kind: 'withdrawn', ...(now.withdrawal ? { withdrawal: now.withdrawal } : {}) };
  }
  const { cause } = now.availability ?? {};
  if (cause === undefined || (was.withheld && known?.availability?.cause === cause))
    return undefined;
  return { kind: 'withheld', cause };
}

function byId({ id: a = '' }: Change, { id: b = '' }: Change): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
