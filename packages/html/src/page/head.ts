/** What a page tells machines: its title, its address and its other languages, its feed. */
import type { Locale, PageRef } from '@narani/model';
import { LOCALES } from '@narani/model';
import { atomPath, feedPath, textOf } from '@narani/routes';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from './context.js';
import { dataBlock } from './data.js';
import type { PageFrame } from './frame.js';
import { present } from './parts.js';
import { contentPolicy } from './policy.js';

/** The languages in which a page exists as its own text, with the page's path: those that hreflang may name. */
export function alternatesOf(
  { corpus, site, router, entries }: Pick<PageContext, 'corpus' | 'site' | 'router' | 'entries'>,
  ref: PageRef,
): { locale: Locale; path: string }[] {
  return LOCALES.filter((locale) => site.locales.includes(locale)).flatMap((locale) => {
    const path = router.page(ref, locale);
    if (path === undefined) return [];
    const entry = ref.type === 'document' ? entries.get(ref.id) : undefined;
    if (entry && textOf(corpus, site, entry, locale)?.fallback) return [];
    return [{ locale, path }];
  });
}

/** Those of them that are at home on this site: search engines are to find a text once. */
export function atHomeOf(
  context: Parameters<typeof alternatesOf>[0],
  ref: PageRef,
): ReturnType<typeof alternatesOf> {
  const { canonical, absolute } = context.router;
  return alternatesOf(context, ref).filter(
    ({ locale, path }) => ref.type !== 'document' || canonical(ref.id, locale) === absolute(path),
  );
}

/** As much of a title as a page of results shows. **Units**: letters. **Source**: html-validate, long-title. */
const LONG_TITLE = 70;

/** The head of a page. */
export function head(context: PageContext, frame: PageFrame): Element {
  const { t, link, theme, site, locale } = context;
  const siteTitle = site.title[locale];
  const named = (page: string) => t('pages:site.pageTitle', { page, site: siteTitle });
  const whole = frame.title ? named(frame.title) : siteTitle;
  const title = whole.length > LONG_TITLE && frame.shortTitle ? named(frame.shortTitle) : whole;
  const meta = (name: string, content: string, more = {}) => h('meta', { name, content, ...more });
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    contentPolicy(),
    h('title', { lang: frame.lang }, title),
    meta('viewport', 'width=device-width, initial-scale=1'),
    ...(frame.description
      ? [meta('description', shortened(frame.description), { lang: frame.lang })]
      : []),
    ...(frame.hidden ? [meta('robots', 'noindex')] : []),
    meta('color-scheme', 'light dark'),
    meta('theme-color', theme.light, { media: '(prefers-color-scheme: light)' }),
    meta('theme-color', theme.dark, { media: '(prefers-color-scheme: dark)' }),
    ...addresses(context, frame),
    ...openGraph(context, frame),
    ...(frame.records ?? []).map(([name, content]) => meta(name, content)),
    ...dataOf(context, frame),
    h('link', { rel: 'icon', href: link('assets/favicon.svg'), type: 'image/svg+xml' }),
    preloadedFont(link),
    h('script', { src: link('assets/search/opener.js'), defer: true }),
    ...(frame.isText ? [h('script', { src: link('assets/page.js'), defer: true })] : []),
    h('link', { rel: 'stylesheet', href: link('assets/site.css') }),
  ]);
}

/** What the page is, and the steps above it. A page that is to be found nowhere says nothing of itself. */
function dataOf(context: PageContext, frame: PageFrame): Element[] {
  const { router, locale, path, site } = context;
  if (frame.hidden || frame.canonical) return [];
  const above = [
    { ref: { type: 'home' } as PageRef, title: site.title[locale] },
    ...(frame.trail ?? []),
  ];
  const steps = above.flatMap(({ ref, title: name }) => {
    const page = router.page(ref, locale);
    return page === undefined ? [] : [{ name, item: router.absolute(page) }];
  });
  const own = { name: frame.title ?? site.title[locale], item: router.absolute(path) };
  const itemListElement = [...steps, own].map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    ...step,
  }));
  const trail = frame.trail ? [{ '@type': 'BreadcrumbList', itemListElement }] : [];
  const things = [...(frame.things ?? []), ...trail];
  return things.length > 0 ? [dataBlock(things)] : [];
}

