/** The registry entries an import needs, put into new files or behind the entries of the target's own. */
import type { Finding } from '@narani/model';
import type { Organisation } from '@narani/schema';
import { parseDocument, stringify } from 'yaml';
import type { Library } from './library.js';
import { registryPath } from './library.js';
import type { Page, Range } from './page.js';
import { loss } from './page.js';
import type { StatuteUse } from './statutes.js';
import type { WikiFile } from './types.js';

/** What the documents refer to, and where the first of each stands. */
export interface Needs {
  readonly organisations: readonly Need[];
  readonly added: Readonly<Record<string, Organisation>>;
  readonly statutes: readonly (Need & { readonly use: StatuteUse })[];
  readonly levers: readonly Need[];
}

/** An id and the place that needs it. */
export interface Need {
  readonly id: string;
  readonly page: Page;
  readonly range: Range;
}

/** A value to be set at a path below `entries`. */
interface Addition {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly label: string;
  readonly need: Need;
}

/** **Shapes**: a file for each registry that gains an entry. **Errors**: import/added-entry. */
export function registryFiles(
  needs: Needs,
  library: Library,
  existing: readonly WikiFile[],
): { files: WikiFile[]; findings: Finding[]; count: number } {
  const additions = {
    organisations: organisationAdditions(needs, library),
    statutes: statuteAdditions(needs, library),
    levers: leverAdditions(needs, library),
  };
  const files = Object.entries(additions).flatMap(([name, list]) => {
    const path = registryPath(name);
    const text = existing.find((file) => file.path === path)?.text;
    return list.length === 0 ? [] : [{ path, text: writeRegistry(name, list, text) }];
  });
  const all = Object.values(additions).flat();
  const findings = all.map(({ label, need }) =>
    loss(need.page, 'import/added-entry', need.range, label),
  );
  return { files, findings, count: all.length };
}

function firstOf<T extends Need>(needs: readonly T[]): T[] {
  const seen = new Set<string>();
  return needs
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function organisationAdditions({ organisations, added }: Needs, library: Library): Addition[] {
  const { entries, existing } = library.organisations;
  return firstOf(organisations).flatMap((need) => {
    if (existing.has(need.id)) return [];
    const value = entries[need.id] ?? added[need.id];
    return value ? [{ path: [need.id], value, label: `organisations/${need.id}`, need }] : [];
  });
}

/** A statute the target lacks comes with the articles cited; one it has gains those it lacks. */
function statuteAdditions({ statutes }: Needs, library: Library): Addition[] {
  const { entries, existing } = library.statutes;
  return firstOf(statutes).flatMap((need): Addition[] => {
    const entry = entries[need.id];
    const cited = firstArticles(statutes.filter(({ id }) => id === need.id));
    const articles = cited.filter(
      ({ use }) => !(entry?.articles && (use.article ?? '') in entry.articles),
    );
    if (existing.has(need.id)) {
      return articles.map((one) => {
        const article = one.use.article ?? '';
        return {
          path: [need.id, 'articles', article],
          value: articleEntry(article),
          label: `statutes/${need.id}#${article}`,
          need: one,
        };
      });
    }
    const list = Object.fromEntries(
      articles.map(({ use }) => [use.article ?? '', articleEntry(use.article ?? '')]),
    );
    const value = {
      ...entry,
      ...(articles.length > 0 ? { articles: { ...entry?.articles, ...list } } : {}),
    };
    const label = [`statutes/${need.id}`, ...articles.map(({ use }) => `#${use.article}`)].join(
      ' ',
    );
    return [{ path: [need.id], value, label, need }];
  });
}

function firstArticles<T extends { readonly use: StatuteUse }>(needs: readonly T[]): T[] {
  const seen = new Set<string>();
  const first = needs.filter(
    ({ use }) => use.article !== undefined && !seen.has(use.article) && seen.add(use.article),
  );
  return first.sort((a, b) => compareArticles(a.use.article ?? '', b.use.article ?? ''));
}

/** 8 before 11 before 19-2 before 20. */
export function compareArticles(a: string, b: string): number {
  const [one = 0, oneOf = 0] = a.split('-').map(Number);
  const [two = 0, twoOf = 0] = b.split('-').map(Number);
  return one - two || oneOf - twoOf;
}

/** An article's number is all that a citation is sure to give. */
function articleEntry(article: string) {
  const [number, branch] = article.split('-');
  const ko = branch === undefined ? `제${number}조` : `제${number}조의${branch}`;
  return { title: { ko, en: `Article ${article}` } };
}

function leverAdditions({ levers }: Needs, library: Library): Addition[] {
  const { entries, existing } = library.levers;
  return firstOf(levers)
    .sort((a, b) => (entries[a.id]?.number ?? 0) - (entries[b.id]?.number ?? 0))
    .filter(({ id }) => !existing.has(id))
    .map((need) => ({
      path: [need.id],
      value: entries[need.id],
      label: `levers/${need.id}`,
      need,
    }));
}

/** Behind what a person wrote, comments and all; or a new file. */
function writeRegistry(
  name: string,
  additions: readonly Addition[],
  text: string | undefined,
): string {
  const document = parseDocument(text ?? stringify({ ...aboutOf(name), entries: {} }));
  for (const { path, value } of additions)
    document.setIn(['entries', ...path], document.createNode(value));
  const entries = document.get('entries') as { flow?: boolean } | undefined;
  if (entries) entries.flow = false;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The wiki numbers the levers and does not say of which version of the model. */
function aboutOf(name: string): Record<string, unknown> {
  return name === 'levers' ? { about: { model: 'En-ROADS', version: 'unstated' } } : {};
}
