/** References: does each lead somewhere, and who refers to what. */
import type { Corpus, Entry, Finding, Reference, RegistryKind, Span } from '@narani/model';
import { finding } from '@narani/rules';
import { nearest } from '@narani/text';
import { placed, type RegistryPlaces } from './build.js';
import { REGISTRY_OF } from './kinds.js';

/** A reference at its place. `field` names it where it stands in a record. */
interface Use {
  readonly target: string;
  readonly written: string;
  readonly fragment?: string;
  readonly path: string;
  readonly span?: Span;
}

/**
 * Checks every typed link and every id in a record.
 *
 * **Shapes**: targets are `agenda/slug` or `statutes/id`. `broken` are targets, or whole registries, that are there but could not be
 * read: who refers to them is not reported.
 * **Errors**: corpus/unknown-reference, corpus/unknown-fragment, corpus/one-way-relation.
 */
export function checkReferences(
  corpus: Corpus,
  broken: ReadonlySet<string>,
  places: Readonly<Record<string, RegistryPlaces>>,
): { usedIn: Record<string, string[]>; findings: Finding[] } {
  const entries = new Map(corpus.entries.map((entry) => [entry.id, entry]));
  const known = (target: string) => entries.has(target) || inRegistry(corpus, target);
  const lost = (target: string) =>
    !known(target) && !broken.has(target) && !broken.has(target.slice(0, target.indexOf('/')));
  const names = [...entries.keys(), ...registryTargets(corpus)];
  const usedBy = new Map<string, Set<string>>();
  const findings: Finding[] = [];
  for (const entry of corpus.entries) {
    for (const use of [...linkUses(entry), ...translatorUses(entry), ...metaUses(entry)]) {
      if (known(use.target)) {
        if (use.target !== entry.id)
          usedBy.set(use.target, (usedBy.get(use.target) ?? new Set()).add(entry.id));
        findings.push(...checkFragment(corpus, entries, use));
      } else if (lost(use.target)) findings.push(unknown(use, names));
    }
    findings.push(...checkRelations(entry, entries));
  }
  for (const use of registryUses(corpus, places))
    if (lost(use.target)) findings.push(unknown(use, names));
  const usedIn = Object.fromEntries(
    [...usedBy].sort().map(([target, ids]) => [target, [...ids].sort()]),
  );
  return { usedIn, findings };
}

/** The key of what a reference leads to: `agenda/slug` or `statutes/id`. */
export function targetOf({ kind, id }: Reference): string {
  return `${REGISTRY_OF[kind] ?? kind}/${id}`;
}

function inRegistry(corpus: Corpus, target: string): boolean {
  const slash = target.indexOf('/');
  const registry = corpus.registries[target.slice(0, slash) as RegistryKind];
  return registry !== undefined && Object.hasOwn(registry, target.slice(slash + 1));
}

function registryTargets(corpus: Corpus): string[] {
  const { leverModel: _model, ...registries } = corpus.registries;
  return Object.entries(registries).flatMap(([kind, entries]) =>
    Object.keys(entries).map((id) => `${kind}/${id}`),
  );
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

/** Ids within registries. */
function registryUses(corpus: Corpus, places: Readonly<Record<string, RegistryPlaces>>): Use[] {
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

function unknown(use: Use, names: readonly string[]): Finding {
  const expected = nearestName(use, names);
  const { path, span, written } = use;
  return finding('corpus/unknown-reference', {
    path,
    ...(span ? { span } : {}),
    scope: written,
    actual: written,
    ...(expected === undefined ? {} : { expected, variant: 'suggestion' }),
    values: { actual: written, ...(expected === undefined ? {} : { expected }) },
  });
}

/** The nearest id of the same kind, in the form the wrong one was written in: `agenda:x`, `agenda/x` or `x`. */
function nearestName({ target, written }: Use, names: readonly string[]): string | undefined {
  const kind = target.slice(0, target.indexOf('/') + 1);
  const id = target.slice(kind.length);
  const ids = names.flatMap((name) => (name.startsWith(kind) ? [name.slice(kind.length)] : []));
  const best = nearest(id, ids);
  return best === undefined ? undefined : written.slice(0, written.length - id.length) + best;
}

function checkFragment(corpus: Corpus, entries: ReadonlyMap<string, Entry>, use: Use): Finding[] {
  const { fragment, target } = use;
  if (fragment === undefined) return [];
  const entry = entries.get(target);
  const found = entry ? hasAnchor(entry, fragment) : hasArticle(corpus, target, fragment);
  if (found) return [];
  const { path, span } = use;
  const scope = `${target}#${fragment}`;
  return [
    finding('corpus/unknown-fragment', {
      path,
      ...(span ? { span } : {}),
      scope,
      actual: fragment,
      values: { actual: fragment, target: use.written },
    }),
  ];
}

function hasAnchor(entry: Entry, fragment: string): boolean {
  return Object.values(entry.translations).some(
    (document) =>
      document.sections.some((section) => section.id === fragment) ||
      document.tree.children.some(
        (node) => node.type === 'numberedParagraph' && node.id === fragment,
      ),
  );
}

function hasArticle(corpus: Corpus, target: string, fragment: string): boolean {
  if (!target.startsWith('statutes/')) return false;
  const statute = corpus.registries.statutes[target.slice('statutes/'.length)];
  return Object.hasOwn(statute?.articles ?? {}, fragment);
}

function checkRelations(entry: Entry, entries: ReadonlyMap<string, Entry>): Finding[] {
  if (entry.meta.kind !== 'agenda') return [];
  return (entry.meta.related ?? []).flatMap((id, index) => {
    const other = entries.get(id);
    if (!other || (other.meta.kind === 'agenda' && other.meta.related?.includes(entry.id)))
      return [];
    const at = placed(entry.metaPath, entry.metaSpans, `/related/${index}`);
    const related = [placed(other.metaPath, other.metaSpans, '/related')];
    return [
      finding('corpus/one-way-relation', {
        ...at,
        scope: id,
        expected: entry.id,
        related,
        values: { expected: entry.id, target: id },
      }),
    ];
  });
}
