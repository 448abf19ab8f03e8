/**
 * What a piece of a document says, without places: as one canonical text, as bare words, and as lines to read.
 *
 * Links that were filled in with their target's title count as empty: the title belongs to another document.
 */
import type { ListItem, Nodes, Parents, RootContent } from 'mdast';

/** Calls `visit` for a node and everything inside it, in the order of the text. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}

/**
 * The canonical text: equal if and only if nothing was touched but places.
 *
 * **Shapes**: JSON of the fields that mean something to a reader, in a fixed order.
 */
export function canonicalText(nodes: readonly Nodes[]): string {
  return JSON.stringify(nodes.map(canonical));
}

/**
 * What is said, however it is set: letters, digits and signs with a meaning, and what links, pictures and code point at, without
 * spacing, punctuation, emphasis or markup.
 *
 * **Units**: NFKC, so that `㎡` and `m2`, `％` and `%` are one. Numerals stand in angle brackets, so that `16 23` and `1623`, `3.5`
 * and `35` are two.
 */
export function bareWords(nodes: readonly Nodes[]): string {
  const said: string[] = [];
  for (const node of nodes) collect(node, said);
  const parts = said.join('').normalize('NFKC').split(NUMERAL);
  const words = parts.map((part, index) =>
    index % 2 === 0 ? part.replace(MEANINGLESS, '') : `<${canonicalNumeral(part)}>`,
  );
  return [words.join(''), ...tokens(nodes)].join('\n');
}

/** The descriptions of pictures. */
export function descriptions(nodes: readonly Nodes[]): string[] {
  const found: string[] = [];
  for (const node of nodes) {
    walk(node, (inner) => {
      if (inner.type === 'figure' || inner.type === 'image' || inner.type === 'imageReference')
        found.push(inner.alt ?? '');
    });
  }
  return found;
}

/** What links, pictures and code say by value: what must be the same in every language. */
export function tokens(nodes: readonly Nodes[]): string[] {
  const found: string[] = [];
  for (const node of nodes) walk(node, (inner) => found.push(...tokenOf(inner)));
  return found;
}

/** Blocks as lines that a person reads; emphasis, links and code as Markdown has them. */
export function readingLines(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node) => linesOf(node)).filter((line) => line.trim() !== '');
}

function childrenOf(node: Nodes): readonly Nodes[] {
  if (node.type === 'link' && node.data?.filled) return [];
  return 'children' in node ? (node as Parents).children : [];
}

/** In this order; what a parser adds besides (spread, labels, places) is not text. */
const FIELDS = [
  'type',
  'depth',
  'ordered',
  'start',
  'checked',
  'number',
  'identifier',
  'lang',
  'meta',
  'figure',
  'url',
  'title',
  'alt',
  'value',
] as const;

function canonical(node: Nodes): Record<string, unknown> {
  const record = node as unknown as Readonly<Record<string, unknown>>;
  const kept: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const value = record[field];
    if (value !== undefined && value !== null) kept[field] = value;
  }
  if (node.type === 'link' && node.data?.reference) kept.url = targetOf(node.data.reference);
  if (node.type === 'listItem') Object.assign(kept, writtenMark(node));
  const children = childrenOf(node);
  if (children.length > 0) kept.children = children.map(canonical);
  return kept;
}

/** The mark and the number of an item, where its list does not say them. */
function writtenMark({ data }: ListItem): Record<string, unknown> {
  const { marker, number } = data ?? {};
  return {
    ...(marker === undefined ? {} : { marker }),
    ...(number === undefined ? {} : { written: number }),
  };
}

/** What stands inside a line; everything else begins a new one. */
const PHRASING: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'footnoteReference',
]);

/** A node's text as one stretch, for emphasis may begin inside a word or a number. */
function collect(node: Nodes, into: string[]): void {
  const inLine = PHRASING.has(node.type);
  if (!inLine) into.push('\n');
  if (node.type === 'figure' || node.type === 'image' || node.type === 'imageReference')
    into.push(node.alt ?? '', '\n');
  else if ('value' in node) into.push(node.value);
  else if (node.type === 'listItem') into.push(signOf(node), '\n');
  for (const child of childrenOf(node)) collect(child, into);
  if (!inLine) into.push('\n');
}

