/** Two texts as rows: paragraph beside paragraph, item beside item, and the rows of a table below each other. */
import type { LineMatch, Locale } from '@narani/model';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isElement } from './lines.js';
import { pairElements, type Row } from './pair.js';

/** What rows need to know of their page. **Shapes**: `absent` is what stands where a language says nothing; `below` comes under a heading. */
export interface Sides {
  readonly own: Locale;
  readonly other: Locale;
  readonly absent: (language: Locale) => Element;
  readonly below: (heading: Element | undefined, counterpart: Element | undefined) => Element[];
}

/** The rows of two lists of elements. */
export function rowsOf(
  sides: Sides,
  own: readonly Element[],
  other: readonly Element[],
  matches: readonly LineMatch[],
): Element[] {
  return pairElements(own, other, matches).flatMap((row) => rowOf(sides, row));
}

function rowOf(sides: Sides, row: Row): Element[] {
  const [one, more] = row.own;
  const [two, further] = row.other;
  const single = more === undefined && further === undefined;
  if (single && one && two && isList(one) && isSameList(one, two))
    return [listOf(sides, one, two, row.matches)];
  const tables = single && one && two ? [tableIn(one), tableIn(two)] : [];
  if (one && tables[0] && tables[1] && columns(tables[0]) === columns(tables[1]))
    return [tableOf(sides, one, [tables[0], tables[1]], row.matches)];
  const headings = [row.own.findLast(isHeading), row.other.findLast(isHeading)];
  if (!headings[0] && !headings[1]) return [cells(sides, row.own, row.other)];
  return [
    h('div.facing-heading', [
      cells(sides, row.own, row.other),
      ...sides.below(headings[0], headings[1]),
    ]),
  ];
}

/** One row: a cell for each language, one's own first. */
export function cells(
  { own, other, absent }: Sides,
  first: readonly ElementContent[],
  second: readonly ElementContent[],
): Element {
  const cell = (name: string, lang: Locale, content: readonly ElementContent[]) =>
    content.length > 0
      ? h('div.facing-cell', { className: [name], lang }, [...content])
      : h('div.facing-cell', { className: [name, 'empty'] }, [absent(lang)]);
  return h('div.facing-row', [cell('own', own, first), cell('other', other, second)]);
}

const isHeading = (node: Element): boolean => classesOf(node).includes('heading');
const isList = ({ tagName }: Element): boolean => tagName === 'ul' || tagName === 'ol';

function classesOf({ properties: { className } }: Element): readonly (string | number)[] {
  return Array.isArray(className) ? className : [];
}

/** Lists are one where their marks are. */
function isSameList(one: Element, two: Element): boolean {
  return (
    one.tagName === two.tagName && JSON.stringify(one.properties) === JSON.stringify(two.properties)
  );
}

function listOf(sides: Sides, one: Element, two: Element, matches: readonly LineMatch[]): Element {
  const pairs = pairElements(
    one.children.filter(isElement),
    two.children.filter(isElement),
    matches,
  );
  const items = pairs.map(({ own, other, matches: within }) =>
    h('li', own.length === 1 ? { ...own[0]?.properties } : {}, itemOf(sides, own, other, within)),
  );
  return { ...one, children: items };
}

/** The words of an item beside its counterpart's; the lists below them item by item. */
function itemOf(
  sides: Sides,
  own: readonly Element[],
  other: readonly Element[],
  matches: readonly LineMatch[],
): Element[] {
  const [one, more] = own;
  const [two, further] = other;
  if (!one || !two || more || further)
    return [
      cells(sides, own.length === 1 ? (one?.children ?? []) : own.map(asBox), other.map(asBox)),
    ];
  const isBelow = (node: ElementContent) => isElement(node) && isList(node);
  const [lists, counterparts] = [one, two].map(({ children }) =>
    children.filter(isElement).filter(isList),
  );
  const words = [one, two].map(({ children }) => children.filter((node) => !isBelow(node)));
  return [
    cells(sides, words[0] ?? [], [{ ...asBox(two), children: words[1] ?? [] }]),
    ...rowsOf(sides, lists ?? [], counterparts ?? [], matches),
  ];
}

/** An item out of its list, still at its address. */
function asBox({ properties: { id }, children }: Element): Element {
  return h('div', { id }, children);
}

/** The table of a box. */
function tableIn(node: Element): Element | undefined {
  if (node.tagName === 'table') return node;
  if (!['tabled', 'table'].some((name) => classesOf(node).includes(name))) return undefined;
  for (const child of node.children) {
    const found = isElement(child) ? tableIn(child) : undefined;
    if (found) return found;
  }
  return undefined;
}

const partsOf = (table: Element, name: string): Element[] =>
  table.children
    .filter(isElement)
    .filter(({ tagName }) => tagName === name)
    .flatMap(({ children }) => children.filter(isElement));

const columns = (table: Element): number =>
  Math.max(
    0,
    ...[...partsOf(table, 'thead'), ...partsOf(table, 'tbody')].map(
      ({ children }) => children.filter(isElement).length,
    ),
  );

/** One table of both: below each row its counterpart, so that columns stay columns. */
function tableOf(
  sides: Sides,
  box: Element,
  [one, two]: readonly [Element, Element],
  matches: readonly LineMatch[],
): Element {
  const part = (name: string): Element[] => {
    const rows = pairElements(partsOf(one, name), partsOf(two, name), matches).flatMap(
      ({ own, other }) => [
        ...own.map((row) => tableRow(row, sides.own, 'own')),
        ...other.map((row) => tableRow(row, sides.other, 'other')),
      ],
    );
    return rows.length > 0 ? [h(name, rows)] : [];
  };
  const table = { ...one, children: [...part('thead'), ...part('tbody')] };
  const within = (node: Element): Element =>
    node === one
      ? table
      : {
          ...node,
          children: node.children.map((child) => (isElement(child) ? within(child) : child)),
        };
  return within(box);
}

function tableRow(row: Element, lang: Locale, name: string): Element {
  return { ...row, properties: { ...row.properties, lang, className: [name] } };
}
