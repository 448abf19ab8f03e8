/** The rows of an agenda: who is in charge, which law, which levers. */
import { articleLabel, titleOf } from '@narani/corpus';
import type { Meta } from '@narani/model';
import { dayOf } from '@narani/timetable';
import { type Facts, joined, organisationName } from './facts.js';

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

/** The statutes with the articles cited. */
export function statutes(list: NonNullable<AgendaMeta['statutes']>, facts: Facts): string {
  const { corpus, locale } = facts;
  const named = list.map(({ statute, articles = [] }) => {
    const name = titleOf(corpus, { kind: 'statute', id: statute }, locale);
    if (name === undefined) return '';
    const numbers = articles.map((article) => articleLabel(article, locale));
    if (locale === 'ko') return `「${name}」${numbers.length > 0 ? ` ${numbers.join('·')}` : ''}`;
    return [name, ...plural(articles)].join(', ');
  });
  return joined(named, locale);
}

function plural(articles: readonly string[]): string[] {
  if (articles.length === 0) return [];
  return [`${articles.length === 1 ? 'Article' : 'Articles'} ${articles.join(', ')}`];
}

/** The levers, and how each bears on the agenda. */
export function levers(list: AgendaMeta['levers'], { corpus, locale, t }: Facts): string {
  if (list?.length === 0) return t('pages:fact.noLevers');
  const named = (list ?? []).map(({ lever, relation }) => {
    const name = titleOf(corpus, { kind: 'lever', id: lever }, locale);
    return name === undefined ? '' : `${name} (${t(`pages:relation.${relation}`)})`;
  });
  return joined(named, locale);
}