/** What the mark of an item says by itself: a mark other than the usual ones, a number out of its row, a tick. */
function signOf({ data, checked }: ListItem): string {
  const mark = data?.marker ?? (data?.number === undefined ? '' : `${data.number}.`);
  return typeof checked === 'boolean' ? `${mark} ${checked ? '☑' : '☐'}` : mark;
}

/**
 * A number, a date, a time or a range as it is written. A minus stands right before a number and not between two: `-5`, but not
 * `10-20`.
 */
const NUMERAL =
  /((?:(?<![\p{L}\p{N}]|\p{N}\s)[-−–])?\p{Nd}+(?:(?:[.,:]|\.\s+|\s*[~∼〜–-]\s*)\p{Nd}+)*)/u;

/** One way to write a numeral: no thousands separators, one sign for a minus and one for a range. */
function canonicalNumeral(numeral: string): string {
  return numeral
    .replace(/^[−–]/, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)\s*[~∼〜–-]\s*/g, '~')
    .replace(/\s+/g, '');
}

/**
 * Everything but letters, digits and signs that mean something: of \p{P} `%` and its like; of \p{S} all but the twins of
 * quotation marks, dashes and the middle dot.
 */
const MEANINGLESS = /[^\p{L}\p{N}\p{M}\p{S}%‰§&/]|[~∼−^`´¨|\u{FE00}-\u{FE0F}\u119E]/gu;

function tokenOf(node: Nodes): string[] {
  switch (node.type) {
    case 'link':
      return [`link:${node.data?.reference ? targetOf(node.data.reference) : node.url}`];
    case 'definition':
      return [`link:${node.url}`];
    case 'image':
      return [`picture:${node.url}`];
    case 'figure':
      return [`picture:${node.figure}`];
    case 'footnoteReference':
      return ['footnote'];
    case 'code':
    case 'inlineCode':
      return [`code:${node.value.replace(/\s+/g, ' ').trim()}`];
    default:
      return [];
  }
}

function targetOf(reference: { kind: string; id: string; fragment?: string }): string {
  const fragment = reference.fragment === undefined ? '' : `#${reference.fragment}`;
  return `${reference.kind}:${reference.id}${fragment}`;
}

function linesOf(node: Nodes): string[] {
  switch (node.type) {
    case 'blockquote':
      return blockLines(node.children).map((line) => `> ${line}`);
    case 'list':
      return node.children.flatMap((item, index) => {
        const usual = node.ordered ? `${item.data?.number ?? (node.start ?? 1) + index}.` : '-';
        const tick = typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : '';
        return marked(blockLines(item.children), `${item.data?.marker ?? usual} ${tick}`);
      });
    case 'numberedParagraph':
      return marked(blockLines(node.children), `${node.number}. `);
    case 'footnoteDefinition':
      return marked(blockLines(node.children), `[^${node.identifier}]: `);
    case 'table':
      return node.children.map((row) => row.children.map(inline).join(' | '));
    case 'code':
    case 'html':
      return node.value.split('\n');
    case 'figure':
      return [`![${node.alt}](figure:${node.figure}) ${node.children.map(inline).join('')}`];
    case 'thematicBreak':
      return ['***'];
    case 'definition':
      return [`[${node.identifier}]: ${node.url}`];
    default:
      return [inline(node)];
  }
}

function blockLines(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap(linesOf);
}

function marked(lines: readonly string[], mark: string): string[] {
  return lines.map((line, index) => (index === 0 ? mark : '  ') + line);
}

function inline(node: Nodes): string {
  const inner = (): string => childrenOf(node).map(inline).join('');
  switch (node.type) {
    case 'text':
      return node.value.replace(/(?<!\s)\s*\n\s*/g, ' ');
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'html':
      return node.value;
    case 'break':
      return ' ';
    case 'strong':
      return `**${inner()}**`;
    case 'emphasis':
      return `*${inner()}*`;
    case 'delete':
      return `~~${inner()}~~`;
    case 'link':
      return `[${inner()}](${node.data?.reference ? targetOf(node.data.reference) : node.url})`;
    case 'image':
      return `![${node.alt ?? ''}](${node.url})`;
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    default:
      return inner();
  }
}
