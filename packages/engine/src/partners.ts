/** Partners held against the items that sites would publish. */
import type { Finding } from '@narani/model';
import { checkPartners } from '@narani/partners';
import type { ItemFile } from '@narani/schema';
import { guarded } from './boundary.js';
import type { CheckedContent } from './check-content.js';
import { makeSite, renderEditions } from './site.js';

/**
 * Who would break by what is to be published. `before` is the content as it was, where it is known: a field that a document had
 * must not be lost.
 *
 * **Errors**: partners/*; none where nobody declared anything.
 */
export function findBrokenPartners(checked: CheckedContent, before?: CheckedContent): Finding[] {
  const { corpus, loaded } = checked;
  const { partners } = loaded;
  if (!partners || !corpus) return [];
  const read = new Set(Object.values(partners.value.entries).map(({ site }) => site));
  const now = new Map(
    corpus.sites.map(({ name }) => [name, read.has(name) ? itemsOf(checked, name) : []]),
  );
  const old = before && new Map([...read].map((name) => [name, itemsOf(before, name)]));
  const entries = new Map(corpus.entries.map((entry) => [entry.id, entry]));
  const pathOf = ({ language, _narani: { id } }: ItemFile, field: string) => {
    const entry = entries.get(id);
    const inMeta = /^(?:meta|history|licence|rights|notice|sources|authors|files)\b/.test(field);
    return (inMeta ? entry?.metaPath : entry?.translations[language]?.path) ?? 'narani.yaml';
  };
  const items = { now, ...(old ? { before: old } : {}) };
  return checkPartners(partners.value, items, { spans: partners.spans, pathOf });
}

/** The items of a site, without its pages and PDFs; none where there is no such site. What cannot be made is told where the site is made. */
function itemsOf({ corpus, loaded }: CheckedContent, name: string): ItemFile[] {
  const site = corpus?.sites.find((each) => each.name === name);
  if (!corpus || !site?.editions.includes('feed')) return [];
  const { value: files = [] } = makeSite(
    { ...site, editions: ['feed'] },
    {
      ...{ corpus, loaded, editions: renderEditions(corpus, guarded.attempt).value },
      attempt: guarded.attempt,
      printed: { value: new Map(), findings: [] },
    },
  );
  const items = files.filter(({ path }) => path.endsWith('/item.json'));
  return items.map(({ contents }) => JSON.parse(String(contents)) as ItemFile);
}
