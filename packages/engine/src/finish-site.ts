/** The end of a site: it is dressed in fonts, written and counted. */
import { join } from 'node:path';
import { replaceFolder } from '@narani/host';
import type { Checked, CheckedCorpus, Finding, OutputFile } from '@narani/model';
import { digestOf } from '@narani/model';
import { shownEntries, textOf } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import type { AskCharacters } from '@narani/typefaces';
import type { Boundary } from './boundary.js';
import type { Wardrobe } from './fonts.js';
import { keepPages } from './last.js';
import { headIn, withRecords } from './last-site.js';
import { goneFrom, publishedSite } from './publication.js';
import { placeOf, type Run, type SiteReport } from './run.js';

/** What a site that was made is finished with. **Units**: `start` in ms of the clock of the run. */
interface Finish {
  readonly wardrobe: Wardrobe;
  readonly lost: readonly string[];
  readonly start: number;
}

/** Dresses a site and writes it. */
export async function finishSite(
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
    const known = (path: string) => run.onDisk.get(`${site.name}/${path}`);
    await replaceFolder(join(folder, site.name), files, known);
    const gone = goneFrom(corpus, site);
    return { value: publishedSite(site.name, files, { gone }), findings: [] };
  });
  run.found.push(...written.findings);
  if (written.value) run.published.set(site.name, written.value);
}

/** What lacks a part keeps its pages, where they were published. */
function incompleteOn({ incomplete = [], entries }: CheckedCorpus): string[] {
  const ids = new Set(incomplete);
  return entries.filter(({ id }) => ids.has(id)).map(({ metaPath }) => metaPath);
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
