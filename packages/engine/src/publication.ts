/** The manifest of a publication: read, written, verified and compared with the last. */
import { lstatSync, readFileSync } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHANGES_FOLDER, HEAD_PATH } from '@narani/changes';
import { hashBytes } from '@narani/host';
import { addressOf } from '@narani/kinds';
import type { CheckedCorpus, Finding, OutputFile } from '@narani/model';
import { digestOf } from '@narani/model';
import { shownEntries, withoutFacing } from '@narani/routes';
import { findRule } from '@narani/rules';
import { type Publication, type SiteConfig, validate } from '@narani/schema';
import { PUBLICATION_FILE } from './output.js';

/** One site of a publication. */
export type PublishedSite = Publication['sites'][number];
/** One file of a site. */
export type PublishedFile = PublishedSite['files'][number];

/** A file as it is published, with what was kept of the last publication marked. */
export type SiteFile = Pick<OutputFile, 'path' | 'contents' | 'digest'> & {
  readonly kept?: boolean;
};

/** The publication in a folder; undefined where there is none, or none that can be read. */
export function readPublication(folder: string): Promise<Publication | undefined> {
  return readPublicationFile(join(folder, PUBLICATION_FILE));
}

/** The publication of a file, as above. */
export async function readPublicationFile(path: string): Promise<Publication | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return validate('publication', value).length === 0 ? (value as Publication) : undefined;
  } catch {
    return undefined;
  }
}

/** A publication as a file. */
export function writePublication(publication: Publication): SiteFile {
  return { path: PUBLICATION_FILE, contents: `${JSON.stringify(publication, null, 1)}\n` };
}

/** A site as the publication names it. */
export function publishedSite(
  name: string,
  files: readonly SiteFile[],
  { kept = false, gone = [] }: { readonly kept?: boolean; readonly gone?: readonly string[] } = {},
): PublishedSite {
  const entries = files.map((file): PublishedFile => {
    const { path, kept: old } = file;
    const { bytes, sha256: hash } = digestOf(file);
    return { path, bytes, sha256: hash, ...(old ? { kept: true } : {}) };
  });
  entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  const pages = new Set(entries.map(({ path }) => path));
  const told = gone.filter((folder) => pages.has(`${folder}index.html`)).sort();
  return {
    name,
    ...(kept ? { kept: true } : {}),
    ...(told.length > 0 ? { gone: told } : {}),
    files: entries,
  };
}

/** Folders of a site at which a page says that the document moved or was withdrawn: what else was in them is gone on purpose. */
export function goneFrom(
  corpus: Pick<CheckedCorpus, 'entries' | 'withheld'>,
  site: SiteConfig,
): string[] {
  return shownEntries(corpus, site).flatMap((entry) => {
    const { slug, meta } = entry;
    const slugs = [...(meta.aliases ?? []), ...(meta.lifecycle === 'withdrawn' ? [slug] : [])];
    return site.locales.flatMap((locale) =>
      slugs.map((each) => `${locale}/${addressOf(entry)}/${each}/`),
    );
  });
}

/** What a build holds back of content, and the rules that say so. */
export function withheldOf(
  { withheld }: Pick<CheckedCorpus, 'withheld'>,
  findings: readonly Finding[],
): Publication['withheld'] {
  const rules = new Map(withheld.map((path) => [path, new Set<string>()]));
  for (const { path, rule } of findings) if (findRule(rule)?.withholds) rules.get(path)?.add(rule);
  return [...rules]
    .map(([path, found]) => ({ path, rules: [...found].sort() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The bytes of a file that a publication names; undefined where they are not on disk as it says. */
export async function readPublished(
  folder: string,
  site: string,
  { path, bytes, sha256: hash }: PublishedFile,
): Promise<Uint8Array | undefined> {
  if (!isPlainPath(site) || !isPlainPath(path)) return undefined;
  const steps = path.split('/').map((_, index, all) => join(folder, site, ...all.slice(0, index)));
  for (const step of steps) if (!(await isOfType(step, 'isDirectory'))) return undefined;
  const file = join(folder, site, path);
  if (!(await isOfType(file, 'isFile'))) return undefined;
  const contents = await readFile(file).catch(() => undefined);
  return contents?.length === bytes && hashBytes(contents) === hash ? contents : undefined;
}

/** As `readPublished`, for steps that cannot wait. */
export function readPublishedSync(
  folder: string,
  site: string,
  { path, bytes, sha256: hash }: PublishedFile,
): Uint8Array | undefined {
  if (!isPlainPath(site) || !isPlainPath(path)) return undefined;
  const steps = ['', ...path.split('/').slice(0, -1)];
  const folders = steps.map((_, index) => join(folder, site, ...steps.slice(1, index + 1)));
  const file = join(folder, site, path);
  const is = (where: string, type: 'isFile' | 'isDirectory') =>
    lstatSync(where, { throwIfNoEntry: false })?.[type]() ?? false;
  if (!folders.every((step) => is(step, 'isDirectory')) || !is(file, 'isFile')) return undefined;
  const contents = readFileSync(file);
  return contents.length === bytes && hashBytes(contents) === hash ? contents : undefined;
}

/**
 * The addresses of a publication that a next one lacks: pages, PDFs and feeds that readers and partners may know. Where a page
 * redirects, or says that the document was withdrawn, nothing of the document is lost.
 *
 * **Shapes**: `site/path` in their order; a whole site as `site/`.
 */
export function lostAddresses(last: Publication, next: Publication): string[] {
  const sites = new Map(
    next.sites.map(({ name, files, gone = [] }) => [
      name,
      {
        paths: new Set(files.map(({ path }) => path)),
        epochs: new Set(
          files
            .map(({ path }) => path)
            .filter(isRecord)
            .map(epochOf),
        ),
        gone,
      },
    ]),
  );
  return last.sites.flatMap(({ name, files }) => {
    const now = sites.get(name);
    if (!now) return [`${name}/`];
    return files
      .map(({ path }) => path)
      .filter((path) => !now.paths.has(path) && isAddress(path))
      .filter((path) => !isRecord(path) || !now.epochs.has(epochOf(path)))
      .filter((path) => !now.gone.some((folder) => withoutFacing(path).startsWith(folder)))
      .map((path) => `${name}/${path}`);
  });
}

/** The folder of a record of changes: of one list the oldest records go in time, of another all are lost. */
function epochOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Whether a path is a record of the list of changes. */
function isRecord(path: string): boolean {
  return path.startsWith(CHANGES_FOLDER) && path !== HEAD_PATH;
}

/** Assets have names that only pages know. */
function isAddress(path: string): boolean {
  return !path.startsWith('assets/');
}

function isPlainPath(path: string): boolean {
  return path
    .split('/')
    .every((step) => step !== '' && step !== '.' && step !== '..' && !step.includes('\\'));
}

async function isOfType(path: string, is: 'isFile' | 'isDirectory'): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.[is]() ?? false;
}
