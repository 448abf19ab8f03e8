/** The HTML edition. */
import { createTranslator } from '@narani/messages';
import type {
  CheckedCorpus,
  Edition,
  EditionModule,
  Entry,
  Locale,
  OutputFile,
  PageRef,
  Router,
} from '@narani/model';
import { LOCALES } from '@narani/model';
import { shownEntries, textOf } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import { BASE_THEME, type Theme } from '@narani/theme';
import type { HtmlBody } from './body/body.js';
import { renderBody } from './body/render.js';
import { documentPage } from './document/page.js';
import { shownOf } from './document/shown.js';
import { fontFaces, type WebFont } from './fonts/web-fonts.js';
import { favicon } from './lists/favicon.js';
import { homePage } from './lists/home.js';
import { kindPage } from './lists/kind.js';
import { redirectPage } from './lists/redirect.js';
import { robots, sitemap } from './lists/robots.js';
import { notFoundPage, rootPage } from './lists/root.js';
import { tombstonePage } from './lists/tombstone.js';
import { pageContext, type SiteContext } from './page/context.js';
import { registryPage } from './registry/page.js';
import { stylesheet } from './styles/stylesheet.js';

/**
 * What a build has besides the corpus.
 *
 * **Shapes**: `themes` holds each site's theme by the site's name; a site without one has the base style alone. Without `fonts` the
 * pages rely on the reader's own. `drawings` are the texts of SVG pictures by
 * their path under content/: those become part of their pages. `pdfs` are the paths of the PDFs that were made, where that is known: no other is linked.
 */
export interface HtmlOptions {
  readonly themes?: Readonly<Record<string, Theme>>;
  readonly fonts?: readonly WebFont[];
  readonly drawings?: ReadonlyMap<string, string>;
  readonly pdfs?: readonly string[];
}

const PUBLIC = new Set(['published', 'corrected']);

/**
 * The HTML edition: every page of a site, its stylesheet, favicon, sitemap and robots.txt.
 *
 * **Shapes**: rendering gives one part a text; the pictures are not among the files: see `attachmentsOf`.
 */
export function createHtml(options: HtmlOptions = {}): EditionModule<HtmlBody> {
  return {
    kind: 'html',
    render: (corpus) => ({ value: renderEdition(corpus), findings: [] }),
    write: (corpus, edition, site, router) => ({
      value: writeSite(corpus, edition, site, router, options),
      findings: [],
    }),
  };
}

/** Texts that no site may show are not even rendered. */
function renderEdition(corpus: CheckedCorpus): Edition<HtmlBody> {
  const parts = corpus.entries
    .filter(({ meta }) => PUBLIC.has(meta.lifecycle))
    .flatMap((entry) =>
      LOCALES.flatMap((locale) => {
        const document = entry.translations[locale];
        if (!document || corpus.withheld.includes(document.path)) return [];
        return [{ id: entry.id, locale, body: renderBody(entry, document) }];
      }),
    );
  return { kind: 'html', parts };
}

function writeSite(
  corpus: CheckedCorpus,
  edition: Edition<HtmlBody>,
  site: SiteConfig,
  router: Router,
  options: HtmlOptions,
): OutputFile[] {
  const theme = options.themes?.[site.name] ?? BASE_THEME;
  const context: SiteContext = {
    corpus,
    site,
    router,
    entries: new Map(corpus.entries.map((entry) => [entry.id, entry])),
    bodies: new Map(edition.parts.map(({ id, locale, body }) => [`${id}@${locale}`, body])),
    words: { ko: createTranslator('ko'), en: createTranslator('en') },
    theme: theme.colours,
    drawings: options.drawings ?? new Map(),
    ...(options.pdfs ? { pdfs: new Set(options.pdfs) } : {}),
  };
  const entries = shownEntries(corpus, site);
  const lists = listRefs(site);
  const living = entries.filter(({ meta }) => meta.lifecycle !== 'withdrawn');
  const found: PageRef[] = [
    ...lists,
    ...living.map((entry): PageRef => ({ type: 'document', id: entry.id })),
  ];
  const pages = [
    page('', rootPage(context)),
    file('404.html', 'text/html', notFoundPage(context, theme)),
    ...site.locales.flatMap((locale) => [
      ...lists.flatMap((ref) => listFile(context, ref, locale)),
      ...entries.flatMap((entry) => documentFiles(context, entry, locale)),
    ]),
  ];
  return [
    ...pages,
    ...styleFiles(pages, theme, options.fonts ?? []),
    file('assets/favicon.svg', 'image/svg+xml', favicon(context.theme)),
    file('sitemap.xml', 'application/xml', sitemap(context, found)),
    file('robots.txt', 'text/plain', robots(context)),
  ];
}

/** The stylesheet, with the fonts that the pages have characters for. */
function styleFiles(
  pages: readonly OutputFile[],
  theme: Theme,
  fonts: readonly WebFont[],
): OutputFile[] {
  const texts = pages.map(({ contents }) => (typeof contents === 'string' ? contents : ''));
  const { css, files } = fontFaces(fonts, texts, theme.css);
  const style = css === '' ? stylesheet(theme) : `${css}\n\n${stylesheet(theme)}`;
  return [file('assets/site.css', 'text/css', style), ...files];
}

function listRefs(site: SiteConfig): PageRef[] {
  return [
    { type: 'home' },
    ...site.kinds.map((kind): PageRef => ({ type: 'kind', kind })),
    ...(site.registries ?? []).map((registry): PageRef => ({ type: 'registry', registry })),
  ];
}

function listFile(site: SiteContext, ref: PageRef, locale: Locale): OutputFile[] {
  const path = site.router.page(ref, locale);
  if (path === undefined) return [];
  const context = pageContext(site, locale, path);
  switch (ref.type) {
    case 'home':
      return [page(path, homePage(context))];
    case 'kind': {
      const kind = site.site.kinds.find((name) => name === ref.kind);
      return kind ? [page(path, kindPage(context, kind))] : [];
    }
    case 'registry':
      return [page(path, registryPage(context, ref.registry))];
    case 'document':
      return [];
  }
}

/** A document's page, or its tombstone, and the redirects of its former slugs. */
function documentFiles(site: SiteContext, entry: Entry, locale: Locale): OutputFile[] {
  const text = textOf(site.corpus, site.site, entry, locale);
  const path = site.router.page({ type: 'document', id: entry.id }, locale);
  if (!text || path === undefined) return [];
  const context = pageContext(site, locale, path);
  const content =
    entry.meta.lifecycle === 'withdrawn'
      ? tombstonePage(context, entry, text)
      : documentPage(context, shownOf(context, entry, text));
  const { data, locale: lang } = text.document;
  const title = lang === locale ? { text: data.title } : { text: data.title, lang };
  const redirects = (entry.meta.aliases ?? []).map((alias) => {
    const old = `${locale}/${entry.kind}/${alias}/`;
    return page(old, redirectPage(pageContext(site, locale, old), path, title));
  });
  return [page(path, content), ...redirects];
}

function page(path: string, contents: string): OutputFile {
  return file(`${path}index.html`, 'text/html', contents);
}

function file(path: string, mediaType: string, contents: string): OutputFile {
  return { path, mediaType, contents };
}
