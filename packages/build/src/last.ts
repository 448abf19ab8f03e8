/** The last good version: what is withheld now stays as the last publication had it. */
import { findKind } from '@narani/corpus';
import type { CheckedCorpus } from '@narani/model';
import { LOCALES } from '@narani/model';
import type { Publication } from '@narani/schema';
import { type PublishedSite, readPublished, type SiteFile } from './publication.js';

/** A publication and the folder that holds its files. */
export interface LastPublication {
  readonly folder: string;
  readonly publication: Publication;
}

/**
 * The files of a site with those of withheld documents as they were published last, as far as they are there as the last manifest says.
 *
 * **Shapes**: a document whose meta.yaml is withheld keeps all languages, one with a withheld text that language alone. The assets that
 * its pages may need are kept with them.
 */
export async function keepDocuments(
  files: readonly SiteFile[],
  site: string,
  { withheld }: Pick<CheckedCorpus, 'withheld'>,
  last: LastPublication | undefined,
): Promise<SiteFile[]> {
  const folders = withheld.flatMap(publishedFolders);
  const known = last?.publication.sites.find(({ name }) => name === site);
  if (!last || !known || folders.length === 0) return [...files];
  const kept = await readAll(last, known, (path) =>
    folders.some((folder) => path.startsWith(folder)),
  );
  if (kept.length === 0) return [...files];
  const now = new Set(files.map(({ path }) => path));
  const assets = await readAll(last, known, (path) => path.startsWith('assets/') && !now.has(path));
  const old = new Set(kept.map(({ path }) => path));
  return [...files.filter(({ path }) => !old.has(path)), ...kept, ...assets];
}

/** The sites of the last publication whose site.yaml is there and cannot be read now, and those that failed otherwise. */
export async function keepSites(
  { withheld, sites }: Pick<CheckedCorpus, 'withheld' | 'sites'>,
  last: LastPublication | undefined,
  failed: ReadonlySet<string> = new Set(),
): Promise<readonly { readonly name: string; readonly files: readonly SiteFile[] }[]> {
  if (!last) return [];
  const broken = last.publication.sites.filter(
    ({ name }) =>
      failed.has(name) ||
      (withheld.includes(`sites/${name}/site.yaml`) && !sites.some((site) => site.name === name)),
  );
  return Promise.all(
    broken.map(async (site) => ({ name: site.name, files: await readAll(last, site, () => true) })),
  );
}

/** Where the pages, PDFs and items of a content file lie on a site: `en/agenda/x/` for `agendas/x/en.md`. */
function publishedFolders(path: string): string[] {
  const [top = '', slug = '', file = ''] = path.split('/');
  const kind = findKind(top);
  if (!kind || file === '') return [];
  const locales = LOCALES.filter((locale) => file === 'meta.yaml' || file === `${locale}.md`);
  return locales.map((locale) => `${locale}/${kind}/${slug}/`);
}

async function readAll(
  { folder }: LastPublication,
  { name, files }: PublishedSite,
  isWanted: (path: string) => boolean,
): Promise<SiteFile[]> {
  const read = await Promise.all(
    files
      .filter(({ path }) => isWanted(path))
      .map(async (file) => ({
        path: file.path,
        contents: await readPublished(folder, name, file),
      })),
  );
  return read.flatMap(({ path, contents }) => (contents ? [{ path, contents, kept: true }] : []));
}
