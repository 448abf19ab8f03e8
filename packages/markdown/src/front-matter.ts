/** Front matter: the YAML between the first two `---` lines. */
import type { Checked, Document } from '@narani/model';
import { parseRecord } from '@narani/records';
import { finding } from '@narani/rules';
import type { FrontMatter } from '@narani/schema';
import type { Root } from 'mdast';
import { parse } from 'yaml';

type FrontMatterOf = Pick<Document, 'data' | 'dataSpans'>;

/** **Errors**: schema/missing-front-matter, and those of `parseRecord`. Without a value the document is withheld. */
export function readFrontMatter(
  root: Root,
  path: string,
  text: string,
): Checked<FrontMatterOf | undefined> {
  const node = root.children[0];
  if (node?.type !== 'yaml') {
    const start = { line: 1, column: 1 };
    return {
      value: undefined,
      findings: [finding('schema/missing-front-matter', { path, span: { start, end: start } })],
    };
  }
  const record = parseRecord<FrontMatter>(path, blankAround(node, text), 'front-matter');
  const value = record.value && { data: record.value.value, dataSpans: record.value.spans };
  return { value, findings: record.findings };
}

/** The front matter of any Markdown in the world: whatever title, summary or keywords it has, without a schema. */
export function readForeignFrontMatter(root: Root, path: string, text: string): FrontMatterOf {
  const node = root.children[0];
  const title = path.replace(/^.*\//, '').replace(/\.mdx?$/, '');
  if (node?.type !== 'yaml') return { data: { title }, dataSpans: {} };
  const record = parseRecord<FrontMatter>(path, blankAround(node, text), 'front-matter');
  if (record.value) return { data: record.value.value, dataSpans: record.value.spans };
  return {
    data: pickTexts(safeParse(node.value), title),
    dataSpans: { '': position(node), '/title': position(node) },
  };
}

function safeParse(yaml: string): unknown {
  try {
    return parse(yaml, { maxAliasCount: 0 });
  } catch {
    return {};
  }
}

function pickTexts(value: unknown, title: string): FrontMatter {
  const record =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const summary = record.summary ?? record.description;
  const keywords = Array.isArray(record.keywords)
    ? record.keywords.filter((word) => typeof word === 'string')
    : undefined;
  return {
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
