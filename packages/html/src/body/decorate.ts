/** What Narani adds to a safe tree: section numbers and anchors, numbered paragraphs, tables in boxes. */
import { namesRows } from '@narani/text';
import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';

/** The content with numerals, anchors, boxes and classes. `numerals` are by section id. */
export function decorate(
  content: readonly ElementContent[],
  numerals: ReadonlyMap<string, string>,
): ElementContent[] {
  let tables = 0;
  const dress = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    const element = { ...node, children: node.children.map(dress) };
    if (element.data?.role === 'numbered-paragraph') return numberedParagraph(element);
    if (element.data?.role === 'credit') return withClass(element, 'credit');
    if (element.data?.role === 'figure') return figure(element);
    if (element.data?.role === 'marked-list') return withClass(element, 'marked');
    if (element.data?.role === 'marker') return withClass(element, 'marker');
    if (element.data?.role === 'tick')
      return withProperties(element, { className: ['tick'], role: 'img' });
    switch (element.tagName) {
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return heading(element, numerals);
      case 'table':
        return tableBox(withRowHeads(element), ++tables);
      case 'th':
      case 'td':
        return cell(element);
      case 'img':
        return withProperties(element, { loading: 'lazy', decoding: 'async' });
      // A wide block scrolls in its own box, so the keyboard must reach it.
      case 'pre':
        return withProperties(element, { tabIndex: 0 });
      default:
        return element;
    }
  };
  return content.map(dress);
}

function numberedParagraph(element: Element): Element {
  const number = element.data?.number ?? 0;
  const mark: Element = {
    ...h('a.paragraph-number', { href: `#${element.properties.id}` }, `${number}.`),
    data: { label: { key: 'pages:document.paragraph', values: { number } } },
  };
  const text = h('div.paragraph-text', element.children);
  return h('div.numbered-paragraph', { id: String(element.properties.id) }, [mark, text]);
}

/** A heading and, behind it, the link to it: its sign is drawn, so that neither the heading's name nor copied text holds it. */
function heading(element: Element, numerals: ReadonlyMap<string, string>): Element {
  const id = element.properties.id;
  if (typeof id !== 'string' || id === 'page-footnotes') return element;
  const numeral = numerals.get(id);
  const anchor: Element = {
    ...h('a.anchor', { href: `#${id}` }),
    data: {
      label: { key: 'pages:document.anchor', values: { title: textOf(element) }, ofText: true },
    },
  };
  const number = numeral ? [h('span.numeral', `${numeral}.`), text(' ')] : [];
  const named = { ...element, children: [...number, ...element.children] };
  return h('div.heading', { className: [`heading-${element.tagName.slice(1)}`] }, [named, anchor]);
}

/** A table scrolls in its own box on a narrow screen; the box is a named region that the keyboard reaches. Behind it stands the link to it. */
function tableBox(table: Element, number: number): Element {
  const id = `page-table-${number}`;
  const box = h('div.table', { id, role: 'region', tabIndex: 0 }, [table]);
  const named = { ...box, data: { label: { key: 'pages:document.table', values: { number } } } };
  const anchor: Element = {
    ...h('a.anchor', { href: `#${id}` }),
    data: { label: { key: 'pages:document.tableAnchor', values: { number } } },
  };
  return h('div.tabled', [named, anchor]);
}

/** A picture stands in a box of its own; a space parts the number from the caption. */
function figure(element: Element): Element {
  const number = element.data?.number ?? 0;
  const { id } = element.properties;
  const children = element.children.map((child): ElementContent => {
    if (child.type !== 'element') return child;
    if (child.tagName === 'figcaption') return spaced(numbered(child, id));
    if (child.tagName !== 'img') return child;
    const label = { key: 'pages:document.figure', values: { number } };
    return { ...h('div.picture', [child]), data: { role: 'picture', label } };
  });
  return { ...element, children };
}

/** The number of a figure leads to it: that is the address to copy. A second showing of it has none. */
function numbered(caption: Element, id: Element['properties'][string]): Element {
  const [first, ...rest] = caption.children;
  if (first?.type !== 'element' || first.data?.role !== 'figure-number') return caption;
  const number = withProperties(first, {
    className: ['figure-number'],
    ...(id ? { href: `#${id}` } : {}),
  });
  return { ...caption, children: [{ ...number, tagName: id ? 'a' : 'span' }, ...rest] };
}

function spaced(caption: Element): Element {
  const [first, ...rest] = caption.children;
  const isNumber = first?.type === 'element' && first.data?.role === 'figure-number';
  if (!isNumber || rest.length === 0) return caption;
  return { ...caption, children: [first, text(' '), ...rest] };
}

function withRowHeads(table: Element): Element {
  const rows = table.children.flatMap((part) =>
    part.type === 'element' && part.tagName === 'tbody' ? part.children.filter(isElement) : [],
  );
  const cells = rows.map((row) => row.children.filter(isElement));
  if (!namesRows(cells.map((row) => row.map((each) => textOf(each))))) return table;
  const heads = new Set(cells.map(([first]) => first));
  const dress = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    if (heads.has(node))
      return { ...node, tagName: 'th', properties: { ...node.properties, scope: 'row' } };
    return { ...node, children: node.children.map(dress) };
  };
  return { ...table, children: table.children.map(dress) };
}

const isElement = (node: ElementContent): node is Element => node.type === 'element';

/** A head without words is no head; alignment is a class, since the attribute is obsolete. */
function cell(element: Element): Element {
  const { align, ...properties } = element.properties;
  const head = element.tagName === 'th' && element.children.length > 0;
  const dressed: Element = {
    ...element,
    tagName: head ? 'th' : 'td',
    properties: head ? { ...properties, scope: 'col' } : properties,
  };
  return typeof align === 'string' ? withClass(dressed, `align-${align}`) : dressed;
}

function withClass(element: Element, name: string): Element {
  return withProperties(element, { className: [name] });
}

function withProperties(element: Element, properties: Element['properties']): Element {
  return { ...element, properties: { ...element.properties, ...properties } };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
