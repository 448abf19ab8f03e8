/** The top of a page: the site's title, its menu, the languages. */
import { findRegistry, kindOf } from '@narani/kinds';
import type { PageRef } from '@narani/model';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { facingOf } from '../facing/address.js';
import type { PageContext } from './context.js';
import type { PageFrame } from './frame.js';
import { frameOf } from './frames.js';
import { alternatesOf } from './head.js';
import { present } from './parts.js';

/** The header of a page; `frame` says where the page stands. */
export function header(context: PageContext, frame: PageFrame): Element {
  const { t, site, locale, visit, logo } = context;
  return h('header.site-header', [
    h('div.bar', [
      h('a.site-title', { href: visit({ type: 'home' }) }, [
        // The title beside it says the same.
        ...(logo ? [h('img.site-logo', { src: context.link(logo), alt: '' })] : []),
        { type: 'text', value: site.title[locale] },
      ]),
      h('div.site-tools', [
        h(
          'button.search-open',
          { type: 'button', ariaKeyShortcuts: '/ Control+K Meta+K' },
          t('pages:search.open'),
        ),
        languages(context, frame),
      ]),
    ]),
    h('nav.site-nav', { ariaLabel: t('pages:nav.main') }, [h('ul', navigation(context, frame))]),
    ...present([frameOf(context, 'header')]),
  ]);
}

function navigation(context: PageContext, frame: PageFrame): Element[] {
  const { corpus, site, locale, visit } = context;
  const current = sectionOf(frame.ref);
  const item = (ref: PageRef, label: string, name: string) => {
    const href = visit(ref);
    if (href === undefined) return undefined;
    const here = name === current ? (frame.ref.type === 'document' ? 'true' : 'page') : undefined;
    return h('li', [h('a', { href, ariaCurrent: here }, label)]);
  };
  return present([
    ...site.kinds.map((kind) =>
      item({ type: 'kind', kind }, kindOf(corpus, kind).labels.plural[locale], kind),
    ),
    ...(site.registries ?? []).map((registry) => {
      const title = findRegistry(corpus, registry)?.labels.title[locale];
      return title === undefined
        ? undefined
        : item({ type: 'registry', registry }, title, registry);
    }),
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
    if (language === locale && !frame.isFacing) {
      return h('li', [h('span', { lang: language, ariaCurrent: 'true' }, name)]);
    }
    const path = nearest(frame.ref)
      .map((ref) => router.page(ref, language))
      .find((found) => found !== undefined);
    const own = named.some((alternate) => alternate.locale === language);
    const marks = own ? { hrefLang: language, rel: frame.isFacing ? undefined : 'alternate' } : {};
    return h('li', [h('a', { href: link(path ?? ''), lang: language, ...marks }, name)]);
  });
  const facing = facingOf(context, frame.ref);
  if (facing !== undefined) {
    const name = t('pages:facing.link');
    const here = facing === context.path;
    const item = here
      ? h('span', { ariaCurrent: 'true' }, name)
      : h('a', { href: link(facing) }, name);
    items.push(h('li', [item]));
  }
  return h('nav.languages', { ariaLabel: t('pages:nav.languages') }, [h('ul', items)]);
}

function nearest(ref: PageRef): PageRef[] {
  if (ref.type !== 'document') return [ref, { type: 'home' }];
  return [ref, { type: 'kind', kind: ref.id.split('/')[0] ?? '' }, { type: 'home' }];
}
