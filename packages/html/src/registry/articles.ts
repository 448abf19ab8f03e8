/** The articles of a statute. */
import type { Statute } from '@narani/schema';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';

/** `19-2` is 제19조의2 and Article 19-2. */
export function articleLabel({ t }: PageContext, article: string): string {
  const [number, branch] = article.split('-');
  return branch
    ? t('pages:statute.articleBranch', { number, branch })
    : t('pages:statute.article', { number });
}

/** The articles in their order; each has the anchor `statute-article`. */
export function articlesOf(
  context: PageContext,
  id: string,
  articles: unknown,
): ElementContent | undefined {
  const items = Object.entries(articles as NonNullable<Statute['articles']>).sort(
    ([one], [other]) => compareArticles(one, other),
  );
  if (items.length === 0) return undefined;
  return h(
    'dl.articles',
    items.map(([number, article]) =>
      h('div', { id: `${id}-${number}` }, [
        h('dt', articleLabel(context, number)),
        h('dd', [
          h('p', article.title[context.locale]),
          ...(article.note ? [h('p.note', article.note[context.locale])] : []),
        ]),
      ]),
    ),
  );
}

function compareArticles(one: string, other: string): number {
  const [left, right] = [one, other].map((article) => article.split('-').map(Number));
  const [number = 0, branch = 0] = left ?? [];
  const [otherNumber = 0, otherBranch = 0] = right ?? [];
  return number - otherNumber || branch - otherBranch;
}
