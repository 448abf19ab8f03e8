/** The rows under a document's title: what meta.yaml and the registries say of it, in one language. */
import { articleLabel, titleOf } from '@narani/corpus';
import type { CheckedCorpus, Entry, Locale, Meta, Reference } from '@narani/model';
import { edtfBounds, eventTimes, formatEdtf, parseEdtf } from '@narani/timetable';
import { plainInlines } from './blocks.js';
import type { Labelled } from './part.js';

/** The text of a label. Example: `t('print:labels.date')`. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** What the rows are made from. */
export interface Facts {
  readonly corpus: Pick<CheckedCorpus, 'entries' | 'registries'>;
  readonly entry: Entry;
  readonly locale: Locale;
  readonly t: Translate;
}

type Row = readonly [label: string, value: string | undefined];

/**
 * The rows of a document's metadata, in the order they are printed; those without a value are left out.
 *
 * **Shapes**: an organisation goes by the name it had at the document's date.
 */
export function toMetadata(facts: Facts): Labelled[] {
  const { locale, t } = facts;
  const rows = [...ownRows(facts), ...commonRows(facts)];
  return rows.flatMap(([label, value]) =>
    value === undefined || value === ''
      ? []
      : [
          {
            label: plainInlines(t(`print:labels.${label}`), locale),
            value: plainInlines(value, locale),
          },
        ],
  );
}

/** What a document is called before its title: “Agenda 10”. */
export function labelOf({ entry: { meta }, t }: Facts): string {
  if (meta.kind === 'agenda') return t('print:kinds.agenda', { number: meta.number });
  if (meta.kind === 'doc') return t(`print:types.${meta.type}`);
  return t(`print:kinds.${meta.kind}`);
}

/** The names of people, by their registry ids; an unknown id is left out. */
export function peopleOf(ids: readonly string[], { corpus, locale }: Facts): string[] {
  return names('person', ids, corpus, locale);
}

/** The name an organisation had on a day, else its newest. */
export function organisationName(id: string, day: string, { corpus, locale }: Facts): string {
  const dated = corpus.registries.organisations[id]?.names ?? [];
  const fits = ({ from, until }: { from?: string; until?: string }) =>
    (from === undefined || firstDay(from) <= day) && (until === undefined || day <= lastDay(until));
  return (dated.find(fits) ?? dated[0])?.[locale] ?? '';
}

/** Several values in one line. */
export function joined(values: readonly string[], locale: Locale, by?: string): string {
  return values.filter((value) => value !== '').join(by ?? (locale === 'ko' ? ', ' : '; '));
}

/** The day a document speaks from: its own date where it has one, else that of its last change. */
export function dayOf(meta: Meta): string {
  const own = 'date' in meta && meta.date !== undefined ? firstDay(meta.date) : undefined;
  return own ?? meta.history.at(-1)?.date ?? '';
}

function ownRows(facts: Facts): Row[] {
  const { entry, locale, t } = facts;
  const { meta } = entry;
  switch (meta.kind) {
    case 'agenda':
      return [
        ['category', t(`print:categories.${meta.category}`)],
        ['state', t(`print:agendaStates.${meta.state}`)],
        ['ministries', ministries(meta.ministries ?? [], facts)],
        ['statutes', statutes(meta.statutes ?? [], facts)],
        ['levers', levers(meta.levers ?? [], facts)],
        ['related', titles(meta.related, facts)],
        ['sessions', titles(meta.sessions, facts)],
      ];
    case 'session':
    case 'meeting':
      return [
        ['date', formatEdtf(meta.date, locale, { weekday: true })],
        ['time', times(facts)],
        ['place', meta.place?.[locale] ?? (meta.online ? t('print:online') : undefined)],
        ['status', t(`print:statuses.${meta.status}`)],
        ['organisations', organisations(meta.organisations, facts)],
        ['agendas', titles(meta.agendas, facts)],
      ];
    case 'paper':
      return [
        ['symbol', meta.symbol],
        ['series', meta.series?.[locale]],
        ['date', formatEdtf(meta.date, locale)],
        ['submitters', organisations(meta.submitters, facts)],
        ['session', titles(meta.session === undefined ? [] : [meta.session], facts)],
        ['state', t(`print:paperStates.${meta.state}`)],
      ];
    case 'article':
      return [
        ['date', meta.date === undefined ? undefined : formatEdtf(meta.date, locale)],
        ['agendas', titles(meta.agendas, facts)],
      ];
    default:
      return [];
  }
}

