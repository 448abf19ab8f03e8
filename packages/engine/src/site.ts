/** One site: its editions' files, together. */
import { calendarFiles } from '@narani/calendar';
import { type FeedOptions, renderFeed, writeFeed } from '@narani/feed';
import { attachmentsOf, createHtml, type Drawing, type HtmlBody } from '@narani/html';
import type {
  Attempt,
  Checked,
  CheckedCorpus,
  Edition,
  Finding,
  OutputFile,
  Router,
} from '@narani/model';
import { unguarded, unwatched } from '@narani/model';
import { pageCount } from '@narani/print';
import { createRouter, shownEntries } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import { searchFiles } from '@narani/search';
import { assembleSite } from '@narani/site';
import type { Picture } from './desk.js';
import { feedOptions } from './feed-body.js';
import type { Loaded } from './load.js';
import type { PluginSite } from './plugins.js';
import type { Printed } from './print.js';
import type { Memory } from './remember/memory.js';

/** Editions rendered once per corpus. */
export interface Editions {
  readonly html: Edition<HtmlBody>;
  readonly feed: ReturnType<typeof renderFeed>['value'];
}

/** What a site is made with. */
export interface SiteContext {
  readonly corpus: CheckedCorpus;
  readonly loaded: Loaded;
  readonly editions: Editions;
  readonly printed: Printed;
  readonly attempt?: Attempt;
  /** As in `FeedOptions`. */
  readonly continues?: FeedOptions['continues'];
  readonly replaces?: string;
  readonly memory?: Pick<Memory, 'watch' | 'viewRouter'>;
  /** What plugins add. */
  readonly added?: PluginSite;
}

/** Renders every edition of a corpus. **Errors**: those of the steps. */
export function renderEditions(
  corpus: CheckedCorpus,
  attempt: Attempt = unguarded,
): Checked<Editions> {
  const html = createHtml({ attempt }).render(corpus);
  const feed = renderFeed(corpus, attempt);
  return {
    value: { html: html.value, feed: feed.value },
    findings: [...html.findings, ...feed.findings],
  };
}

/** All files of one site, sorted by path; none where one of its editions cannot be made. **Errors**: print/*, site/*, those of the steps. */
export function makeSite(
  site: SiteConfig,
  context: SiteContext,
): Checked<OutputFile[] | undefined> {
  const { corpus, loaded, editions, printed, memory } = context;
  const { watch = unwatched } = memory ?? {};
  const attempt = attemptFor(site, context);
  const plain = createRouter(corpus, site, corpus.sites);
  const router = memory?.viewRouter(plain, site.name) ?? plain;
  const has = (edition: 'html' | 'feed') => site.editions.includes(edition);
  const pdfs = [...printed.value.values()];
  const logo = logoOf(site, loaded);
  const html = createHtml({
    themes: Object.fromEntries(loaded.themes),
    pdfs: new Map(pdfs.map(factsOf)),
    sizes: new Map([...loaded.pictures].map(([path, { bytes }]) => [path, bytes])),
    drawings: drawingsOf(loaded),
    ...(context.added ? { replaced: context.added.parts } : {}),
    ...(logo ? { logo: logo.path } : {}),
    sources: loaded.sources,
    attempt,
    watch,
  });
  const findings: Finding[] = [...printed.findings];
  const keep = <T>({ value, findings: found }: Checked<T>): T => {
    findings.push(...found);
    return value;
  };
  const edition = (
    kind: 'html' | 'feed',
    make: () => Checked<OutputFile[] | undefined>,
    target: string = kind,
  ) => {
    const step = { stage: 'edition', path: siteFile(site), target, site: site.name } as const;
    return has(kind) ? keep(attempt(step, make)) : [];
  };
  const pages = edition('html', () => html.write(corpus, editions.html, site, router));
  const copies = has('html') ? keep(attachments(site, context, router)) : [];
  const feeds = edition('feed', () =>
    writeFeed(corpus, editions.feed, site, router, {
      ...feedOptions(editions.html, router, printed.value, watch),
      attachments: filesBeside(site, context, router),
      ...(context.continues ? { continues: context.continues } : {}),
      ...(context.replaces === undefined ? {} : { replaces: context.replaces }),
      attempt,
      watch,
    }),
  );
  const events = () => calendarFiles(corpus, site, router, attempt);
  const calendars = edition('html', events, 'calendar');
  // Half a site is worse than the one of yesterday.
  if (!pages || !feeds || !calendars) return { value: undefined, findings };
  const search = has('html') ? keep(searchFiles(corpus, site, router, attempt)) : [];
  const sign = has('html') && logo ? [logo] : [];
  const own = [[...pages, ...copies, ...sign, ...search, ...calendars], feeds, pdfs];
  const parts = [...own, context.added?.files ?? []];
  return { value: keep(assembleSite(site, parts)), findings };
}

