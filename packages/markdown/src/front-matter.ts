/** Front matter: the YAML between the first two `---` lines. */
import type { Limits } from '@narani/limits';
import type { Checked, Document, Span } from '@narani/model';
import { parseRecord } from '@narani/records';
import { finding } from '@narani/rules';
import type { FrontMatter } from '@narani/schema';
import type { Root } from 'mdast';
import { isMap, isNode, isSeq, LineCounter, parse, parseDocument } from 'yaml';

type FrontMatterOf = Pick<Document, 'data' | 'dataSpans'>;

/** **Errors**: schema/missing-front-matter, and those of `parseRecord`. Without a value the document is withheld. */
export function readFrontMatter(
  root: Root,
  path: string,
  text: string,
  limits: Limits,
): Checked<FrontMatterOf | undefined> {
  const node = root.children[0];
  if (node?.type !== 'yaml') {
    const start = { line: 1, column: 1 };
    return {
      value: undefined,
      findings: [finding('schema/missing-front-matter', { path, span: { start, end: start } })],
    };
  }
  const record = parseRecord<FrontMatter>(path, blankAround(node, text), 'front-matter', limits);
  const value = record.value && { data: record.value.value, dataSpans: record.value.spans };
  return { value, findings: record.findings };
}

/** The front matter of any Markdown in the world: whatever it holds, without a schema. */
export function readForeignFrontMatter(root: Root, path: string, text: string): FrontMatterOf {
  const node = root.children[0];
  const title = path.replace(/^.*\//, '').replace(/\.mdx?$/, '');
  if (node?.type !== 'yaml') return { data: { title }, dataSpans: {} };
  const record = parseRecord<FrontMatter>(path, blankAround(node, text), 'front-matter');
  if (record.value) return { data: record.value.value, dataSpans: record.value.spans };
  const data = pickTexts(safeParse(node.value), title);
  return { data, dataSpans: { ...foreignSpans(node), '': position(node) } };
}

function safeParse(yaml: string): unknown {
  try {
    return parse(yaml, { maxAliasCount: 0, logLevel: 'error' });
  } catch {
    return {};
  }
}

/** The place of every value by its JSON pointer, as far as the YAML can be read. */
function foreignSpans(node: Placed): Record<string, Span> {
  const counter = new LineCounter();
  const document = parseDocument(node.value, { lineCounter: counter, logLevel: 'silent' });
  const first = node.position?.start.line ?? 1;
  const base = (node.position?.start.offset ?? 0) + 4;
  const spans: Record<string, Span> = {};
  const point = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: first + line, column: col, offset: base + offset };
  };
  const walk = (value: unknown, pointer: string): void => {
    if (isNode(value) && value.range) {
      spans[pointer] = { start: point(value.range[0]), end: point(value.range[1]) };
    }
    if (isMap(value))
      for (const { key, value: inner } of value.items) walk(inner, `${pointer}/${String(key)}`);
    if (isSeq(value))
      for (const [index, inner] of value.items.entries()) walk(inner, `${pointer}/${index}`);
  };
  walk(document.contents, '');
  return spans;
}

function pickTexts(value: unknown, title: string): FrontMatter {
  const record =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const summary = record.summary ?? record.description;
  const keywords = Array.isArray(record.keywords)
    ? record.keywords.filter((word) => typeof word === 'string')
    : undefined;
  return {
    // Fields unknown to Narani are kept: parity compares them too.
    ...record,
    title: typeof record.title === 'string' ? record.title : title,
    ...(typeof summary === 'string' ? { summary } : {}),
    ...(keywords ? { keywords } : {}),
  };
}

type Placed = Extract<Root['children'][number], { type: 'yaml' }>;

/** The file with everything but the front matter's inner lines blanked, so that places hold for the file. */
function blankAround(node: Placed, text: string): string {
  const start = text.indexOf('\n') + 1;
  return text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start, start + node.value.length);
}

function position(node: Placed) {
  const start = { line: 1, column: 1, offset: 0 };
  return node.position ?? { start, end: start };
}
