/** The second half of a run: the sites are made and published. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Cache, createCache, replaceFolder, writePublicFile } from '@narani/host';
import { limitsOf } from '@narani/limits';
import type { Checked, CheckedCorpus, Finding, OutputFile } from '@narani/model';
import { digestOf, foundOnly } from '@narani/model';
import { shownEntries, textOf } from '@narani/routes';
import type { Publication, SiteConfig } from '@narani/schema';
import type { AskCharacters } from '@narani/typefaces';
import { type Boundary, guarded } from './boundary.js';
import type { BuildOptions } from './build-options.js';
import type { CheckedContent } from './check-content.js';
import { createFates, type FateOf } from './fates.js';
import { createWardrobe, type Wardrobe } from './fonts.js';
import { lackingOf } from './lacking.js';
import { keepPages, keepSites, type LastPublication } from './last.js';
import {
  headIn,
  knownBefore,
  type LastSiteFiles,
  readLastSites,
  withRecords,
} from './last-site.js';
import type { Loaded } from './load.js';
import { type Output, outputOf, PUBLICATION_FILE, pruneOutput } from './output.js';
import { findPlugins, type ListedPlugin } from './plugin-list.js';
import { siteOfPlugins, soundPlugins } from './plugins.js';
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
import { makeSite, renderEditions, type SiteContext } from './site.js';
import { inTurn } from './turn.js';

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
  const plugins = await findPlugins(root);
  return inTurn(output, () => publishNow(output, { ...checked, corpus, plugins }, options));
}

async function publishNow(
  { folder, store }: Output,
  {
    corpus,
    loaded,
    findings,
    plugins,
  }: CheckedContent & {
    readonly corpus: CheckedCorpus;
    readonly plugins: readonly ListedPlugin[];
  },
  options: BuildOptions,
): Promise<BuildReport> {
  const before = await readPublication(folder);
  // The mark of our folder: until the end it names what was there, or nothing.
  if (!before) await writeManifest(folder, { version: 1, sites: [], withheld: [] });
  const last = await lastOf(options.last);
  const { sites: lastSites, faults } = readLastSites(last);
  const [fault] = options.newEpoch ? [] : faults;
  if (fault) throw new Error(`List of changes, got a broken ${fault.path}, expected it as named`);
  const boundary = options.memory?.boundary ?? options.boundary ?? guarded;
  const chosen = corpus.sites.filter(
    ({ name }) => options.only === undefined || name === options.only,
  );
  const run: Run = {
    ...{ folder, corpus, loaded, plugins, options, boundary, chosen, last, lastSites },
    ...(before ? { before } : {}),
    cache: createCache(store),
    published: new Map(),
    sites: [],
    found: [...findings],
  };
  await makeAll(run);
  await keepFailed(run);
  keepOthers(run);
  await nameAll(run, withheldOf(corpus, findings));
  await run.cache.prune();
  return { sites: run.sites, findings: once(run.found) };
}

/** A publication on its way: what it is made from, and what it has come to. */
interface Run {
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
  readonly sites: SiteReport[];
  readonly found: Finding[];
}

/** Makes and writes the chosen sites, one after the other; the next ones are typeset meanwhile. */
async function makeAll(run: Run): Promise<void> {
  const { corpus, loaded, options, boundary, cache, chosen, found, plugins } = run;
  const { memory } = options;
  const printer = createPrinter(limitsOf(corpus.config));
  const print = async (site: SiteConfig): Promise<Printed> =>
    options.withoutPdfs
      ? { value: new Map(), findings: [] }
      : printSite(site, {
          ...{ corpus, loaded, boundary, printer, cache },
          ...(memory ? { memory } : {}),
          onProgress: (done, total) =>
            options.onStep?.({ name: 'printing', site: site.name, done, total }),
        });
  const wardrobe = await createWardrobe(cache);
  found.push(...wardrobe.findings);
  let finishing = Promise.resolve();
  try {
    const printing = chosen.slice(0, PRINTED_AHEAD).map(print);
    // Orders go out to the typesetter first: rendering leaves no gap in which they could.
    await setImmediate();
    const editions = renderEditions(corpus, boundary.attempt);
    found.push(...editions.findings);
    const common = {
      ...{ corpus, loaded, attempt: boundary.attempt, editions: editions.value },
      ...(memory ? { memory } : {}),
    };
    for (const [index, site] of chosen.entries()) {
      const start = options.now();
      const printed = (await printing.shift()) ?? { value: new Map(), findings: [] };
      printing.push(...chosen.slice(index + PRINTED_AHEAD, index + PRINTED_AHEAD + 1).map(print));
      const vanished = new Set<string>();
      const added = await siteOfPlugins(soundPlugins(plugins, found), corpus, site);
      found.push(...added.findings);
      const made = boundary.attempt({ stage: 'site', ...placeOf(site) }, () => {
        const fateOf = createFates(corpus, site, loaded.sources, vanished);
        const list = listFor(site.name, run.lastSites, fateOf, options.newEpoch);
        return makeSite(site, { ...common, printed, ...list, added: added.value });
      });
      const lost = [...textsWithoutPage([...editions.findings, ...made.findings]), ...vanished];
      await finishing;
      // Its fonts are cut while the next site is rendered.
      finishing = finishSite(run, site, made, { wardrobe, lost, start });
      finishing.catch(() => undefined);
    }
    await finishing;
  } finally {
    await finishing.catch(() => undefined);
    await wardrobe.close();
    await printer.close();
  }
}

