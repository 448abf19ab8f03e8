/** Documents of a kind that have no page here. */
import { kindOf, partsWith } from '@narani/kinds';
import type { DocumentKind } from '@narani/model';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { sourceOf } from '../page/parts.js';
import { entryOf, webLink } from '../registry/entry.js';
import { usedInList } from '../registry/used-in.js';

/** Those of the registry by their number, each with its address elsewhere, at the place that links to it lead to; nothing where there is none. */
export function elsewhereList(context: PageContext, kind: DocumentKind): Element[] {
  const { corpus, locale, t } = context;
  const own = kindOf(corpus, kind);
  const caption = partsWith(own, 'numbered')[0]?.caption?.[locale] ?? '{{number}}';
  const items = Object.entries(corpus.registries.elsewhere ?? {})
    .filter(([id]) => id.startsWith(`${kind}/`))
    .sort(([, one], [, other]) => one.number - other.number)
    .map(([id, { number, title, url, source }]) =>
      entryOf({
        id: id.slice(kind.length + 1),
        title: `${caption.replace('{{number}}', String(number))}. ${title[locale]}`,
        rows: [
          [t('pages:registry.web'), url ? webLink(context, url, title[locale]) : undefined],
          [t('pages:registry.source'), h('span', sourceOf(context, source))],
        ],
        after: [usedInList(context, id)],
      }),
    );
  if (items.length === 0) return [];
  const heading = t('pages:elsewhere.title', { kind: own.labels.plural[locale] });
  return [
    h('section.elsewhere', { ariaLabelledBy: 'page-elsewhere' }, [
      h('h2#page-elsewhere', heading),
      h('p.registry-note', t('pages:elsewhere.note')),
      ...items,
    ]),
  ];
}
