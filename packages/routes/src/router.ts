/** The router: addresses within one site, and of other sites' pages. */
import { addressOf, findKind, hasArticle, registryOf } from '@narani/kinds';
import type { CheckedCorpus, Entry, Locale, PageRef, Reference, Router } from '@narani/model';
import { otherLocale } from '@narani/model';
import type { Registry, SiteConfig } from '@narani/schema';
import { listedIds } from './listed.js';
import { absoluteUrl } from './path.js';
import { shownEntries, textOf } from './shown.js';

type Routed = Pick<
  CheckedCorpus,
  | 'entries'
  | 'kinds'
  | 'registryKinds'
  | 'withheld'
  | 'unreleased'
  | 'registries'
  | 'usedIn'
  | 'sites'
>;

/** The registry entries that each site lists, by `site/registry`. */
type Listings = ReadonlyMap<string, ReadonlySet<string>>;

/** The paths of a site's lists by kind. */
type Indexes = (site: SiteConfig) => ReadonlySet<string>;

/**
 * The addresses of one site.
 *
 * **Shapes**: `sites` are all sites, this one among them or not. A typed link goes to this site's page in the asked language, else to another site's, else to
 * the page in the other language, here or there; where nobody shows the target, `reference` gives undefined. A document that stands on several sites is at
 * home on the one of the lowest `precedence`, else the first by name.
 */
export function createRouter(
  corpus: Routed,
  site: SiteConfig,
  sites: readonly SiteConfig[],
): Router {
  const entries = new Map(corpus.entries.map((entry) => [entry.id, entry]));
  const others = sites.filter((other) => other.name !== site.name);
  const indexes = createIndexes(corpus);
  const listings = listingsOf(corpus, [site, ...others]);
  const first = byPrecedence([site, ...others]);

  const locate = (where: SiteConfig, reference: Reference, locale: Locale) => {
    const path = placeOf(corpus, entries, indexes, listings, where, reference, locale);
    if (path === undefined) return undefined;
    return where === site ? path : absoluteUrl(where.baseUrl, path);
  };

  return {
    page: (ref, locale) =>
      site.locales.includes(locale)
        ? pagePath(corpus, entries, indexes, listings, site, ref, locale)
        : undefined,
    reference: (reference, locale) => {
      for (const language of [locale, otherLocale(locale)]) {
        for (const where of [site, ...others]) {
          const found = locate(where, reference, language);
          if (found !== undefined) return found;
        }
      }
      return undefined;
    },
    absolute: (path) => absoluteUrl(site.baseUrl, path),
    canonical: (id, locale) => {
      const entry = entries.get(id);
      const home = entry && first.find((where) => isAtHome(corpus, where, entry, locale));
      return home && absoluteUrl(home.baseUrl, documentPath(entry, locale));
    },
  };
}

/** Sites in the order in which documents are at home on them. */
function byPrecedence(sites: readonly SiteConfig[]): SiteConfig[] {
  const rank = ({ precedence = Number.POSITIVE_INFINITY }: SiteConfig) => precedence;
  return [...sites].sort((a, b) =>
    rank(a) === rank(b) ? (a.name < b.name ? -1 : 1) : rank(a) - rank(b),
  );
}

/** Whether a site has a page of an entry's own text in a language. */
function isAtHome(corpus: Routed, site: SiteConfig, entry: Entry, locale: Locale): boolean {
  return site.editions.includes('html') && textOf(corpus, site, entry, locale)?.fallback === false;
}

function documentPath(entry: Entry, locale: Locale): string {
  return `${locale}/${addressOf(entry)}/${entry.slug}/`;
}

/** The path of a document's PDF in one language, from the site's root; whether it is made is the print edition's affair. */
export function pdfPath(entry: Pick<Entry, 'kind' | 'slug' | 'address'>, locale: Locale): string {
  return `${locale}/${addressOf(entry)}/${entry.slug}/${entry.slug}.${locale}.pdf`;
}

/** The path of the calendar of one event, beside its page, or of all of a site. */
export function calendarPath(
  locale: Locale,
  entry?: Pick<Entry, 'kind' | 'slug' | 'address'>,
): string {
  return entry
    ? `${locale}/${addressOf(entry)}/${entry.slug}/${entry.slug}.${locale}.ics`
    : `${locale}/calendar.ics`;
}

/**
 * The path of the page that sets both languages side by side, from that of a page in the language that stands first: `ko-en/agenda/x/` for `ko/agenda/x/`.
 */
export function facingPath(page: string, locale: Locale): string {
  return `${locale}-${otherLocale(locale)}${page.slice(locale.length)}`;
}

