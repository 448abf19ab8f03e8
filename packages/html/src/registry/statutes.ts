/** Statutes and treaties, with their articles. */
import { otherLocale } from '@narani/model';
import type { Statute } from '@narani/schema';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { statuteName } from '../page/names.js';
import { dateOf, text } from '../page/parts.js';
import { articleLabel } from './articles.js';
import { entryOf, formerNames, sourceRow, webRow } from './entry.js';
import { compareNames } from './order.js';
import { usedInList } from './used-in.js';

/** The statutes in dictionary order; each article has the anchor `statute-article`. */
export function statutesPage(context: PageContext): Element[] {
  const { corpus, locale } = context;
  return Object.entries(corpus.registries.statutes)
    .sort(([, one], [, other]) =>
      compareNames(statuteName(one, locale), statuteName(other, locale), locale),
    )
    .map(([id, statute]) => statuteEntry(context, id, statute));
}

function statuteEntry(context: PageContext, id: string, statute: Statute): Element {
  const { t, locale } = context;
  const other = otherLocale(locale);
  const name = statuteName(statute, locale);
  const official = statute.official[locale];
  return entryOf({
    id,
    level: 2,
    title: name,
    aside: h('span.other', { lang: other }, statute.official[other]),
    rows: [
      [t('pages:statute.official'), official === name ? undefined : text(official)],
      [t('pages:statute.former'), formerNames(context, statute.former)],
      [t('pages:statute.number'), numberOf(context, statute)],
      [t('pages:statute.enacted'), statute.enacted ? dateOf(context, statute.enacted) : undefined],
      webRow(context, statute.url, name),
      sourceRow(context, statute.source),
    ],
    after: [articles(context, id, statute), usedInList(context, `statutes/${id}`)],
  });
}

/** What a number such as 법률 제18469호 counts. **Source**: the Korea Legislation Research Institute's English titles. */
const SERIES: Readonly<Record<string, string>> = {
  법률: 'act',
  대통령령: 'presidentialDecree',
  총리령: 'primeMinisterOrdinance',
};

/** A number in the page's words; one of a series without an English name is Korean on every page. */
function numberOf({ locale, t }: PageContext, { number }: Statute): ElementContent | undefined {
  if (!number) return undefined;
  const [, series = '', count] = /^(\S+) 제(\d+)호$/.exec(number) ?? [];
  const name = SERIES[series];
  if (name) return text(t(`pages:statute.series.${name}`, { number: count }));
  const foreign = locale !== 'ko' && /[가-힣]/.test(number);
  return foreign ? h('span', { lang: 'ko' }, number) : text(number);
}

function articles(context: PageContext, id: string, statute: Statute): ElementContent | undefined {
  const items = Object.entries(statute.articles ?? {}).sort(([one], [other]) =>
    compareArticles(one, other),
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
