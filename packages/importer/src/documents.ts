/** Pages put together: which two are one document, and what kind, slug and number it has. */
import type { DocumentKind, Finding, Locale } from '@narani/model';
import { LOCALES, otherLocale } from '@narani/model';
import type { Field } from './front.js';
import { dateOf, narrowKind, numberOf } from './kind.js';
import type { Page } from './page.js';
import { fieldRange, findField, loss, textOf } from './page.js';
import type { Pages } from './partners.js';
import { groupPages } from './partners.js';
import { slugName, toSlug } from './slug.js';

/** **Shapes**: at least one page; `source` is the language written in; `wikiKind` the wiki's folder, '' where flat. */
export interface Draft {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly slug: string;
  readonly number?: number;
  readonly date?: string;
  readonly source: Locale;
  readonly wikiKind: string;
  /** The last part of the address it has in the wiki, as written there. */
  readonly wikiSlug: string;
  readonly pages: Readonly<Partial<Record<Locale, Page>>>;
}

/** The documents of the pages, sorted by id. **Errors**: import/duplicate-document, import/missing-field, import/unknown-value. */
export function draftDocuments(pages: readonly Page[]): { drafts: Draft[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const drafts: Draft[] = [];
  const sorted = [...pages].sort((a, b) => compare(a.path, b.path));
  for (const group of groupPages(sorted, findings)) {
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

function toDraft(pages: Pages, findings: Finding[]): Draft {
  const source: Locale = pages.ko && !(pages.ko.place.translated && pages.en) ? 'ko' : 'en';
  const page = (pages[source] ?? pages.ko ?? pages.en) as Page;
  const other = source === 'ko' ? pages.en : pages.ko;
  const number = numberOf(page) ?? (other && numberOf(other));
  const date = dateOf(page);
  const kind = narrowKind(page, number, date, findings);
  const written = textOf(findField(page, 'slug')) ?? textOf(findField(other, 'slug'));
  const slug = toSlug(written ?? slugName(page, other));
  if (written !== undefined && slug !== written) {
    const owner = findField(page, 'slug') || !other ? page : other;
    findings.push(
      loss(owner, 'import/unknown-value', fieldRange(owner, 'slug'), written, {
        scope: 'slug',
        values: { field: 'slug', used: slug },
      }),
    );
  }
  return {
    id: `${kind}/${slug}`,
    kind,
    slug,
    ...(kind === 'agenda' && number !== undefined ? { number } : {}),
    ...(date === undefined ? {} : { date }),
    source: page.locale,
    wikiKind: page.place.kind,
    wikiSlug: written ?? slugName(page, other),
    pages,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
