/** The statutes concerned, with the articles. */
import type { Reference } from '@narani/model';
import { h } from 'hastscript';
import { statuteName } from '../page/names.js';
import { linked, listOf, text } from '../page/parts.js';
import { articleLabel } from '../registry/articles.js';
import type { View } from '../view.js';

export const view: View = {
  fact: (context, _part, { entry }) => {
    const items = (entry.meta.statutes ?? []).flatMap(({ statute: id, articles = [] }) => {
      const statute = context.corpus.registries.statutes[id];
      if (!statute) return [];
      const to = (fragment?: string): Reference => ({
        kind: 'statute',
        id,
        ...(fragment ? { fragment } : {}),
      });
      const name = linked(context, to(), text(statuteName(statute, context.locale)));
      const parts = articles.flatMap((article, index) => [
        text(index > 0 || context.locale === 'en' ? ', ' : ' '),
        linked(context, to(article), text(articleLabel(context, article))),
      ]);
      return [h('span', [name, ...parts])];
    });
    return listOf(items);
  },
};
