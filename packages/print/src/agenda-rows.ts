/** The rows of an agenda: who is in charge, which law, which levers. */
import { articleLabel, titleOf } from '@narani/corpus';
import type { Meta } from '@narani/model';
import { dayOf } from '@narani/timetable';
import { type Facts, inLine, joined, linked, organisationName } from './facts.js';
import type { Stretch } from './tokens.js';

type AgendaMeta = Extract<Meta, { kind: 'agenda' }>;

/** The ministries by the names they had, with their roles. */
export function ministries(list: NonNullable<AgendaMeta['ministries']>, facts: Facts): string {
  const day = dayOf(facts.entry.meta);
  const named = list.map(({ organisation, role }) => {
    const name = organisationName(organisation, day, facts);
    return role === undefined ? name : `${name} (${facts.t(`pages:role.${role}`)})`;
  });
  return joined(named, facts.locale);
}

/** The statutes with the articles cited; each leads to its place. */
export function statutes(
  list: NonNullable<AgendaMeta['statutes']>,
  facts: Facts,
): readonly Stretch[] {
  const { corpus, locale } = facts;
  const named = list.map(({ statute: id, articles = [] }) => {
    const name = titleOf(corpus, { kind: 'statute', id }, locale);
    if (name === undefined) return [];
    const numbers = articles.map((article) => articleLabel(article, locale));
    const ko = `「${name}」${numbers.length > 0 ? ` ${numbers.join('·')}` : ''}`;
    const text = locale === 'ko' ? ko : [name, ...plural(articles)].join(', ');
    return linked(text, { kind: 'statute', id }, facts);
  });
  return inLine(named, separator(locale));
}

function plural(articles: readonly string[]): string[] {
  if (articles.length === 0) return [];
  return [`${articles.length === 1 ? 'Article' : 'Articles'} ${articles.join(', ')}`];
}

/** The levers, and how each bears on the agenda. */
export function levers(list: AgendaMeta['levers'], facts: Facts): readonly Stretch[] {
  const { corpus, locale, t } = facts;
  if (list?.length === 0) return [{ t: t('pages:fact.noLevers') }];
  const named = (list ?? []).map(({ lever: id, relation }) => {
    const name = titleOf(corpus, { kind: 'lever', id }, locale);
    if (name === undefined) return [];
    return linked(`${name} (${t(`pages:relation.${relation}`)})`, { kind: 'lever', id }, facts);
  });
  return inLine(named, separator(locale));
}

function separator(locale: Facts['locale']): string {
  return locale === 'ko' ? ', ' : '; ';
}
