/** The files that tell what a site holds and what changed: index.json, the head of the list of changes and its last record. */

import {
  changesBetween,
  HEAD_PATH,
  type Listed,
  listedIn,
  nextOfList,
  recordPath,
  type Snapshot,
  setHash,
} from '@narani/changes';
import { kindsOf } from '@narani/kinds';
import type { Finding } from '@narani/model';
import { authorityOf } from '@narani/routes';
import type { ItemFile, SiteIndex } from '@narani/schema';
import { unrecorded } from './contract.js';
import { lateRenames, swappedIds } from './mistaken.js';
import { findBrokenPromises } from './promises.js';
import { FORMAT_VERSION } from './render.js';
import { type Sequences, sequencesOf } from './sequence.js';
import type { FeedContext, LastSite } from './shape.js';

/** The list of all items of a site. */
export const INDEX_PATH = 'index.json';

/** **Shapes**: `kept` are the items whose last good version stays, by `id@locale`; `files` are to be written as JSON. */
export interface Contract {
  readonly kept: ReadonlyMap<string, ItemFile>;
  readonly files: readonly { readonly path: string; readonly value: unknown }[];
  readonly findings: readonly Finding[];
  readonly sequences: Sequences;
}

/** What a site tells of its items, given those that were made now. **Errors**: changes/*. */
export function contractFiles(
  context: FeedContext,
  fresh: ReadonlyMap<string, ItemFile>,
): Contract {
  const { continues, replaces } = context.options;
  const { kept, renamed, findings } = lateRenames(context, fresh);
  const items = new Map([...fresh, ...kept]);
  const last = continues?.last;
  const sequences = sequencesOf([...items.values()], last?.index, renamed);
  const index = indexOf(context, [...items.values()], sequences);
  if (!last?.index || !last.head) {
    const { head } = nextOfList(index, replaces === undefined ? {} : { replaces });
    const told = [...files(index), { path: HEAD_PATH, value: head }];
    return { kept, findings, sequences, files: told };
  }
  const byId = new Map([...items.values()].map((item) => [item.id, item]));
  const before: Snapshot = { index: last.index, item: last.item };
  const after: Snapshot = { index, item: ({ id }) => byId.get(id) };
  const standing = ({ id }: Listed) => context.carried.standing.get(id) ?? [];
  const changes = changesBetween(before, after, {
    ...{ renamed, standing },
    ...(continues ? { elsewhere: continues.elsewhere } : {}),
  });
  const { head, record } = nextOfList(index, { last: last.head, changes });
  const told = record ? [{ path: recordPath(record), value: record }] : [];
  return {
    kept,
    sequences,
    findings: [...findings, ...onTexts(context, before, byId), ...onSchemas(context, last)],
    files: [...files(index), { path: HEAD_PATH, value: head }, ...told],
  };
}

function files(index: SiteIndex): Contract['files'] {
  return [{ path: INDEX_PATH, value: index }];
}

/** The findings on schemas; none while a kind cannot be read, whose fields come back with it. */
function onSchemas({ corpus }: FeedContext, { schemas }: LastSite): Finding[] {
  if (!schemas || corpus.withheld.some((path) => path.startsWith('kinds/'))) return [];
  return findBrokenPromises(schemas(), kindsOf(corpus));
}

/** The findings on texts that differ from those of the last publication. */
function onTexts(
  context: FeedContext,
  before: Snapshot,
  now: ReadonlyMap<string, ItemFile>,
): Finding[] {
  const pairs = [...listedIn(before.index).values()].flatMap((listed) => {
    const item = now.get(listed.id);
    if (!item || item._narani.item_hash === listed.item_hash) return [];
    const old = before.item(listed);
    return old ? [{ old, now: item }] : [];
  });
  const swapped = swappedIds(context, pairs);
  const known = new Set(swapped.map(({ path }) => path));
  const silent = pairs.flatMap(({ old, now: item }) => unrecorded(context, old, item));
  return [...swapped, ...silent.filter(({ path }) => !known.has(path))];
}

function indexOf(
  { corpus, site, router, entries }: FeedContext,
  items: readonly ItemFile[],
  sequences: Sequences,
): SiteIndex {
  const documents = new Map<string, ItemFile[]>();
  for (const item of items) {
    const others = documents.get(item._narani.id);
    if (others) others.push(item);
    else documents.set(item._narani.id, [item]);
  }
  return {
    schema: FORMAT_VERSION,
    site: site.name,
    base_url: router.absolute(''),
    authority: authorityOf(corpus.config),
    count: items.length,
    set_hash: setHash(items.map(({ id, _narani }) => [id, _narani.item_hash])),
    last_sequence: sequences.last,
    documents: [...documents]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, each]) =>
        indexed(id, each, { ...sequences, locales: site.locales }, entries.get(id)?.meta),
      ),
  };
}

function indexed(
  id: string,
  items: readonly ItemFile[],
  { of, locales }: Sequences & { readonly locales: readonly string[] },
  meta: object = {},
): SiteIndex['documents'][number] {
  const [first] = items;
  if (!first) throw new Error(`Items of ${id}, got none, expected one at least`);
  const inOrder = [...items].sort(
    (a, b) => locales.indexOf(a.language) - locales.indexOf(b.language),
  );
  return {
    id,
    kind: first._narani.kind,
    ...('number' in meta ? { number: Number(meta.number) } : {}),
    ...('order' in meta ? { order: Number(meta.order) } : {}),
    source_language: first._narani.source_language,
    items: inOrder.map((item) => entryOf(item, of.get(item.id) ?? 1)),
  };
}

function entryOf(
  { id, language, title, url, _narani }: ItemFile,
  sequence: number,
): SiteIndex['documents'][number]['items'][number] {
  const { lifecycle, availability, translation, item_url, modified } = _narani;
  const { item_hash, content_hash, state_hash } = _narani;
  return {
    id,
    language,
    title,
    lifecycle,
    ...(availability ? { withheld: true as const } : {}),
    state: translation?.state ?? 'source',
    ...(translation?.change ? { change: translation.change } : {}),
    url,
    item_url,
    modified,
    sequence,
    item_hash,
    content_hash,
    state_hash,
  };
}
