/** What a link or mention of the wiki can lead to: documents by address, file, number and date. */
import type { Locale } from '@narani/model';
import { slugify } from '@narani/text';
import { parse } from 'yaml';
import type { Draft } from './documents.js';
import type { PairedSection } from './paired.js';
import { toSlug } from './slug.js';
import type { WikiFile } from './types.js';

/** A document that can be referred to. `fragments` holds the section ids by language and the wiki's anchor. */
export interface Target {
  readonly id: string;
  readonly number?: number;
  readonly date?: string;
  /** Numbers and ids it names as related; only of a document already in the target folder. */
  readonly related?: readonly string[];
  readonly fragments: Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>>;
}

/** **Shapes**: `byName` is keyed `kind/slug`, `kind/file` and both without the kind; a key of two documents is absent. */
export interface Targets {
  readonly byName: ReadonlyMap<string, Target>;
  readonly byNumber: ReadonlyMap<number, Target>;
  readonly bySession: ReadonlyMap<string, Target>;
  readonly wikiUrl: string;
}

/** A document together with its sections. */
export interface Plan {
  readonly draft: Draft;
  readonly sections: readonly PairedSection[];
}

/** The targets of the imported documents and of those already in the target folder. */
export function indexTargets(
  plans: readonly Plan[],
  existing: readonly WikiFile[],
  wikiUrl: string,
): Targets {
  const imported = plans.map(({ draft, sections }) => ({
    target: importedTarget(draft, sections),
    names: namesOf(draft),
  }));
  const ids = new Set(imported.map(({ target }) => target.id));
  const there = existing
    .flatMap(existingTarget)
    .filter((target) => !ids.has(target.id))
    .map((target) => ({ target, names: [target.id] }));
  const all = [...imported, ...there];
  return {
    byName: unique(
      all.flatMap(({ target, names }) =>
        names.flatMap((name) => withoutKind(name).map((key) => [key, target] as const)),
      ),
    ),
    byNumber: unique(
      all.flatMap(({ target }) =>
        target.number === undefined ? [] : [[target.number, target] as const],
      ),
    ),
    bySession: unique(
      all.flatMap(({ target }) =>
        target.date !== undefined && /^(session|meeting)\//.test(target.id)
          ? [[target.date, target] as const]
          : [],
      ),
    ),
    wikiUrl,
  };
}

/** The document of a `kind/name` or bare name as the wiki writes it, or undefined. */
export function findByName(targets: Targets, name: string): Target | undefined {
  const key = name.toLowerCase().replace(/\.(md|mdx|markdown|html?)$/, '');
  const bare = key.replace(/^(?:.*\/)?\d{1,3}[-_.](?=.)/, '');
  return (
    targets.byName.get(key) ??
    targets.byName.get(singular(key)) ??
    targets.byName.get(bare) ??
    targets.byName.get(toSlug(bare))
  );
}

function singular(key: string): string {
  return key.replace(/^([a-z]+?)s\//, '$1/');
}

function withoutKind(name: string): string[] {
  const key = name.toLowerCase();
  return key.includes('/') ? [key, key.slice(key.indexOf('/') + 1)] : [key];
}

function namesOf(draft: Draft): string[] {
  const files = Object.values(draft.pages).map((page) => page.place.name);
  const kinds = [draft.kind, draft.wikiKind.replace(/s$/, '')].filter((kind) => kind !== '');
  return kinds.flatMap((kind) => [draft.slug, ...files].map((name) => `${kind}/${name}`));
}

function importedTarget(draft: Draft, sections: readonly PairedSection[]): Target {
  return {
    id: draft.id,
    ...(draft.number === undefined ? {} : { number: draft.number }),
    ...(draft.date === undefined ? {} : { date: draft.date }),
    fragments: { ko: fragmentsOf(sections, 'ko'), en: fragmentsOf(sections, 'en') },
  };
}

/** Every name of a section in one language: the one it is written with, and those that programs give it by its title, the first section's before another's. */
function fragmentsOf(sections: readonly PairedSection[], locale: Locale): Record<string, string> {
  const fragments: Record<string, string> = {};
  const titles = new Map<string, number>();
  const name = (fragment: string, id: string) => {
    if (!Object.hasOwn(fragments, fragment)) fragments[fragment] = id;
  };
  const visit = ({ id, children, ...paired }: PairedSection) => {
    const own = paired[locale];
    if (own) {
      const given = githubSlug(own.title);
      const before = titles.get(given) ?? 0;
      titles.set(given, before + 1);
      if (own.written) fragments[own.written] = id;
      name(before === 0 ? given : `${given}-${before}`, id);
      name(slugify(own.title), id);
    }
    children.forEach(visit);
  };
  sections.forEach(visit);
  return fragments;
}

/** What GitHub and most builders of documentation make of a title: marks go, blanks become hyphens. **Source**: Flet/github-slugger. */
function githubSlug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function existingTarget({ path, text }: WikiFile): Target[] {
  if (!/(^|\/)meta\.yaml$/.test(path)) return [];
  const meta = safeParse(text);
  const { id, number, date, related } = meta;
  if (typeof id !== 'string') return [];
  return [
    {
      id,
      ...(typeof number === 'number' ? { number } : {}),
      ...(typeof date === 'string' ? { date } : {}),
      related: Array.isArray(related) ? related.map(String) : [],
      fragments: {},
    },
  ];
}

/** A record, or an empty one: whether the target's own files are sound is for `narani check` to say. */
function safeParse(text: string): Record<string, unknown> {
  try {
    const value: unknown = parse(text, { maxAliasCount: 0, logLevel: 'error' });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A key that two documents claim leads to neither. */
function unique<K>(pairs: readonly (readonly [K, Target])[]): Map<K, Target> {
  const map = new Map<K, Target>();
  const shared = new Set<K>();
  for (const [key, target] of pairs) {
    const owner = map.get(key);
    if (owner !== undefined && owner.id !== target.id) shared.add(key);
    map.set(key, target);
  }
  for (const key of shared) map.delete(key);
  return map;
}
