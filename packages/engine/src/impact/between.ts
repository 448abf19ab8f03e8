/** What differs between two states of content, as it would be published. */

import { listedIn } from '@narani/changes';
import type { CheckedCorpus, OutputFile } from '@narani/model';
import { readsOf } from '@narani/partners';
import type { ChangesRecord, ItemFile, Partner, SiteIndex } from '@narani/schema';
import { type Boundary, guarded } from '../boundary.js';
import type { CheckedContent } from '../check-content.js';
import { makeCheckedSites } from '../memory.js';
import { jobsOf } from '../print.js';
import {
  type Impact,
  type ItemImpact,
  type PartnerImpact,
  type SiteImpact,
  withoutEmpty,
} from './shape.js';

/** What a change of content touches, to the byte. **Errors**: none: what is withheld, or a site that cannot be made, counts as its last version. */
export function impactBetween(
  before: CheckedContent,
  after: CheckedContent,
  boundary: Boundary = guarded,
): Impact {
  const old = makeCheckedSites(before, { boundary }).sites;
  const now = makeCheckedSites(after, { boundary, last: old }).sites;
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  const pdfs = [printedBy(before, boundary), printedBy(after, boundary)] as const;
  const compared = names.map((name) => {
    const versions = [byPath(old.get(name)), byPath(now.get(name))] as const;
    return { site: siteImpact(name, versions, pdfs), versions };
  });
  const { entries = {} } = after.loaded.partners?.value ?? {};
  const partners = Object.entries(entries).flatMap(([name, partner]) => {
    const found = compared.find(({ site }) => site.site === partner.site);
    return found ? partnerImpact(name, partner, found.site, found.versions) : [];
  });
  const sites = withoutEmpty(compared.map(({ site }) => site));
  return { version: 1, sites, translations: translations(before.corpus, after.corpus), partners };
}

/** Two versions of something by path. */
type Versions<T> = readonly [ReadonlyMap<string, T>, ReadonlyMap<string, T>];
type Files = Versions<OutputFile['contents']>;

function byPath(files: readonly OutputFile[] = []): Map<string, OutputFile['contents']> {
  return new Map(files.map(({ path, contents }) => [path, contents]));
}

function siteImpact(
  site: string,
  files: Files,
  [old, now]: Versions<ReadonlyMap<string, string>>,
): SiteImpact {
  const pages = differing(files).filter((path) => path.endsWith('.html'));
  const printed: Versions<string> = [old.get(site) ?? new Map(), now.get(site) ?? new Map()];
  return { site, pages, items: itemsTold(files), pdfs: differing(printed) };
}

function differing<T>([old, now]: Versions<T>): string[] {
  const paths = new Set([...old.keys(), ...now.keys()]);
  return [...paths].filter((path) => old.get(path) !== now.get(path)).sort();
}

/** What the list of changes will say of each item. */
function itemsTold([old, now]: Files): ItemImpact[] {
  const isRecord = (path: string) => /^feeds\/v1\/changes\/[^/]+\/\d+\.json$/.test(path);
  const records = [...now].filter(([path]) => isRecord(path) && !old.has(path));
  const changes = records.flatMap(
    ([, text]) => (JSON.parse(String(text)) as ChangesRecord).changes,
  );
  const told = new Map<string, { document: string; language: string; changes: string[] }>();
  const index = now.get('index.json');
  const listed = index === undefined ? new Map() : listedIn(JSON.parse(String(index)) as SiteIndex);
  for (const { id, items = [], document, language, kind } of changes)
    for (const each of id === undefined ? items.map((item) => item.id) : [id]) {
      const known = told.get(each);
      const item = { document, language, ...listed.get(each) };
      if (known) known.changes.push(kind);
      else
        told.set(each, {
          document: item.document ?? '',
          language: item.language ?? '',
          changes: [kind],
        });
    }
  return [...told.values()];
}

/** What each PDF of each site is made of. */
function printedBy(
  { corpus, loaded }: CheckedContent,
  boundary: Boundary,
): Map<string, ReadonlyMap<string, string>> {
  const sites = corpus?.sites.filter(({ editions }) => editions.includes('print')) ?? [];
  return new Map(
    sites.map((site) => {
      const jobs = corpus ? jobsOf(site, { corpus, loaded, boundary }, []) : [];
      return [site.name, new Map(jobs.map(({ path, key }) => [path, key]))];
    }),
  );
}

function translations(before?: CheckedCorpus, after?: CheckedCorpus): Impact['translations'] {
  const [old, now] = [before?.states ?? {}, after?.states ?? {}];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return keys.flatMap((key) => {
    const [was, is] = [old[key], now[key]].map(
      (state) => state && [state.state, state.change].filter(Boolean).join(' '),
    );
    const [document = '', locale = ''] = key.split('@');
    if (was === is) return [];
    return [{ document, locale, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }];
  });
}

function partnerImpact(
  name: string,
  partner: Partner,
  { site, items }: SiteImpact,
  [old, now]: Files,
): PartnerImpact[] {
  const [before, after] = [itemsIn(old), itemsIn(now)];
  const read = items.flatMap(({ document, language }) => {
    const key = `${document}@${language}`;
    const fields = readsOf(partner, before.get(key), after.get(key));
    return fields.length > 0 ? [{ document, language, fields }] : [];
  });
  return read.length > 0 ? [{ partner: name, contact: partner.contact, site, items: read }] : [];
}

function itemsIn(files: ReadonlyMap<string, OutputFile['contents']>): Map<string, ItemFile> {
  const items = [...files].filter(([path]) => path.endsWith('/item.json'));
  return new Map(
    items.map(([, text]) => {
      const item = JSON.parse(String(text)) as ItemFile;
      return [`${item._narani.id}@${item.language}`, item];
    }),
  );
}
