/**
 * Collects the words and tokens of a node. Emphasis is transparent; code, addresses and markup are taken out of the words and
 * kept as tokens.
 */
import type { Locale, Span } from '@narani/model';
import type { Nodes, TableCell } from 'mdast';
import type { Block, BlockKind, Run, Token } from './block.js';
import { EMPTY, weigh } from './block.js';
import { extractFromText } from './facts/extract.js';
import { MASK } from './facts/fact.js';

interface Building {
  text: string;
  raw: string;
  readonly runs: Run[];
  readonly codes: Token[];
  readonly links: Token[];
  readonly images: Token[];
  readonly notes: Token[];
}

function building(): Building {
  return { text: '', raw: '', runs: [], codes: [], links: [], images: [], notes: [] };
}

/** A block of a node's inline content. */
export function inlineBlock(
  kind: BlockKind,
  node: Nodes,
  path: string,
  section: number,
  locale: Locale,
): Block {
  const into = building();
  collect(node, into);
  return finish(kind, into, node.position, path, section, locale, []);
}

/** A table row as a block, with the places of its cells. */
export function rowBlock(
  cells: readonly TableCell[],
  span: Span | undefined,
  path: string,
  section: number,
  locale: Locale,
): Block {
  const into = building();
  const bounds: { start: number; end: number }[] = [];
  for (const cell of cells) {
    const start = into.text.length;
    collect(cell, into);
    bounds.push({ start, end: into.text.length });
    into.text += ' \n ';
  }
  return finish('row', into, span, path, section, locale, bounds);
}

function finish(
  kind: BlockKind,
  into: Building,
  span: Span | undefined,
  path: string,
  section: number,
  locale: Locale,
  cells: Block['cells'],
): Block {
  return {
    ...EMPTY,
    kind,
    path,
    section,
    span,
    ...into,
    cells,
    locale,
    ...extractFromText(into.text, locale),
    weight: weigh(into.raw),
  };
}

/** Collects the words and tokens of a node and its children. */
function collect(node: Nodes, into: Building, marked = false): void {
  const push = (text: string, exact: boolean): void => {
    if (text)
      into.runs.push({
        start: into.text.length,
        end: into.text.length + text.length,
        span: node.position,
        exact,
        marked,
      });
    into.text += text;
  };
  switch (node.type) {
    case 'text': {
      const { position } = node;
      const length =
        position?.end.offset !== undefined && position.start.offset !== undefined
          ? position.end.offset - position.start.offset
          : -1;
      into.raw += node.value;
      push(node.value, length === node.value.length);
      return;
    }
    case 'inlineCode':
      into.codes.push({ value: node.value, span: node.position });
      into.raw += node.value;
      push(MASK, false);
      return;
    case 'break':
      push('\n', false);
      return;
    case 'html': {
      for (const match of node.value.matchAll(/<(?:img|Image)\b[^>]*?(?:src=["'{]?([^\s"'}>]+))?/g))
        into.images.push({ value: match[1] ?? 'image', span: node.position });
      for (const match of node.value.matchAll(
        /<(?:a|LinkCard|LinkButton)\b[^>]*?href=["']([^"']+)["']/g,
      ))
        into.links.push({ value: match[1] ?? '', span: node.position });
      into.raw += node.value;
      push(/^<!--/.test(node.value) ? '' : ' ', false);
      return;
    }
    case 'image':
      into.images.push({ value: node.url, span: node.position, text: node.alt ?? '' });
      push(MASK, false);
      return;
    case 'imageReference':
      into.images.push({ value: node.identifier, span: node.position, text: node.alt ?? '' });
      push(MASK, false);
      return;
    case 'footnoteReference':
      into.notes.push({ value: node.identifier, span: node.position });
      push(MASK, false);
      return;
    case 'link': {
      const start = into.text.length;
      for (const child of node.children) collect(child, into, true);
      const { reference } = node.data ?? {};
      const value = reference
        ? `${reference.kind}:${reference.id}${reference.fragment ? `#${reference.fragment}` : ''}`
        : node.url;
      into.links.push({ value, span: node.position, text: into.text.slice(start) });
      return;
    }
    default:
      if ('children' in node)
        for (const child of node.children as readonly Nodes[])
          collect(child, into, marked || node.type === 'strong' || node.type === 'emphasis');
  }
}
