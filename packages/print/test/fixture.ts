/** Documents from the fixture folders, and PDFs read back. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseDocument } from '@narani/markdown';
import { createTranslator } from '@narani/messages';
import type { Checked, Document, Entry, Locale, Meta } from '@narani/model';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createPart, type PartOptions, type PrintPart } from '../src/index.js';

/** A corpus without anything in it. */
export const EMPTY = {
  entries: [],
  registries: {
    organisations: {},
    people: {},
    statutes: {},
    levers: {},
    tools: {},
    terms: {},
    facts: {},
    notices: {},
  },
};

const COMMON = {
  lifecycle: 'published',
  licence: 'CC-BY-SA-4.0',
  rights: { ko: '나란히', en: 'Narani' },
  history: [{ date: '2026-06-01', class: 'fact', note: { ko: '처음', en: 'First' } }],
  figures: [{ id: 'bars', file: 'bars.svg', width: 400, height: 200 }],
  sources: [
    {
      title: { ko: '법제처', en: 'Ministry of Government Legislation' },
      url: 'https://www.law.go.kr/%EB%B2%95%EB%A0%B9',
    },
  ],
} as const;

const PAPER = {
  kind: 'paper',
  date: '2020-10',
  state: 'final',
  numbering: { sections: 'upper-roman', paragraphs: true },
} as const;

/** A picture that Typst can draw. */
export const BARS = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect x="20" y="90" width="80" height="90" fill="#17365d"/>' +
    '<text x="20" y="80" font-family="sans-serif" font-size="20">막대 Bar</text></svg>',
);

/** A fixture's document and its entry. */
export async function fixture(
  name: string,
  locale: Locale,
): Promise<{ document: Document; entry: Entry }> {
  const folder = `fixtures/${name}`;
  const path = `${folder}/${locale}.md`;
  const text = await readFile(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  const numbered = name.startsWith('paragraphs');
  const id = numbered ? 'paper/numbered' : `doc/${name}`;
  const { value } = parseDocument({ path, text, hash: '' }, { id, locale, numbered });
  if (!value) throw new Error(`Unreadable fixture, got ${path}`);
  const own = numbered ? PAPER : ({ kind: 'doc', type: 'note' } as const);
  const entry: Entry = {
    id,
    kind: own.kind,
    slug: name,
    folder,
    source: locale,
    meta: { ...COMMON, ...own, id } as unknown as Meta,
    metaPath: `${folder}/meta.yaml`,
    metaSpans: {},
    translations: { [locale]: value },
    files: { 'bars.svg': 'b'.repeat(64) },
  };
  return { document: value, entry };
}

/** A fixture's print part. */
export async function partOf(
  name: string,
  locale: Locale,
  options: Partial<PartOptions> = {},
): Promise<Checked<PrintPart>> {
  const { document, entry } = await fixture(name, locale);
  return createPart(document, entry, EMPTY, { t: createTranslator(locale), ...options });
}

/** A line of a page as printed. **Units**: points from the page's lower left corner. */
export interface Line {
  readonly page: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** A PDF as a reader program sees it. */
export async function openPdf(pdf: Uint8Array) {
  return getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
}

/** The lines of a PDF, from the top of the first page to the foot of the last. */
export async function linesOf(pdf: Uint8Array): Promise<Line[]> {
  const opened = await openPdf(pdf);
  const lines: Line[] = [];
  for (let page = 1; page <= opened.numPages; page++) {
    const { items } = await (await opened.getPage(page)).getTextContent();
    const rows = new Map<number, { left: number; right: number; text: string }>();
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      const row = rows.get(Math.round(y)) ?? { left: x, right: x, text: '' };
      row.left = Math.min(row.left, x);
      row.right = Math.max(row.right, x + (item.str.trim() === '' ? 0 : item.width));
      row.text += item.str;
      rows.set(Math.round(y), row);
    }
    const sorted = [...rows].sort(([a], [b]) => b - a);
    lines.push(...sorted.map(([y, row]) => ({ page, y, ...row })));
  }
  return lines;
}
