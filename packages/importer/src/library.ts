/** Registries to match names against: those of the target folder first, then what the importer knows. */
import type { Lever, Organisation, Statute } from '@narani/schema';
import { parse } from 'yaml';
import { KNOWN_LEVERS } from './known/levers.js';
import { KNOWN_ORGANISATIONS } from './known/organisations.js';
import { KNOWN_STATUTES } from './known/statutes.js';
import type { NameIndex } from './names.js';
import { indexNames, nameKey } from './names.js';
import type { WikiFile } from './types.js';

/** Entries by id, their names, and which of them the target folder has already. */
interface Shelf<T> {
  readonly entries: Readonly<Record<string, T>>;
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly index: NameIndex;
  readonly existing: ReadonlySet<string>;
}

/** The registries an import matches against. */
export interface Library {
  readonly organisations: Shelf<Organisation>;
  readonly statutes: Shelf<Statute>;
  readonly levers: Shelf<Lever>;
}

/** Opens the registries of a target folder. A registry that cannot be read counts as empty. */
export function openLibrary(existing: readonly WikiFile[]): Library {
  const read = <T>(name: string) => readEntries<T>(existing, name);
  return {
    organisations: shelf(
      read<Organisation>('organisations'),
      KNOWN_ORGANISATIONS,
      organisationNames,
    ),
    statutes: shelf(read<Statute>('statutes'), KNOWN_STATUTES, statuteNames),
    levers: leverShelf(read<Lever>('levers')),
  };
}

/** The path of a registry in a content folder. */
export function registryPath(name: string): string {
  return `registry/${name}.yaml`;
}

function readEntries<T>(existing: readonly WikiFile[], name: string): Record<string, T> {
  const file = existing.find(({ path }) => path === registryPath(name));
  if (!file) return {};
  try {
    const value = parse(file.text, { maxAliasCount: 0, logLevel: 'error' }) as {
      entries?: Record<string, T>;
    } | null;
    return { ...value?.entries };
  } catch {
    return {};
  }
}

/** Every name of a statute, in both languages. */
function statuteNames(statute: Statute): string[] {
  const { official, short, former = [] } = statute;
  return [official, short, ...former]
    .flatMap((names) => [names?.ko, names?.en])
    .filter((name) => name !== undefined);
}

function organisationNames(organisation: Organisation): string[] {
  return organisation.names.flatMap(({ ko, en, short }) => [
    ko,
    en,
    ...(short ? [short.ko, short.en] : []),
  ]);
}

/** A known entry that shares a name with one of the target lends it its names; any other keeps its id where that is free. */
function shelf<T>(
  existing: Readonly<Record<string, T>>,
  known: Readonly<Record<string, T>>,
  namesOf: (entry: T) => string[],
): Shelf<T> {
  const entries: Record<string, T> = { ...existing };
  const names: Record<string, string[]> = mapValues(existing, namesOf);
  const owned = indexNames(names);
  for (const [id, entry] of Object.entries(known)) {
    const owners = new Set(
      namesOf(entry)
        .map((name) => owned.get(nameKey(name)))
        .filter((owner) => owner !== undefined),
    );
    const [owner] = owners;
    if (owners.size === 1 && owner !== undefined) names[owner]?.push(...namesOf(entry));
    if (owners.size > 0) continue;
    const free = id in existing ? `${id}-2` : id;
    entries[free] = entry;
    names[free] = namesOf(entry);
  }
  return { entries, names, index: indexNames(names), existing: new Set(Object.keys(existing)) };
}

/** Where the target numbers levers at all, its numbering alone counts: two numberings must not be mixed. */
function leverShelf(existing: Readonly<Record<string, Lever>>): Shelf<Lever> {
  const entries = Object.keys(existing).length > 0 ? existing : KNOWN_LEVERS;
  const names = mapValues(entries, (lever: Lever) => [lever.name.ko, lever.name.en]);
  return { entries, names, index: indexNames(names), existing: new Set(Object.keys(existing)) };
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
