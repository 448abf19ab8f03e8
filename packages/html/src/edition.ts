/** The HTML edition. */
import { createTranslator } from '@narani/messages';
import type {
  Attempt,
  Checked,
  CheckedCorpus,
  Edition,
  EditionModule,
  Finding,
  Locale,
  OutputFile,
  PageRef,
  PluginElement,
  Router,
  Source,
  Watch,
} from '@narani/model';
import { LOCALES, unguarded, unwatched, withDigest } from '@narani/model';
import { shownEntries } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import { BASE_THEME, type Theme } from '@narani/theme';
import type { HtmlBody } from './body/body.js';
import { renderBody } from './body/render.js';
import { documentFiles } from './document/files.js';
import { PAGE } from './generated/scripts.js';
import { brokenPage } from './lists/broken.js';
import { favicon } from './lists/favicon.js';
import { homePage } from './lists/home.js';
import { kindPage } from './lists/kind.js';
import { llms } from './lists/llms.js';
import { robots, sitemap } from './lists/robots.js';
import { notFoundPage, rootPage } from './lists/root.js';
import {
  type Drawing,
  type PageContext,
  pageContext,
  type Run,
  type SiteContext,
} from './page/context.js';
import { file, page } from './page/file.js';
import type { FileFacts } from './page/file-note.js';
import { renderFrames } from './page/frames.js';
import { registryPage } from './registry/page.js';
import { stylesheet } from './styles/stylesheet.js';

/**
 * What a build has besides the corpus.
 *
 * **Shapes**: `themes` holds each site's theme by the site's name; a site without one has the base style alone. `drawings` are the SVG pictures by
 * their path under content/: those become part of their pages; `sizes` are the bytes of annexes by theirs. `pdfs` are those that were made, by path, where
 * that is known: no other is linked.
 * `attempt` runs what makes one page or text.
 */
export interface HtmlOptions {
  readonly themes?: Readonly<Record<string, Theme>>;
  readonly drawings?: ReadonlyMap<string, Drawing>;
  readonly pdfs?: ReadonlyMap<string, FileFacts>;
  readonly sizes?: ReadonlyMap<string, number>;
  readonly attempt?: Attempt;
  /** What stands in place of a part of the pages, by `part locale`. */
  readonly replaced?: ReadonlyMap<string, PluginElement>;
  /** The path of the site's sign, from its root. */
  readonly logo?: string;
  /** The texts of documents as they are written, by their path under content/: each becomes a file beside its page. */
  readonly sources?: ReadonlyMap<string, Source>;
  /** Sees what a page looks up. */
  readonly watch?: Watch;
}

const PUBLIC = new Set(['published', 'corrected']);

/**
 * The HTML edition: every page of a site, its stylesheet, favicon, sitemap, robots.txt and llms.txt.
 *
 * **Shapes**: rendering gives one part a text; the pictures are not among the files: see `attachmentsOf`. A page that cannot be made, or whose text has no part,
 * is one that says so: links to it stay good.
 */
export function createHtml(options: HtmlOptions = {}): EditionModule<HtmlBody> {
  return {
    kind: 'html',
    render: (corpus) => renderEdition(corpus, options.attempt),
    write: (corpus, edition, site, router) => writeSite(corpus, edition, site, router, options),
  };
}

/** Texts that no site may show are not even rendered. */
function renderEdition(
  corpus: CheckedCorpus,
  attempt: Attempt = unguarded,
): Checked<Edition<HtmlBody>> {
  const parts: Edition<HtmlBody>['parts'][number][] = [];
  const findings: Finding[] = [];
  const texts = corpus.entries
    .filter(({ meta }) => PUBLIC.has(meta.lifecycle))
    .flatMap((entry) =>
      LOCALES.flatMap((locale) => {
        const document = entry.translations[locale];
        if (!document || corpus.withheld.includes(document.path)) return [];
        return [{ entry, document }];
      }),
    );
  for (const { entry, document } of texts) {
    const { path, locale } = document;
    const made = attempt({ stage: 'body', path, target: entry.id, locale }, () => ({
      value: renderBody(entry, document),
      findings: [],
    }));
    findings.push(...made.findings);
    if (made.value) parts.push({ id: entry.id, locale, body: made.value });
  }
  return { value: { kind: 'html', parts }, findings };
}

