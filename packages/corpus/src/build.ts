/** Drafts and registries to a corpus. */
import { findKind } from '@narani/kinds';
import type { Attempt, Checked, Corpus, Document, Entry, Finding } from '@narani/model';
import { foundOnly, LOCALES, unguarded } from '@narani/model';
import { finding } from '@narani/rules';
import { checkOwnAnchors } from './anchors.js';
import { type Draft, isNamesake, MAX_NAMED } from './draft.js';
import { checkElsewhere } from './elsewhere.js';
import { checkEntry, checkFormerIds } from './entry.js';
import { fillLinks } from './fill.js';
import type { CorpusParts } from './parts.js';
import { placed } from './place.js';
import { checkReferences } from './references.js';
import { checkWithdrawn, tombstones } from './withdrawn.js';

/**
 * Joins language versions to entries, resolves references and fills in links without a text.
 *
 * **Shapes**: entries sorted by id. A draft without a readable meta.yaml gives no entry, nor do two with one id, unless one's
 * folder is called so. Neither such a draft nor an unread registry gives
 * a finding in those that refer to it: its own finding says enough. What concerns one document is a step of its own; a document whose step fails gives no entry either.
 * **Errors**: corpus/*.
 */
export function buildCorpus(parts: CorpusParts, attempt: Attempt = unguarded): Checked<Corpus> {
  const findings: Finding[] = [];
  const entries = new Map<string, Entry>();
  const { withdrawn = {} } = parts;
  findings.push(...checkWithdrawn(withdrawn, parts.drafts));
  const folders = [...parts.drafts, ...tombstones(withdrawn, parts)].sort((a, b) =>
    compare(a.folder, b.folder),
  );
  const made = folders.flatMap((draft) => {
    const entry = toEntry(draft, parts);
    return entry ? [{ draft, entry }] : [];
  });
  const claims = new Map<string, Entry[]>();
  for (const { entry } of made) {
    const rivals = claims.get(entry.id);
    if (rivals) rivals.push(entry);
    else claims.set(entry.id, [entry]);
  }
  for (const { draft, entry } of made) {
    const rivals = claims.get(entry.id) ?? [];
    const owner = rivals.length > 1 ? rivals.find(isNamesake) : entry;
    const step = { stage: 'entry', path: entry.metaPath, target: entry.id } as const;
    const check = () => ({
      value: true,
      findings: [
        ...checkEntry(entry, draft, rivals),
        ...checkFormerIds(entry, claims),
        ...checkOwnAnchors(entry),
      ],
    });
    const checked = attempt(step, check);
    findings.push(...checked.findings);
    if (owner === entry && checked.value) entries.set(entry.id, entry);
  }
  const sorted = [...entries.values()].sort((a, b) => compare(a.id, b.id));
  const addresses = { stage: 'addresses', path: 'narani.yaml', target: 'narani.yaml' } as const;
  const unique = () =>
    foundOnly([
      ...checkAddresses([...entries.values()]),
      ...checkNumbers([...entries.values()]),
      ...checkElsewhere({ ...parts, entries: sorted }, parts.registryPlaces.elsewhere),
    ]);
  findings.push(...attempt(addresses, unique).findings);
  const draft: Corpus = {
    config: parts.config,
    ...(parts.kinds ? { kinds: parts.kinds } : {}),
    ...(parts.registryKinds ? { registryKinds: parts.registryKinds } : {}),
    ...(parts.about ? { about: parts.about } : {}),
    ...(parts.labels ? { labels: parts.labels } : {}),
    ...(parts.frames ? { frames: parts.frames } : {}),
    entries: sorted,
    registries: parts.registries,
    sites: parts.sites,
    usedIn: {},
    ...(parts.withdrawn ? { withdrawn } : {}),
  };
  const broken = new Set([
    ...parts.drafts.filter((part) => !part.meta).map((part) => `${part.kind}/${part.slug}`),
    ...claims.keys(),
    ...(parts.unread ?? []),
  ]);
  const { value: references, findings: onReferences } = checkReferences(draft, {
    broken,
    places: parts.registryPlaces,
    attempt,
  });
  const { usedIn, lost, incomplete } = references;
  const corpus = {
    ...draft,
    usedIn,
    entries: sorted.filter(({ id }) => !lost.includes(id)),
    ...(incomplete.length > 0 ? { incomplete } : {}),
  };
  const { findings: filled } = fillLinks(corpus, attempt);
  return { value: corpus, findings: [...findings, ...onReferences, ...filled] };
}

