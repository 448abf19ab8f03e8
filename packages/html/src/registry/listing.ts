/** The entries of a registry as its page has them: sorted, and divided into groups. */
import { fieldText, nameOf } from '@narani/kinds';
import type { Locale } from '@narani/model';
import type { Registry } from '@narani/schema';
import { compareNames, initialOf } from './order.js';

/** An entry of a registry on a page. */
export interface Listed {
  readonly id: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly heading: string;
}

/** Entries under one heading. */
export interface ListedGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Listed[];
}

/** The entries as their registry is sorted: by a number, by words as in a dictionary, or as they are. */
export function inOrder(registry: Registry, listed: readonly Listed[], locale: Locale): Listed[] {
  const { sort, fields } = registry;
  if (!sort) return [...listed];
  const field = (entry: Listed['entry']) => sort.find((name) => entry[name] !== undefined) ?? '';
  const keyed = listed.map((each) => {
    const name = field(each.entry);
    const value = each.entry[name];
    const number = fields[name]?.type === 'number' ? Number(value) : undefined;
    return { each, number, words: fieldText(registry, name, each.entry, locale) ?? '' };
  });
  keyed.sort((one, other) =>
    one.number !== undefined && other.number !== undefined
      ? one.number - other.number
      : compareNames(one.words, other.words, locale),
  );
  return keyed.map(({ each }) => each);
}

/** The entries by the values of the field that divides the page: in the order of a vocabulary, else as they come. */
export function groupsIn(
  registry: Registry,
  listed: readonly Listed[],
  locale: Locale,
): ListedGroup[] {
  const { group = '', fields } = registry;
  const field = fields[group];
  if (field?.values)
    return Object.entries(field.values).flatMap(([value, label]) => {
      const entries = listed.filter(({ entry }) => entry[group] === value);
      return entries.length > 0 ? [{ id: `${group}-${value}`, title: label[locale], entries }] : [];
    });
  const groups = new Map<string, Listed[]>();
  for (const each of listed) {
    const title = field
      ? (fieldText(registry, group, each.entry, locale) ?? '')
      : initialOf(nameOf(registry, each.entry, locale) ?? each.id);
    const members = groups.get(title);
    if (members) members.push(each);
    else groups.set(title, [each]);
  }
  return [...groups].map(([title, entries], index) => ({
    id: `${group}-${index + 1}`,
    title,
    entries,
  }));
}
