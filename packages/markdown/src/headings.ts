/** Headings: explicit ids and attributes, sections, and the order of levels. */
import type { Finding, Locale, Section } from '@narani/model';
import { finding } from '@narani/rules';
import { slugify } from '@narani/text';
import type { Heading, Root, Text } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';

// `{#id}`, `{#id only="en" reason="…"}`, or an id in a comment in braces, as Starlight's MDX has it.
const ATTRIBUTES =
  /(?<!\s)\s*\{(?:\s*#([\p{L}\p{N}_-]+)(?![\p{L}\p{N}_-])([^{}]*)|\/\*\s*([\w-]+)\s*\*\/)\}\s*$/u;

/** Braces that were meant as attributes: with words behind them, without `#`, or in the way of kramdown and pandoc. */
const STRAY = /\{\s*[#.:][^{}]*\}|\{[a-z][\w-]+\}\s*$/;

/** Ids that pages give out themselves: paragraphs, footnotes, figures, programme items and the parts of a page. */
const RESERVED = /^(?:p\d+|fn(?:ref)?-.*|(?:figure|item|page)-.*)$/;

/**
 * Moves the attributes of every heading from its text to `data`, and lists the sections.
 *
 * **Errors** (strict only): markdown/empty-heading, markdown/heading-attributes, markdown/heading-level, markdown/duplicate-id,
 * markdown/missing-id, markdown/reserved-id.
 */
export function readSections(
  root: Root,
  path: string,
  strict: boolean,
): { sections: Section[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const sections: Section[] = [];
  const used = new Set<string>();
  const last = new Map<string, number>();
  let depth = 1;
  let current: Section = { id: '', explicit: false, depth: 0, title: '', start: 0, end: 0 };
  for (const [index, node] of root.children.entries()) {
    if (node.type !== 'heading') continue;
    sections.push({ ...current, end: index });
    const attributes = takeAttributes(node);
    if (strict) findings.push(...checkHeading(node, path, attributes, depth, used));
    depth = node.depth;
    current = section(node, index, attributes, used, last);
  }
  sections.push({ ...current, end: root.children.length });
  return { sections, findings };
}

interface Attributes {
  readonly id?: string;
  readonly only?: Locale;
  readonly reason?: string;
  /** The braces as written, where they cannot be read. */
  readonly broken?: string;
}

function takeAttributes(heading: Heading): Attributes {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return strayAttributes(heading);
  const match = ATTRIBUTES.exec(last.value);
  if (!match) return strayAttributes(heading);
  cutText(last, match.index);
  if (last.value === '') heading.children.pop();
  const id = match[1] ?? match[3];
  const rest = (match[2] ?? '').trim();
  return { ...(id === undefined ? {} : { id }), ...readAttributes(rest, match[0].trim()) };
}

/** Leaves the beginning of a text, with its place, where every character was written as it reads. */
function cutText(text: Text, length: number): void {
  const { start, end } = text.position ?? {};
  if (start?.offset !== undefined && end?.offset === start.offset + text.value.length)
    text.position = {
      start,
      end: { line: start.line, column: start.column + length, offset: start.offset + length },
    };
  text.value = text.value.slice(0, length);
}

function strayAttributes({ children }: Heading): Attributes {
  const texts = children.map((child) => (child.type === 'text' ? child.value : ''));
  const [broken] = texts.flatMap((text) => STRAY.exec(text)?.[0] ?? []);
  return broken === undefined ? {} : { broken: broken.trim() };
}

function readAttributes(rest: string, whole: string): Attributes {
  if (rest === '') return {};
  const values = Object.fromEntries(
    [...rest.matchAll(/(?<![a-z])([a-z]+)="([^"]*)"/g)].map((match) => [match[1], match[2]]),
  );
  const leftover = rest.replace(/(?<![a-z])([a-z]+)="([^"]*)"/g, '').trim();
  const { only, reason, ...others } = values;
  const fits =
    (only === 'ko' || only === 'en') &&
    reason &&
    leftover === '' &&
    Object.keys(others).length === 0;
  return fits ? { only, reason } : { broken: whole };
}

function section(
  heading: Heading,
  index: number,
  attributes: Attributes,
  used: Set<string>,
  last: Map<string, number>,
): Section {
  const title = toText(heading);
  const id = attributes.id ?? freeId(slugify(title) || 'section', used, last);
  used.add(id);
  heading.data = {
    ...heading.data,
    id,
    ...(attributes.only ? { only: attributes.only } : {}),
    ...(attributes.reason ? { reason: attributes.reason } : {}),
  };
  return {
    id,
    explicit: attributes.id !== undefined,
    depth: heading.depth,
    title,
    start: index,
    end: index + 1,
    ...(heading.position ? { span: heading.position } : {}),
    ...(attributes.only ? { only: attributes.only } : {}),
    ...(attributes.reason ? { reason: attributes.reason } : {}),
  };
}

/** An id that nothing has; `last` keeps the last number of each, so that headings alike are not counted from 2 again. */
function freeId(slug: string, used: ReadonlySet<string>, last: Map<string, number>): string {
  const base = RESERVED.test(slug) ? `section-${slug}` : slug;
  let id = base;
  let count = last.get(base) ?? 1;
  while (used.has(id)) {
    count += 1;
    id = `${base}-${count}`;
  }
  last.set(base, count);
  return id;
}

function checkHeading(
  heading: Heading,
  path: string,
  attributes: Attributes,
  before: number,
  used: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  const title = toText(heading);
  const at = { path, ...(heading.position ? { span: heading.position } : {}) };
  if (attributes.broken) {
    findings.push(
      finding('markdown/heading-attributes', {
        ...at,
        actual: attributes.broken,
        values: { actual: attributes.broken },
      }),
    );
  }
  if (title.trim() === '') findings.push(finding('markdown/empty-heading', at));
  if (heading.depth === 1) {
    findings.push(
      finding('markdown/heading-level', {
        ...at,
        scope: title,
        variant: 'title',
        actual: '1',
        expected: '2',
      }),
    );
  } else if (heading.depth > before + 1) {
    const values = { actual: heading.depth, expected: before + 1 };
    findings.push(
      finding('markdown/heading-level', {
        ...at,
        scope: title,
        actual: String(heading.depth),
        expected: String(before + 1),
        values,
      }),
    );
  }
  if (attributes.id !== undefined && RESERVED.test(attributes.id)) {
    const { id: actual } = attributes;
    findings.push(
      finding('markdown/reserved-id', { ...at, scope: actual, actual, values: { actual } }),
    );
  }
  if (attributes.id === undefined) {
    findings.push(
      finding('markdown/missing-id', {
        ...at,
        scope: title,
        actual: title,
        values: { actual: title },
      }),
    );
  } else if (used.has(attributes.id)) {
    findings.push(
      finding('markdown/duplicate-id', {
        ...at,
        scope: attributes.id,
        actual: attributes.id,
        values: { actual: attributes.id },
      }),
    );
  }
  return findings;
}
