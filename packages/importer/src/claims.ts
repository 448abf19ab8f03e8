/** What front matter says that has no place in the content: unknown fields, and claims about translations. */
import type { DocumentKind, Finding, Locale } from '@narani/model';
import { otherLocale } from '@narani/model';
import type { Draft } from './documents.js';
import { sourcePage } from './documents.js';
import type { FieldReader } from './fields.js';
import { differing } from './fields.js';
import type { Field } from './front.js';
import type { Page } from './page.js';
import { findField, loss, textOf } from './page.js';
import { resolve } from './resolve.js';
import type { Target, Targets } from './targets.js';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Fields that have a place in every kind of document, under all the names a wiki gives them. */
const PLACED = words(
  'slug title license licence last_updated updated summary description keywords tags translations source_korean lang locale draft short_title shortTitle',
);

/** Fields that have one in documents of a kind only. */
const PLACED_IN: Readonly<Partial<Record<DocumentKind, ReadonlySet<string>>>> = {
  agenda: words('category status sessions related_agendas related ministries ministry date'),
  session: words('status date held_on session_date'),
  meeting: words('status date held_on session_date'),
  doc: words('date'),
};

/** Fields that only say something on a translation. */
const PLACED_ON_TRANSLATION = words('translator translators');

function unknownField(page: Page, field: Field | undefined): Finding {
  const range = field ? ([field.start, field.end] as const) : ([0, 0] as const);
  return loss(page, 'import/unknown-field', range, field?.raw ?? '', {
    scope: field?.name ?? '',
    values: { field: field?.name ?? '' },
  });
}

/** What no field of the content format takes, and what is claimed of translations. */
export function reportFields(reader: FieldReader, targets: Targets): void {
  const { draft, findings } = reader;
  for (const page of [draft.pages.ko, draft.pages.en]) {
    if (!page) continue;
    for (const field of page.front.fields) {
      if (/^(translation_|translated_|review)/.test(field.name))
        findings.push(claimedState(page, field));
      else if (!hasPlace(field, page, draft)) findings.push(unknownField(page, field));
    }
    reportClaims(reader, page);
    reportLanguage(reader, page);
    reportSource(reader, page, targets);
  }
  reportDifferences(reader);
}

function hasPlace({ name, raw }: Field, page: Page, draft: Draft): boolean {
  // An agenda's id is its number in this wiki; anything else would be lost.
  if (draft.kind === 'agenda' && /^(id|number)$/.test(name)) return /\d/.test(raw);
  if (PLACED.has(name) || PLACED_IN[draft.kind]?.has(name)) return true;
  return page.locale !== draft.source && PLACED_ON_TRANSLATION.has(name);
}

function claimedState(page: Page, field: Field): Finding {
  return loss(
    page,
    'import/claimed-state',
    [field.start, field.end],
    `${field.name}: ${field.raw}`,
  );
}

/** `translations`: a claim for another language than ours is reported whole; for ours, the file is the evidence. */
function reportClaims({ draft, findings }: FieldReader, page: Page): void {
  const field = findField(page, 'translations');
  if (!field) return;
  for (const { locale, text, range } of claimsOf(page, field)) {
    if (locale !== 'ko' && locale !== 'en')
      findings.push(loss(page, 'import/unsupported-language', range, text, { variant: 'claim' }));
    else if (!draft.pages[locale]) findings.push(loss(page, 'import/missing-partner', range, text));
    else if (text !== locale) findings.push(loss(page, 'import/claimed-state', range, text));
  }
}

function claimsOf(
  page: Page,
  field: Field,
): { locale: string; text: string; range: readonly [number, number] }[] {
  const { value } = field;
  const locales =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.keys(value)
      : field.items.map(({ text }) => text);
  const source = page.text.slice(field.start, field.end);
  return locales.map((locale) => {
    const block = new RegExp(
      `(?<=[\\s{,\\[])["']?${locale.replace(/[^\w-]/g, '.')}["']?(?:\\s*:\\s*(?:\\{[^}]*\\}|[^,}\\n]*(?:\\n\\s{4,}.*)*))?`,
    ).exec(source.slice(field.name.length));
    const start = field.start + field.name.length + (block?.index ?? 0);
    return {
      locale,
      text: (block?.[0] ?? locale).trim(),
      range: [start, start + (block?.[0].length ?? 0)] as const,
    };
  });
}

/** `source_korean` names a page that must be there, and the one this page was put together with. */
function reportSource({ draft, findings }: FieldReader, page: Page, targets: Targets): void {
  const field = findField(page, 'source_korean');
  const written = textOf(field);
  if (!field || written === undefined) return;
  const range = [field.start, field.end] as const;
  if (!draft.pages.ko) findings.push(loss(page, 'import/missing-partner', range, field.raw));
  else if (findSource(page, written, targets)?.id !== draft.id) {
    const expected = draft.pages.ko.path;
    findings.push(
      loss(page, 'import/differing-field', range, written, {
        variant: 'source',
        severity: 'warning',
        expected,
        values: { field: field.name, expected },
      }),
    );
  }
}

/** The document of an address on whatever host, of a file or of a number. */
function findSource(page: Page, written: string, targets: Targets): Target | undefined {
  if (/^#?\d{1,3}$/.test(written)) return targets.byNumber.get(Number(written.replace('#', '')));
  const path = written.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*/s, '');
  const resolved = resolve(page, path, targets, { id: '', fragments: {} });
  return resolved.to === 'document' ? resolved.target : undefined;
}

/** `lang` must be the folder's language. */
function reportLanguage({ findings }: FieldReader, page: Page): void {
  for (const name of ['lang', 'locale']) {
    const field = findField(page, name);
    if (field && textOf(field)?.slice(0, 2).toLowerCase() !== page.locale)
      findings.push(unknownField(page, field));
  }
}

/** Fields without a language that the two pages fill differently. */
function reportDifferences({ draft, findings }: FieldReader): void {
  const other: Locale = otherLocale(draft.source);
  const page = draft.pages[other];
  if (!page) return;
  for (const name of ['id', 'number', 'slug', 'sessions', 'related_agendas', 'related']) {
    const own = findField(sourcePage(draft), name);
    const field = findField(page, name);
    const texts = [own, field].map((one) => one?.items.map(({ text }) => text).join(', ') ?? '');
    if (own && field && texts[0] !== texts[1])
      findings.push(differing(page, name, texts[1] || '–', texts[0] || '–'));
  }
}
