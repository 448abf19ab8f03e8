/** The levers of the simulation model. */
import { otherLocale } from '@narani/model';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { sourceOf } from '../page/parts.js';
import { entryOf, type Group, groupsOf } from './entry.js';
import { usedInList } from './used-in.js';

/** The levers by number, in the model's groups, with the model's name and version on top. */
export function leversPage(context: PageContext): Element[] {
  const { t, corpus, locale } = context;
  const other = otherLocale(locale);
  const levers = Object.entries(corpus.registries.levers).sort(
    ([, one], [, another]) => one.number - another.number,
  );
  const groups = new Map<string, Element[]>();
  for (const [id, lever] of levers) {
    const group = groups.get(lever.group[locale]) ?? [];
    group.push(
      entryOf({
        id,
        title: `L${lever.number} ${lever.name[locale]}`,
        aside: h('span.other', { lang: other }, lever.name[other]),
        lead: lever.description?.[locale],
        after: [usedInList(context, `levers/${id}`)],
      }),
    );
    groups.set(lever.group[locale], group);
  }
  const listed: Group[] = [...groups].map(([title, entries], index) => ({
    id: `group-${index + 1}`,
    title,
    entries,
  }));
  const model = corpus.registries.leverModel;
  const about = model
    ? [
        h(
          'p.registry-note',
          t('pages:lever.model', { model: model.model, version: model.version }),
        ),
        ...(model.source ? [h('p.registry-note', sourceOf(context, model.source))] : []),
      ]
    : [];
  return [...about, ...groupsOf(context, listed)];
}
