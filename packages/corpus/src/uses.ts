/** Who refers to what, and where it stands. */
import type { Corpus, Entry, Reference, RegistryKind, Span } from '@narani/model';
import { REGISTRY_OF } from './kinds.js';
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
export function targetOf({ kind, id }: Reference): string {
  return `${REGISTRY_OF[kind] ?? kind}/${id}`;
}

/** Every reference of an entry: links, translators, ids in meta.yaml. */
export function entryUses(entry: Entry): Use[] {
  return [...linkUses(entry), ...translatorUses(entry), ...metaUses(entry)];
}

/** Every id within registries that names another entry. */
export function registryUses(
  corpus: Corpus,
  places: Readonly<Record<string, RegistryPlaces>>,
): Use[] {
  const uses: Use[] = [];
  const add = (
    registry: RegistryKind,
    id: string,
    from: RegistryKind,
    owner: string,
    field: string,
  ) => {
    const place = places[from];
    const at = place
      ? placed(place.path, place.spans, `/entries/${owner}/${field}`)
      : { path: `registry/${from}.yaml` };
    uses.push({ target: `${registry}/${id}`, written: id, ...at });
  };
  const { organisations, people, tools, terms, facts } = corpus.registries;
  for (const [owner, organisation] of Object.entries(organisations)) {
    organisation.predecessors?.forEach(
      (id, index) => void add('organisations', id, 'organisations', owner, `predecessors/${index}`),
    );
  }
  for (const [owner, person] of Object.entries(people))
    if (person.organisation)
      add('organisations', person.organisation, 'people', owner, 'organisation');
  for (const [owner, tool] of Object.entries(tools))
    if (tool.organisation) add('organisations', tool.organisation, 'tools', owner, 'organisation');
  for (const [owner, term] of Object.entries(terms))
    term.related?.forEach((id, index) => void add('terms', id, 'terms', owner, `related/${index}`));
  for (const [owner, fact] of Object.entries(facts))
    if (fact.supersededBy) add('facts', fact.supersededBy, 'facts', owner, 'supersededBy');
  return uses;
}

/** Every document that a site's filter names. */
export function siteUses(corpus: Corpus, places: Readonly<Record<string, RegistryPlaces>>): Use[] {
  return corpus.sites.flatMap((site) => {
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
}

function linkUses(entry: Entry): Use[] {
  return Object.values(entry.translations).flatMap((document) =>
    document.links.map(({ reference, span }) => ({
      target: targetOf(reference),
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

/** Ids in meta.yaml: every field that names a document or a registry entry, and where it stands. */
function metaUses(entry: Entry): Use[] {
  const { meta } = entry;
  const uses: Use[] = [];
  const add = (target: string, written: string, pointer: string, fragment?: string) =>
    uses.push({
      target,
      written,
      ...placed(entry.metaPath, entry.metaSpans, pointer),
      ...(fragment === undefined ? {} : { fragment }),
    });
  const all = (ids: readonly string[] | undefined, field: string, registry?: RegistryKind) =>
    ids?.forEach(
      (id, index) => void add(registry ? `${registry}/${id}` : id, id, `${field}/${index}`),
    );

  all(meta.authors, '/authors', 'people');
  if (meta.notice) add(`notices/${meta.notice}`, meta.notice, '/notice');
  if (meta.kind === 'agenda') {
    all(meta.related, '/related');
    all(meta.sessions, '/sessions');
    meta.ministries?.forEach(
      ({ organisation }, index) =>
        void add(
          `organisations/${organisation}`,
          organisation,
          `/ministries/${index}/organisation`,
        ),
    );
    meta.levers?.forEach(
      ({ lever }, index) => void add(`levers/${lever}`, lever, `/levers/${index}/lever`),
    );
    meta.statutes?.forEach(({ statute, articles }, index) => {
      add(`statutes/${statute}`, statute, `/statutes/${index}/statute`);
      articles?.forEach(
        (article, each) =>
          void add(`statutes/${statute}`, statute, `/statutes/${index}/articles/${each}`, article),
      );
    });
  } else if (meta.kind === 'session' || meta.kind === 'meeting') {
    all(meta.organisations, '/organisations', 'organisations');
    all(meta.agendas, '/agendas');
    meta.items?.forEach((item, index) => {
      all(item.presenters, `/items/${index}/presenters`, 'people');
      all(item.organisations, `/items/${index}/organisations`, 'organisations');
      all(item.papers, `/items/${index}/papers`);
      all(item.agendas, `/items/${index}/agendas`);
    });
  } else if (meta.kind === 'paper') {
    all(meta.submitters, '/submitters', 'organisations');
    if (meta.session) add(meta.session, meta.session, '/session');
  } else if (meta.kind === 'article') {
    all(meta.agendas, '/agendas');
    all(meta.people, '/people', 'people');
  }
  return uses;
}
