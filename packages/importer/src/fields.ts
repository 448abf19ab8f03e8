/** What a page's front matter says: values mapped to the content format, everything else reported. */
import type { Finding } from '@narani/model';
import { otherLocale } from '@narani/model';
import { parseDay } from './dates.js';
import type { Draft } from './documents.js';
import { sharedField, sourcePage } from './documents.js';
import type { Page } from './page.js';
import { fieldRange, findField, loss, textOf } from './page.js';

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
  논의중: 'discussed',
  숙의중: 'discussed',
  discussing: 'discussed',
  underdiscussion: 'discussed',
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
  if (!other || otherText === undefined) return used;
  const otherValue = table[keyOf(otherText)];
  if (otherValue !== value) findings.push(differing(other, name, otherText, text ?? used));
  // Two unknown words, one of each language: whether they mean the same is not ours to say.
  else if (value === undefined && otherText !== text)
    findings.push(unknownValue(other, name, otherText, used));
  return used;
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The day a page was last changed: the wiki's own word, or the day of the import where there is none. */
export interface Day {
  readonly date: string;
  readonly from: 'page' | 'undated' | 'unreadable';
}

/**
 * The day the document was last changed: the source page's word first; the day of the import where neither says one.
 *
 * **Errors**: import/missing-field, import/unknown-value, import/differing-field.
 */
export function readDay({ draft, findings }: FieldReader, today: string): Day {
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
      return text === undefined ? [] : [{ page, name, text, day: parseDay(text) }];
    }),
  );
  const used = written.find(({ day }) => day !== undefined)?.day;
  const variant = used === undefined ? { variant: 'undated' } : {};
  for (const { page, name, text, day } of written) {
    if (day === undefined) findings.push(unknownValue(page, name, text, used ?? today, variant));
    else if (day !== used) findings.push(differing(page, name, text, used ?? today));
  }
  if (written.length === 0) findings.push(missing(source, 'last_updated', today, variant));
  if (used !== undefined) return { date: used, from: 'page' };
  return { date: today, from: written.length === 0 ? 'undated' : 'unreadable' };
}

/** **Errors**: import/missing-field. */
export function missing(
  page: Page,
  expected: string,
  used: string,
  wording: { readonly variant?: string } = {},
): Finding {
  return loss(page, 'import/missing-field', fieldRange(page, expected), '', {
    ...wording,
    scope: expected,
    expected,
    values: { expected, used },
  });
}

function unknownValue(
  page: Page,
  field: string,
  text: string,
  used: string,
  wording: { readonly variant?: string } = {},
): Finding {
  return loss(page, 'import/unknown-value', fieldRange(page, field), text, {
    ...wording,
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
