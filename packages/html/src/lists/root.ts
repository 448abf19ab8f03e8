/** Pages in both languages: the choice of language at a site's root, and the page for addresses that are none. */
import { kindOf } from '@narani/kinds';
import type { Locale } from '@narani/model';
import { pageHref } from '@narani/routes';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SiteContext } from '../page/context.js';
import { shortened } from '../page/head.js';
import { present } from '../page/parts.js';
import { contentPolicy } from '../page/policy.js';
import { printPage } from '../page/print.js';
import { reportLine } from '../page/report.js';

/** The root of a site: its title and a way in for each language. It is what hreflang's `x-default` names. */
export function rootPage(context: SiteContext): string {
  const { site, words, router } = context;
  const alternates = [
    ...site.locales.map((locale) => ({ locale: locale as string, path: `${locale}/` })),
    { locale: 'x-default', path: '' },
  ].map(({ locale, path }) =>
    h('link', { rel: 'alternate', hrefLang: locale, href: router.absolute(path) }),
  );
  const links = [
    h('link', { rel: 'canonical', href: router.absolute('') }),
    ...alternates,
    h('link', { rel: 'icon', href: 'assets/favicon.svg', type: 'image/svg+xml' }),
  ];
  const title = joined(context, (locale) => site.title[locale]);
  const description = joined(context, (locale) => site.tagline[locale]);
  const heading = h(
    'h1',
    pieces(context, (locale) => site.title[locale]),
  );
  const ways = waysIn(context, (locale) => ({
    title: site.tagline[locale],
    enter: words[locale]('pages:root.enter'),
    link: (path) => pageHref('', path),
  }));
  return bare(context, { title, description, links }, [heading, ways]);
}

/**
 * The page a server sends for an address that is none, whatever its depth. Its links start from `base`, the path of the site on its
 * server: relative ones would miss, and absolute ones would lead from a copy on another server to the published site. The path stands in
 * one place, so that a server which has the site elsewhere need change no more.
 */
export function notFoundPage(context: SiteContext): string {
  const { site, words, router } = context;
  const links = [
    h('base', { href: new URL(router.absolute('')).pathname }),
    h('meta', { name: 'robots', content: 'noindex' }),
  ];
  const title = joined(context, (locale) => words[locale]('pages:notFound.title'));
  const description = joined(context, (locale) => words[locale]('pages:notFound.text'));
  const heading = h('header', [
    h(
      'p.root-name',
      pieces(context, (locale) => site.title[locale]),
    ),
    h('h1', '404'),
  ]);
  const ways = waysIn(context, (locale) => ({
    title: words[locale]('pages:notFound.title'),
    text: words[locale]('pages:notFound.text'),
    enter: words[locale]('pages:notFound.home'),
    link: (path) => path,
  }));
  return bare(context, { title, description, links }, [heading, ways]);
}

/** What stands over the ways into one language, and how a path of the site is linked from here. */
interface Way {
  readonly title: string;
  readonly text?: string;
  readonly enter: string;
  readonly link: (path: string) => string;
}

/** For each language its home, its search and its lists. */
function waysIn(
  { corpus, site, words, router }: SiteContext,
  wayOf: (locale: Locale) => Way,
): Element {
  const choices = site.locales.map((locale) => {
    const { title, text, enter, link } = wayOf(locale);
    const t = words[locale];
    const lists = site.kinds.flatMap((kind) => {
      const path = router.page({ type: 'kind', kind }, locale);
      if (path === undefined) return [];
      return [h('li', [h('a', { href: link(path) }, kindOf(corpus, kind).labels.plural[locale])])];
    });
    return h('section.choice', { lang: locale }, [
      h('h2.choice-title', title),
      ...(text === undefined ? [] : [h('p', text)]),
      h('p.choice-ways', [
        h('a.button', { href: link(`${locale}/`), hrefLang: locale }, enter),
        { type: 'text', value: ' ' },
        h('button.search-open', { type: 'button' }, t('pages:search.open')),
      ]),
      h('nav', { ariaLabel: t('pages:nav.main') }, [h('ul.plain', lists)]),
      ...present([reportLine({ t, site, router, path: '' }, title)]),
    ]);
  });
  return h('div.choices', choices);
}

function bare(
  { site, theme }: SiteContext,
  head: {
    readonly title: string;
    readonly description: string;
    readonly links: readonly Element[];
  },
  content: readonly ElementContent[],
): string {
  return printPage(
    h('html', { lang: site.locales[0], dir: 'ltr' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        contentPolicy(),
        h('title', head.title),
        h('meta', { name: 'description', content: shortened(head.description) }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('meta', { name: 'theme-color', content: theme.light }),
        ...head.links,
        h('script', { src: 'assets/search/opener.js', defer: true }),
        h('link', { rel: 'stylesheet', href: 'assets/site.css' }),
      ]),
      h('body.page-root', [h('main#page-main', [...content])]),
    ]),
  );
}

type Say = (locale: Locale) => string;

function joined({ site }: SiteContext, say: Say): string {
  return site.locales.map(say).join(' · ');
}

function pieces({ site }: SiteContext, say: Say): ElementContent[] {
  return site.locales.flatMap((locale, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    h('span', { lang: locale }, say(locale)),
  ]);
}
