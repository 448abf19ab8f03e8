/** One site: its editions' files, together. */
import { renderFeed, writeFeed } from '@narani/feed';
import { attachmentsOf, createHtml, type HtmlBody, type WebFont } from '@narani/html';
import type { Checked, CheckedCorpus, Edition, OutputFile, Router } from '@narani/model';
import { createRouter } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';
import { assembleSite } from '@narani/site';
import { feedOptions } from './feed-body.js';
import type { Loaded } from './load.js';
import type { Printed } from './print.js';

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
  readonly fonts: readonly WebFont[];
}

/** Renders every edition of a corpus. */
export function renderEditions(corpus: CheckedCorpus): Editions {
  return { html: createHtml().render(corpus).value, feed: renderFeed(corpus).value };
}

/** All files of one site, sorted by path. **Errors**: print/*, site/*. */
export function makeSite(site: SiteConfig, context: SiteContext): Checked<OutputFile[]> {
  const { corpus, loaded, editions, printed, fonts } = context;
  const router = createRouter(corpus, site, corpus.sites);
  const has = (edition: 'html' | 'feed') => site.editions.includes(edition);
  const pdfs = [...printed.value.values()];
  const html = createHtml({
    themes: Object.fromEntries(loaded.themes),
    fonts,
    pdfs: pdfs.map(({ path }) => path),
    drawings: drawingsOf(loaded),
  });
  const pages = has('html')
    ? [
        ...html.write(corpus, editions.html, site, router).value,
        ...attachments(site, context, router),
      ]
    : [];
  const feeds = has('feed')
    ? writeFeed(
        corpus,
        editions.feed,
        site,
        router,
        feedOptions(site, editions.html, router, printed.value),
      ).value
    : [];
  const assembled = assembleSite(site, [pages, feeds, pdfs]);
  return { value: assembled.value, findings: [...printed.findings, ...assembled.findings] };
}

/** The texts of SVG pictures. */
function drawingsOf({ pictures }: Loaded): Map<string, string> {
  const decoder = new TextDecoder();
  const drawings = [...pictures].filter(([path]) => /\.svg$/i.test(path));
  return new Map(drawings.map(([path, bytes]) => [path, decoder.decode(bytes)]));
}

function attachments(
  site: SiteConfig,
  { corpus, loaded }: SiteContext,
  router: Router,
): OutputFile[] {
  return attachmentsOf(corpus, site, router).flatMap(({ path, from }) => {
    const contents = loaded.pictures.get(from);
    return contents ? [{ path, mediaType: 'application/octet-stream', contents }] : [];
  });
}
