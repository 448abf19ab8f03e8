/** Ministries and other bodies that front matter names, matched to organisations. */
import type { Finding, Locale } from '@narani/model';
import { LOCALES } from '@narani/model';
import type { Organisation } from '@narani/schema';
import type { Draft } from './documents.js';
import type { Item } from './front.js';
import type { Library } from './library.js';
import { nameKey } from './names.js';
import type { Page } from './page.js';
import { findField, loss } from './page.js';
import { toSlug } from './slug.js';

/** **Shapes**: `ids` in the order of the source language; `added` are organisations no registry has. */
export interface Ministries {
  readonly ids: readonly string[];
  readonly added: Readonly<Record<string, Organisation>>;
  readonly findings: readonly Finding[];
}

interface Named extends Item {
  readonly id?: string;
}

/** The organisations of a document's `ministries`. **Errors**: import/rejoined-list, import/unknown-organisation, import/differing-field. */
export function readMinistries(draft: Draft, library: Library): Ministries {
  const findings: Finding[] = [];
  if (draft.kind !== 'agenda') return { ids: [], added: {}, findings };
  const lists: Partial<Record<Locale, Named[]>> = {};
  for (const locale of LOCALES) {
    const page = draft.pages[locale];
    const field = findField(page, 'ministries', 'ministry');
    if (page && field)
      lists[locale] = rejoin(
        page,
        field.items.flatMap((item) => splitItem(item, library)),
        library,
        findings,
      );
  }
  const source = lists[draft.source] ?? [];
  const otherLocale: Locale = draft.source === 'ko' ? 'en' : 'ko';
  const other = lists[otherLocale] ?? [];
  const added: Record<string, Organisation> = {};
  const ids = source.map((item, index) => {
    const partner = source.length === other.length ? other[index] : undefined;
    return (
      item.id ?? partner?.id ?? addOrganisation(draft, item, partner, { library, added, findings })
    );
  });
  const left = other.filter((item, index) => {
    const paired = source.length === other.length && source[index]?.id === undefined;
    return !paired && (item.id === undefined || !ids.includes(item.id));
  });
  const page = draft.pages[otherLocale];
  for (const item of page ? left : []) findings.push(...differs(page as Page, item, source));
  return { ids: [...new Set(ids)], added, findings };
}

/** `외교부·환경부` and `외교부, 환경부` written as one text; in English, whose names have commas, only where every name is known. */
function splitItem(item: Item, { organisations }: Library): Item[] {
  const korean = /[가-힣]/.test(item.text);
  const pieces = item.text
    .split(korean ? /(?<!\s)\s*[,·、/]\s*/ : /(?<!\s)\s*[,;]\s*/)
    .filter((text) => text !== '')
    .map((text) => ({ ...item, text }));
  if (pieces.length === 0 || korean) return pieces.length === 0 ? [item] : pieces;
  const { index } = organisations;
  for (let at = 0; at < pieces.length; ) {
    const count = nameLength(pieces, at, index);
    if (count === undefined) return [item];
    at += count;
  }
  return pieces;
}

/** How many pieces from here on are one known name, the longest first. */
function nameLength(
  items: readonly Item[],
  at: number,
  index: Library['organisations']['index'],
): number | undefined {
  return [4, 3, 2, 1].find(
    (size) => at + size <= items.length && index.has(nameKey(joined(items, at, size))),
  );
}

/** The longest run of pieces that is a known name is that name. */
function rejoin(
  page: Page,
  items: readonly Item[],
  library: Library,
  findings: Finding[],
): Named[] {
  const { index } = library.organisations;
  const named: Named[] = [];
  for (let at = 0; at < items.length; ) {
    const first = items[at] as Item;
    const count = nameLength(items, at, index) ?? 1;
    const text = joined(items, at, count);
    const last = items[at + count - 1] ?? first;
    const { end } = last;
    const id = index.get(nameKey(text));
    // Pieces of one text were cut here, not in the wiki.
    if (last.start !== first.start)
      findings.push(loss(page, 'import/rejoined-list', [first.start, end], text));
    named.push({ text, start: first.start, end, ...(id === undefined ? {} : { id }) });
    at += count;
  }
  return named;
}

function joined(items: readonly Item[], at: number, count: number): string {
  return items
    .slice(at, at + count)
    .map(({ text }) => text)
    .join(', ');
}

interface Additions {
  readonly library: Library;
  readonly added: Record<string, Organisation>;
  readonly findings: Finding[];
}

function addOrganisation(
  draft: Draft,
  item: Named,
  partner: Named | undefined,
  { library, added, findings }: Additions,
): string {
  const page = draft.pages[draft.source] as Page;
  if (!partner)
    findings.push(loss(page, 'import/unknown-organisation', [item.start, item.end], item.text));
  const other = partner?.text ?? item.text;
  const [ko, en] = draft.source === 'ko' ? [item.text, other] : [other, item.text];
  const base = toSlug(en.replace(/^Ministry of (the )?/i, ''));
  // An id that is taken belongs to a body of another name.
  const id = base in library.organisations.entries ? `${base}-2` : base;
  added[id] = { type: typeOf(ko, en), names: [{ ko, en }] };
  return id;
}

function typeOf(ko: string, en: string): Organisation['type'] {
  if (/위원회$|위$/.test(ko) || /^(committee|commission)\b|(committee|commission)$/i.test(en))
    return 'committee';
  if (/[부처실]$/.test(ko) || /^ministry\b/i.test(en)) return 'ministry';
  if (/[가-힣](도|특별시|광역시|특별자치시|특별자치도)$/.test(ko)) return 'province';
  return /청$|원$|공단$/.test(ko) || /agency|administration/i.test(en) ? 'agency' : 'government';
}

function differs(page: Page, item: Named, source: readonly Named[]): Finding[] {
  const expected = source.map(({ text }) => text).join(', ');
  return [
    loss(page, 'import/differing-field', [item.start, item.end], item.text, {
      expected,
      values: { field: 'ministries', expected },
    }),
  ];
}
