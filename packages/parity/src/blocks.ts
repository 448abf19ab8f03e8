/**
 * Blocks: a document cut into the units that a translator works on, each with its words, facts and anchors.
 *
 * Emphasis is transparent; code, addresses and markup are taken out of the words and kept as tokens.
 */
import type { Document, Locale, Section, Span } from '@narani/model';
import type { Nodes, RootContent, TableCell } from 'mdast';
import { extractFromText } from './facts/extract.js';
import type { Fact } from './facts/fact.js';
import { MASK } from './facts/fact.js';
import { findWords } from './facts/words.js';

/** Kinds of blocks. `markup` is HTML, JSX or an import: compared like code. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'row'
  | 'code'
  | 'markup'
  | 'figure'
  | 'break';

/** A stretch of a block's text that came from one node. `exact` says that offsets inside it map one to one. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly span: Span | undefined;
  readonly exact: boolean;
  /** Inside a link or emphasis: names and labels. */
  readonly marked: boolean;
}

/** A token inside a block: inline code, a link's target, an image, a footnote's mark. */
export interface Token {
  readonly value: string;
  readonly span: Span | undefined;
  /** A link's words or an image's description. */
  readonly text?: string;
}

/** One unit of a document. **Units**: offsets of facts and cells are into `text`. */
export interface Block {
  readonly kind: BlockKind;
  /** Containers from the outside in: `quote`, `list`, `note:1`, `p13`. */
  readonly path: string;
  readonly section: number;
  readonly span: Span | undefined;
  readonly text: string;
  readonly runs: readonly Run[];
  readonly codes: readonly Token[];
  readonly links: readonly Token[];
  readonly images: readonly Token[];
  readonly notes: readonly Token[];
  /** The offsets of a row's cells. */
  readonly cells: readonly { readonly start: number; readonly end: number }[];
  /** The raw value of code and markup. */
  readonly raw: string;
  readonly lang: string;
  readonly locale: Locale;
  /** Facts in digits; see `allFacts` for those in words. */
  readonly facts: readonly Fact[];
  /** The text without its facts. */
  readonly rest: string;
  /** Expected length in English letters: a Hangul syllable counts 2.1. **Source**: measured on translated documentation. */
  readonly weight: number;
}

/** The blocks of a section without its heading, in the order of the text. */
export function sectionBlocks(document: Document, index: number): Block[] {
  const section = document.sections[index];
  if (!section) return [];
  const out: Block[] = [];
  const first = section.depth === 0 ? section.start : section.start + 1;
  for (const node of document.tree.children.slice(first, section.end))
    flatten(node, '', index, document.locale, out);
  return out;
}

/** The heading of a section as a block, or undefined for the text before the first heading. */
export function headingBlock(document: Document, index: number): Block | undefined {
  const section = document.sections[index];
  const node = section && section.depth > 0 ? document.tree.children[section.start] : undefined;
  return node ? stripId(inlineBlock('heading', node, '', index, document.locale)) : undefined;
}

/** All blocks of a document with their headings. */
export function documentBlocks(document: Document): Block[] {
  return document.sections.flatMap((_: Section, index: number) => {
    const heading = headingBlock(document, index);
    return heading ? [heading, ...sectionBlocks(document, index)] : sectionBlocks(document, index);
  });
}

/** Where a stretch of a block's text stands in its file. */
export function spanAt(block: Block, start: number, end: number): Span | undefined {
  const first =
    block.runs.find((run) => start >= run.start && start < run.end) ??
    block.runs.find((run) => run.end >= start);
  if (!first?.span) return block.span;
  const last = block.runs.find((run) => end > run.start && end <= run.end) ?? first;
  if (!first.exact || !last.exact || !last.span) return first.span;
  return { start: pointAt(block, first, start), end: pointAt(block, last, end) };
}

/** A text as a block of its own: front matter values and descriptions of images. */
export function textBlock(text: string, span: Span | undefined, locale: Locale): Block {
  return {
    ...EMPTY,
    kind: 'paragraph',
    span,
    text,
    raw: text,
    runs: [{ start: 0, end: text.length, span, exact: false, marked: false }],
    locale,
    ...extractFromText(text, locale),
    weight: weigh(text),
  };
}

/** The facts of a block with its numbers in words, which come last. */
export function allFacts(block: Block): Fact[] {
  return [...block.facts, ...findWords(block.rest, block.locale)];
}

/** Length in English letters. */
export function weigh(text: string): number {
  let hangul = 0;
  let other = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xac00 && code <= 0xd7a3) hangul += 1;
    else if (code > 0x20) other += 1;
  }
  return hangul * 2.1 + other;
}

