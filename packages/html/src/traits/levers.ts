/** Policy levers, and how each bears on the matter. */
import { h } from 'hastscript';
import { linked, listOf, text } from '../page/parts.js';
import type { View } from '../view.js';

export const view: View = {
  fact: (context, _part, { entry }) => {
    const { levers } = entry.meta;
    if (!levers) return undefined;
    if (levers.length === 0) return text(context.t('pages:fact.noLevers'));
    const items = levers.flatMap(({ lever: id, relation }) => {
      const lever = context.corpus.registries.levers[id];
      if (!lever) return [];
      const name = `L${lever.number} ${lever.name[context.locale]}`;
      const link = linked(context, { kind: 'lever', id }, text(name));
      const label = h('span.label', context.t(`pages:relation.${relation}`));
      return [h('span', [link, text(' '), label])];
    });
    return listOf(items);
  },
};
