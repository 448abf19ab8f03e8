/** The facts of a document: what it has in meta.yaml, in words and links. */
import type { Meta, Reference } from '@narani/model';
import { dayOf } from '@narani/timetable';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { organisationName, statuteName } from '../page/names.js';
import { documentLink, linked, listOf, text } from '../page/parts.js';
import { articleLabel } from '../registry/articles.js';
import { usedInLinks } from '../registry/used-in.js';
import { eventClock } from './programme.js';
import type { Shown } from './shown.js';

/** A label and its value. */
export type FactRow = readonly [label: string, value: ElementContent];

type Draft = readonly [label: string, value: ElementContent | undefined];

/** The rows of a document's facts, in the order of reading; a row without a value is left out. */
export function factsOf(context: PageContext, shown: Shown): FactRow[] {
  const { meta, id } = shown.entry;
  const rows = [
    ...ofKind(context, meta),
    ...translators(context, shown),
    [context.t('pages:fact.keywords'), keywords(shown)] as const,
    [context.t('pages:fact.usedIn'), usedIn(context, id, meta)] as const,
  ];
  return rows.filter((row): row is FactRow => row[1] !== undefined);
}

function ofKind(context: PageContext, meta: Meta): Draft[] {
  const { t, locale } = context;
  switch (meta.kind) {
    case 'agenda':
      return [
        [t('pages:fact.ministries'), ministries(context, meta)],
        [t('pages:fact.statutes'), statutes(context, meta)],
        [t('pages:fact.levers'), levers(context, meta)],
        [t('pages:fact.sessions'), documents(context, meta.sessions)],
        [t('pages:fact.related'), documents(context, meta.related)],
      ];
    case 'session':
    case 'meeting':
      return [
        [t('pages:fact.time'), eventClock(context, meta)],
        [t('pages:fact.place'), place(context, meta)],
        [t('pages:fact.organisations'), organisations(context, meta.organisations, meta)],
        [t('pages:fact.agendas'), documents(context, meta.agendas)],
      ];
    case 'paper':
      return [
        [t('pages:fact.symbol'), meta.symbol ? text(meta.symbol) : undefined],
        [t('pages:fact.session'), documents(context, meta.session ? [meta.session] : [])],
        [t('pages:fact.submitters'), organisations(context, meta.submitters, meta)],
        [t('pages:fact.annexes'), annexes(context, meta)],
      ];
    case 'article':
      return [
        [t('pages:fact.authors', { count: meta.authors?.length ?? 0 }), authors(context, meta)],
        [t('pages:fact.people'), people(context, meta.people)],
        [t('pages:fact.agendas'), documents(context, meta.agendas)],
      ];
    case 'doc':
      return meta.authors
        ? [[t('pages:fact.authors', { count: meta.authors.length }), people(context, meta.authors)]]
        : [];
    default: {
      const never: never = meta;
      throw new Error(`Unknown kind, got ${JSON.stringify(never)} (${locale})`);
    }
  }
}

type MetaOf<K extends Meta['kind']> = Extract<Meta, { kind: K }>;

function ministries(context: PageContext, meta: MetaOf<'agenda'>): ElementContent | undefined {
  const items = (meta.ministries ?? []).flatMap(({ organisation, role }) => {
    const name = organisationName(
      context.corpus.registries,
      organisation,
      dayOf(meta),
      context.locale,
    );
    if (!name) return [];
    const link = linked(context, { kind: 'organisation', id: organisation }, text(name));
    const remark = role ? [text(' '), h('span.label', context.t(`pages:role.${role}`))] : [];
    return [h('span', [link, ...remark])];
  });
  return listOf(items);
}

