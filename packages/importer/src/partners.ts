/** Which pages are one document in two languages. */
import type { Finding, Locale } from '@narani/model';
import { kindOf, numberOf } from './kind.js';
import type { Page } from './page.js';
import { findField, loss, textOf } from './page.js';
import { bareName, toSlug } from './slug.js';

/** The pages of one document. */
export type Pages = Partial<Record<Locale, Page>>;

/** The pages, document by document. **Errors**: import/duplicate-document. */
export function groupPages(pages: readonly Page[], findings: Finding[]): Pages[] {
  return joinSingles(groupByName(pages, findings));
}

function groupByName(pages: readonly Page[], findings: Finding[]): Pages[] {
  const groups = new Map<string, Pages>();
  for (const page of pages) {
    const key = `${page.place.kind.replace(/s$/, '')}/${page.place.name}`;
    const group = groups.get(key) ?? {};
    if (group[page.locale]) findings.push(loss(page, 'import/duplicate-document', [0, 0], key));
    else groups.set(key, { ...group, [page.locale]: page });
  }
  return [...groups.values()];
}

/** A Korean and an English page under two file names are one document where source, slug, number or bare name say so. */
function joinSingles(groups: readonly Pages[]): Pages[] {
  const english = groups.filter((group) => group.en && !group.ko);
  const joined = new Set<Pages>();
  const result = groups
    .filter((group) => group.ko)
    .map((group) => {
      if (group.en) return group;
      const partner = english.find((other) => !joined.has(other) && isPartner(group.ko, other.en));
      if (!partner) return group;
      joined.add(partner);
      return { ...group, ...partner };
    });
  return [...result, ...english.filter((group) => !joined.has(group))];
}

function isPartner(ko: Page | undefined, en: Page | undefined): boolean {
  if (!ko || !en || kindOf(ko) !== kindOf(en)) return false;
  if (namesSource(en, ko)) return true;
  const slugs = [ko, en].map((page) => textOf(findField(page, 'slug')));
  if (slugs[0] !== undefined && slugs[1] !== undefined) return slugs[0] === slugs[1];
  const numbers = [ko, en].map(numberOf);
  if (numbers[0] !== undefined && numbers[1] !== undefined) return numbers[0] === numbers[1];
  const names = [ko, en].map((page, index) => slugs[index] ?? toSlug(bareName(page.place.name)));
  return names[0] === names[1];
}

/** Whether a translation says that it was made from this page. */
function namesSource(page: Page, source: Page): boolean {
  const written = textOf(findField(page, 'source_korean'))?.replace(/[?#].*/s, '') ?? '';
  const last =
    written
      .replace(/(?<!\/)\/+$/, '')
      .split('/')
      .at(-1) ?? '';
  const name = last.normalize('NFC').replace(/\.(?:mdx?|markdown|html?)$/i, '');
  return name !== '' && [source.place.name, textOf(findField(source, 'slug'))].includes(name);
}
