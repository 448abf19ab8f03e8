/** The rows under a document's title: what meta.yaml and the registries say of it, in one language. */
import { kickerOf, kindOf, partsIn } from '@narani/kinds';
import { type Part, partsOf } from '@narani/schema';
import { changedOn, formatEdtf, publishedOn } from '@narani/timetable';
import { plainInlines } from './blocks.js';
import { type Facts, joined, type Translate } from './facts.js';
import { VIEWS } from './generated/traits.js';
import { plainStretch } from './inlines.js';
import type { Labelled, PrintPart } from './part.js';
import type { Stretch } from './tokens.js';
import { toInlines } from './words.js';

type Row = readonly [label: string, value: string | readonly Stretch[] | undefined];

/**
 * The rows of a document's metadata, in the order they are printed; those without a value are left out.
 *
 * **Shapes**: an organisation goes by the name it had at the document's date.
 */
export function toMetadata(facts: Facts): Labelled[] {
  const { locale } = facts;
  return [...ownRows(facts), ...commonRows(facts)].flatMap(([label, value]) =>
    value === undefined || value.length === 0
      ? []
      : [{ label: plainInlines(label, locale), value: toInlines(stretchesOf(value), locale) }],
  );
}

/** What the designs say themselves. */
export function wordsOf(t: Translate): PrintPart['words'] {
  return {
    page: t('print:page', { number: '#' }),
    figures: t('print:figures'),
    contents: t('print:contents'),
  };
}

/** What a document is called before its title: “Agenda 10”. */
export function labelOf({ entry, corpus, locale }: Facts): string {
  const kind = kindOf(corpus, entry.kind);
  const [only, ...more] = kind.kicker?.length === 1 ? kickerOf(kind, entry.meta, locale) : [];
  return only === undefined || more.length > 0 ? kind.labels.one[locale] : only;
}

/** The rows of the kind's traits. Authors that its list does not name come last. */
function ownRows(facts: Facts): Row[] {
  const kind = kindOf(facts.corpus, facts.entry.kind);
  const { pdf } = kind;
  const parts = partsIn(kind, pdf);
  const authors = partsOf(kind).filter(({ trait }) => trait === 'authors');
  const rest = pdf ? authors.filter(({ field }) => !pdf.includes(field)) : [];
  return [...parts, ...rest].map((part) => row(facts, part));
}

function row(facts: Facts, part: Part): Row {
  const view = VIEWS[part.trait];
  const value = view?.row(facts, part);
  if (!view || !value?.length) return ['', undefined];
  const { entry, locale, t } = facts;
  const key = view.label ?? `pages:fact.${part.trait}`;
  return [part.label?.[locale] ?? t(key, { count: entry.meta.authors?.length }), value];
}

function commonRows(facts: Facts): Row[] {
  const { entry, locale, t } = facts;
  const { lifecycle } = entry.meta;
  const [published, updated] = [publishedOn(entry.meta), changedOn(entry.meta)];
  return [
    [t('pages:date.published'), formatEdtf(published, locale)],
    [t('pages:date.updated'), updated === published ? undefined : formatEdtf(updated, locale)],
    [
      t('print:labels.lifecycle'),
      lifecycle === 'published' ? undefined : t(`pages:lifecycle.${lifecycle}`),
    ],
    [t('print:labels.translation'), translation(facts)],
    [t('pages:fact.translators'), translators(facts)],
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