const EMPTY: Omit<Block, 'kind'> = {
  path: '',
  section: 0,
  span: undefined,
  text: '',
  runs: [],
  codes: [],
  links: [],
  images: [],
  notes: [],
  cells: [],
  raw: '',
  lang: '',
  locale: 'en',
  facts: [],
  rest: '',
  weight: 0,
};

function flatten(
  node: RootContent,
  path: string,
  section: number,
  locale: Locale,
  out: Block[],
): void {
  const into = (name: string, children: readonly RootContent[]): void => {
    for (const child of children)
      flatten(child, path ? `${path}/${name}` : name, section, locale, out);
  };
  switch (node.type) {
    case 'blockquote':
      into('quote', node.children);
      return;
    case 'list':
      for (const item of node.children)
        flattenItem(item, path ? `${path}/list` : 'list', section, locale, out);
      return;
    case 'footnoteDefinition':
      into(`note:${node.identifier}`, node.children);
      return;
    case 'numberedParagraph':
      into(`p${node.number}`, node.children);
      return;
    case 'table':
      for (const row of node.children)
        out.push(rowBlock(row.children, row.position, path, section, locale));
      return;
    case 'code':
      out.push({
        ...EMPTY,
        kind: 'code',
        path,
        section,
        span: node.position,
        raw: node.value,
        lang: node.lang ?? '',
        weight: node.value.length,
      });
      return;
    case 'html':
      out.push(markupBlock(node.value, node.position, path, section));
      return;
    case 'thematicBreak':
      out.push({ ...EMPTY, kind: 'break', path, section, span: node.position });
      return;
    case 'figure':
      out.push({
        ...inlineBlock('figure', node, path, section, locale),
        images: [{ value: node.figure, span: node.position, text: node.alt }],
      });
      return;
    case 'definition':
    case 'yaml':
      return;
    default:
      out.push(paragraphBlock(node, path, section, locale));
  }
}

function flattenItem(
  item: { children: readonly RootContent[]; position?: Span | undefined },
  path: string,
  section: number,
  locale: Locale,
  out: Block[],
): void {
  const [first, ...rest] = item.children;
  if (first?.type === 'paragraph')
    out.push({
      ...inlineBlock('item', first, path, section, locale),
      span: item.position ?? first.position,
    });
  else out.push({ ...EMPTY, kind: 'item', path, section, span: item.position });
  for (const child of first?.type === 'paragraph' ? rest : item.children)
    flatten(child, path, section, locale, out);
}

/** A paragraph; or markup, where it opens with a tag, a brace or an import that CommonMark does not know. */
function paragraphBlock(node: RootContent, path: string, section: number, locale: Locale): Block {
  const block = inlineBlock('paragraph', node, path, section, locale);
  // The edges of a container (`:::tip[제목]`) are no words.
  if (/^\s*:{3,}[^\n]*$/.test(block.raw)) {
    return { ...block, kind: 'break' };
  }
  const declares = /^\s*(?:import|export)\s/.test(block.text);
  if (declares || (/^\s*(?:<[A-Za-z/!]|\{)/.test(block.raw) && block.codes.length === 0)) {
    return {
      ...markupBlock(block.raw, block.span, path, section),
      runs: block.runs,
      links: block.links,
      images: block.images,
    };
  }
  return block;
}

function markupBlock(raw: string, span: Span | undefined, path: string, section: number): Block {
  const images: Token[] = [
    ...raw.matchAll(/<(?:img|Image)\b[^>]*?(?:src=["'{]?([^\s"'}>]+))?[^>]*>/g),
  ].map((match) => ({ value: match[1] ?? 'image', span }));
  return { ...EMPTY, kind: 'markup', path, section, span, raw, images, weight: weigh(raw) };
}

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

function inlineBlock(
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

function rowBlock(
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

/** An explicit id at the end of a heading is no part of its words. */
function stripId(block: Block): Block {
  const at = block.text.search(/\s*\{(?:#|\/\*)[^}]*\}\s*$/);
  if (at < 0) return block;
  const text = block.text.slice(0, at);
  return {
    ...block,
    text,
    facts: block.facts.filter((fact) => fact.end <= at),
    weight: weigh(text),
  };
}

function pointAt(
  block: Block,
  run: Run,
  offset: number,
): { line: number; column: number; offset?: number } {
  const start = run.span?.start ?? { line: 1, column: 1 };
  const before = block.text.slice(run.start, offset);
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  const place = {
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? start.column + before.length : last.length + 1,
  };
  return start.offset === undefined ? place : { ...place, offset: start.offset + before.length };
}
