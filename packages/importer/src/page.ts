/** A page of the wiki, read: its fields and its tree, every place an offset of the file. */
import { findTooDeep, parseTree } from '@narani/markdown';
import type { Finding, Locale, Span } from '@narani/model';
import type { FindingFields, RuleId } from '@narani/rules';
import { finding } from '@narani/rules';
import type { Root } from 'mdast';
import { fenceComponents } from './components.js';
import type { Field, Front } from './front.js';
import { readFront } from './front.js';
import type { Place } from './place.js';
import type { WikiFile } from './types.js';

/** **Shapes**: `tree` has no front matter; its positions are those of `text`. `place.locale` is `locale`. */
export interface Page {
  readonly path: string;
  readonly locale: Locale;
  readonly place: Place;
  /** With `BAR` for the bar of a wiki link in a table. */
  readonly text: string;
  /** The text with its front matter blanked, so that places hold. */
  readonly body: string;
  readonly front: Front;
  readonly tree: Root;
}

/** A stretch of a page's text, by offsets. */
export type Range = readonly [start: number, end: number];

/** Text as content has it: NFC, LF line ends, no byte order mark. Lines keep their numbers. */
function normaliseText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/** Stands for the bar of `[[page|text]]` in a row of a table, where Markdown would end the cell. */
const BAR = '\uE000';

/** A text in which no wiki link ends a cell; it keeps its length. */
function coverBars(text: string): string {
  return text.replace(/^[ >]*\|(?=.*\[\[).*$/gm, (row) =>
    row.replace(/\[\[[^[\]\n]*\]\]/g, (link) => link.replace(/(?<!\\)\|/g, BAR)),
  );
}

/** A text with its bars as a table has them. */
export function withBars(text: string): string {
  return text.replaceAll(BAR, '\\|');
}

/** Reads a page. **Errors**: markdown/too-deep gives no page; import/broken-field, import/broken-front-matter, import/comment. */
export function readPage(
  file: WikiFile,
  place: Place,
  locale: Locale,
): { page: Page | undefined; findings: Finding[] } {
  const plain = coverBars(normaliseText(file.text));
  const { text, ranges } = /\.mdx$/i.test(file.path)
    ? fenceComponents(plain)
    : { text: plain, ranges: [] };
  const front = readFront(text);
  // The front matter is blanked, not cut, so that positions in the tree are positions in the file.
  const body = text.slice(0, front.bodyStart).replace(/[^\n]/g, ' ') + text.slice(front.bodyStart);
  const tooDeep = findTooDeep(file.path, body);
  if (tooDeep) return { page: undefined, findings: [tooDeep] };
  const tree = parseTree(body);
  const page: Page = { path: file.path, locale, place, text, body, front, tree };
  const findings = front.oddities.map((odd) =>
    loss(page, `import/${odd.kind}`, [odd.start, odd.end], odd.text),
  );
  const kept = ranges.map((range) =>
    loss(page, 'import/raw-html', range, text.slice(...range), { variant: 'component' }),
  );
  return { page, findings: [...findings, ...kept] };
}

/** The field of this name, or undefined where the page has none or leaves it empty. */
export function findField(page: Page | undefined, ...names: string[]): Field | undefined {
  return page?.front.fields.find(
    (field) => names.includes(field.name) && field.value !== null && field.value !== '',
  );
}

/** Where a field stands; the start of the file where there is none. */
export function fieldRange(page: Page, name: string): readonly [number, number] {
  const field = findField(page, name);
  return field ? [field.start, field.end] : [0, 0];
}

/** A field's value as one line of text. */
export function textOf(field: Field | undefined): string | undefined {
  if (field === undefined) return undefined;
  const { value } = field;
  const plain = typeof value === 'object' ? field.raw : String(value);
  const text = typeof value === 'number' ? (field.items[0]?.text ?? plain) : plain;
  return text.trim().replace(/\s+/g, ' ') || undefined;
}

/** Longest text quoted in a message, in characters; `actual` always has all of it. */
const MAX_QUOTE = 80;

/** A finding about a stretch of a page. `actual` is put into the message, shortened, beside `values`. */
export function loss(
  page: Page,
  rule: RuleId,
  range: Range,
  actual: string,
  fields: Omit<FindingFields, 'path' | 'span' | 'actual'> = {},
): Finding {
  const whole = actual.replaceAll(BAR, '|');
  const line = whole.replace(/\s+/g, ' ').trim();
  const quoted = line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE)}…` : line;
  return finding(rule, {
    scope: quoted,
    ...fields,
    path: page.path,
    span: spanAt(page.text, range),
    actual: whole,
    values: { actual: quoted, ...fields.values },
  });
}

function spanAt(text: string, [start, end]: Range): Span {
  return { start: pointAt(text, start), end: pointAt(text, Math.max(start, end)) };
}

function pointAt(text: string, offset: number): { line: number; column: number; offset: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1, offset };
}
