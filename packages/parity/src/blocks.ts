/** Cuts a document into blocks. */
import type { Document, Locale, Span } from '@narani/model';
import type { List, RootContent } from 'mdast';
import type { Block, Token } from './block.js';
import { EMPTY, textBlock, weigh } from './block.js';
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
      const dated = dateOf(node, locale);
      if (dated) {
        out.push({ ...textBlock(dated, node.position, locale), path, section });
        return;
      }
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
    case 'yaml':
      return;
    default:
      out.push(paragraphBlock(node, path, section, locale));
  }
}

/** `2026. 5. 18.` at the start of a line is a date, which CommonMark takes for lists in lists. */
function dateOf(list: List, locale: Locale): string | undefined {
  const numbers: number[] = [];
  let rest = '';
  for (let node: RootContent | undefined = list; node; ) {
    if (node.type === 'paragraph' && numbers.length > 1) {
      rest = ` ${inlineBlock('paragraph', node, '', 0, locale).text}`;
      break;
    }
    if (node.type !== 'list' || node.children.length !== 1 || typeof node.start !== 'number')
      return undefined;
    numbers.push(node.start);
    const children: readonly RootContent[] = node.children[0]?.children ?? [];
    if (children.length > 1) return undefined;
    node = children[0];
  }
  const [year = 0, month = 0, day = 1] = numbers;
  const isDate = year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate && numbers.length <= 3 ? `${numbers.join('. ')}.${rest}` : undefined;
}

/** The number of the first item and of the first that breaks the sequence, by index. Items may all be written as the first. */
function numbersOf({ start, children }: List): Map<number, NonNullable<Block['number']>> {
  const out = new Map<number, NonNullable<Block['number']>>();
  if (typeof start !== 'number') return out;
  out.set(0, { written: start, due: start });
  const numbers = children.map(({ data }) => data?.number);
  if (numbers.every((number) => number === start)) return out;
  const breaks = numbers.findIndex(
    (number, index) => number !== undefined && number !== start + index,
  );
  const written = numbers[breaks];
  if (written !== undefined) out.set(breaks, { written, due: start + breaks });
  return out;
}

function flattenItem(
  item: { children: readonly RootContent[]; position?: Span | undefined },
  number: Block['number'],
  path: string,
  section: number,
  locale: Locale,
  out: Block[],
): void {
  const [first, ...rest] = item.children;
  if (first?.type === 'paragraph')
    out.push({
      ...inlineBlock('item', first, path, section, locale),
      ...(number ? { number } : {}),
      span: item.position ?? first.position,
    });
  else
    out.push({
      ...EMPTY,
      kind: 'item',
      path,
      section,
      span: item.position,
      ...(number ? { number } : {}),
    });
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
  const images: Token[] = [
    ...raw.matchAll(/<(?:img|Image)\b[^>]*?(?:src=["'{]?([^\s"'}>]+))?[^>]*>/g),
  ].map((match) => ({ value: match[1] ?? 'image', span }));
  return { ...EMPTY, kind: 'markup', path, section, span, raw, images, weight: weigh(raw) };
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
