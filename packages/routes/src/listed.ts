/** Which entries of a registry a site lists. */
import type { CheckedCorpus, RegistryKind } from '@narani/model';
import type { SiteConfig } from '@narani/schema';
import { shownEntries } from './shown.js';

/** The registries that can be pages. */
export type ListedRegistry = Exclude<RegistryKind, 'notices' | 'elsewhere'>;

type Listing = Pick<
  CheckedCorpus,
  'entries' | 'withheld' | 'unreleased' | 'registries' | 'usedIn' | 'sites'
>;

/**
 * The ids a site lists of a registry, in the registry's order; empty where the site does not show that registry.
 *
 * **Shapes**: terms, levers, tools, statutes and figures are reference works and listed whole. People and organisations are listed where
 * a document of the site names them, or another listed entry does: a reader of one site has no use for the speakers of another. Those that
 * no document names are listed on the first site that shows the registry, so that each has a page.
 */
export function listedIds(corpus: Listing, site: SiteConfig, registry: ListedRegistry): string[] {
  if (!site.registries?.includes(registry)) return [];
  const ids = Object.keys(corpus.registries[registry]);
  if (registry !== 'people' && registry !== 'organisations') return ids;
  const named = namedOn(corpus, site, registry);
  if (registry === 'organisations') addRelated(corpus, site, named);
  return ids.filter((id) => named.has(id));
}

function namedOn(corpus: Listing, site: SiteConfig, registry: ListedRegistry): Set<string> {
  const shown = new Set(shownEntries(corpus, site).map(({ id }) => id));
  const home = corpus.sites.find(({ registries }) => registries?.includes(registry));
  const ids = Object.keys(corpus.registries[registry]).filter((id) => {
    const users = corpus.usedIn[`${registry}/${id}`] ?? [];
    return users.length === 0 ? site.name === home?.name : users.some((by) => shown.has(by));
  });
  return new Set(ids);
}

/** Where listed people work, who runs listed tools, and what an organisation was before. */
function addRelated(corpus: Listing, site: SiteConfig, named: Set<string>): void {
  const { people, tools, organisations } = corpus.registries;
  for (const id of listedIds(corpus, site, 'people')) add(named, people[id]?.organisation);
  for (const id of listedIds(corpus, site, 'tools')) add(named, tools[id]?.organisation);
  // A set visits what is added on the way, so predecessors of predecessors are found too.
  for (const id of named) {
    for (const before of organisations[id]?.predecessors ?? []) named.add(before);
  }
}

function add(named: Set<string>, id: string | undefined): void {
  if (id !== undefined) named.add(id);
}
