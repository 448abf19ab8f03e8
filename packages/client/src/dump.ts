/** A copy of a site as one file: a line of JSON for each item, or a row of a table. */
import type { Copy } from './copy.js';
import type { ItemFile } from './generated/types.js';

/** **Shapes**: `language` and `kind` leave out all others. */
export interface DumpOptions {
  readonly language?: string;
  readonly kind?: string;
}

/** The items of a copy as NDJSON: one whole item a line, by id, each line with its end. */
export function* toNdjson(copy: Copy, options: DumpOptions = {}): Generator<string> {
  for (const item of itemsOf(copy, options)) yield `${JSON.stringify(item)}\n`;
}

/** The columns of the table, with what stands in them. */
const COLUMNS: Readonly<Record<string, (item: ItemFile) => string | number | undefined>> = {
  id: ({ id }) => id,
  document: ({ _narani }) => _narani.id,
  kind: ({ _narani }) => _narani.kind,
  language: ({ language }) => language,
  number: ({ meta }) => meta.number,
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  lifecycle: ({ _narani }) => _narani.lifecycle,
  withheld: ({ _narani }) => _narani.availability?.cause,
  state: ({ _narani }) => _narani.translation?.state ?? 'source',
  change: ({ _narani }) => _narani.translation?.change,
  published: ({ _narani }) => _narani.published,
  modified: ({ _narani }) => _narani.modified,
  licence: ({ licence }) => licence.id,
  rights: ({ rights }) => rights,
  url: ({ url }) => url,
  item_url: ({ _narani }) => _narani.item_url,
  item_hash: ({ _narani }) => _narani.item_hash,
  text: ({ lead, sections }) =>
    [lead?.text, ...sections.flatMap(({ title, text }) => [title, text])]
      .filter((part) => part)
      .join('\n\n'),
};

/**
 * The items of a copy as a table with a header, by id. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * **Source**: RFC 4180. The mark of UTF-8 is there for spreadsheets, which take Hangul for something else without it.
 */
export function* toCsv(copy: Copy, options: DumpOptions = {}): Generator<string> {
  yield `\u{FEFF}${Object.keys(COLUMNS).join(',')}\r\n`;
  for (const item of itemsOf(copy, options))
    yield `${Object.values(COLUMNS)
      .map((cell) => cellOf(String(cell(item) ?? '')))
      .join(',')}\r\n`;
}

function itemsOf({ items }: Copy, { language, kind }: DumpOptions): ItemFile[] {
  return Object.values(items)
    .filter((item) => language === undefined || item.language === language)
    .filter(({ _narani }) => kind === undefined || _narani.kind === kind)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
