/** What the items of lists are marked with, and what looks like an item and is none. */
import type {
  List,
  ListItem,
  ListItemData,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { type Before, type Mark, readMark } from './marks.js';

/**
 * Notes in `data` of the items what a list alone does not say, and makes text again of marks that stand alone.
 *
 * **Shapes**: `data.marker` is the mark of an item as it is written, unless it is a bullet or a number with a point as every reader
 * shows them; `data.number` is its number, unless the items count on one by one from `start`. Items that all have the number of the
 * first count on from it.
 */
export function readLists(root: Root, text: string): void {
  readIn(root, text);
}

function readIn(parent: Parents, text: string): void {
  for (const child of parent.children) if ('children' in child) readIn(child, text);
  if (!parent.children.some(({ type }) => type === 'list')) return;
  const into: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type !== 'list') {
      into.push(child);
      continue;
    }
    const marks = marksOf(child, text);
    if (isList(child, marks, parent, text)) into.push(noted(child, marks));
    else for (const item of child.children) addText(into, toParagraph(item, text), text);
  }
  parent.children = into as typeof parent.children;
}

function marksOf({ children }: List, text: string): Mark[] {
  let before: Before = {};
  return children.map((item) => {
    const [line = ''] = text.slice(startOf(item), startOf(item) + 24).split('\n');
    const mark = readMark(line, before) ?? readMark(line) ?? { text: '', kind: '' };
    before = { kind: mark.kind, value: mark.value };
    return mark;
  });
}

/** Letters and numbers count in a row of their own, weak bullets in company; whatever holds blocks is an item. */
function isList({ children }: List, marks: readonly Mark[], parent: Parents, text: string) {
  const holdsBlocks = children.some(
    ({ checked, children: blocks }) =>
      typeof checked === 'boolean' ||
      blocks.length > 1 ||
      (blocks[0]?.type ?? 'paragraph') !== 'paragraph',
  );
  if (holdsBlocks || marks.some(({ common }) => common)) return true;
  if (marks.every(({ value }) => value === undefined)) {
    const parted = children.every((item) => /^.\s/.test(text.slice(startOf(item))));
    const inItem = parted && parent.type === 'listItem';
    return marks.length > 1 || inItem || !marks.some(({ weak }) => weak);
  }
  return marks.some(
    ({ value = 0 }, index) => index > 0 && value === (marks[index - 1]?.value ?? 0) + 1,
  );
}

function noted(list: List, marks: readonly Mark[]): List {
  const [first] = marks;
  if (first?.value === undefined && first?.common) return list;
  const start = first?.value ?? 1;
  const equal = marks.length > 1 && marks.every(({ text }) => text === first?.text);
  const counted = first?.common && (equal || marks.every(({ value }, at) => value === start + at));
  for (const [index, item] of list.children.entries()) {
    const { text = '', value, common } = marks[index] ?? {};
    const shown = common && equal ? `${start + index}${text.slice(-1)}` : text;
    const usual =
      common && shown === `${value === undefined ? '' : counted ? start + index : value}.`;
    const data: ListItemData = {
      ...(usual ? {} : { marker: shown }),
      ...(counted || value === undefined ? {} : { number: value }),
    };
    if (Object.keys(data).length > 0) item.data = { ...item.data, ...data };
  }
  return list;
}

/** An item as the line of text it is. */
function toParagraph({ children: [first], position }: ListItem, text: string): Paragraph {
  const end = first?.position?.start ?? position?.end;
  const lead = text.slice(position?.start.offset, end?.offset).replace(/(?<!\s)\s*\n[\s>]*/g, '\n');
  const words = first?.type === 'paragraph' ? first.children : [];
  const place = position && end ? { position: { start: position.start, end } } : {};
  const mark: Text = { type: 'text', value: words.length > 0 ? lead : lead.trimEnd(), ...place };
  const children = joined([mark, ...words]);
  return { type: 'paragraph', children, ...(position ? { position } : {}) };
}

/** Adds a paragraph, to the one right above it where there is one: the mark alone had parted them. */
function addText(into: RootContent[], paragraph: Paragraph, text: string): void {
  const above = into.at(-1);
  const [end, start] = [above?.position?.end, paragraph.position?.start];
  if (above?.type !== 'paragraph' || !start || end?.line !== start.line - 1) {
    into.push(paragraph);
    return;
  }
  const line = text.slice(0, text.lastIndexOf('\n', (start.offset ?? 0) - 1));
  const hard = line.endsWith('  ');
  const position = { start: end, end: start };
  const turn = hard ? { type: 'break' as const } : { type: 'text' as const, value: '\n' };
  above.children = joined([...above.children, { ...turn, position }, ...paragraph.children]);
  if (above.position && paragraph.position) above.position.end = paragraph.position.end;
}

/** Inline content in which no two texts stand side by side. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const into: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = into.at(-1);
    if (last?.type !== 'text' || node.type !== 'text') into.push(node);
    else into[into.length - 1] = join(last, node);
  }
  return into;
}

function join(one: Text, other: Text): Text {
  const [start, end] = [one.position?.start, other.position?.end];
  const value = one.value + other.value;
  return { type: 'text', value, ...(start && end ? { position: { start, end } } : {}) };
}

const startOf = ({ position }: ListItem): number => position?.start.offset ?? 0;
