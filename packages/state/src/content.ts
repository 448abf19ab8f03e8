/**
 * What a piece of a document says, without places: as one canonical text, as bare words, and as lines to read.
 *
 * Links that were filled in with their target's title count as empty: the title belongs to another document.
 */
import type { Nodes, Parents, RootContent } from 'mdast';

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
 * The words alone: letters, digits and signs with a meaning, without spacing, punctuation, emphasis or markup.
 *
 * **Units**: NFKC, so that `㎡` and `m2`, `％` and `%` are one.
 */
export function bareWords(nodes: readonly Nodes[]): string {
  const texts: string[] = [];
  for (const node of nodes) walk(node, (inner) => texts.push(...wordsOf(inner)));
  return texts.map(strip).join('');
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
  const kept = FIELDS.flatMap((field) => {
    const value = record[field];
    return value === undefined || value === null ? [] : [[field, value]];
  });
  const reference = node.type === 'link' && node.data?.reference;
  const children = childrenOf(node);
  return {
    ...Object.fromEntries(kept),
    ...(reference ? { url: targetOf(reference) } : {}),
    ...(children.length > 0 ? { children: children.map(canonical) } : {}),
  };
}

function wordsOf(node: Nodes): string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
      return [node.value];
    case 'image':
    case 'imageReference':
      return [node.alt ?? ''];
    case 'figure':
      return [node.alt];
    default:
      return [];
  }
}

/** Signs of \p{P} that mean something; \p{S} is kept but for the twins of quotation marks and dashes. */
const MEANINGLESS = /[^\p{L}\p{N}\p{M}\p{S}%‰§&/]|[~∼^`´¨|\u{FE00}-\u{FE0F}\u119E]/gu;

/** A minus stands right before a number and not between two: `-5`, but not `10-20`. */
const MINUS = /(?<![\p{L}\p{N}]|\p{N}\s)[-−–](?=\d)/gu;

function strip(text: string): string {
  return text
    .normalize('NFKC')
    .replace(MINUS, '\0')
    .replace(/−/g, '')
    .replaceAll('\0', '−')
    .replace(MEANINGLESS, '');
}

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
        const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '- ';
        return marked(blockLines(item.children), mark);
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
      return node.value.replace(/\s*\n\s*/g, ' ');
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
