/** Pages put together: which two are one document, and what kind, slug and number it has. */
import type { DocumentKind, Finding, Locale } from '@narani/model';
import { LOCALES, otherLocale } from '@narani/model';
import { romanize } from 'es-hangul';
import { parseDay } from './dates.js';
import type { Field } from './front.js';
import type { Page } from './page.js';
import { findField, loss, textOf } from './page.js';

/** **Shapes**: at least one page; `source` is the language written in; `wikiKind` the wiki's folder, '' where flat. */
export interface Draft {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly slug: string;
  readonly number?: number;
  readonly date?: string;
  readonly source: Locale;
  readonly wikiKind: string;
  readonly pages: Readonly<Partial<Record<Locale, Page>>>;
}

type Pages = Partial<Record<Locale, Page>>;

/** The documents of the pages, sorted by id. **Errors**: import/duplicate-document, import/missing-field. */
export function draftDocuments(pages: readonly Page[]): { drafts: Draft[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const drafts: Draft[] = [];
  const sorted = [...pages].sort((a, b) => compare(a.path, b.path));
  for (const group of joinSingles(groupByName(sorted, findings))) {
    const draft = ownSlug(toDraft(group, findings), drafts);

    const page = sourcePage(draft);
    const at = fieldRange(page, 'slug');
    if (drafts.some((other) => other.id === draft.id)) {
      findings.push(
        ...LOCALES.flatMap((locale) => {
          const twin = draft.pages[locale];
          return twin
            ? [loss(twin, 'import/duplicate-document', fieldRange(twin, 'slug'), draft.id)]
            : [];
        }),
      );
      continue;
    }
    if (draft.number !== undefined && drafts.some((other) => other.number === draft.number)) {
      findings.push(
        loss(page, 'import/duplicate-document', at, String(draft.number), {
          variant: 'number',
          severity: 'warning',
        }),
      );
    }
    drafts.push(draft);
  }
  return { drafts: drafts.sort((a, b) => compare(a.id, b.id)), findings };
}

/** Two folders of plain documents may have a page of one name each: the second is named with its folder. */
function ownSlug(draft: Draft, others: readonly Draft[]): Draft {
  const rival = others.find(({ id }) => id === draft.id);
  if (draft.wikiKind === '' || !rival || rival.wikiKind === draft.wikiKind) return draft;
  const slug = toSlug(`${draft.wikiKind}-${draft.slug}`);
  return { ...draft, slug, id: `${draft.kind}/${slug}` };
}

/** The page of the source language. */
export function sourcePage(draft: Draft): Page {
  const page = draft.pages[draft.source];
  if (!page) throw new Error(`Expected a page of the source language, got none for ${draft.id}`);
  return page;
}

/** A field without a language: that of the source page, else that of the other. */
export function sharedField(
  draft: Draft,
  ...names: string[]
): { page: Page; field: Field | undefined } {
  const page = sourcePage(draft);
  const field = findField(page, ...names);
  const other = draft.pages[otherLocale(draft.source)];
  const otherField = findField(other, ...names);
  return field === undefined && other && otherField
    ? { page: other, field: otherField }
    : { page, field };
}

/** Where a field stands; the start of the file where there is none. */
export function fieldRange(page: Page, name: string): readonly [number, number] {
  const field = findField(page, name);
  return field ? [field.start, field.end] : [0, 0];
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
  const written = textOf(findField(page, 'source_korean'))?.replace(/[?#].*$/, '') ?? '';
  const last = written.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const name = last.normalize('NFC').replace(/\.(?:mdx?|markdown|html?)$/i, '');
  return name !== '' && [source.place.name, textOf(findField(source, 'slug'))].includes(name);
}

function toDraft(pages: Pages, findings: Finding[]): Draft {
  const source: Locale = pages.ko && !(pages.ko.place.translated && pages.en) ? 'ko' : 'en';
  const page = (pages[source] ?? pages.ko ?? pages.en) as Page;
  const other = source === 'ko' ? pages.en : pages.ko;
  const number = numberOf(page) ?? (other && numberOf(other));
  const date = dateOf(page);
  const kind = narrowKind(page, number, date, findings);
  const slug = toSlug(
    textOf(findField(page, 'slug')) ?? textOf(findField(other, 'slug')) ?? slugName(page, other),
  );
  return {
    id: `${kind}/${slug}`,
    kind,
    slug,
    ...(kind === 'agenda' && number !== undefined ? { number } : {}),
    ...(date === undefined ? {} : { date }),
    source: page.locale,
    wikiKind: page.place.kind,
    pages,
  };
}

/** A kind whose schema the page cannot fill becomes a plain document. */
function narrowKind(
  page: Page,
  number: number | undefined,
  date: string | undefined,
  findings: Finding[],
): DocumentKind {
  const kind = kindOf(page);
  const missing =
    kind === 'agenda' && number === undefined
      ? 'number'
      : kind === 'session' || kind === 'meeting'
        ? date === undefined
          ? 'date'
          : sessionStatus(page) === undefined
            ? 'status'
            : undefined
        : undefined;
  if (missing === undefined) return kind;
  findings.push(
    loss(page, 'import/missing-field', fieldRange(page, missing), missing, {
      expected: missing,
      values: { expected: missing, used: 'doc' },
    }),
  );
  return 'doc';
}

/** The kind a page's folder names; a page of the flat layout is an agenda where it has a number. */
function kindOf(page: Page): DocumentKind {
  const folder = page.place.kind.replace(/s$/, '');
  if (folder === '') return numberOf(page) === undefined ? 'doc' : 'agenda';
  return folder === 'agenda' || folder === 'session' || folder === 'meeting' ? folder : 'doc';
}

/** The number of an agenda: its `number` or `id`, else the number its file name starts with. */
function numberOf(page: Page): number | undefined {
  const written = [
    textOf(findField(page, 'number')),
    textOf(findField(page, 'id')),
    /^\d{1,3}(?=[-_.])/.exec(page.place.name)?.[0],
  ];
  const numbers = written.map((text) =>
    Number(/^(?:#|agenda-)?0*(\d{1,3})$/.exec(text ?? '')?.[1] ?? 0),
  );
  return numbers.find((number) => number > 0);
}

const SESSION_STATES: Readonly<Record<string, 'scheduled' | 'held' | 'cancelled'>> = {
  scheduled: 'scheduled',
  upcoming: 'scheduled',
  planned: 'scheduled',
  예정: 'scheduled',
  held: 'held',
  completed: 'held',
  done: 'held',
  closed: 'held',
  완료: 'held',
  종료: 'held',
  개최: 'held',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  취소: 'cancelled',
};

/** Whether a session was held, or undefined where the page does not say. */
export function sessionStatus(page: Page): 'scheduled' | 'held' | 'cancelled' | undefined {
  return SESSION_STATES[textOf(findField(page, 'status'))?.toLowerCase() ?? ''];
}

function dateOf(page: Page): string | undefined {
  const written = textOf(findField(page, 'date', 'held_on', 'session_date')) ?? page.place.name;
  return parseDay(written);
}

function bareName(name: string): string {
  return name.replace(/^\d{1,3}[-_.]+(?=.)/, '');
}

/** The file name an address is made of: the Latin one where only one of the two is. */
function slugName(page: Page, other: Page | undefined): string {
  const names = [page, other].flatMap((one) => (one ? [bareName(one.place.name)] : []));
  return names.find((name) => /^[\p{ASCII}]+$/u.test(name)) ?? bareName(page.place.name);
}

/** A slug of the content format; Korean is romanised. */
export function toSlug(text: string): string {
  const latin = romanize(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return latin.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'page';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