function statutes(context: PageContext, meta: MetaOf<'agenda'>): ElementContent | undefined {
  const items = (meta.statutes ?? []).flatMap(({ statute: id, articles = [] }) => {
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
}

function levers(context: PageContext, meta: MetaOf<'agenda'>): ElementContent | undefined {
  if (!meta.levers) return undefined;
  if (meta.levers.length === 0) return text(context.t('pages:fact.noLevers'));
  const items = meta.levers.flatMap(({ lever: id, relation }) => {
    const lever = context.corpus.registries.levers[id];
    if (!lever) return [];
    const name = `L${lever.number} ${lever.name[context.locale]}`;
    const link = linked(context, { kind: 'lever', id }, text(name));
    return [h('span', [link, text(' '), h('span.label', context.t(`pages:relation.${relation}`))])];
  });
  return listOf(items);
}

function documents(context: PageContext, ids: readonly string[] = []): ElementContent | undefined {
  return listOf(ids.map((id) => documentLink(context, id)));
}

function organisations(
  context: PageContext,
  ids: readonly string[] = [],
  meta: Meta,
): ElementContent | undefined {
  const items = ids.map((id) => {
    const name = organisationName(context.corpus.registries, id, dayOf(meta), context.locale);
    return name ? linked(context, { kind: 'organisation', id }, text(name)) : undefined;
  });
  return listOf(items);
}

function people(context: PageContext, ids: readonly string[] = []): ElementContent | undefined {
  const items = ids.map((id) => {
    const person = context.corpus.registries.people[id];
    return person && linked(context, { kind: 'person', id }, text(person.name[context.locale]));
  });
  return listOf(items);
}

/** Authors with what they do: an article ends with who wrote it. */
function authors(context: PageContext, meta: MetaOf<'article'>): ElementContent | undefined {
  const { locale } = context;
  const items = (meta.authors ?? []).flatMap((id) => {
    const person = context.corpus.registries.people[id];
    if (!person) return [];
    const called = person.name[locale];
    const name = linked(context, { kind: 'person', id }, text(called));
    const about =
      person.biography?.[locale] ??
      [person.affiliation?.[locale], person.role?.[locale]].filter(Boolean).join(', ');
    // Most biographies begin with the name: it is not said twice.
    const rest = about.startsWith(called) ? about.slice(called.length) : ` ${about}`;
    return [h('span', [name, ...(about ? [h('span.note', rest)] : [])])];
  });
  return listOf(items);
}

function place({ t, locale }: PageContext, meta: MetaOf<'session' | 'meeting'>) {
  const parts = [meta.place?.[locale], meta.online ? t('pages:fact.online') : undefined];
  const words = parts.filter((part) => part !== undefined).join(' · ');
  return words ? text(words) : undefined;
}

/** An annex with a file is linked; one without is named, and said to be missing. */
function annexes(context: PageContext, meta: MetaOf<'paper'>): ElementContent | undefined {
  const items = (meta.annexes ?? []).map(({ title, file }) => {
    const name = title[context.locale];
    if (file) return h('a', { href: `figures/${encodeURIComponent(file)}` }, name);
    const missing = h('span.label', context.t('pages:fact.annexMissing'));
    return h('span', [text(`${name} `), missing]);
  });
  return listOf(items);
}

function translators(context: PageContext, { document, fallback }: Shown): Draft[] {
  const named = fallback ? [] : (document.data.translation?.translators ?? []);
  const items = named.flatMap(({ person, name }) => {
    const known = person ? context.corpus.registries.people[person]?.name[context.locale] : name;
    return known ? [text(known)] : [];
  });
  return [[context.t('pages:fact.translators'), listOf(items)]];
}

function keywords({ document, lang }: Shown): ElementContent | undefined {
  const words = document.data.keywords ?? [];
  return words.length > 0 ? h('span', { lang }, words.join(', ')) : undefined;
}

/** Documents that refer to this one and are not named above. */
function usedIn(context: PageContext, id: string, meta: Meta): ElementContent | undefined {
  const named = new Set(
    meta.kind === 'agenda' ? [...(meta.related ?? []), ...(meta.sessions ?? [])] : [],
  );
  return listOf(usedInLinks(context, id, named));
}
