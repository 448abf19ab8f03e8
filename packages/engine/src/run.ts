/** The whole run over a content folder: load, check, make the sites, publish them. */
import { join } from 'node:path';
import { listedIn } from '@narani/changes';
import { type CheckOptions, checkCorpus } from '@narani/check';
import {
  type ContentFile,
  createCache,
  hashBytes,
  isContentRoot,
  readContentFiles,
  readPlainFile,
  replaceFolder,
  writePublicFile,
} from '@narani/host';
import { DEFAULT_LIMITS, type Limits, limitsOf } from '@narani/limits';
import type { Checked, CheckedCorpus, Corpus, Finding, OutputFile } from '@narani/model';
import { foundOnly } from '@narani/model';
import { findUnprintable } from '@narani/print';
import { shownEntries, textOf } from '@narani/routes';
import type { Publication, SiteConfig } from '@narani/schema';
import { type Boundary, guarded } from './boundary.js';
import { createFates, type Fates } from './fates.js';
import { readWebFonts } from './fonts.js';
import { lackingOf } from './lacking.js';
import { keepPages, keepSites, type LastPublication } from './last.js';
import { headIn, type LastSiteFiles, readLastSites, withRecords } from './last-site.js';
import { type Loaded, limitsIn, loadCorpus } from './load.js';
import { type Output, outputOf, PUBLICATION_FILE, pruneOutput } from './output.js';
import { type Printed, printSite } from './print.js';
import { createPrinter } from './printer.js';
import {
  goneFrom,
  type PublishedSite,
  publishedSite,
  readPublication,
  withheldOf,
  writePublication,
} from './publication.js';
import type { Memory } from './remember/memory.js';
import { makeSite, renderEditions, type SiteContext } from './site.js';
import { inTurn } from './turn.js';
import { createWants } from './wants.js';

/** A checked content folder. `corpus` is undefined where narani.yaml is absent or broken. */
export interface CheckedContent {
  readonly corpus: CheckedCorpus | undefined;
  readonly loaded: Loaded;
  readonly findings: readonly Finding[];
  /** The SHA-256 of each file that was read, by its path as it lies there. */
  readonly hashes: ReadonlyMap<string, string>;
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
  /** Runs the stages that `STAGES` lists. */
  readonly boundary?: Boundary;
  /** What is remembered of the build before, in place of a boundary. */
  readonly memory?: Memory;
  /** Where the sites go, if not beside the content folder. */
  readonly out?: string;
  /** No PDFs are made, and none are linked. */
  readonly withoutPdfs?: boolean;
  /** The folder of the last publication, for what is withheld now and for the list of changes. */
  readonly last?: string;
  /** The address of a copy for trying out, in place of those of the sites. */
  readonly baseUrl?: string;
  /** Begins the list of changes anew, whatever came before. */
  readonly newEpoch?: boolean;
  readonly onStep?: (step: {
    readonly name: 'reading' | 'checking' | 'printing' | 'publishing';
    readonly site?: string;
    readonly done?: number;
    readonly total?: number;
  }) => void;
}

/** Options that decide what is checked. */
type CheckingOptions = Pick<
  BuildOptions,
  'today' | 'only' | 'onStep' | 'earlier' | 'boundary' | 'memory' | 'baseUrl'
>;

