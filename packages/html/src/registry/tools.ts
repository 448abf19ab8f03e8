/** Simulators and data services. */
import { otherLocale } from '@narani/model';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { currentName } from '../page/names.js';
import { linked, text } from '../page/parts.js';
import { entryOf, webRow } from './entry.js';
import { compareNames } from './order.js';
import { usedInList } from './used-in.js';

/** The tools in dictionary order. */
export function toolsPage(context: PageContext): Element[] {
  const { t, corpus, locale } = context;
  const other = otherLocale(locale);
  return Object.entries(corpus.registries.tools)
    .sort(([, one], [, another]) => compareNames(one.name[locale], another.name[locale], locale))
    .map(([id, tool]) =>
      entryOf({
        id,
        level: 2,
        title: tool.name[locale],
        aside:
          tool.name[other] === tool.name[locale]
            ? undefined
            : h('span.other', { lang: other }, tool.name[other]),
        lead: tool.description[locale],
        rows: [
          [t('pages:tool.organisation'), organisationOf(context, tool.organisation)],
          webRow(context, tool.url, tool.name[locale]),
        ],
        after: [usedInList(context, `tools/${id}`)],
      }),
    );
}

function organisationOf(context: PageContext, id: string | undefined): ElementContent | undefined {
  const organisation = id ? context.corpus.registries.organisations[id] : undefined;
  if (!id || !organisation) return undefined;
  const name = text(currentName(organisation)[context.locale]);
  return linked(context, { kind: 'organisation', id }, name);
}