/** The files beside a document that its page in a language shows, from the site's root. */
function filesBeside(
  site: SiteConfig,
  { corpus, loaded }: SiteContext,
  router: Router,
): NonNullable<FeedOptions['attachments']> {
  const known = new Map(corpus.entries.map((entry) => [entry.id, entry]));
  return (id, locale) => {
    const entry = known.get(id);
    if (!entry) return [];
    const folder = router.page({ type: 'document', id }, locale) ?? '';
    // Not a copy: that would read all there is.
    const alone = Object.create(corpus, { entries: { value: [entry] } }) as CheckedCorpus;
    return attachmentsOf(alone, site, router)
      .filter(({ path }) => path.startsWith(folder))
      .flatMap(({ path, from, hash }) => {
        const bytes = loaded.pictures.get(from)?.bytes;
        return bytes === undefined ? [] : [{ path, bytes, sha256: hash }];
      });
  };
}

/** Runs the steps of a site: what each of them may read of the site itself is given. */
function attemptFor(
  site: SiteConfig,
  { corpus, loaded, added, attempt = unguarded }: SiteContext,
): Attempt {
  const parts = [...(added?.parts ?? [])];
  const logo = logoOf(site, loaded)?.path;
  // A link without words is filled in from elsewhere: the tree says more than the hash of its text.
  const frames = corpus.frames?.map(({ place, document }) => [place, document.path, document.tree]);
  const common = [
    site,
    corpus.sites,
    loaded.themes.get(site.name),
    corpus.labels,
    frames,
    logo,
    ...parts,
  ];
  return (step, make, given) => attempt(step, make, [common, given]);
}

/** The sign of a site, as a file of it; undefined where it has none that can be published. */
function logoOf({ name }: SiteConfig, { pictures }: Loaded): OutputFile | undefined {
  for (const ending of ['svg', 'png', 'webp', 'jpg', 'jpeg']) {
    const picture = pictures.get(`sites/${name}/logo.${ending}`);
    if (picture) return copyOf(`assets/logo.${ending}`, picture);
  }
  return undefined;
}

/** Where a site is described. */
function siteFile({ name }: SiteConfig): string {
  return `sites/${name}/site.yaml`;
}

/** **Shapes**: `contents` are bytes, as the typesetter gave them. */
function factsOf({ path, contents }: OutputFile): [string, { bytes: number; pages: number }] {
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
  return [path, { bytes: bytes.length, pages: pageCount(bytes) }];
}

/** The SVG pictures; their texts are read where a page shows them. */
function drawingsOf({ pictures }: Loaded): Map<string, Drawing> {
  const drawings = [...pictures].filter(([path]) => /\.svg$/i.test(path));
  return new Map(drawings.map(([path, picture]) => [path, drawingOf(picture)]));
}

function drawingOf(picture: Picture): Drawing {
  return {
    sha256: picture.sha256,
    get text() {
      return new TextDecoder().decode(picture.contents);
    },
  };
}

/** A picture as a file of a site. */
function copyOf(path: string, picture: Picture): OutputFile {
  const { sha256, bytes } = picture;
  return {
    ...{ path, mediaType: 'application/octet-stream', digest: { sha256, bytes } },
    get contents() {
      return picture.contents;
    },
  };
}

function attachments(
  site: SiteConfig,
  { corpus, loaded, attempt = unguarded }: SiteContext,
  router: Router,
): Checked<OutputFile[]> {
  const files: OutputFile[] = [];
  const findings: Finding[] = [];
  for (const entry of shownEntries(corpus, site)) {
    const at = { path: entry.metaPath, target: entry.id, site: site.name };
    const copied = attempt({ stage: 'copy', ...at }, () => ({
      value: attachmentsOf({ ...corpus, entries: [entry] }, site, router).flatMap(
        ({ path, from }) => {
          const picture = loaded.pictures.get(from);
          return picture ? [copyOf(path, picture)] : [];
        },
      ),
      findings: [],
    }));
    findings.push(...copied.findings);
    files.push(...(copied.value ?? []));
  }
  return { value: files, findings };
}
