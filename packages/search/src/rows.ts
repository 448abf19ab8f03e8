/** What can be found on a site: its documents, the sections and paragraphs of their texts, the entries of its registries. */
import { findRegistry, kindOf } from '@narani/kinds';
import type { Translate } from '@narani/messages';
import type {
  Attempt,
  Checked,
  CheckedCorpus,
  Document,
  Entry,
  Finding,
  Locale,
  Registries,
  Router,
} from '@narani/model';
import { listedIds, shownEntries, textOf } from '@narani/routes';
import type { Registry, SiteConfig } from '@narani/schema';
import type { Both, Row } from './match/rows.js';

/** What rows are made from. */
export interface Findable {
  readonly corpus: CheckedCorpus;
  readonly site: SiteConfig;
  readonly router: Router;
  readonly words: Readonly<Record<Locale, Translate>>;
  readonly attempt: Attempt;
}

/** The rows of a site and the names of their kinds. **Shapes**: the places of a document follow it. **Errors**: those of the steps. */
export function rowsOf(from: Findable): Checked<{ kinds: Both[]; rows: Row[] }> {
  const kinds: Both[] = [];
  const rows: Row[] = [];
  const findings: Finding[] = [];
  const take = (path: string, target: string, make: () => Row[]): void => {
    const step = { stage: 'search', path, target, site: from.site.name } as const;
    const made = from.attempt(step, () => ({ value: make(), findings: [] }));
    rows.push(...(made.value ?? []));
    findings.push(...made.findings);
  };
  const named = (name: Both): number => kinds.push(name) - 1;
  for (const kind of from.site.kinds) {
    const index = named(kindOf(from.corpus, kind).labels.one);
    const entries = shownEntries(from.corpus, from.site).filter(
      (entry) => entry.kind === kind && entry.meta.lifecycle !== 'withdrawn',
    );
    for (const entry of entries)
      take(entry.metaPath, entry.id, () => documentRows(from, entry, index));
  }
  for (const registry of from.site.registries ?? []) {
    const declared = findRegistry(from.corpus, registry);
    if (!declared) continue;
    const index = named(declared.labels.title);
    take(`registry/${registry}.yaml`, registry, () => registryRows(from, declared, index));
  }
  return { value: { kinds, rows }, findings };
}

function documentRows({ corpus, site, router }: Findable, entry: Entry, kind: number): Row[] {
  const [ko, en] = (['ko', 'en'] as const).map((locale) => {
    const text = textOf(corpus, site, entry, locale);
    return text && !text.fallback ? text.document : undefined;
  });
  const locale = ko ? 'ko' : 'en';
  const path = router.page({ type: 'document', id: entry.id }, locale);
  if (path === undefined || (!ko && !en)) return [];
  const title = (document: Document | undefined) => document?.data.title ?? '';
  const more = [ko, en].map((document) => moreOf(entry, document)).join(' ');
  const row: Row = [kind, path.slice(locale.length + 1), title(ko), title(en), more.trim()];
  return [row, ...placeRows(kind, ko, en)];
}

function moreOf(entry: Entry, document: Document | undefined): string {
  const { keywords = [], summary = '' } = document?.data ?? {};
  const number = 'number' in entry.meta && entry.meta.number ? `${entry.meta.number}` : '';
  const symbol = 'symbol' in entry.meta && entry.meta.symbol ? entry.meta.symbol : '';
  return [...keywords, symbol, number, summary].filter(Boolean).join(' ');
}

function placeRows(kind: number, ko: Document | undefined, en: Document | undefined): Row[] {
  const sections = new Map<string, [string, string]>();
  for (const [index, document] of [ko, en].entries())
    for (const { id, title } of document?.sections ?? []) {
      if (id === '') continue;
      const both = sections.get(id) ?? ['', ''];
      both[index] = title;
      sections.set(id, both);
    }
  return [...sections].map(([id, [korean, english]]): Row => [kind, `#${id}`, korean, english, '']);
}

function registryRows({ corpus, site, router }: Findable, registry: Registry, kind: number): Row[] {
  const [locale = 'ko'] = site.locales;
  const { name } = registry;
  const page = router.page({ type: 'registry', registry: name }, locale);
  if (page === undefined) return [];
  const path = page.slice(locale.length + 1);
  return listedIds(corpus, site, name).map((id): Row => {
    const [ko = '', ...koMore] = namesOf(corpus.registries, registry, id, 'ko');
    const [en = '', ...enMore] = namesOf(corpus.registries, registry, id, 'en');
    const more = [...new Set([...koMore, ...enMore])].filter(Boolean).join(' ');
    return [kind, `${path}#${id}`, ko, en, more];
  });
}

/** What an entry is called in a language, its first name first. */
function namesOf(
  registries: Registries,
  { name, names }: Registry,
  id: string,
  locale: Locale,
): string[] {
  const known = registries[name]?.[id] as Readonly<Record<string, unknown>> | undefined;
  return known ? wordsIn(known, names, locale) : [];
}

function wordsIn(
  entry: Readonly<Record<string, unknown>>,
  names: readonly string[],
  locale: Locale,
): string[] {
  return names
    .flatMap((name) => [entry[name]].flat())
    .flatMap((value) => {
      const named = value as Readonly<Record<string, unknown>> | undefined;
      const { short } = (named ?? {}) as { short?: Readonly<Record<string, unknown>> };
      return [named?.[locale], short?.[locale]]
        .flat()
        .filter((each): each is string => typeof each === 'string');
    });
}
