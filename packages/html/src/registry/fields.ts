/** What the fields of registries show on a page, by their types. */
import { fieldText, findRegistry, headingOf, idsIn } from '@narani/kinds';
import type { Locale } from '@narani/model';
import type { Registry, RegistryField, Source } from '@narani/schema';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import type { DatedName } from '../page/names.js';
import { dateOf, linked, listOf, sourceOf, text } from '../page/parts.js';
import { articlesOf } from './articles.js';
import { type FormerName, formerNames, webLink } from './entry.js';
import { datedNames } from './names.js';
import { wordList } from './word-list.js';

/** A field of an entry, with what is known around it. `heading` is what stands above the entry. */
export interface Shown {
  readonly registry: Registry;
  readonly id: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly heading: string;
  readonly name: string;
  readonly field: RegistryField;
  readonly value: unknown;
}

/** Rows of an entry: a label and what stands behind it; without a label it stands below all rows. */
export type Rows = readonly (readonly [
  label: string | undefined,
  value: ElementContent | undefined,
])[];

/** The rows of a field; none where the entry has nothing there, but words of a reference may stand without one. */
export function rowsOf(context: PageContext, shown: Shown): Rows {
  const { field, value, entry } = shown;
  const { t, locale } = context;
  if (value === undefined && field.words === undefined) return [];
  const label = field.label?.[locale];
  switch (field.type) {
    case 'names':
      return namesRows(context, shown, value as readonly DatedName[]);
    case 'former':
      return [[label, formerNames(context, value as readonly FormerName[])]];
    case 'forms':
      return [[label, wordList((value as Forms)[locale], 1)]];
    case 'words':
      return [[label, wordList((value as Forms)[locale], 0)]];
    case 'date':
      return [[label, dateOf(context, String(value))]];
    case 'symbol':
      return [[label, symbolOf(context, String(value))]];
    case 'web':
      return [[t('pages:registry.web'), webLink(context, String(value), shown.heading)]];
    case 'source':
      return [[t('pages:registry.source'), h('span', sourceOf(context, value as Source))]];
    case 'articles':
      return [[undefined, articlesOf(context, shown.id, value)]];
    case 'reference':
    case 'references':
      return [[label, references(context, shown)]];
    default: {
      const words = fieldText(shown.registry, shown.name, entry, locale);
      return [[label, words === undefined || words === shown.heading ? undefined : text(words)]];
    }
  }
}

type Forms = Partial<Readonly<Record<Locale, readonly string[]>>>;

function namesRows(
  context: PageContext,
  { heading, field }: Shown,
  names: readonly DatedName[],
): Rows {
  const { t, locale } = context;
  const short = names[0]?.short?.[locale];
  return [
    [t('pages:registry.short'), short && short !== heading ? text(short) : undefined],
    [field.label?.[locale] ?? t('pages:registry.names'), datedNames(context, names)],
  ];
}

/** Links to other entries; on this page for those of the same registry. */
function references(context: PageContext, shown: Shown): ElementContent | undefined {
  const { entry, name, field } = shown;
  const { locale } = context;
  const words =
    field.words === undefined ? undefined : fieldText(shown.registry, field.words, entry, locale);
  const links = idsIn(entry, name).flatMap((id) => referenceTo(context, shown, id, words) ?? []);
  if (links.length === 0) return words === undefined ? undefined : text(words);
  if (field.type === 'reference') return links[0];
  if (!field.inline) return listOf(links);
  return h(
    'span',
    links.flatMap((link, index) => (index > 0 ? [text(', '), link] : [link])),
  );
}

function referenceTo(
  context: PageContext,
  { registry, field }: Shown,
  id: string,
  words: string | undefined,
): ElementContent | undefined {
  const { corpus, locale } = context;
  const other = findRegistry(corpus, field.to ?? '');
  const target = other && corpus.registries[other.name]?.[id];
  const title = words ?? (target && headingOf(other, target, locale));
  if (!target || title === undefined) return undefined;
  if (other.name === registry.name) return h('a', { href: `#${id}` }, title);
  return other.link === undefined
    ? text(title)
    : linked(context, { kind: other.link, id }, text(title));
}

/** What a number such as 법률 제18469호 counts. **Source**: the Korea Legislation Research Institute's English titles. */
const SERIES: Readonly<Record<string, string>> = {
  법률: 'act',
  대통령령: 'presidentialDecree',
  총리령: 'primeMinisterOrdinance',
};

/** A number in the page's words; one of a series without an English name is Korean on every page. */
function symbolOf({ locale, t }: PageContext, symbol: string): ElementContent {
  const [, series = '', count] = /^(\S+) 제(\d+)호$/.exec(symbol) ?? [];
  const name = SERIES[series];
  if (name) return text(t(`pages:statute.series.${name}`, { number: count }));
  const foreign = locale !== 'ko' && /[가-힣]/.test(symbol);
  return foreign ? h('span', { lang: 'ko' }, symbol) : text(symbol);
}