function commonRows(facts: Facts): Row[] {
  const { entry, locale } = facts;
  const updated = entry.meta.history.at(-1)?.date;
  return [
    ['authors', joined(peopleOf(entry.meta.authors ?? [], facts), locale)],
    ['updated', updated === undefined ? undefined : formatEdtf(updated, locale)],
    ['translation', translation(facts)],
  ];
}

/** Says of a translation what it is a translation of, and who made it. */
function translation({ entry, locale, corpus, t }: Facts): string | undefined {
  const made = entry.translations[locale]?.data.translation;
  if (!made || locale === entry.source) return undefined;
  const translators = (made.translators ?? []).map(({ name, person }) =>
    person === undefined ? (name ?? '') : (corpus.registries.people[person]?.name[locale] ?? ''),
  );
  const mode = t(`print:modes.${made.mode}`, { source: t(`print:languages.${entry.source}`) });
  return joined([mode, ...translators], locale, ', ');
}

type AgendaMeta = Extract<Meta, { kind: 'agenda' }>;

function ministries(list: NonNullable<AgendaMeta['ministries']>, facts: Facts): string {
  const day = dayOf(facts.entry.meta);
  const named = list.map(({ organisation, role }) => {
    const name = organisationName(organisation, day, facts);
    return role === undefined ? name : `${name} (${facts.t(`print:roles.${role}`)})`;
  });
  return joined(named, facts.locale);
}

function statutes(list: NonNullable<AgendaMeta['statutes']>, facts: Facts): string {
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

function levers(list: NonNullable<AgendaMeta['levers']>, { corpus, locale, t }: Facts): string {
  const named = list.map(({ lever, relation }) => {
    const name = titleOf(corpus, { kind: 'lever', id: lever }, locale);
    return name === undefined ? '' : `${name} (${t(`print:relations.${relation}`)})`;
  });
  return joined(named, locale);
}

function titles(ids: readonly string[] | undefined, { corpus, locale }: Facts): string {
  const found = (ids ?? []).map((id) => {
    const [kind, slug = ''] = id.split('/');
    return titleOf(corpus, { kind: kind as Reference['kind'], id: slug }, locale) ?? '';
  });
  return joined(found, locale, '; ');
}

function organisations(ids: readonly string[] | undefined, facts: Facts): string {
  const day = dayOf(facts.entry.meta);
  const named = (ids ?? []).map((id) => organisationName(id, day, facts));
  return joined(named, facts.locale);
}

/** The event's hours in each of its zones. */
function times({ entry: { meta } }: Facts): string | undefined {
  if (meta.kind !== 'session' && meta.kind !== 'meeting') return undefined;
  const shown = [meta.zone, ...(meta.zones ?? [])].flatMap((zone) => {
    const { start, end, zoneLabel } = eventTimes(meta, zone);
    if (start === undefined) return [];
    return [`${start}${end === undefined ? '' : `–${end}`} ${zoneLabel.short}`];
  });
  return shown.length > 0 ? shown.join(' / ') : undefined;
}

function names(
  kind: Reference['kind'],
  ids: readonly string[],
  corpus: Facts['corpus'],
  locale: Locale,
): string[] {
  return ids.flatMap((id) => titleOf(corpus, { kind, id }, locale) ?? []);
}

function firstDay(date: string): string {
  const parsed = parseEdtf(date);
  return parsed ? edtfBounds(parsed).from : date;
}

function lastDay(date: string): string {
  const parsed = parseEdtf(date);
  return parsed ? edtfBounds(parsed).to : date;
}
