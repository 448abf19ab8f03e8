/** Sites in memory: what a publication would hold, without PDFs, fonts and disk. */
import type { ContentFile } from '@narani/host';
import type { Finding, OutputFile } from '@narani/model';
import type { SiteConfig } from '@narani/schema';
import { guarded } from './boundary.js';
import type { BuildOptions } from './build-options.js';
import { type CheckedContent, checkFiles } from './check-content.js';
import { createFates } from './fates.js';
import { headIn, type LastSiteFiles, listFor, siteFrom, withRecords } from './last-site.js';
import type { SiteFile } from './publication.js';
import { once } from './run.js';
import { makeSite, renderEditions } from './site.js';

/** The files of sites by their names, as they were published in memory. */
export type SitesInMemory = ReadonlyMap<string, readonly OutputFile[]>;

/**
 * Makes every site of the content from files that were read already, and goes on from the sites of a last time.
 *
 * **Shapes**: pages of withheld documents are not kept: items are, and sites whose settings cannot be read. **Errors**: those of every stage; throws where a list of changes is broken.
 */
export function makeSites(
  files: readonly ContentFile[],
  options: Pick<BuildOptions, 'today' | 'newEpoch'> & { readonly last?: SitesInMemory },
): MadeInMemory {
  return makeCheckedSites(checkFiles(files, options), options);
}

/** What was made in memory, and found on the way. */
interface MadeInMemory {
  readonly sites: SitesInMemory;
  readonly findings: readonly Finding[];
}

/** The same of content that is checked already. */
export function makeCheckedSites(
  { corpus, loaded, findings }: CheckedContent,
  options: Pick<BuildOptions, 'newEpoch' | 'boundary'> & { readonly last?: SitesInMemory },
): MadeInMemory {
  if (!corpus) return { sites: options.last ?? new Map(), findings };
  const { attempt } = options.boundary ?? guarded;
  const editions = renderEditions(corpus, attempt);
  const found: Finding[] = [...findings, ...editions.findings];
  const lasts = lastSites(options.last);
  const made = corpus.sites.map((site: SiteConfig) => {
    const step = {
      stage: 'site',
      path: `sites/${site.name}/site.yaml`,
      target: site.name,
    } as const;
    const { value, findings: onSite } = attempt(step, () =>
      makeSite(site, {
        ...{ corpus, loaded, attempt, editions: editions.value },
        printed: { value: new Map(), findings: [] },
        ...listFor(site.name, lasts, createFates(corpus, site, loaded.sources), options.newEpoch),
      }),
    );
    found.push(...onSite);
    if (!value) return [site.name, options.last?.get(site.name) ?? []] as const;
    const { records = [] } = lasts.get(site.name) ?? {};
    const all = withRecords(value, records.map(asText), headIn(value));
    return [
      site.name,
      all.map((file): OutputFile => ({ mediaType: 'application/json', ...file })),
    ] as const;
  });
  const broken = [...(options.last ?? [])].filter(
    ([name]) =>
      corpus.withheld.includes(`sites/${name}/site.yaml`) &&
      !corpus.sites.some((site) => site.name === name),
  );
  return { sites: new Map([...broken, ...made]), findings: once(found) };
}

/** A record as it was when it was made: read again it is bytes. */
function asText({ path, contents }: SiteFile): SiteFile {
  const text = typeof contents === 'string' ? contents : new TextDecoder().decode(contents);
  return { path, contents: text };
}

function lastSites(last: SitesInMemory = new Map()): Map<string, LastSiteFiles> {
  const encoder = new TextEncoder();
  return new Map(
    [...last].map(([name, files]) => {
      const known = new Map(files.map(({ path, contents }) => [path, contents]));
      const bytesOf = (path: string) => {
        const contents = known.get(path);
        return typeof contents === 'string' ? encoder.encode(contents) : contents;
      };
      const site = siteFrom(name, bytesOf, known);
      if (typeof site === 'string')
        throw new Error(`List of changes, got a broken ${name}/${site}, expected it as named`);
      return [name, site];
    }),
  );
}
