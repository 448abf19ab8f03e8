/** The frame of every page: head, header, footer. */
import type { Locale, PageRef } from '@narani/model';
import { LOCALES } from '@narani/model';
import { feedPath, textOf } from '@narani/routes';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from './context.js';
import { present } from './parts.js';
import { printPage } from './print.js';

/**
 * What a page is, for its frame.
 *
 * **Shapes**: `title` goes before the site's title, which stands alone without it; `lang` is set where title and description are not in the page's language; `canonical` is a path of this site where it is not the page
 * itself; `hidden` keeps the page out of search engines, hreflang and the sitemap; `kind` marks the navigation.
 */
export interface PageFrame {
  readonly ref: PageRef;
  readonly title?: string;
  readonly description?: string;
  readonly lang?: string | undefined;
  readonly canonical?: string;
  readonly hidden?: boolean;
  readonly type?: 'website' | 'article';
  readonly pageClass: string;
  readonly trail?: readonly { readonly ref: PageRef; readonly title: string }[];
  readonly main: readonly ElementContent[];
}

/** A page in its frame, as HTML. */
export function printFrame(context: PageContext, frame: PageFrame): string {
  const { locale } = context;
  return printPage(
    h('html', { lang: locale, dir: 'ltr' }, [
      head(context, frame),
      h('body', { className: [frame.pageClass] }, [
        h('a.skip', { href: '#page-main' }, context.t('pages:nav.skip')),
        header(context, frame),
        h('main#page-main', { tabIndex: -1 }, [...trail(context, frame), ...frame.main]),
        footer(context),
      ]),
    ]),
  );
}

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

function head(context: PageContext, frame: PageFrame): Element {
  const { t, link, theme, site, locale } = context;
  const siteTitle = site.title[locale];
  const title = frame.title
    ? t('pages:site.pageTitle', { page: frame.title, site: siteTitle })
    : siteTitle;
  const meta = (name: string, content: string, more = {}) => h('meta', { name, content, ...more });
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('title', { lang: frame.lang }, title),
    meta('viewport', 'width=device-width, initial-scale=1'),
    ...(frame.description ? [meta('description', frame.description, { lang: frame.lang })] : []),
    ...(frame.hidden ? [meta('robots', 'noindex')] : []),
    meta('color-scheme', 'light dark'),
    meta('theme-color', theme.light, { media: '(prefers-color-scheme: light)' }),
    meta('theme-color', theme.dark, { media: '(prefers-color-scheme: dark)' }),
    ...addresses(context, frame),
    ...openGraph(context, frame),
    h('link', { rel: 'icon', href: link('assets/favicon.svg'), type: 'image/svg+xml' }),
    h('link', { rel: 'stylesheet', href: link('assets/site.css') }),
  ]);
}

/** Canonical address, the same page in other languages, the feed. */
function addresses(context: PageContext, frame: PageFrame): Element[] {
  const { router, site, locale } = context;
  const canonical = router.absolute(frame.canonical ?? context.path);
  const alternates = frame.hidden ? [] : alternatesOf(context, frame.ref);
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
  if (site.editions.includes('feed')) {
    const href = context.link(feedPath(locale));
    const title = site.title[locale];
    links.push(h('link', { rel: 'alternate', type: 'application/feed+json', title, href }));
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
    property('type', frame.type ?? 'website'),
    property('url', router.absolute(frame.canonical ?? context.path)),
    property('site_name', site.title[locale]),
    property('locale', OPEN_GRAPH_LOCALES[locale]),
  ]);
}

const OPEN_GRAPH_LOCALES: Readonly<Record<Locale, string>> = { ko: 'ko_KR', en: 'en_GB' };

function header(context: PageContext, frame: PageFrame): Element {
  const { t, site, locale, visit } = context;
  return h('header.site-header', [
    h('div.bar', [
      h('a.site-title', { href: visit({ type: 'home' }) }, site.title[locale]),
      languages(context, frame),
    ]),
    h('nav.site-nav', { ariaLabel: t('pages:nav.main') }, [h('ul', navigation(context, frame))]),
  ]);
}

function navigation(context: PageContext, frame: PageFrame): Element[] {
  const { t, site, visit } = context;
  const current = sectionOf(frame.ref);
  const item = (ref: PageRef, label: string, name: string) => {
    const href = visit(ref);
    if (href === undefined) return undefined;
    const here = name === current ? (frame.ref.type === 'document' ? 'true' : 'page') : undefined;
    return h('li', [h('a', { href, ariaCurrent: here }, label)]);
  };
  return present([
    ...site.kinds.map((kind) => item({ type: 'kind', kind }, t(`pages:kind.${kind}.plural`), kind)),
    ...(site.registries ?? []).map((registry) =>
      item({ type: 'registry', registry }, t(`pages:registry.${registry}.title`), registry),
    ),
  ]);
}

function sectionOf(ref: PageRef): string | undefined {
  switch (ref.type) {
    case 'document':
      return ref.id.split('/')[0];
    case 'kind':
      return ref.kind;
    case 'registry':
      return ref.registry;
    case 'home':
      return undefined;
  }
}

/** The same page in the other languages; where one has no such page, the nearest one above it. */
function languages(context: PageContext, frame: PageFrame): Element {
  const { t, site, words, locale, router, link } = context;
  const named = alternatesOf(context, frame.ref);
  const items = site.locales.map((language) => {
    const name = words[language]('pages:site.language');
    if (language === locale) {
      return h('li', [h('span', { lang: language, ariaCurrent: 'true' }, name)]);
    }
    const path = nearest(frame.ref)
      .map((ref) => router.page(ref, language))
      .find((found) => found !== undefined);
    const own = named.some((alternate) => alternate.locale === language);
    const marks = own ? { hrefLang: language, rel: 'alternate' } : {};
    return h('li', [h('a', { href: link(path ?? ''), lang: language, ...marks }, name)]);
  });
  return h('nav.languages', { ariaLabel: t('pages:nav.languages') }, [h('ul', items)]);
}

function nearest(ref: PageRef): PageRef[] {
  if (ref.type !== 'document') return [ref, { type: 'home' }];
  return [ref, { type: 'kind', kind: ref.id.split('/')[0] ?? '' }, { type: 'home' }];
}

function trail(context: PageContext, frame: PageFrame): Element[] {
  const { t, site, locale, visit } = context;
  if (!frame.trail) return [];
  const steps = [{ ref: { type: 'home' } as PageRef, title: site.title[locale] }, ...frame.trail];
  const items = steps.flatMap(({ ref, title }) => {
    const href = visit(ref);
    return href === undefined ? [] : [h('li', [h('a', { href }, title)])];
  });
  return [h('nav.trail', { ariaLabel: t('pages:nav.trail') }, [h('ol', items)])];
}

function footer(context: PageContext): Element {
  const { t, site, locale, link } = context;
  const feed = site.editions.includes('feed')
    ? h('li', [h('a', { href: link(feedPath(locale)) }, t('pages:site.feed'))])
    : undefined;
  const home = h('li', [h('a', { href: link(`${locale}/`) }, site.title[locale])]);
  return h('footer.site-footer', [
    h('div.bar', [
      ...(site.footer ? [h('p', site.footer[locale])] : []),
      h('ul', present([home, feed])),
    ]),
  ]);
}
