/** Who refers to what, and where it stands. */
import {
  idsIn,
  kindOf,
  type Registering,
  referencesIn,
  registriesOf,
  registryOf,
} from '@narani/kinds';
import type { Corpus, Document, Entry, Reference, Span } from '@narani/model';
import { fieldsOf, findTrait, partsOf } from '@narani/schema';
import { placed, type RegistryPlaces } from './place.js';

/** A reference at its place: `written` as it stands there, `target` as the key of what it leads to. */
export interface Use {
  readonly target: string;
  readonly written: string;
  readonly fragment?: string;
  readonly path: string;
  readonly span?: Span;
}

/** The key of what a reference leads to: `agenda/slug` or `statutes/id`. */
function targetOf(corpus: Registering, { kind, id }: Reference): string {
  return `${registryOf(corpus, kind)?.name ?? kind}/${id}`;
}

/** Every reference of an entry: links, translators, ids in meta.yaml. */
export function entryUses(corpus: Corpus, entry: Entry): Use[] {
  return [
    ...linkUses(corpus, Object.values(entry.translations)),
    ...translatorUses(entry),
    ...metaUses(corpus, entry),
  ];
}

/** Every id within registries that names another entry. */
export function registryUses(
  corpus: Corpus,
  places: Readonly<Record<string, RegistryPlaces>>,
): Use[] {
  return registriesOf(corpus).flatMap((registry) => {
    const { name } = registry;
    const { path, spans } = places[name] ?? { path: `registry/${name}.yaml`, spans: {} };
    const fields = referencesIn(registry);
    return Object.entries(corpus.registries[name] ?? {}).flatMap(([owner, entry]) =>
      fields.flatMap(({ field, to }) =>
        idsIn(entry, field).map((id, index) => ({
          target: `${to}/${id}`,
          written: id,
          ...placed(path, spans, `/entries/${owner}/${field}/${index}`),
        })),
      ),
    );
  });
}

/** Every document that a site's filter names, and what the texts above and below its pages lead to. */
export function siteUses(corpus: Corpus, places: Readonly<Record<string, RegistryPlaces>>): Use[] {
  const frames = (corpus.frames ?? []).map(({ document }) => document);
  const named = corpus.sites.flatMap((site) => {
    const { path, spans } = places[`sites/${site.name}`] ?? {
      path: `sites/${site.name}/site.yaml`,
      spans: {},
    };
    const uses = (field: 'only' | 'except') =>
      (site[field] ?? []).map((id, index) => ({
        target: id,
        written: id,
        ...placed(path, spans, `/${field}/${index}`),
      }));
    return [...uses('only'), ...uses('except')];
  });
  return [...named, ...linkUses(corpus, frames)];
}

function linkUses(corpus: Registering, documents: readonly Document[]): Use[] {
  return documents.flatMap((document) =>
    document.links.map(({ reference, span }) => ({
      target: targetOf(corpus, reference),
      written: `${reference.kind}:${reference.id}`,
      path: document.path,
      ...(reference.fragment === undefined ? {} : { fragment: reference.fragment }),
      ...(span ? { span } : {}),
    })),
  );
}

/** People named in the front matter of a translation. */
function translatorUses(entry: Entry): Use[] {
  return Object.values(entry.translations).flatMap(({ data, dataSpans, path }) =>
    (data.translation?.translators ?? []).flatMap(({ person }, index) => {
      if (person === undefined) return [];
      const at = placed(path, dataSpans, `/translation/translators/${index}/person`);
      return [{ target: `people/${person}`, written: person, ...at }];
    }),
  );
}

/** Ids in meta.yaml: all that the traits of the kind have, and where each stands. */
function metaUses(corpus: Corpus, entry: Entry): Use[] {
  const { meta, metaPath, metaSpans } = entry;
  const notice = meta.notice
    ? [{ target: `notices/${meta.notice}`, written: meta.notice, pointer: '/notice' }]
    : [];
  const named = partsOf(kindOf(corpus, entry.kind)).flatMap((part) => {
    const fields = new Map(fieldsOf(part).map(([field, own]) => [own, field]));
    return (findTrait(part.trait)?.refers ?? []).flatMap(({ pointer, to, articleOf }) => {
      const [, own = '', ...rest] = pointer.split('/');
      const path = [fields.get(own) ?? own, ...rest];
      return valuesAt(meta, path).map(({ value, at, parents }) => {
        if (articleOf === undefined)
          return {
            target: to === 'documents' ? value : `${to}/${value}`,
            written: value,
            pointer: at,
          };
        const statute = String(parents.at(-2)?.[articleOf]);
        return { target: `statutes/${statute}`, written: statute, pointer: at, fragment: value };
      });
    });
  });
  return [...notice, ...named].map(({ pointer, ...use }) => ({
    ...use,
    ...placed(metaPath, metaSpans, pointer),
  }));
}

/** A text in a record, its JSON pointer and the records and lists around it, the innermost last. */
interface Found {
  readonly value: string;
  readonly at: string;
  readonly parents: readonly Readonly<Record<string, unknown>>[];
}

/** Every text at a path, in which a star stands for each item of a list. */
function valuesAt(
  value: unknown,
  [name, ...rest]: readonly string[],
  at = '',
  parents: Found['parents'] = [],
): Found[] {
  if (name === undefined) return typeof value === 'string' ? [{ value, at, parents }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const inner = value as Readonly<Record<string, unknown>>;
  const names = name === '*' ? Object.keys(inner) : [name];
  return names.flatMap((key) => valuesAt(inner[key], rest, `${at}/${key}`, [...parents, inner]));
}
