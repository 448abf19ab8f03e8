/** What a page's front matter says: values mapped to the content format, everything else reported. */
import type { Finding, Locale } from '@narani/model';
import { otherLocale } from '@narani/model';
import type { Draft } from './documents.js';
import { fieldRange, sharedField, sourcePage } from './documents.js';
import type { Field } from './front.js';
import type { Page } from './page.js';
import { findField, loss, textOf } from './page.js';

/** Fields that have a place in meta.yaml or in the front matter, under all the names a wiki gives them. */
const PLACED = new Set(
  'id number slug title category status sessions related_agendas related ministries ministry license licence last_updated updated date held_on session_date summary description keywords tags translations source_korean translation_status translator translators lang locale draft short_title'.split(
    ' ',
  ),
);

const CATEGORIES: Readonly<Record<string, 'general' | 'meta' | 'implementation'>> = {
  일반의제: 'general',
  일반: 'general',
  generalagenda: 'general',
  general: 'general',
  메타의제: 'meta',
  메타: 'meta',
  metaagenda: 'meta',
  meta: 'meta',
  실행의제: 'implementation',
  실행: 'implementation',
  implementationagenda: 'implementation',
  implementation: 'implementation',
};

const STATES: Readonly<Record<string, 'proposed' | 'discussed' | 'recommended' | 'final'>> = {
  proposed: 'proposed',
  제안: 'proposed',
  draft: 'proposed',
  discussed: 'discussed',
  deliberated: 'discussed',
  논의: 'discussed',
  숙의: 'discussed',
  recommended: 'recommended',
  권고: 'recommended',
  final: 'final',
  adopted: 'final',
  확정: 'final',
};

const LICENCES: Readonly<Record<string, string>> = {
  ccbysa40: 'CC-BY-SA-4.0',
  ccby40: 'CC-BY-4.0',
  cc0: 'CC0-1.0',
  cc010: 'CC0-1.0',
  kogl1: 'KOGL-1',
  kogltype1: 'KOGL-1',
  공공누리1유형: 'KOGL-1',
};

/** A reader of one document's fields; `findings` grow as fields are read. */
export interface FieldReader {
  readonly draft: Draft;
  readonly findings: Finding[];
}

/** The category of an agenda. **Errors**: import/unknown-value, import/missing-field. */
export function readCategory(reader: FieldReader): 'general' | 'meta' | 'implementation' {
  return mapped(reader, 'category', CATEGORIES, 'general');
}

/** The state of an agenda. **Errors**: import/unknown-value, import/missing-field. */
export function readState(reader: FieldReader): 'proposed' | 'discussed' | 'recommended' | 'final' {
  return mapped(reader, 'status', STATES, 'proposed');
}

/** The licence; without one all rights are reserved. **Errors**: import/unknown-value, import/missing-field. */
export function readLicence(reader: FieldReader): string {
  const name = sharedField(reader.draft, 'licence').field ? 'licence' : 'license';
  return mapped(reader, name, LICENCES, 'all-rights-reserved');
}

/** A field's value in a table, told from the other language's where that differs. */
function mapped<T extends string>(
  reader: FieldReader,
  name: string,
  table: Readonly<Record<string, T>>,
  fallback: T,
): T {
  const { draft, findings } = reader;
  const { page, field } = sharedField(draft, name);
  const text = textOf(field);
  const value = text === undefined ? undefined : table[keyOf(text)];
  const used = value ?? fallback;
  if (text === undefined) {
    findings.push(missing(page, name, fallback));
  } else if (value === undefined) {
    findings.push(unknownValue(page, name, text, used));
  }
  const other = draft.pages[otherLocale(draft.source)];
  const otherText = textOf(findField(other, name));
  if (other && otherText !== undefined && table[keyOf(otherText)] !== value)
    findings.push(differing(other, name, otherText, text ?? used));
  return used;
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The day the document was last changed: the source page's word first; the day of the import where neither says one.
 *
 * **Errors**: import/missing-field, import/unknown-value, import/differing-field.
 */
export function readDay({ draft, findings }: FieldReader, today: string): string {
  // A session's date is the day it is held, not the day its page was changed.
  const names = [
    'last_updated',
    'updated',
    ...(draft.kind === 'agenda' || draft.kind === 'doc' ? ['date'] : []),
  ];
  const source = sourcePage(draft);
  const pages = [source, draft.pages[otherLocale(draft.source)]].filter(
    (page) => page !== undefined,
  );
  const written = pages.flatMap((page) =>
    names.flatMap((name) => {
      const text = textOf(findField(page, name));
      return text === undefined ? [] : [{ page, name, text, day: dayOf(text) }];
    }),
  );
  const used = written.find(({ day }) => day !== undefined)?.day;
  for (const { page, name, text, day } of written) {
    if (day === undefined) findings.push(unknownValue(page, name, text, used ?? today));
    else if (day !== used) findings.push(differing(page, name, text, used ?? today));
  }
  if (written.length === 0) findings.push(missing(source, 'last_updated', today));
  return used ?? today;
}

/** `2026.6.1.` and `2026/06/01` as `2026-06-01`; undefined for anything less than a day. */
function dayOf(text: string | undefined): string | undefined {
  const match = /^(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})(?!\d)/.exec(text ?? '');
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

/** **Errors**: import/missing-field. */
export function missing(page: Page, expected: string, used: string): Finding {
  return loss(page, 'import/missing-field', fieldRange(page, expected), '', {
    scope: expected,
    expected,
    values: { expected, used },
  });
}

function unknownValue(page: Page, field: string, text: string, used: string): Finding {
  return loss(page, 'import/unknown-value', fieldRange(page, field), text, {
    scope: field,
    values: { field, used },
  });
}

/** **Errors**: import/differing-field. */
export function differing(page: Page, field: string, actual: string, expected: string): Finding {
  return loss(page, 'import/differing-field', fieldRange(page, field), actual, {
    scope: field,
    expected,
    values: { field, expected },
  });
}

function unknownField(page: Page, field: Field | undefined): Finding {
  const range = field ? ([field.start, field.end] as const) : ([0, 0] as const);
  return loss(page, 'import/unknown-field', range, field?.raw ?? '', {
    scope: field?.name ?? '',
    values: { field: field?.name ?? '' },
  });
}

/** What no field of the content format takes, and what is claimed of translations. */
export function reportFields(reader: FieldReader): void {
  const { draft, findings } = reader;
  for (const page of [draft.pages.ko, draft.pages.en]) {
    if (!page) continue;
    for (const field of page.front.fields) {
      if (/^(translation_|translated_|review)/.test(field.name))
        findings.push(claimedState(page, field));
      else if (!PLACED.has(field.name)) findings.push(unknownField(page, field));
    }
    reportClaims(reader, page);
    reportLanguage(reader, page);
  }
  reportDifferences(reader);
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

/** `source_korean` names a page that must be there; `lang` must be the folder's language. */
function reportLanguage({ draft, findings }: FieldReader, page: Page): void {
  const source = findField(page, 'source_korean');
  if (source && !draft.pages.ko)
    findings.push(loss(page, 'import/missing-partner', [source.start, source.end], source.raw));
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
