/** The last good version: what is withheld now stays as the last publication had it. */
import { HEAD_PATH } from '@narani/changes';
import { findKindOf } from '@narani/kinds';
import type { CheckedCorpus, Locale, Source } from '@narani/model';
import { LOCALES } from '@narani/model';
import { facingPath, isPublic } from '@narani/routes';
import type { Publication, SiteConfig } from '@narani/schema';
import { type PublishedSite, readPublished, type SiteFile } from './publication.js';

/** A publication and the folder that holds its files. */
export interface LastPublication {
  readonly folder: string;
  readonly publication: Publication;
}

/** What a build knows of the content now. **Shapes**: `sources` by path, of files that are withheld too. */
export interface Present {
  readonly corpus: Pick<CheckedCorpus, 'withheld' | 'entries' | 'kinds'>;
  readonly sources: ReadonlyMap<string, Pick<Source, 'text'>>;
}

/**
 * The files of a site with those of withheld documents and registries as they were published last, as far as they are there as the last
 * manifest says.
 *
 * **Shapes**: a document whose meta.yaml is withheld keeps all languages, one with a withheld text that language alone, and its pages of both. The assets that
 * its pages may need are kept with them. What a person took back is not kept: a draft, a withdrawn document, what the site's settings no
 * longer let through.
 */
export async function keepPages(
  files: readonly SiteFile[],
  site: SiteConfig,
  present: Present,
  last: LastPublication | undefined,
): Promise<SiteFile[]> {
  const places = present.corpus.withheld.flatMap((path) => placesOf(path, site, present));
  const known = last?.publication.sites.find(({ name }) => name === site.name);
  if (!last || !known || places.length === 0) return [...files];
  // Where there is a list of items, the feed itself keeps theirs, marked.
  const listed = known.files.some(({ path }) => path === HEAD_PATH);
  const kept = await readAll(
    last,
    known,
    (path) =>
      !(listed && path.endsWith('/item.json')) &&
      places.some((place) => path.startsWith(place.folder) && isOfEditions(path, place, site)),
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

/** Where a document or registry lies on a site, in one language: `folder` is `en/agenda/x/`, `pdf` the file of the print edition in it. */
interface Place {
  readonly folder: string;
  readonly pdf?: string;
}

/** The places that a withheld content file may keep on a site. */
function placesOf(path: string, site: SiteConfig, present: Present): Place[] {
  const [, top, registry] = /^(registry|registries)\/([^/]+)\.yaml$/.exec(path) ?? [];
  // A site does not list what is declared in a file that cannot be read.
  if (registry && (top === 'registries' || site.registries?.includes(registry)))
    return site.locales.map((locale) => ({ folder: `${locale}/${registry}/` }));
  // Of a kind that cannot be read, all documents stay.
  const kind = /^kinds\/([^/]+)\.yaml$/.exec(path)?.[1];
  if (kind) return site.locales.map((locale) => ({ folder: `${locale}/${kind}/` }));
  return documentPlaces(path, site, present);
}

function documentPlaces(path: string, site: SiteConfig, { corpus, sources }: Present): Place[] {
  const [top = '', slug = '', file = ''] = path.split('/');
  const kind = findKindOf(corpus, top);
  const entry = corpus.entries.find(({ folder }) => folder === `${top}/${slug}`);
  const id = entry?.id ?? `${kind?.name}/${slug}`;
  const isShown =
    site.kinds.some((each) => each === kind?.name) &&
    !site.except?.includes(id) &&
    (site.only?.includes(id) ?? true);
  const meta = sources.get(`${top}/${slug}/meta.yaml`)?.text ?? '';
  const isTakenBack = entry
    ? !isPublic(entry) || entry.meta.lifecycle === 'withdrawn'
    : takesBack(meta);
  if (!isShown || isTakenBack) return [];
  const folderIn = (locale: Locale) => `${locale}/${kind?.address ?? kind?.name}/${slug}/`;
  const shown = LOCALES.filter(
    (locale) => site.locales.includes(locale) && (entry?.meta.locales?.includes(locale) ?? true),
  );
  const own = shown.filter((locale) => file === 'meta.yaml' || file === `${locale}.md`);
  const facing = own.length > 0 && shown.length > 1 ? shown : [];
  return [
    ...own.map((locale) => ({
      folder: folderIn(locale),
      pdf: `${folderIn(locale)}${slug}.${locale}.pdf`,
    })),
    ...facing.map((locale) => ({ folder: facingPath(folderIn(locale), locale) })),
  ];
}

/** Whether a meta.yaml that cannot be read as a whole takes its document back: its writer's will counts before its faults. */
export function takesBack(meta: string): boolean {
  return TAKEN_BACK.test(meta);
}

const TAKEN_BACK = /^["']?lifecycle["']?\s*:\s*["']?(?:draft|review|withdrawn)\b/m;

function isOfEditions(path: string, { folder, pdf }: Place, { editions }: SiteConfig): boolean {
  if (path === pdf) return editions.includes('print');
  return editions.includes(path === `${folder}item.json` ? 'feed' : 'html');
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
