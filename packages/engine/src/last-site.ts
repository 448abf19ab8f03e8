/** What the last publication tells of each site: its items, and how far the list of changes went. */
import {
  HEAD_PATH,
  keptRecords,
  type Listed,
  listedIn,
  recordPath,
  type Schemas,
} from '@narani/changes';
import { INDEX_PATH, type LastSite } from '@narani/feed';
import {
  type ChangesHead,
  type ChangesRecord,
  type ItemFile,
  type SchemaName,
  type SiteIndex,
  validate,
} from '@narani/schema';
import { PUBLISHED_SCHEMAS } from '@narani/schema/published';
import type { FateOf } from './fates.js';
import type { LastPublication } from './last.js';
import { readPublication, readPublishedSync, type SiteFile } from './publication.js';
import type { SiteContext } from './site.js';

/** **Shapes**: `records` are the records of changes that the next publication keeps, byte for byte. */
export interface LastSiteFiles extends LastSite {
  readonly records: readonly SiteFile[];
}

/**
 * Why a list of changes cannot go on: a site's list does not stand there as its publication says, or belongs to another site or
 * another set. **Shapes**: `path` is the file at fault, from the folder of the publication.
 */
export interface ListFault {
  readonly site: string;
  readonly path: string;
}

/** The sites of the last publication by name. **Shapes**: a site that had no list yet has neither `index` nor `head`. */
export function readLastSites(last: LastPublication | undefined): {
  readonly sites: ReadonlyMap<string, LastSiteFiles>;
  readonly faults: readonly ListFault[];
} {
  const sites = new Map<string, LastSiteFiles>();
  const faults: ListFault[] = [];
  for (const site of last?.publication.sites ?? []) {
    const files = new Map(site.files.map((file) => [file.path, file]));
    const read = siteFrom(
      site.name,
      (path) => {
        const file = files.get(path);
        return last && file && readPublishedSync(last.folder, site.name, file);
      },
      files,
    );
    if (typeof read === 'string') faults.push({ site: site.name, path: `${site.name}/${read}` });
    else if (read) sites.set(site.name, read);
  }
  return { sites, faults };
}

/** The first reason why the lists of changes of a publication cannot go on; undefined where they can. */
export async function findListFault(folder: string): Promise<ListFault | undefined> {
  const publication = await readPublication(folder);
  return publication && readLastSites({ folder, publication }).faults[0];
}

/** A list of changes in an output folder that has records; undefined where there is none. */
export async function findBegunList(
  folder: string,
): Promise<{ readonly site: string; readonly number: number } | undefined> {
  const publication = await readPublication(folder);
  if (!publication) return undefined;
  const { sites } = readLastSites({ folder, publication });
  const begun = [...sites].find(([, { head }]) => (head?.number ?? 0) > 0);
  return begun?.[1].head && { site: begun[0], number: begun[1].head.number };
}

/** The items that stood on other sites, or left this one, as far back as its records go. Those are read when there is a new item. */
function knownBefore(
  name: string,
  sites: ReadonlyMap<string, LastSiteFiles>,
): Pick<ReadonlySet<string>, 'has'> {
  let known: ReadonlySet<string> | undefined;
  const read = () => {
    const others = [...sites].filter(([other]) => other !== name);
    const elsewhere = others.flatMap(([, { index }]) => (index ? [...listedIn(index).keys()] : []));
    return new Set([...elsewhere, ...(sites.get(name)?.records ?? []).flatMap(leftIn)]);
  };
  return {
    has: (id) => {
      known ??= read();
      return known.has(id);
    },
  };
}

function leftIn({ contents }: SiteFile): string[] {
  const text = typeof contents === 'string' ? contents : new TextDecoder().decode(contents);
  const { changes } = JSON.parse(text) as ChangesRecord;
  return changes.flatMap(({ kind, id }) => (kind === 'off_site' && id ? [id] : []));
}

/** A site as it was; the path of the file at fault where its list cannot go on. */
export function siteFrom(
  name: string,
  bytesOf: (path: string) => Uint8Array | undefined,
  files: { readonly has: (path: string) => boolean },
): LastSiteFiles | string {
  const jsonOf = <T>(path: string, schema: SchemaName) => parse<T>(bytesOf(path), schema);
  const base = siteBase(jsonOf<SiteIndex>(INDEX_PATH, 'site-index'));
  const item = ({ item_url }: Pick<Listed, 'item_url'>) =>
    jsonOf<ItemFile>(decodeURI(item_url.slice(base.length)), 'item');
  const schemas = () => schemasIn(bytesOf);
  if (!files.has(HEAD_PATH)) return { item, records: [] };
  const index = jsonOf<SiteIndex>(INDEX_PATH, 'site-index');
  const head = jsonOf<ChangesHead>(HEAD_PATH, 'changes-head');
  if (!head || head.site !== name) return HEAD_PATH;
  if (!index || index.site !== name || index.set_hash !== head.set_hash) return INDEX_PATH;
  const records: SiteFile[] = [];
  for (const number of keptRecords(head)) {
    const path = recordPath({ epoch: head.epoch, number });
    const contents = bytesOf(path);
    if (!contents) return path;
    records.push({ path, contents });
  }
  return { index, head, item, schemas, records };
}

/** The open schemas that a site published. */
function schemasIn(bytesOf: (path: string) => Uint8Array | undefined): Schemas {
  const names = Object.keys(PUBLISHED_SCHEMAS.open);
  return Object.fromEntries(
    names.flatMap((name) => {
      const bytes = bytesOf(`feeds/v1/schemas/open/${name}.schema.json`);
      return bytes ? [[name, JSON.parse(new TextDecoder().decode(bytes)) as unknown]] : [];
    }),
  );
}

function siteBase(index: SiteIndex | undefined): string {
  return index ? `${index.base_url.replace(/(?<!\/)\/+$/, '')}/` : '';
}

function parse<T>(bytes: Uint8Array | undefined, schema: SchemaName): T | undefined {
  if (!bytes) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return validate(schema, value).length === 0 ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}

/** The records that stay, as far as the new head keeps them, beside the files that were made. */
export function withRecords<T extends SiteFile>(
  files: readonly T[],
  records: readonly SiteFile[],
  head: ChangesHead | undefined,
): (T | SiteFile)[] {
  const made = new Set(files.map(({ path }) => path));
  const kept = new Set(
    head ? keptRecords(head).map((number) => recordPath({ epoch: head.epoch, number })) : [],
  );
  return [...files, ...records.filter(({ path }) => kept.has(path) && !made.has(path))];
}

/** The head among the files of a site. */
export function headIn(files: readonly SiteFile[]): ChangesHead | undefined {
  const file = files.find(({ path }) => path === HEAD_PATH);
  return file && (JSON.parse(String(file.contents)) as ChangesHead);
}

/** What a site's list of changes goes on from. */
export function listFor(
  name: string,
  lasts: ReadonlyMap<string, LastSiteFiles>,
  fateOf: FateOf,
  anew = false,
): Pick<SiteContext, 'continues' | 'replaces'> {
  const last = lasts.get(name);
  if (anew) return { replaces: last?.head?.epoch ?? '' };
  if (!last) return {};
  return { continues: { last, elsewhere: knownBefore(name, lasts), fateOf } };
}
