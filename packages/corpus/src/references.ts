/** References: does each lead somewhere. */
import { findRegistry, hasArticle, idsIn, kindOf } from '@narani/kinds';
import type { Attempt, Checked, Corpus, Entry, Finding } from '@narani/model';
import { foundOnly } from '@narani/model';
import { finding } from '@narani/rules';
import { partsOf } from '@narani/schema';
import { nearest } from '@narani/text';
import { outlineOf } from './outline.js';
import { placed, type RegistryPlaces } from './place.js';
import { entryUses, registryUses, siteUses, type Use } from './uses.js';

/**
 * **Shapes**: `usedIn` lists, by target, the entries that refer to it; `lost` are the ids of entries whose step failed, `incomplete` those of
 * entries that refer to what is there and cannot be read, or whose record names what is in no registry.
 */
export interface References {
  readonly usedIn: Readonly<Record<string, readonly string[]>>;
  readonly lost: readonly string[];
  readonly incomplete: readonly string[];
}

/** References to nothing for which the nearest name is looked up: every name is compared with what was written. */
const MAX_SUGGESTED = 500;

/** **Shapes**: see `checkReferences`. */
export interface ReferenceOptions {
  readonly broken: ReadonlySet<string>;
  readonly places: Readonly<Record<string, RegistryPlaces>>;
  readonly attempt: Attempt;
}

/**
 * Checks every typed link and every id in a record, a registry or a site.
 *
 * **Shapes**: targets are `agenda/slug` or `statutes/id`. `broken` are targets, or whole registries, that are there but could not be
 * read: who refers to them is not reported.
 * **Errors**: corpus/unknown-reference, corpus/unknown-fragment, corpus/one-way-relation.
 */
export function checkReferences(
  corpus: Corpus,
  { broken, places, attempt }: ReferenceOptions,
): Checked<References> {
  const entries = new Map(corpus.entries.map((entry) => [entry.id, entry]));
  const { elsewhere = {} } = corpus.registries;
  const known = (target: string) =>
    entries.has(target) || Object.hasOwn(elsewhere, target) || inRegistry(corpus, target);
  const isDocument = (target: string) => findRegistry(corpus, kindIn(target)) === undefined;
  const holders = (target: string) =>
    isDocument(target)
      ? [target, kindIn(target), `elsewhere/${target}`, 'elsewhere']
      : [target, kindIn(target)];
  const unread = (target: string) =>
    !known(target) && holders(target).some((holder) => broken.has(holder));
  const lost = (target: string) => !known(target) && !unread(target);
  const names = [...entries.keys(), ...registryTargets(corpus)];
  const lostEntries: string[] = [];
  const incomplete: string[] = [];
  const hasAnchor = createAnchors();
  let suggested = 0;
  const usedBy = new Map<string, Set<string>>();
  const findings: Finding[] = [];
  const faultOf = (use: Use): Finding[] => {
    if (known(use.target)) return checkFragment(corpus, entries, hasAnchor, use);
    if (!lost(use.target)) return [];
    suggested += 1;
    return [unknown(use, suggested <= MAX_SUGGESTED ? names : [])];
  };
  for (const entry of corpus.entries) {
    const step = { stage: 'references', path: entry.metaPath, target: entry.id } as const;
    const { value: uses, findings: found } = attempt(step, () => {
      const all = entryUses(corpus, entry);
      return {
        value: all,
        findings: [...all.flatMap(faultOf), ...checkRelations(corpus, entry, entries)],
      };
    });
    findings.push(...found);
    if (!uses) lostEntries.push(entry.id);
    // A name in its record that leads nowhere would be missing from the page as much as one that cannot be read.
    const lacks = ({ target, path }: Use) =>
      unread(target) || (path === entry.metaPath && lost(target) && !isDocument(target));
    if (uses?.some(lacks)) incomplete.push(entry.id);
    for (const { target } of uses ?? [])
      if (known(target) && target !== entry.id)
        usedBy.set(target, (usedBy.get(target) ?? new Set()).add(entry.id));
  }
  const others = { stage: 'registries', path: 'narani.yaml', target: 'registry' } as const;
  const listed = () =>
    foundOnly([...registryUses(corpus, places), ...siteUses(corpus, places)].flatMap(faultOf));
  findings.push(...attempt(others, listed).findings);
  const usedIn = Object.fromEntries(
    [...usedBy].sort().map(([target, ids]) => [target, [...ids].sort()]),
  );
  return { value: { usedIn, lost: lostEntries, incomplete }, findings };
}

/** What stands before the slash of a target: a kind, a registry, or the scheme of one that cannot be read. */
function kindIn(target: string): string {
  return target.slice(0, target.indexOf('/'));
}

function inRegistry(corpus: Corpus, target: string): boolean {
  const [, registry = {}, id] = registryTarget(corpus, target);
  return Object.hasOwn(registry, id);
}

/** The declaration of the registry that a target names, its entries, and the id. */
function registryTarget(corpus: Corpus, target: string) {
  const slash = target.indexOf('/');
  const registry = findRegistry(corpus, target.slice(0, slash));
  const entries = registry && corpus.registries[registry.name];
  return [registry, entries, target.slice(slash + 1)] as const;
}

function registryTargets({ registries }: Corpus): string[] {
  const { elsewhere = {}, ...others } = registries;
  const listed = Object.entries(others).flatMap(([kind, entries]) =>
    Object.keys(entries).map((id) => `${kind}/${id}`),
  );
  return [...listed, ...Object.keys(elsewhere)];
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

function checkFragment(
  corpus: Corpus,
  entries: ReadonlyMap<string, Entry>,
  hasAnchor: (entry: Entry, fragment: string) => boolean,
  use: Use,
): Finding[] {
  const { fragment, target } = use;
  if (fragment === undefined) return [];
  const entry = entries.get(target);
  const found = entry ? hasAnchor(entry, fragment) : isArticle(corpus, target, fragment);
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

/** Tells whether an entry has an anchor in any language; each entry's are listed once. */
function createAnchors(): (entry: Entry, fragment: string) => boolean {
  const known = new Map<Entry, ReadonlySet<string>>();
  return (entry, fragment) => {
    const anchors = known.get(entry) ?? anchorsOf(entry);
    known.set(entry, anchors);
    return anchors.has(fragment);
  };
}

function anchorsOf({ translations }: Entry): ReadonlySet<string> {
  const ids = Object.values(translations).flatMap((document) => [
    ...document.sections.map(({ id }) => id),
    ...outlineOf(document).paragraphs,
  ]);
  return new Set(ids);
}

function isArticle(corpus: Corpus, target: string, fragment: string): boolean {
  const [registry, entries, id] = registryTarget(corpus, target);
  return registry !== undefined && hasArticle(registry, entries?.[id], fragment);
}

function checkRelations(
  corpus: Corpus,
  entry: Entry,
  entries: ReadonlyMap<string, Entry>,
): Finding[] {
  const symmetric = partsOf(kindOf(corpus, entry.kind)).filter((part) => part.symmetric);
  return symmetric.flatMap(({ field }) =>
    idsIn(entry.meta, field).flatMap((id, index) => {
      const other = entries.get(id);
      if (!other || idsIn(other.meta, field).includes(entry.id)) return [];
      const at = placed(entry.metaPath, entry.metaSpans, `/${field}/${index}`);
      const related = [placed(other.metaPath, other.metaSpans, `/${field}`)];
      return [
        finding('corpus/one-way-relation', {
          ...at,
          scope: id,
          expected: entry.id,
          related,
          values: { expected: entry.id, target: id },
        }),
      ];
    }),
  );
}
