/** The statutes with the articles cited; each leads to its place. */
import { articleLabel, titleOf } from '@narani/corpus';
import { inLine, linked, separator } from '../facts.js';
import type { View } from '../view.js';

export const view: View = {
  row: (facts) => {
    const { corpus, locale } = facts;
    const named = (facts.entry.meta.statutes ?? []).map(({ statute: id, articles = [] }) => {
      const name = titleOf(corpus, { kind: 'statute', id }, locale);
      if (name === undefined) return [];
      const numbers = articles.map((article) => articleLabel(article, locale));
      const ko = `「${name}」${numbers.length > 0 ? ` ${numbers.join('·')}` : ''}`;
      const text = locale === 'ko' ? ko : [name, ...plural(articles)].join(', ');
      return linked(text, { kind: 'statute', id }, facts);
    });
    return inLine(named, separator(locale));
  },
};

function plural(articles: readonly string[]): string[] {
  if (articles.length === 0) return [];
  return [`${articles.length === 1 ? 'Article' : 'Articles'} ${articles.join(', ')}`];
}
