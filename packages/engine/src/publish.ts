/** The second half of a run: the sites are made and published. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createCache, replaceFolder, writePublicFile } from '@narani/host';
import { limitsOf } from '@narani/limits';
import type { CheckedCorpus, Finding } from '@narani/model';
import { foundOnly } from '@narani/model';
import type { Publication, SiteConfig } from '@narani/schema';
import { guarded } from './boundary.js';
import type { BuildOptions } from './build-options.js';
import type { CheckedContent } from './check-content.js';
import { createFates } from './fates.js';
import { finishSite } from './finish-site.js';
import { createWardrobe } from './fonts.js';
import { lackingOf } from './lacking.js';
import { keepSites, type LastPublication } from './last.js';
import { listFor, readLastSites } from './last-site.js';
import { type Output, outputOf, PUBLICATION_FILE, pruneOutput } from './output.js';
import { findPlugins, type ListedPlugin } from './plugin-list.js';
import { siteOfPlugins, soundPlugins } from './plugins.js';
import { type Printed, printSite } from './print.js';
import { createPrinter } from './printer.js';
import {
  type PublishedSite,
  publishedSite,
  readPublication,
  withheldOf,
  writePublication,
} from './publication.js';
import { type BuildReport, once, placeOf, type Run } from './run.js';
import { makeSite, renderEditions } from './site.js';
import { inTurn } from './turn.js';

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
    onDisk: options.known?.outputs() ?? new Map(),
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
