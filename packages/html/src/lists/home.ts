/** The home page of a site in one language. */
import { findRegistry, kindOf } from '@narani/kinds';
import { listedIds } from '@narani/routes';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { printFrame } from '../page/shell.js';
import { documentList, documentsOf } from './items.js';

/** The home page, as HTML: what the site is, its documents by kind, its registries. */
export function homePage(context: PageContext): string {
  const { site, locale } = context;
  const description = (site.description ?? site.tagline)[locale];
  return printFrame(context, {
    ref: { type: 'home' },
    description,
    pageClass: 'page-home',
    main: [
      h('header.hero', [
        h('h1', site.title[locale]),
        h('p.tagline', site.tagline[locale]),
        ...(site.description ? [h('p.about', site.description[locale])] : []),
      ]),
      ...kinds(context),
      ...registries(context),
    ],
  });
}

function kinds(context: PageContext): Element[] {
  return context.site.kinds.flatMap((kind) => {
    const documents = documentsOf(context, kind);
    if (documents.length === 0) return [];
    const title = kindOf(context.corpus, kind).labels.plural[context.locale];
    const id = `page-kind-${kind}`;
    return [
      h('section.kind', { className: [`kind-${kind}`], ariaLabelledBy: id }, [
        h('h2', { id }, [h('a', { href: context.visit({ type: 'kind', kind }) }, title)]),
        documentList(context, documents, 3),
      ]),
    ];
  });
}

function registries(context: PageContext): Element[] {
  const { t, site, corpus, visit, locale } = context;
  const items = (site.registries ?? []).flatMap((registry) => {
    const href = visit({ type: 'registry', registry });
    const labels = findRegistry(corpus, registry)?.labels;
    if (href === undefined || !labels) return [];
    const count = listedIds(corpus, site, registry).length;
    const own = (count === 1 ? labels.one : labels.other)?.[locale].replace(
      '{{count}}',
      `${count}`,
    );
    return [
      h('li', [
        h('a', { href }, labels.title[locale]),
        h('span.count', own ?? t('pages:registry.count', { count })),
        h('p', labels.summary[locale]),
      ]),
    ];
  });
  if (items.length === 0) return [];
  return [
    h('section.reference', { ariaLabelledBy: 'page-reference' }, [
      h('h2#page-reference', t('pages:registry.heading')),
      h('ul.registries', items),
    ]),
  ];
}
