/** The whole run over a content folder: load, check, make the sites, publish them. */
import { join } from 'node:path';
import { type CheckOptions, checkCorpus } from '@narani/check';
import {
  createCache,
  isContentRoot,
  readContentFiles,
  replaceFolder,
  writeFiles,
} from '@narani/host';
import type { CheckedCorpus, Corpus, Finding, OutputFile } from '@narani/model';
import { shownEntries, textOf } from '@narani/routes';
import type { Publication, SiteConfig } from '@narani/schema';
import { readWebFonts } from './fonts.js';
import { keepDocuments, keepSites, type LastPublication } from './last.js';
import { type Loaded, loadCorpus } from './load.js';
import { outputOf, pruneOutput } from './output.js';
import { printSite } from './print.js';
import { createPrinter } from './printer.js';
import {
  type PublishedSite,
  publishedSite,
  readPublication,
  withheldOf,
  writePublication,
} from './publication.js';
import { makeSite, renderEditions } from './site.js';
import { isToolFile } from './tool-file.js';

/** A checked content folder. `corpus` is undefined where narani.yaml is absent or broken. */
export interface CheckedContent {
  readonly corpus: CheckedCorpus | undefined;
  readonly loaded: Loaded;
  readonly findings: readonly Finding[];
}

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

/** Options of a build. `only` names the one site to make: only the languages of its documents are compared. `onStep` hears of each step as it begins. */
export interface BuildOptions {
  readonly only?: string;
  readonly today: string;
  /** As in `CheckOptions`. */
  readonly earlier?: NonNullable<CheckOptions['earlier']>;
  readonly now: () => number;
  /** Where the sites go, if not beside the content folder. */
  readonly out?: string;
  /** The folder of the last publication, for what is withheld now. */
  readonly last?: string;
  readonly onStep?: (step: {
    readonly name: 'reading' | 'checking' | 'printing' | 'publishing';
    readonly site?: string;
    readonly done?: number;
    readonly total?: number;
  }) => void;
}

/** Reads and checks a content folder. **Errors**: rejects where it cannot be read: the operator's fault. */
export async function checkContent(
  root: string,
  options: Pick<BuildOptions, 'today' | 'only' | 'onStep' | 'earlier'>,
): Promise<CheckedContent> {
  options.onStep?.({ name: 'reading' });
  // Without settings nothing else counts, and the folder may be anything: a whole disk is not read for that.
  const files = (await isContentRoot(root)) ? await readContentFiles(root, isToolFile) : [];
  const { value: loaded, findings } = loadCorpus(files);
  if (!loaded.corpus) return { corpus: undefined, loaded, findings };
  options.onStep?.({ name: 'checking' });
  const corpus = checkCorpus(loaded.corpus, {
    findings,
    locks: loaded.locks,
    today: options.today,
    ...(options.earlier ? { earlier: options.earlier } : {}),
    ...(options.only === undefined ? {} : { compared: idsOn(loaded.corpus, options.only) }),
  });
  return { corpus, loaded, findings: corpus.findings };
}

/** The documents a site may show, whatever the checks withhold of them later. */
function idsOn(corpus: Corpus, name: string): string[] {
  const site = corpus.sites.find((each) => each.name === name);
  return site ? shownEntries({ ...corpus, withheld: [] }, site).map(({ id }) => id) : [];
}

/** Sites that are typeset while another is rendered; their parts are held in memory. */
const PRINTED_AHEAD = 2;

/**
 * Publishes checked content into the output folder, each site swapped in whole, and names all of it in publication.json. What is withheld
 * keeps its last good version where `last` has one.
 */
export async function publish(
  root: string,
  { corpus, loaded, findings }: CheckedContent,
  options: BuildOptions,
): Promise<BuildReport> {
  if (!corpus) return { sites: [], findings };
  const { folder, store } = outputOf(root, options.out);
  const before = await readPublication(folder);
  const last = await lastOf(options.last);
  const published = new Map<string, PublishedSite>();
  const cache = createCache(store);
  const printer = createPrinter();
  const print = (site: SiteConfig) =>
    printSite(site, {
      corpus,
      loaded,
      cache,
      printer,
      onProgress: (done, total) =>
        options.onStep?.({ name: 'printing', site: site.name, done, total }),
    });
  const chosen = corpus.sites.filter(
    ({ name }) => options.only === undefined || name === options.only,
  );
  const sites: SiteReport[] = [];
  const found: Finding[] = [...findings];
  try {
    const printing = chosen.slice(0, PRINTED_AHEAD).map(print);
    // Read while orders go out to the typesetter: rendering leaves no gap in which they could.
    const fonts = await readWebFonts();
    const editions = renderEditions(corpus);
    for (const [index, site] of chosen.entries()) {
      const start = options.now();
      const printed = (await printing.shift()) ?? { value: new Map(), findings: [] };
      printing.push(...chosen.slice(index + PRINTED_AHEAD, index + PRINTED_AHEAD + 1).map(print));
      const made = makeSite(site, { corpus, loaded, editions, printed, fonts });
      options.onStep?.({ name: 'publishing', site: site.name });
      const files = await keepDocuments(made.value, site.name, corpus, last);
      await replaceFolder(join(folder, site.name), files);
      published.set(site.name, publishedSite(site.name, files));
      found.push(...made.findings);
      sites.push(reportOf(corpus, site, made.value, options.now() - start));
    }
  } finally {
    await printer.close();
  }
  for (const { name, files } of await keepSites(corpus, last)) {
    await replaceFolder(join(folder, name), files);
    published.set(name, publishedSite(name, files, true));
  }
  const others = options.only === undefined ? [] : (before?.sites ?? []);
  for (const site of others) if (!published.has(site.name)) published.set(site.name, site);
  await writeManifest(folder, [...published.values()], withheldOf(corpus, findings), before);
  return { sites, findings: found };
}

/** The last publication. **Errors**: none: where it cannot be had nothing can be kept. */
async function lastOf(folder: string | undefined): Promise<LastPublication | undefined> {
  const publication = folder === undefined ? undefined : await readPublication(folder);
  return folder !== undefined && publication ? { folder, publication } : undefined;
}

/** The manifest is written last: until then the old one names what was there. */
async function writeManifest(
  folder: string,
  sites: readonly PublishedSite[],
  withheld: Publication['withheld'],
  before: Publication | undefined,
): Promise<void> {
  const sorted = [...sites].sort((a, b) => (a.name < b.name ? -1 : 1));
  const publication: Publication = { version: 1, sites: sorted, withheld };
  await pruneOutput(folder, publication, before);
  const { path, contents } = writePublication(publication);
  await writeFiles(folder, [{ path, contents }]);
}

/** Documents are counted in the corpus: among the files are redirects too, which look the same. */
function reportOf(
  corpus: CheckedCorpus,
  site: SiteConfig,
  files: readonly OutputFile[],
  ms: number,
): SiteReport {
  const count = (test: (file: OutputFile) => boolean) => files.filter(test).length;
  const documents = shownEntries(corpus, site).filter((entry) =>
    site.locales.some((locale) => textOf(corpus, site, entry, locale)),
  );
  return {
    site: site.name,
    documents: documents.length,
    pages: count(({ mediaType }) => mediaType === 'text/html'),
    feeds: count(({ path }) => path.endsWith('/feed.json')),
    pdfs: count(({ mediaType }) => mediaType === 'application/pdf'),
    files: files.length,
    ms: Math.round(ms),
  };
}
