/** From a document's tree to the blocks of its print part. */
import type { Document, Entry, Locale, Meta } from '@narani/model';
import type { FootnoteDefinition, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { flatten } from './depth.js';
import type { Facts, Translate } from './facts.js';
import { cleanText } from './glyphs.js';
import { plainStretch, type Setting, toStretches } from './inlines.js';
import { runsLeft } from './language.js';
import type { Block, Inline } from './part.js';
import { toTable } from './table.js';
import type { Stretch } from './tokens.js';
import { notesIn, toInlines } from './words.js';

/** **Units**: characters. The lines of a longer paragraph are not weighed against each other: that would take minutes. */
const LONGEST = 12_000;

/** Blocks of a document and its footnotes by index. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly notes: readonly (readonly Block[])[];
  readonly anchors: ReadonlySet<string>;
}

/** What building blocks needs to know and what it counts. */
interface Context extends Setting {
  readonly entry: Entry;
  readonly t: Translate;
  readonly roman: boolean;
  readonly zoom: number | undefined;
  /** The level of the last heading, and how many of the first level there were. */
  readonly headings: { level: number; sections: number };
  /** How many tables there were; those of notes have no numbers. */
  readonly tables?: { count: number };
}

/** **Units**: mm. The text's width, the greatest height of a picture, the height from which one may float,
 * and a pixel of a picture: less than a CSS pixel, since words that can be read on a phone would be as large as a heading on paper. */
const TEXT_WIDTH = 140;
const PICTURE_HEIGHT = 180;
const TALL_PICTURE = 45;
const PIXEL = 0.21;

/**
 * Sets a document's text.
 *
 * **Shapes**: footnotes are numbered in the order of their first marks, as on the page; those never marked are left out. A
 * section that stands in one language only is set like any other.
 */
export function toBody(document: Document, { entry, t, address, zoom }: Facts): Body {
  const definitions = new Map<string, FootnoteDefinition>();
  const addresses = new Map<string, string>();
  visit(document.tree, ['footnoteDefinition', 'definition'], (node) => {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'definition' && !addresses.has(node.identifier))
      addresses.set(node.identifier, node.url);
  });
  const marked: string[] = [];
  const indexes = new Map<string, number>();
  const context: Context = {
    locale: document.locale,
    id: document.id,
    anchors: anchorsOf(document),
    address,
    zoom,
    entry,
    t,
    roman: isRoman(entry.meta),
    headings: { level: 0, sections: 0 },
    tables: { count: 0 },
    definition: (identifier) => addresses.get(identifier),
    note: (identifier) => {
      if (!definitions.has(identifier)) return undefined;
      const known = indexes.get(identifier);
      if (known !== undefined) return { n: known, first: false };
      const n = marked.push(identifier) - 1;
      indexes.set(identifier, n);
      return { n, first: true };
    },
  };
  const blocks = flatten(toBlocks(document.tree.children, context)).map(afloat);
  const { tables: _tables, ...inNotes } = context;
  const notes: Block[][] = [];
  // A note may mark further notes, which join the end of the list while it is being read.
  for (let index = 0; index < marked.length; index++) {
    const definition = definitions.get(marked[index] ?? '');
    notes.push(definition ? flatten(toBlocks(definition.children, inNotes)) : []);
  }
  return { blocks, notes, anchors: context.anchors };
}

/** Only the page itself can float a figure; inside a list or a quotation it stays in its place. */
function afloat(block: Block): Block {
  return block.type === 'figure' && block.height > TALL_PICTURE ? { ...block, float: true } : block;
}

/** A sheet that is turned for a wide table takes along the headings above it. */
export function turned(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    if (block.type === 'table' && block.landscape) {
      const from = result.findLastIndex(({ type }) => type !== 'heading') + 1;
      const above = result.splice(from);
      result.push(above.length > 0 ? { ...block, above } : block);
    } else result.push(block);
  }
  return result;
}

/** Running text of a plain string. */
export function plainInlines(text: string, locale: Locale): Inline[] {
  return toInlines(plainStretch(text), locale);
}

function toBlocks(nodes: readonly RootContent[], context: Context): Block[] {
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    const before = nodes[index - 1];
    if (context.tables && isCaption(node, next)) return [];
    const caption = before && context.tables && isCaption(before, node) ? before : undefined;
    if (node.type === 'table') return [fromTable(node, context, caption)];
    const blocks = toBlock(node, context);
    const [block] = blocks;
    if (block?.type !== 'paragraph' || !leadsOn(node, next)) return blocks;
    // A sticky block may hold no note.
    return [{ ...block, ...(notesIn(block.text) ? { need: true } : { keep: true }) }];
  });
}

/** A paragraph of nothing but strong words names the table that follows. */
function isCaption(node: RootContent, next: RootContent | undefined): node is Paragraph {
  return (
    next?.type === 'table' &&
    node.type === 'paragraph' &&
    node.children.length > 0 &&
    node.children.every(({ type }) => type === 'strong')
  );
}

/** A paragraph that is nothing alone: a run-in head, or the words before a list. */
function leadsOn(node: RootContent, next: RootContent | undefined): boolean {
  if (node.type !== 'paragraph' || next === undefined) return false;
  if (node.children.every(({ type }) => type === 'strong')) return true;
  const last = node.children.at(-1);
  return next.type === 'list' && last?.type === 'text' && /[:：]\s*$/.test(last.value);
}

