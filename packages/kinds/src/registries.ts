/** The registries of a corpus. */
import type { Corpus, Locale } from '@narani/model';
import { type Registry, SHIPPED_REGISTRIES } from '@narani/schema';
import { type Amount, formatFact } from './fact.js';

/** What knows the registries that content declares. */
export type Registering = Pick<Corpus, 'registryKinds'>;

/** An entry of any registry. */
type Entry = Readonly<Record<string, unknown>>;

/** All registries of a corpus in their order: by rank, then by name. */
export function registriesOf({ registryKinds = {} }: Registering): Registry[] {
  return Object.values({ ...registryKinds, ...SHIPPED_REGISTRIES }).sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1),
  );
}

/** A registry by its name, or undefined. */
export function findRegistry({ registryKinds }: Registering, name: string): Registry | undefined {
  if (Object.hasOwn(SHIPPED_REGISTRIES, name)) return SHIPPED_REGISTRIES[name];
  return registryKinds && Object.hasOwn(registryKinds, name) ? registryKinds[name] : undefined;
}

/** The registry that typed links of a scheme lead to; undefined for kinds of documents. */
export function registryOf({ registryKinds }: Registering, scheme: string): Registry | undefined {
  const own = registryKinds && Object.values(registryKinds).find(({ link }) => link === scheme);
  return SHIPPED_LINKS.get(scheme) ?? own;
}

const SHIPPED_LINKS: ReadonlyMap<string, Registry> = new Map(
  Object.values(SHIPPED_REGISTRIES).flatMap((each) => (each.link ? [[each.link, each]] : [])),
);

/** Types of fields that need no label to be shown. */
export const SPEAKING: readonly string[] = ['names', 'web', 'source', 'articles'];

/** The fields that are shown below the title, in their order. */
export function shownFields({ rows, fields, lead }: Registry): readonly string[] {
  if (rows) return rows;
  return Object.entries(fields).flatMap(([name, { label, type }]) =>
    name !== lead && (label || SPEAKING.includes(type)) ? [name] : [],
  );
}

/** The fields of an entry that hold ids of other entries, each with the registry it leads to. */
export function referencesIn({ fields }: Registry): { field: string; to: string }[] {
  return Object.entries(fields).flatMap(([field, { to }]) =>
    to === undefined ? [] : [{ field, to }],
  );
}

/** The ids in a field of references. */
export function idsIn(entry: object, field: string): readonly string[] {
  const value = (entry as Entry)[field];
  return (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
}

/** Whether a registry has an entry with an article of this number. */
export function hasArticle(
  { fields }: Registry,
  entry: object | undefined,
  article: string,
): boolean {
  return Object.entries(fields).some(
    ([field, { type }]) =>
      type === 'articles' && Object.hasOwn(Object((entry as Entry | undefined)?.[field]), article),
  );
}

/** What stands above an entry in a language. */
export function headingOf(registry: Registry, entry: object, locale: Locale): string | undefined {
  return registry.title
    ? fill(registry, registry.title, entry, locale)
    : nameOf(registry, entry, locale);
}

/** What a typed link without words says. */
export function linkWords(registry: Registry, entry: object, locale: Locale): string | undefined {
  return registry.words
    ? fill(registry, registry.words, entry, locale)
    : headingOf(registry, entry, locale);
}

/** What an entry is called: the first of its names that it has. */
export function nameOf(
  { fields, names }: Registry,
  entry: object,
  locale: Locale,
): string | undefined {
  for (const name of names) {
    const words = fields[name] && fieldText({ fields }, name, entry, locale);
    if (words !== undefined) return words;
  }
  return undefined;
}

/** A pattern with the fields it names filled in; undefined where one is not there. */
function fill(
  registry: Registry,
  pattern: string,
  entry: object,
  locale: Locale,
): string | undefined {
  const parts = pattern.split(/\{\{([A-Za-z]+)\}\}/);
  const words = parts.map((part, index) =>
    index % 2 === 0 ? part : fieldText(registry, part, entry, locale),
  );
  return words.includes(undefined) ? undefined : words.join('');
}

/** A field of an entry in words; undefined where it has none, or none that fit into a line. */
export function fieldText(
  { fields }: Pick<Registry, 'fields'>,
  name: string,
  entry: object,
  locale: Locale,
): string | undefined {
  const field = fields[name];
  const value = (entry as Entry)[name];
  if (!field || value === undefined) return undefined;
  switch (field.type) {
    case 'text':
      return (value as Localised)[locale];
    case 'forms':
      return (value as Readonly<Record<Locale, readonly string[]>>)[locale]?.[0];
    case 'names':
      return (value as readonly Localised[])[0]?.[locale];
    case 'word':
      return field.values?.[String(value)]?.[locale];
    case 'amount':
      return formatFact({ ...entry, value } as Amount, locale);
    case 'number':
      return numberText(field.caption?.[locale], value as number);
    case 'symbol':
    case 'date':
      return String(value);
    default:
      return undefined;
  }
}

type Localised = Readonly<Record<Locale, string>>;

function numberText(caption: string | undefined, value: number): string {
  const digits = value.toLocaleString('en', { maximumFractionDigits: 20 });
  return caption === undefined ? String(value) : caption.replace('{{number}}', digits);
}

function rankOf({ rank = Number.MAX_SAFE_INTEGER }: Registry): number {
  return rank;
}