function writeSite(
  corpus: CheckedCorpus,
  edition: Edition<HtmlBody>,
  site: SiteConfig,
  router: Router,
  options: HtmlOptions,
): Checked<OutputFile[]> {
  const theme = options.themes?.[site.name] ?? BASE_THEME;
  const { watch = unwatched, pdfs } = options;
  const all = new Map(corpus.entries.map((entry) => [entry.id, entry]));
  const bodies = edition.parts.map(({ id, locale, body }) => [`${id}@${locale}`, body] as const);
  const context: SiteContext = {
    corpus,
    site,
    router,
    entries: watch('entries by id', all, isThere),
    bodies: watch('bodies', new Map(bodies), isThere),
    words: {
      ko: createTranslator('ko', corpus.labels?.ko),
      en: createTranslator('en', corpus.labels?.en),
    },
    theme: theme.colours,
    drawings: watch('drawings', options.drawings ?? new Map(), (drawing) => drawing?.sha256),
    sizes: watch('sizes', options.sizes ?? new Map()),
    replaced: options.replaced ?? new Map(),
    frames: renderFrames(corpus, site.name),
    ...(options.logo === undefined ? {} : { logo: options.logo }),
    sources: watch('sources', options.sources ?? new Map(), (source) => source?.hash),
    ...(pdfs ? { pdfs: watch(`PDFs on ${site.name}`, pdfs) } : {}),
  };
  const entries = shownEntries(corpus, site);
  const lists = listRefs(site);
  const living = entries.filter(({ meta }) => meta.lifecycle !== 'withdrawn');
  const found: PageRef[] = [
    ...lists,
    ...living.map((entry): PageRef => ({ type: 'document', id: entry.id })),
  ];
  const { attempt = unguarded } = options;
  const findings: Finding[] = [];
  const run: Run = (step, make) => {
    const made = attempt({ site: site.name, ...step }, () => ({ value: make(), findings: [] }));
    findings.push(...made.findings);
    return made.value;
  };
  const pages = [
    page('', rootPage(context)),
    file('404.html', 'text/html', notFoundPage(context)),
    ...site.locales.flatMap((locale) => [
      ...lists.flatMap((ref) => listFile(context, ref, locale, run)),
      ...entries.flatMap((entry) => documentFiles(context, entry, locale, run)),
    ]),
  ];
  const files = [
    ...pages,
    file('assets/site.css', 'text/css', stylesheet(theme)),
    file('assets/page.js', 'text/javascript', PAGE),
    file('assets/favicon.svg', 'image/svg+xml', favicon(context.theme)),
    file('sitemap.xml', 'application/xml', sitemap(context, found, run)),
    file('robots.txt', 'text/plain', robots(context)),
    file('llms.txt', 'text/plain', llms(context, run)),
    ...(site.indexNow ? [file(`${site.indexNow}.txt`, 'text/plain', `${site.indexNow}\n`)] : []),
  ];
  return { value: files, findings };
}

/** What a page reads of an entry or a body is seen where it is read. */
function isThere(value: unknown): boolean {
  return value !== undefined;
}

function listRefs(site: SiteConfig): PageRef[] {
  return [
    { type: 'home' },
    ...site.kinds.map((kind): PageRef => ({ type: 'kind', kind })),
    ...(site.registries ?? []).map((registry): PageRef => ({ type: 'registry', registry })),
  ];
}

function listFile(site: SiteContext, ref: PageRef, locale: Locale, run: Run): OutputFile[] {
  const path = site.router.page(ref, locale);
  if (path === undefined) return [];
  const context = pageContext(site, locale, path);
  const list = listOf(context, ref);
  if (!list) return [];
  const title = site.site.title[locale];
  const step = { stage: 'list', path: siteFile(site.site), target: `${path}index.html` } as const;
  const made =
    run(step, () => withDigest(page(path, list()))) ??
    run({ ...step, stage: 'broken' }, () => page(path, brokenPage(context, { ref, title })));
  return made ? [made] : [];
}

/** Where a site is described. */
function siteFile({ name }: SiteConfig): string {
  return `sites/${name}/site.yaml`;
}

function listOf(context: PageContext, ref: PageRef): (() => string) | undefined {
  switch (ref.type) {
    case 'home':
      return () => homePage(context);
    case 'kind': {
      const { kind } = ref;
      return context.site.kinds.includes(kind) ? () => kindPage(context, kind) : undefined;
    }
    case 'registry':
      return () => registryPage(context, ref.registry);
    case 'document':
      return undefined;
  }
}