/** What a site that was made is finished with. **Units**: `start` in ms of the clock of the run. */
interface Finish {
  readonly wardrobe: Wardrobe;
  readonly lost: readonly string[];
  readonly start: number;
}

/** Dresses a site and writes it. */
async function finishSite(
  run: Run,
  site: SiteConfig,
  made: Checked<readonly OutputFile[] | undefined>,
  { wardrobe, lost, start }: Finish,
): Promise<void> {
  const { corpus, options, boundary, found } = run;
  const { value: files } = made;
  found.push(...made.findings);
  if (!files) return;
  const dressed = await boundary.later({ stage: 'fonts', ...placeOf(site) }, async () => ({
    value: await wardrobe.dress(files, asking(site, boundary, found)),
    findings: [],
  }));
  found.push(...dressed.findings);
  if (!dressed.value) return;
  options.onStep?.({ name: 'publishing', site: site.name });
  await writeSite(run, site, dressed.value, lost);
  if (run.published.has(site.name))
    run.sites.push(reportOf(corpus, site, dressed.value, options.now() - start));
}

/** Asks for the characters of files by steps: those of a page are remembered with it. What the steps find goes to `found`. */
function asking(site: SiteConfig, { attempt }: Boundary, found: Finding[]): AskCharacters {
  return (file, read) => {
    const step = { stage: 'characters', ...placeOf(site), site: site.name } as const;
    const { value, findings } = attempt(
      { ...step, target: file.path },
      () => ({ value: read(), findings: [] }),
      digestOf(file).sha256,
    );
    found.push(...findings);
    return value ?? { all: '', bold: '' };
  };
}

/** Writes a site, with the last good pages of what is withheld or lost. */
async function writeSite(
  run: Run,
  site: SiteConfig,
  value: readonly OutputFile[],
  lost: readonly string[],
): Promise<void> {
  const { corpus, loaded, last, lastSites, folder } = run;
  const withheld = [...corpus.withheld, ...lost, ...incompleteOn(corpus)];
  const written = await run.boundary.later({ stage: 'publish', ...placeOf(site) }, async () => {
    const present = { corpus: { ...corpus, withheld }, sources: loaded.sources };
    const pages = await keepPages(value, site, present, last);
    const { records = [] } = lastSites.get(site.name) ?? {};
    const files = withRecords(pages, records, headIn(value));
    const known = (path: string) => run.options.known?.outputs.get(`${site.name}/${path}`);
    await replaceFolder(join(folder, site.name), files, known);
    const gone = goneFrom(corpus, site);
    return { value: publishedSite(site.name, files, { gone }), findings: [] };
  });
  run.found.push(...written.findings);
  if (written.value) run.published.set(site.name, written.value);
}

/** What could not be made now still lies where the last build put it, or in the last publication. */
async function keepFailed(run: Run): Promise<void> {
  const { corpus, last, published, folder } = run;
  const failed = new Set(run.chosen.map(({ name }) => name).filter((name) => !published.has(name)));
  for (const site of run.before?.sites ?? [])
    if (failed.delete(site.name)) published.set(site.name, { ...site, kept: true });
  for (const { name, files } of await keepSites(corpus, last, failed)) {
    const written = await run.boundary.later(
      { stage: 'publish', ...placeOf({ name }) },
      async () => {
        await replaceFolder(join(folder, name), files);
        return { value: publishedSite(name, files, { kept: true }), findings: [] };
      },
    );
    run.found.push(...written.findings);
    if (written.value) published.set(name, written.value);
  }
}

/** Where one site alone is made the others stay as they are. */
function keepOthers({ corpus, options, before, published }: Run): void {
  const others = options.only === undefined ? [] : (before?.sites ?? []);
  for (const site of others)
    if (!published.has(site.name) && corpus.sites.some(({ name }) => name === site.name))
      published.set(site.name, site);
}

/** Names all that is published in the manifest, and takes away what it does not name. */
async function nameAll(run: Run, withheld: Publication['withheld']): Promise<void> {
  const { folder, found, corpus, published } = run;
  const step = { stage: 'manifest', path: 'narani.yaml', target: PUBLICATION_FILE } as const;
  const named = await run.boundary.later(step, async () => {
    const lacking = lackingOf(found, corpus.withheld);
    const publication = {
      ...publicationOf([...published.values()], withheld),
      ...(lacking.length > 0 ? { lacking } : {}),
    };
    await pruneOutput(folder, publication);
    await writeManifest(folder, publication);
    return foundOnly([]);
  });
  found.push(...named.findings);
}

function placeOf({ name }: Pick<SiteConfig, 'name'>) {
  return { path: `sites/${name}/site.yaml`, target: name } as const;
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
  fateOf: FateOf,
  anew = false,
): Pick<SiteContext, 'continues' | 'replaces'> {
  const last = lasts.get(name);
  if (anew) return { replaces: last?.head?.epoch ?? '' };
  if (!last) return {};
  return { continues: { last, elsewhere: knownBefore(name, lasts), fateOf } };
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
