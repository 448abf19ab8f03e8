/** The rows under a document's title: what meta.yaml and the registries say of it, in one language. */
import { titleOf } from '@narani/corpus';
import type { Reference } from '@narani/model';
import { changedOn, dayOf, eventTimes, formatEdtf, publishedOn } from '@narani/timetable';
import { levers, ministries, statutes } from './agenda-rows.js';
import { plainInlines } from './blocks.js';
import { clock } from './clock.js';
import { type Facts, inLine, joined, linked, organisationName, peopleOf } from './facts.js';
import { plainStretch } from './inlines.js';
import type { Labelled } from './part.js';
import type { Stretch } from './tokens.js';
import { toInlines } from './words.js';

type Row = readonly [label: string, value: string | readonly Stretch[] | undefined];

/**
 * The rows of a document's metadata, in the order they are printed; those without a value are left out.
 *
 * **Shapes**: an organisation goes by the name it had at the document's date.
 */
export function toMetadata(facts: Facts): Labelled[] {
  const { locale, t } = facts;
  const article = facts.entry.kind === 'article';
  const rows = article
    ? [authors(facts), ...ownRows(facts), ...commonRows(facts)]
    : [...ownRows(facts), authors(facts), ...commonRows(facts)];
  return rows.flatMap(([label, value]) =>
    value === undefined || value.length === 0
      ? []
      : [
          {
            label: plainInlines(t(label, { count: facts.entry.meta.authors?.length }), locale),
            value: toInlines(stretchesOf(value), locale),
          },
        ],
  );
}

/** What a document is called before its title: “Agenda 10”. */
export function labelOf({ entry: { meta }, t }: Facts): string {
  if (meta.kind === 'agenda') return t('pages:kind.agenda.numbered', { number: meta.number });
  if (meta.kind === 'doc') return t(`pages:docType.${meta.type}`);
  return t(`pages:kind.${meta.kind}.one`);
}

function ownRows(facts: Facts): Row[] {
  const { entry, locale, t } = facts;
  const { meta } = entry;
  switch (meta.kind) {
    case 'agenda':
      return [
        ['print:labels.category', t(`pages:category.${meta.category}`)],
        ['print:labels.state', t(`pages:state.agenda.${meta.state}`)],
        ['pages:fact.ministries', ministries(meta.ministries ?? [], facts)],
        ['pages:fact.statutes', statutes(meta.statutes ?? [], facts)],
        ['pages:fact.levers', levers(meta.levers, facts)],
        ['pages:fact.sessions', titles(meta.sessions, facts)],
        ['pages:fact.related', titles(meta.related, facts)],
      ];
    case 'session':
    case 'meeting':
      return [
        [`pages:date.${meta.kind}`, formatEdtf(meta.date, locale, { weekday: true })],
        ['pages:fact.time', times(facts)],
        [
          'pages:fact.place',
          meta.place?.[locale] ?? (meta.online ? t('pages:fact.online') : undefined),
        ],
        ['print:labels.state', t(`pages:state.event.${meta.status}`)],
        ['pages:fact.organisations', organisations(meta.organisations, facts)],
        ['pages:fact.agendas', titles(meta.agendas, facts)],
      ];
    case 'paper':
      return [
        ['pages:fact.symbol', meta.symbol],
        ['print:labels.series', meta.series?.[locale]],
        ['pages:date.paper', formatEdtf(meta.date, locale)],
        ['pages:fact.submitters', organisations(meta.submitters, facts)],
        ['pages:fact.session', titles(meta.session === undefined ? [] : [meta.session], facts)],
        ['print:labels.state', t(`pages:state.paper.${meta.state}`)],
      ];
    case 'article':
      return [
        ['pages:date.article', meta.date === undefined ? undefined : formatEdtf(meta.date, locale)],
        ['pages:fact.agendas', titles(meta.agendas, facts)],
      ];
    default:
      return [];
  }
}

function commonRows(facts: Facts): Row[] {
  const { entry, locale, t } = facts;
  const { lifecycle } = entry.meta;
  const [published, updated] = [publishedOn(entry.meta), changedOn(entry.meta)];
  return [
    ['pages:date.published', formatEdtf(published, locale)],
    ['pages:date.updated', updated === published ? undefined : formatEdtf(updated, locale)],
    [
      'print:labels.lifecycle',
      lifecycle === 'published' ? undefined : t(`pages:lifecycle.${lifecycle}`),
    ],
    ['print:labels.translation', translation(facts)],
    ['pages:fact.translators', translators(facts)],
  ];
}

function authors(facts: Facts): Row {
  return [
    'pages:fact.authors',
    joined(peopleOf(facts.entry.meta.authors ?? [], facts), facts.locale),
  ];
}

function stretchesOf(value: string | readonly Stretch[]): readonly Stretch[] {
  if (typeof value === 'string') return plainStretch(begun(value));
  const [first, ...rest] = value;
  return first ? [{ ...first, t: begun(first.t) }, ...rest] : [];
}

/** A value as it begins a line: words such as “a day between …” come from the middle of a sentence. */
function begun(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** How a translation was made, and where it stands. */
function translation({ entry, locale, corpus, t }: Facts): string | undefined {
  const made = entry.translations[locale]?.data.translation;
  if (!made || locale === entry.source) return undefined;
  const language = t(`pages:language.${entry.source}`);
  const state = corpus.states?.[`${entry.id}@${locale}`];
  const mode = t(`pages:translation.${made.mode}`, { language });
  if (!state) return mode;
  const label = state.state === 'verified' && state.native ? 'native' : state.state;
  return `${mode} ${t('print:standing', { state: t(`pages:translationState.${label}`) })}`;
}

function translators({ entry, locale, corpus }: Facts): string {
  const made = entry.translations[locale]?.data.translation?.translators ?? [];
  const named = made.map(({ name, person }) =>
    person === undefined ? (name ?? '') : (corpus.registries.people[person]?.name[locale] ?? ''),
  );
  return joined(named, locale, ', ');
}

function titles(ids: readonly string[] | undefined, facts: Facts): readonly Stretch[] {
  const found = (ids ?? []).map((name) => {
    const [kind, id = ''] = name.split('/');
    const reference = { kind: kind as Reference['kind'], id };
    return linked(titleOf(facts.corpus, reference, facts.locale) ?? '', reference, facts);
  });
  return inLine(found, '; ');
}

function organisations(ids: readonly string[] | undefined, facts: Facts): string {
  const day = dayOf(facts.entry.meta);
  const named = (ids ?? []).map((id) => organisationName(id, day, facts));
  return joined(named, facts.locale);
}

/** The event's hours in each of its zones. */
function times(facts: Facts): string | undefined {
  const { meta } = facts.entry;
  if (meta.kind !== 'session' && meta.kind !== 'meeting') return undefined;
  const shown = [meta.zone, ...(meta.zones ?? [])].flatMap((zone) => {
    const shown = clock(eventTimes(meta, zone), facts, true);
    return shown === '' ? [] : [shown];
  });
  return shown.length > 0 ? shown.join(' / ') : undefined;
}