/** Sites of a copy for trying out: each lies by its name below one address. */
function withBaseUrl(loaded: Loaded, address: string): Loaded {
  const { corpus } = loaded;
  if (!corpus) return loaded;
  const below = address.replace(/\/*$/, '/');
  const sites = corpus.sites.map((site) => ({ ...site, baseUrl: `${below}${site.name}` }));
  return { ...loaded, corpus: { ...corpus, sites } };
}

/** Reads and checks a content folder. **Errors**: rejects where it cannot be read: the operator's fault. */
export async function checkContent(
  root: string,
  options: CheckingOptions,
): Promise<CheckedContent> {
  options.onStep?.({ name: 'reading' });
  // Without settings nothing else counts, and the folder may be anything: a whole disk is not read for that.
  const files = (await isContentRoot(root))
    ? await readContentFiles(root, createWants(await readLimits(root)))
    : [];
  return checkFiles(files, options);
}

/** Checks the files of a content folder, wherever they were read. */
export function checkFiles(
  files: readonly ContentFile[],
  options: CheckingOptions,
): CheckedContent {
  const { memory, boundary = guarded } = options;
  const { attempt } = memory?.boundary ?? boundary;
  const { value: read, findings } = loadCorpus(files, attempt);
  const loaded = options.baseUrl === undefined ? read : withBaseUrl(read, options.baseUrl);
  const joined = loaded.corpus && (memory?.view(loaded.corpus) ?? loaded.corpus);
  const hashes = hashesOf(files);
  if (!joined) return { corpus: undefined, loaded, findings, hashes };
  options.onStep?.({ name: 'checking' });
  const check = (): Checked<CheckedCorpus> => {
    const value = checkCorpus(joined, {
      findings,
      locks: loaded.locks,
      today: options.today,
      findUnprintable,
      attempt,
      ...(options.earlier ? { earlier: options.earlier } : {}),
      ...(options.only === undefined ? {} : { compared: idsOn(joined, options.only) }),
    });
    return { value, findings: value.findings };
  };
  const checked = attempt({ stage: 'check', path: 'narani.yaml', target: 'narani.yaml' }, check);
  return checked.value
    ? {
        corpus: memory?.viewChecked(checked.value, joined) ?? checked.value,
        loaded,
        findings: checked.findings,
        hashes,
      }
    : { corpus: undefined, loaded, findings: [...findings, ...checked.findings], hashes };
}

function hashesOf(files: readonly ContentFile[]): Map<string, string> {
  return new Map(files.flatMap(({ path, bytes }) => (bytes ? [[path, hashBytes(bytes)]] : [])));
}

/** The limits decide what is read, so their file is read before all others. */
async function readLimits(root: string): Promise<Limits> {
  return limitsIn(await readPlainFile(join(root, 'narani.yaml'), DEFAULT_LIMITS.recordBytes));
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
 * keeps its last good version where `last` has one. A site that cannot be made or written is reported and not counted: what was there of it stays.
 */
export async function publish(
  root: string,
  checked: CheckedContent,
  options: BuildOptions,
): Promise<BuildReport> {
  const { corpus, findings } = checked;
  if (!corpus) return { sites: [], findings };
  const output = outputOf(root, options.out);
  return inTurn(output, () => publishNow(output, { ...checked, corpus }, options));
}

async function publishNow(
  { folder, store }: Output,
  { corpus, loaded, findings }: CheckedContent & { readonly corpus: CheckedCorpus },
  options: BuildOptions,
): Promise<BuildReport> {
  const before = await readPublication(folder);
  // The mark of our folder: until the end it names what was there, or nothing.
  if (!before) await writeManifest(folder, { version: 1, sites: [], withheld: [] });
  const last = await lastOf(options.last);
  const { sites: lastSites, faults } = readLastSites(last);
  const [fault] = options.newEpoch ? [] : faults;
  if (fault) throw new Error(`List of changes, got a broken ${fault.path}, expected it as named`);
  const published = new Map<string, PublishedSite>();
  const { memory } = options;
  const boundary = memory?.boundary ?? options.boundary ?? guarded;
  const printer = createPrinter(limitsOf(corpus.config));
  const context = { corpus, loaded, boundary, printer, cache: createCache(store) };
  const print = async (site: SiteConfig): Promise<Printed> =>
    options.withoutPdfs
      ? { value: new Map(), findings: [] }
      : printSite(site, {
          ...context,
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
    const fonts = await boundary.later(
      { stage: 'fonts', path: 'narani.yaml', target: 'assets' },
      async () => ({ value: await readWebFonts(), findings: [] }),
    );
    const editions = renderEditions(corpus, boundary.attempt);
    found.push(...fonts.findings, ...editions.findings);
    const { attempt } = boundary;
    const common = {
      corpus,
      loaded,
      attempt,
      editions: editions.value,
      fonts: fonts.value ?? [],
      ...(memory ? { memory } : {}),
    };
    for (const [index, site] of (fonts.value ? chosen : []).entries()) {
      const start = options.now();
      const printed = (await printing.shift()) ?? { value: new Map(), findings: [] };
      printing.push(...chosen.slice(index + PRINTED_AHEAD, index + PRINTED_AHEAD + 1).map(print));
      const at = { path: `sites/${site.name}/site.yaml`, target: site.name } as const;
      const fates = createFates(corpus, site, loaded.sources);
      const list = listFor(site.name, lastSites, fates, options.newEpoch);
      const made = attempt({ stage: 'site', ...at }, () =>
        makeSite(site, { ...common, printed, ...list }),
      );
      found.push(...made.findings);
      const { value } = made;
      if (!value) continue;
      options.onStep?.({ name: 'publishing', site: site.name });
      const lost = textsWithoutPage([...editions.findings, ...made.findings]);
      const withheld = [...corpus.withheld, ...lost, ...fates.vanished, ...incompleteOn(corpus)];
      const written = await boundary.later({ stage: 'publish', ...at }, async () => {
        const present = { corpus: { ...corpus, withheld }, sources: loaded.sources };
        const pages = await keepPages(value, site, present, last);
        const { records = [] } = lastSites.get(site.name) ?? {};
        const files = withRecords(pages, records, headIn(value));
        await replaceFolder(join(folder, site.name), files);
        const gone = goneFrom(corpus, site);
        return { value: publishedSite(site.name, files, { gone }), findings: [] };
      });
      found.push(...written.findings);
      if (!written.value) continue;
      published.set(site.name, written.value);
      sites.push(reportOf(corpus, site, value, options.now() - start));
    }
  } finally {
    await printer.close();
  }
  // What could not be made now still lies where the last build put it.
  const failed = new Set(chosen.map(({ name }) => name).filter((name) => !published.has(name)));
  for (const site of before?.sites ?? [])
    if (failed.delete(site.name)) published.set(site.name, { ...site, kept: true });
  for (const { name, files } of await keepSites(corpus, last, failed)) {
    const step = { stage: 'publish', path: `sites/${name}/site.yaml`, target: name } as const;
    const written = await boundary.later(step, async () => {
      await replaceFolder(join(folder, name), files);
      return { value: publishedSite(name, files, { kept: true }), findings: [] };
    });
    found.push(...written.findings);
    if (written.value) published.set(name, written.value);
  }
  const others = options.only === undefined ? [] : (before?.sites ?? []);
  for (const site of others)
    if (!published.has(site.name) && corpus.sites.some(({ name }) => name === site.name))
      published.set(site.name, site);
  const step = { stage: 'manifest', path: 'narani.yaml', target: PUBLICATION_FILE } as const;
  const manifest = await boundary.later(step, async () => {
    const lacking = lackingOf(found, corpus.withheld);
    const publication = {
      ...publicationOf([...published.values()], withheldOf(corpus, findings)),
      ...(lacking.length > 0 ? { lacking } : {}),
    };
    await pruneOutput(folder, publication);
    await writeManifest(folder, publication);
    return foundOnly([]);
  });
  return { sites, findings: once([...found, ...manifest.findings]) };
}

/** What lacks a part keeps its pages, where they were published. */
function incompleteOn({ incomplete = [], entries }: CheckedCorpus): string[] {
  const ids = new Set(incomplete);
  return entries.filter(({ id }) => ids.has(id)).map(({ metaPath }) => metaPath);
}

/** Each finding once: what several sites say of one document is one thing. */
export function once(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((found) => [JSON.stringify(found), found])).values()];
}

/** What a site's list of changes goes on from. */
export function listFor(
  name: string,
  lasts: ReadonlyMap<string, LastSiteFiles>,
  { fateOf }: Fates,
  anew = false,
): Pick<SiteContext, 'continues' | 'replaces'> {
  const last = lasts.get(name);
  if (anew) return { replaces: last?.head?.epoch ?? '' };
  if (!last) return {};
  const others = [...lasts].filter(([other]) => other !== name);
  const elsewhere = others.flatMap(([, { index }]) => (index ? [...listedIn(index).keys()] : []));
  return { continues: { last, elsewhere: new Set(elsewhere), fateOf } };
}

/** The texts whose pages only say that they could not be made: their last good version is better. */
function textsWithoutPage(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ rule, variant, path }) =>
    rule === 'stage/failed' && (variant === 'page' || variant === 'body') ? [path] : [],
  );
}

/** The last publication. **Errors**: none: where it cannot be had nothing can be kept. */
async function lastOf(folder: string | undefined): Promise<LastPublication | undefined> {
  const publication = folder === undefined ? undefined : await readPublication(folder);
  return folder !== undefined && publication ? { folder, publication } : undefined;
}

function publicationOf(
  sites: readonly PublishedSite[],
  withheld: Publication['withheld'],
): Publication {
  const sorted = [...sites].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { version: 1, sites: sorted, withheld };
}

async function writeManifest(folder: string, publication: Publication): Promise<void> {
  await writePublicFile(
    join(folder, PUBLICATION_FILE),
    String(writePublication(publication).contents),
  );
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
