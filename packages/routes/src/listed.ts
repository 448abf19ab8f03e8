/** Which entries of a registry a site lists. */
import { findRegistry, idsIn, referencesIn } from '@narani/kinds';
import type { CheckedCorpus } from '@narani/model';
import type { SiteConfig } from '@narani/schema';
import { shownEntries } from './shown.js';

type Listing = Pick<
  CheckedCorpus,
  'entries' | 'withheld' | 'unreleased' | 'registries' | 'registryKinds' | 'usedIn' | 'sites'
>;

/**
 * The ids a site lists of a registry, in the registry's order; empty where the site does not show that registry.
 *
 * **Shapes**: most registries are reference works and listed whole. Of those whose declaration says so, people and organisations among them, that is listed
 * which a document of the site names, or another listed entry does: a reader of one site has no use for the speakers of another. Those that
 * no document names are listed on the first site that shows the registry, so that each has a page.
 */
export function listedIds(corpus: Listing, site: SiteConfig, registry: string): string[] {
  if (!site.registries?.includes(registry)) return [];
  const ids = Object.keys(corpus.registries[registry] ?? {});
  if (findRegistry(corpus, registry)?.listed !== 'named') return ids;
  const named = withRelated(corpus, site, registry);
  return ids.filter((id) => named.has(id));
}

function namedOn(corpus: Listing, site: SiteConfig, registry: string): Set<string> {
  const shown = new Set(shownEntries(corpus, site).map(({ id }) => id));
  const home = corpus.sites.find(({ registries }) => registries?.includes(registry));
  const ids = Object.keys(corpus.registries[registry] ?? {}).filter((id) => {
    const users = corpus.usedIn[`${registry}/${id}`] ?? [];
    return users.length === 0 ? site.name === home?.name : users.some((by) => shown.has(by));
  });
  return new Set(ids);
}

/** What is named of a registry, with what listed entries name: where people work, who runs a tool, what an organisation was before. */
function withRelated(corpus: Listing, site: SiteConfig, asked: string): ReadonlySet<string> {
  const named = new Map<string, Set<string>>();
  const open: [string, string][] = [];
  const add = (registry: string, id: string) => {
    const ids = named.get(registry);
    if (!ids || ids.has(id)) return;
    ids.add(id);
    open.push([registry, id]);
  };
  for (const registry of leadingTo(corpus, site, asked)) {
    named.set(registry, new Set());
    const isNamed = findRegistry(corpus, registry)?.listed === 'named';
    const ids = isNamed
      ? namedOn(corpus, site, registry)
      : Object.keys(corpus.registries[registry] ?? {});
    for (const id of ids) add(registry, id);
  }
  for (const [from, id] of open) {
    const registry = findRegistry(corpus, from);
    const entry = corpus.registries[from]?.[id];
    if (!registry || !entry) continue;
    for (const { field, to } of referencesIn(registry))
      for (const other of idsIn(entry, field)) add(to, other);
  }
  return named.get(asked) ?? new Set();
}

/** The registries of a site from whose entries one gets to those of another, itself included. */
function leadingTo(corpus: Listing, site: SiteConfig, asked: string): ReadonlySet<string> {
  const found = new Set([asked]);
  const leads = (from: string, to: string) => {
    const registry = findRegistry(corpus, from);
    return registry !== undefined && referencesIn(registry).some((each) => each.to === to);
  };
  // A set visits what is added on the way.
  for (const to of found)
    for (const from of site.registries ?? []) if (leads(from, to)) found.add(from);
  return found;
}