/** The path of the page whose language stands first where a path is of both languages; any other path as it is. */
export function withoutFacing(path: string): string {
  return path.replace(/^(ko|en)-(?:ko|en)\//, '$1/');
}

/** Lists each site's kinds once, and only of sites that are asked for. */
function createIndexes(corpus: Routed): Indexes {
  const known = new Map<string, ReadonlySet<string>>();
  return (site) => {
    const paths = known.get(site.name) ?? indexedKinds(corpus, site);
    known.set(site.name, paths);
    return paths;
  };
}

/** The paths of the lists by kind that have something on them. */
function indexedKinds(corpus: Routed, site: SiteConfig): Set<string> {
  const paths = new Set<string>();
  for (const entry of shownEntries(corpus, site)) {
    for (const locale of site.locales) {
      if (textOf(corpus, site, entry, locale)) paths.add(`${locale}/${addressOf(entry)}/`);
    }
  }
  return paths;
}

/** The path of a language's feed, from the site's root; of one of its full pages, by number from 1, the oldest. */
export function feedPath(locale: Locale, archive?: number): string {
  return `${locale}/feed${archive === undefined ? '' : `-${archive}`}.json`;
}

/** The same feed as Atom. */
export function atomPath(locale: Locale, archive?: number): string {
  return `${locale}/feed${archive === undefined ? '' : `-${archive}`}.atom`;
}

function pagePath(
  corpus: Routed,
  entries: ReadonlyMap<string, Entry>,
  indexes: Indexes,
  listings: Listings,
  site: SiteConfig,
  ref: PageRef,
  locale: Locale,
): string | undefined {
  switch (ref.type) {
    case 'home':
      return `${locale}/`;
    case 'kind': {
      const path = listPath(corpus, ref.kind, locale);
      return indexes(site).has(path) ? path : undefined;
    }
    case 'registry':
      return listings.has(`${site.name}/${ref.registry}`)
        ? `${locale}/${ref.registry}/`
        : undefined;
    case 'document': {
      const entry = entries.get(ref.id);
      return entry && textOf(corpus, site, entry, locale) ? documentPath(entry, locale) : undefined;
    }
  }
}

function listingsOf(corpus: Routed, sites: readonly SiteConfig[]): Listings {
  const listings = new Map<string, ReadonlySet<string>>();
  for (const site of sites) {
    for (const registry of site.registries ?? []) {
      const ids = listedIds(corpus, site, registry);
      if (ids.length > 0) listings.set(`${site.name}/${registry}`, new Set(ids));
    }
  }
  return listings;
}

function placeOf(
  corpus: Routed,
  entries: ReadonlyMap<string, Entry>,
  indexes: Indexes,
  listings: Listings,
  site: SiteConfig,
  reference: Reference,
  locale: Locale,
): string | undefined {
  if (!site.locales.includes(locale)) return undefined;
  const registry = registryOf(corpus, reference.kind);
  if (registry) return registryPlace(corpus, listings, site, registry, reference, locale);
  const id = `${reference.kind}/${reference.id}`;
  const entry = entries.get(id);
  if (!entry) return elsewherePlace(corpus, indexes, site, reference, locale);
  if (!textOf(corpus, site, entry, locale)) return undefined;
  const fragment = reference.fragment ? `#${reference.fragment}` : '';
  return `${documentPath(entry, locale)}${fragment}`;
}

/** What has no page here stands in the list of its kind, with its address elsewhere. */
function elsewherePlace(
  corpus: Routed,
  indexes: Indexes,
  site: SiteConfig,
  { kind, id }: Reference,
  locale: Locale,
): string | undefined {
  if (!Object.hasOwn(corpus.registries.elsewhere ?? {}, `${kind}/${id}`)) return undefined;
  const list = listPath(corpus, kind, locale);
  return indexes(site).has(list) ? `${list}#${id}` : undefined;
}

function listPath(corpus: Routed, kind: string, locale: Locale): string {
  return `${locale}/${findKind(corpus, kind)?.address ?? kind}/`;
}

function registryPlace(
  corpus: Routed,
  listings: Listings,
  site: SiteConfig,
  registry: Registry,
  { id, fragment }: Reference,
  locale: Locale,
): string | undefined {
  const { name } = registry;
  if (!listings.get(`${site.name}/${name}`)?.has(id)) return undefined;
  const article = fragment && hasArticle(registry, corpus.registries[name]?.[id], fragment);
  return `${locale}/${name}/#${id}${article ? `-${fragment}` : ''}`;
}