function toBlock(node: RootContent, context: Context): Block[] {
  const { locale } = context;
  switch (node.type) {
    case 'heading':
      return toHeading(node, context);
    case 'paragraph':
      return [toParagraph(toStretches(node.children, context), locale)];
    case 'numberedParagraph': {
      const blocks = toBlocks(node.children, context);
      return [{ type: 'numbered', id: node.id, number: node.number, blocks }];
    }
    case 'list':
      return [toList(node, context)];
    case 'blockquote':
      return [{ type: 'quote', blocks: toBlocks(node.children, context) }];
    case 'code':
      return [{ type: 'code', text: cleanText(node.value) }];
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'figure':
      return toFigure(node, context);
    default:
      return [];
  }
}

function toParagraph(stretches: readonly Stretch[], locale: Locale): Block {
  const words = stretches.map(({ t }) => t).join('');
  return {
    type: 'paragraph',
    text: toInlines(stretches, locale),
    ...(runsLeft(words) ? { left: true } : {}),
    ...(words.length > LONGEST ? { long: true } : {}),
  };
}

function toHeading(node: Extract<RootContent, { type: 'heading' }>, context: Context): Block[] {
  const { headings, locale, roman } = context;
  const stretches = toStretches(node.children, context);
  // A heading without a text has no place in the outline: PDF/UA-1, 7.4.
  if (stretches.every(({ t }) => t.trim() === '')) return [];
  // Levels start at 1 and never skip: PDF/UA-1, 7.4.2. `check` reports the skipped ones.
  headings.level = Math.max(1, Math.min(node.depth - 1, headings.level + 1));
  if (headings.level === 1) headings.sections++;
  const number = roman && headings.level === 1 ? `${toRoman(headings.sections)}.` : undefined;
  const text = toInlines(stretches, locale);
  return [
    {
      type: 'heading',
      level: headings.level,
      ...(node.data?.id === undefined ? {} : { id: node.data.id }),
      ...(number === undefined ? {} : { number }),
      ...(notesIn(text) ? { noted: true } : {}),
      text,
    },
  ];
}

function toList(node: List, context: Context): Block {
  const items = node.children.map((item) => {
    const blocks = toBlocks(item.children, context);
    if (typeof item.checked !== 'boolean') return blocks;
    const [first, ...rest] = blocks;
    const sign = item.checked ? '☑ ' : '☐ ';
    if (first?.type !== 'paragraph')
      return [{ type: 'paragraph' as const, text: [sign] }, ...blocks];
    return [{ ...first, text: [sign, ...first.text] }, ...rest];
  });
  const marks = node.children.map((item, index) => markOf(node, item, index));
  return {
    type: 'list',
    ...(marks.some((mark) => mark !== '') ? { marks } : {}),
    tight: node.spread !== true && node.children.every((item) => item.spread !== true),
    items,
  };
}

/** The mark of an item as it is written; '' for a bullet. */
function markOf({ ordered, start }: List, { data }: ListItem, index: number): string {
  if (data?.marker !== undefined) return cleanText(data.marker);
  return ordered ? `${data?.number ?? (start ?? 1) + index}.` : '';
}

function fromTable(node: Table, context: Context, caption: Paragraph | undefined): Block {
  const { locale, tables, t, zoom } = context;
  const [header = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => toStretches(cell.children, context)),
  );
  const set = toTable({ align: node.align ?? [], header, rows }, locale, zoom);
  if (!tables) return set;
  tables.count++;
  const words = caption?.children.flatMap((part) => ('children' in part ? part.children : []));
  return {
    ...set,
    id: `table-${tables.count}`,
    number: t('print:tableNumber', { number: tables.count }),
    ...(words ? { caption: toInlines(toStretches(words, context), locale) } : {}),
  };
}

function toFigure(node: Extract<RootContent, { type: 'figure' }>, context: Context): Block[] {
  const { entry, locale, t } = context;
  const figures = entry.meta.figures ?? [];
  const figure = figures.find(({ id }) => id === node.figure);
  const alt = cleanText(node.alt).trim();
  const caption = toInlines(toStretches(node.children, context), locale);
  const file = figure?.files?.[locale] ?? figure?.file;
  if (!figure || file === undefined)
    return caption.length > 0 ? [{ type: 'small', text: caption }] : [];
  const licence = figure.licence && t(`pages:licence.${figure.licence.replaceAll('.', '-')}`);
  const credit = [figure.credit?.[locale], licence].filter((part) => part).join(' · ');
  const scale = Math.min(PIXEL, TEXT_WIDTH / figure.width, PICTURE_HEIGHT / figure.height);
  const round = (value: number) => Math.round(value * 100) / 100;
  return [
    {
      type: 'figure',
      id: `figure-${figure.id}`,
      file,
      hash: entry.files[file] ?? '',
      width: round(figure.width * scale),
      height: round(figure.height * scale),
      // PDF/UA-1, 7.3 wants an alternative text; `check` reports the missing one.
      alt: alt === '' ? figure.id : alt,
      // Numbers follow meta.yaml, so that both languages count alike.
      number: t('print:figureNumber', { number: figures.indexOf(figure) + 1 }),
      caption,
      ...(credit ? { credit: plainInlines(credit, locale) } : {}),
    },
  ];
}

function anchorsOf(document: Document): Set<string> {
  const anchors = new Set<string>();
  visit(document.tree, (node) => {
    if (node.type === 'numberedParagraph') anchors.add(node.id);
    if (node.type === 'figure') anchors.add(`figure-${node.figure}`);
    if (node.type === 'heading' && node.data?.id !== undefined) anchors.add(node.data.id);
  });
  return anchors;
}

function isRoman(meta: Meta): boolean {
  return meta.numbering?.sections === 'upper-roman';
}

/** The roman numeral of a whole number from 1. */
export function toRoman(value: number): string {
  const signs = [
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const;
  let [text, rest] = ['', value];
  for (const [sign, worth] of signs) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}
