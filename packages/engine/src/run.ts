/** A run of publishing: what its steps share. */
import type { Cache } from '@narani/host';
import type { CheckedCorpus, Finding } from '@narani/model';
import type { Publication, SiteConfig } from '@narani/schema';
import type { Boundary } from './boundary.js';
import type { BuildOptions } from './build-options.js';
import type { LastPublication } from './last.js';
import type { LastSiteFiles } from './last-site.js';
import type { Loaded } from './load.js';
import type { ListedPlugin } from './plugin-list.js';
import type { PublishedSite } from './publication.js';

/** What one site came to. **Units**: `ms` milliseconds. */
export interface SiteReport {
  readonly site: string;
  readonly documents: number;
  readonly pages: number;
  readonly feeds: number;
  readonly pdfs: number;
  readonly files: number;
  readonly ms: number;
}

/** What a build came to. */
export interface BuildReport {
  readonly sites: readonly SiteReport[];
  readonly findings: readonly Finding[];
}

/** A publication on its way: what it is made from, and what it has come to. */
export interface Run {
  readonly folder: string;
  readonly corpus: CheckedCorpus;
  readonly loaded: Loaded;
  readonly plugins: readonly ListedPlugin[];
  readonly options: BuildOptions;
  readonly boundary: Boundary;
  readonly cache: Cache;
  readonly chosen: readonly SiteConfig[];
  readonly before?: Publication;
  readonly last: LastPublication | undefined;
  readonly lastSites: ReadonlyMap<string, LastSiteFiles>;
  readonly published: Map<string, PublishedSite>;
  /** The SHA-256 of what lies in the output folder as the last build left it. */
  readonly onDisk: ReadonlyMap<string, string>;
  readonly sites: SiteReport[];
  readonly found: Finding[];
}

/** What a step of a site works on. */
export function placeOf({ name }: Pick<SiteConfig, 'name'>) {
  return { path: `sites/${name}/site.yaml`, target: name } as const;
}

/** Each finding once: what several sites say of one document is one thing. */
export function once(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((found) => [JSON.stringify(found), found])).values()];
}
