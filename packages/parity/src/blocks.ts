/** Cuts a document into blocks. */
import type { Document, Locale, Span } from '@narani/model';
import type { List, ListItem, RootContent } from 'mdast';
import type { Block, Token } from './block.js';
import { EMPTY, weigh } from './block.js';
import { carryUnits } from './facts/table-unit.js';
import { inlineBlock, rowBlock } from './inline.js';

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
    case 'list': {
      const numbers = numbersOf(node);
      for (const [index, item] of node.children.entries())
        flattenItem(item, numbers.get(index), path ? `${path}/list` : 'list', section, locale, out);
      return;
    }
    case 'footnoteDefinition':
      into(`note:${node.identifier}`, node.children);
      return;
    case 'numberedParagraph':
      into(`p${node.number}`, node.children);
      return;
    case 'table':
      out.push(
        ...carryUnits(
          node.children.map((row) => rowBlock(row.children, row.position, path, section, locale)),
          out.at(-1),
        ),
      );
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
    case 'yaml':
      return;
    default:
      out.push(paragraphBlock(node, path, section, locale));
  }
}

/** The number of the first item and of the first that breaks the sequence, by index. */
function numbersOf({ ordered, start, children }: List): Map<number, NonNullable<Block['number']>> {
  const out = new Map<number, NonNullable<Block['number']>>();
  const numbers = children.map(
    ({ data }, index) => data?.number ?? (ordered ? (start ?? 1) + index : undefined),
  );
  const [first] = numbers;
  if (first === undefined) return out;
  const breaks = numbers.findIndex((number, index) => number !== first + index);
  for (const index of breaks < 0 ? [0] : [0, breaks]) {
    const written = numbers[index];
    if (written === undefined) continue;
    const mark = children[index]?.data?.marker ?? `${written}.`;
    out.set(index, { written, due: first + index, mark });
  }
  return out;
}

function flattenItem(
  item: ListItem,
  number: Block['number'],
  path: string,
  section: number,
  locale: Locale,
  out: Block[],
): void {
  const [first, ...rest] = item.children;
  const own = {
    ...(number ? { number } : {}),
    ...(typeof item.checked === 'boolean' ? { ticked: item.checked } : {}),
  };
  if (first?.type === 'paragraph')
    out.push({
      ...inlineBlock('item', first, path, section, locale),
      ...own,
      span: item.position ?? first.position,
    });
  else
    out.push({
      ...EMPTY,
      kind: 'item',
      path,
      section,
      span: item.position,
      ...own,
    });
  for (const child of first?.type === 'paragraph' ? rest : item.children)
    flatten(child, path, section, locale, out);
}

/** A paragraph; or markup, where it opens with a tag, a brace or an import that CommonMark does not know. */
function paragraphBlock(node: RootContent, path: string, section: number, locale: Locale): Block {
  const block = inlineBlock('paragraph', node, path, section, locale);
  // The edges of a container (`:::tip[제목]`) are no words.
  if (/^\s*:::[^\n]*$/.test(block.raw)) {
    return { ...block, kind: 'break' };
  }
  const declares = /^\s*(?:import|export)\s/.test(block.text);
  const opens = /^\s*(?:<[A-Za-z/!]|\{)/.test(block.raw) && block.codes.length === 0;
  if (declares || (opens && !isSentence(block.raw))) {
    return {
      ...markupBlock(block.raw, block.span, path, section),
      runs: block.runs,
      links: block.links,
      images: block.images,
    };
  }
  return block;
}

/** Whether words stand between the tags, and not only a name: `<Term>정책</Term>이란 무엇인가`. */
function isSentence(raw: string): boolean {
  const words = raw.replace(/<[^<>]*>|\{[^{}]*\}/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= SENTENCE && !/[<>{}]/.test(raw.replace(/<[^<>]*>/g, ''));
}

/** Fewer words than this between tags are a label. */
const SENTENCE = 4;

function markupBlock(raw: string, span: Span | undefined, path: string, section: number): Block {
  const images = (raw.match(/<(?:img|Image)\b/g) ?? []).map(
    (): Token => ({ value: 'image', span }),
  );
  return { ...EMPTY, kind: 'markup', path, section, span, raw, images, weight: weigh(raw) };
}

/** An explicit id at the end of a heading is no part of its words. */
function stripId(block: Block): Block {
  const at = block.text.search(/(?<!\s)\s*\{(?:#|\/\*)[^{}]*\}\s*$/);
  if (at < 0) return block;
  const text = block.text.slice(0, at);
  return {
    ...block,
    text,
    facts: block.facts.filter((fact) => fact.end <= at),
    weight: weigh(text),
  };
}