/** Plain code unit order, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toEntry(draft: Draft, parts: CorpusParts): Entry | undefined {
  if (!draft.meta) return undefined;
  const { kind, slug, folder, meta, metaPath, metaSpans = {}, documents, files, broken } = draft;
  const id = meta.id;
  const source = meta.source ?? parts.config.sourceLocale;
  const translations = Object.fromEntries(
    LOCALES.flatMap((locale) =>
      documents[locale] ? [[locale, withId(documents[locale], id)]] : [],
    ),
  );
  const address = findKind(parts, kind)?.address;
  const unreadable = broken && Object.keys(broken).length > 0 ? { unreadable: broken } : {};
  return {
    ...{ id, kind, slug, folder, source, meta, metaPath, metaSpans, translations, files },
    ...(address === undefined ? {} : { address }),
    ...unreadable,
  };
}

/** A document that has its id already stays as it is: its tree may not have been made yet. */
function withId(document: Document, id: string): Document {
  return document.id === id ? document : { ...document, id };
}

/** A slug or alias is an address within its kind: two documents cannot share one. */
function checkAddresses(entries: readonly Entry[]): Finding[] {
  const owners = new Map(entries.map((entry) => [`${entry.kind}/${entry.slug}`, entry]));
  const findings: Finding[] = [];
  for (const entry of entries) {
    for (const [index, alias] of (entry.meta.aliases ?? []).entries()) {
      const address = `${entry.kind}/${alias}`;
      const owner = owners.get(address);
      if (owner) {
        const at = placed(entry.metaPath, entry.metaSpans, `/aliases/${index}`);
        const values = { actual: address, target: owner.folder };
        findings.push(
          finding('corpus/duplicate-slug', {
            ...at,
            scope: address,
            actual: address,
            values,
            related: [{ path: owner.metaPath }],
          }),
        );
      } else owners.set(address, entry);
    }
  }
  return findings;
}

/** What is known by a number within its kind: two cannot share one, and neither is known to be the one that is right. */
function checkNumbers(entries: readonly Entry[]): Finding[] {
  const numbered = entries.flatMap(({ meta, ...entry }) =>
    meta.number === undefined ? [] : [{ ...entry, number: meta.number }],
  );
  const keyOf = ({ kind, number }: (typeof numbered)[number]) => `${kind} ${number}`;
  const byNumber = new Map<string, typeof numbered>();
  for (const entry of numbered) {
    const same = byNumber.get(keyOf(entry));
    if (same) same.push(entry);
    else byNumber.set(keyOf(entry), [entry]);
  }
  return numbered.flatMap((entry) => {
    const { id, number, metaPath, metaSpans } = entry;
    const same = byNumber.get(keyOf(entry))?.slice(0, MAX_NAMED + 1) ?? [];
    const others = same.filter((other) => other.id !== id).slice(0, MAX_NAMED);
    if (others.length === 0) return [];
    const target = others.map((other) => other.id).join(', ');
    const actual = String(number);
    return [
      finding('corpus/duplicate-number', {
        ...placed(metaPath, metaSpans, '/number'),
        scope: '/number',
        actual,
        related: others.map((other) => placed(other.metaPath, other.metaSpans, '/number')),
        values: { actual, target },
      }),
    ];
  });
}