/** One kilobyte of boxes, which must be there when the page is first drawn: see `@narani/typefaces`. */
function preloadedFont(link: PageContext['link']): Element {
  const href = link('assets/fonts/blank.ttf');
  return h('link', { rel: 'preload', as: 'font', type: 'font/ttf', crossOrigin: '', href });
}

/** What a list is, on a page of results: other sites have lists of the same name. */
export function listDescription({ t, site, locale }: PageContext, summary: string): string {
  return t('pages:site.listDescription', { site: site.title[locale], summary });
}

/** As much as search engines show. **Units**: columns, of which a syllable takes two. */
const SHOWN = 160;

/** A description that fits a page of results: cut behind a sentence, else behind a word. */
export function shortened(text: string): string {
  const kept = fitting(text);
  if (kept === text) return text;
  const sentence = /^.*[.?!](?=\s)/su.exec(kept)?.[0] ?? '';
  if (sentence.length > kept.length / 2) return sentence;
  return `${kept.replace(/(?<!\s)\s+\S*$/u, '').replace(/[,;:]$/u, '')}…`;
}

/** The beginning of a text that fits, or the whole. */
function fitting(text: string): string {
  let columns = 0;
  let kept = '';
  for (const char of text) {
    columns += /[\u1100-\uffdc]/.test(char) ? 2 : 1;
    if (columns > SHOWN) return kept;
    kept += char;
  }
  return text;
}

/** Canonical address, the same page in other languages, the feed. */
function addresses(context: PageContext, frame: PageFrame): Element[] {
  const { router, site, locale } = context;
  const canonical = frame.canonical ?? router.absolute(context.path);
  const alternates = frame.hidden || frame.canonical ? [] : atHomeOf(context, frame.ref);
  const links = [h('link', { rel: 'canonical', href: canonical })];
  if (alternates.length > 1) {
    for (const alternate of alternates) {
      const href = router.absolute(alternate.path);
      links.push(h('link', { rel: 'alternate', hrefLang: alternate.locale, href }));
    }
    if (frame.ref.type === 'home') {
      links.push(h('link', { rel: 'alternate', hrefLang: 'x-default', href: router.absolute('') }));
    }
  }
  if (frame.markdown) {
    const href = context.link(frame.markdown);
    links.push(h('link', { rel: 'alternate', type: 'text/markdown', href }));
  }
  if (site.editions.includes('feed')) {
    const href = context.link(feedPath(locale));
    const title = site.title[locale];
    links.push(h('link', { rel: 'alternate', type: 'application/feed+json', title, href }));
    const atom = context.link(atomPath(locale));
    links.push(h('link', { rel: 'alternate', type: 'application/atom+xml', title, href: atom }));
    // RFC 8631: for programs that were given only a page.
    const meta = context.link('feeds/v1/index.json');
    links.push(h('link', { rel: 'service-meta', type: 'application/json', href: meta }));
  }
  return links;
}

function openGraph(context: PageContext, frame: PageFrame): Element[] {
  const { site, locale, router } = context;
  const property = (name: string, content: string, lang?: string) =>
    h('meta', { property: `og:${name}`, content, lang });
  return present([
    property('title', frame.title ?? site.title[locale], frame.lang),
    frame.description ? property('description', frame.description, frame.lang) : undefined,
    property('type', frame.isText ? 'article' : 'website'),
    property('url', frame.canonical ?? router.absolute(context.path)),
    property('site_name', site.title[locale]),
    property('locale', OPEN_GRAPH_LOCALES[locale]),
  ]);
}

const OPEN_GRAPH_LOCALES: Readonly<Record<Locale, string>> = { ko: 'ko_KR', en: 'en_GB' };
