/** Footnotes: numbered in the order they are called, with a way back to every call. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FootnoteDefinition, Nodes, Root } from 'mdast';

/** What was called so far. `order` grows while the text, and then the notes themselves, are rendered. */
export interface FootnoteLedger {
  readonly order: readonly string[];
  /** Enters one call and gives its mark. */
  readonly call: (identifier: string) => Element;
  readonly calls: (identifier: string) => number;
}

/** An empty ledger that knows the notes of a tree; a call of an unknown note is printed without a link. */
export function createLedger(defined: ReadonlyMap<string, FootnoteDefinition>): FootnoteLedger {
  const order: string[] = [];
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  return {
    order,
    calls: (identifier) => counts.get(identifier) ?? 0,
    call: (identifier) => {
      if (!defined.has(identifier)) return h('sup', `[${identifier}]`);
      const number = numbers.get(identifier) ?? order.push(identifier);
      numbers.set(identifier, number);
      const count = (counts.get(identifier) ?? 0) + 1;
      counts.set(identifier, count);
      return mark(number, count);
    },
  };
}

/** The notes of a tree by their identifier; the first of two with one identifier counts. */
export function footnoteDefinitions(tree: Root): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  const look = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier)) {
      found.set(node.identifier, node);
    }
    if ('children' in node) node.children.forEach(look);
  };
  look(tree);
  return found;
}

/** The section of notes at the end of a text; `notes` are their contents in the order of the ledger. */
export function footnoteSection(
  ledger: FootnoteLedger,
  notes: readonly ElementContent[][],
): Element {
  const items = notes.map((content, index) =>
    h('li', { id: `fn-${index + 1}` }, withWayBack(content, index + 1, ledger)),
  );
  const title: Element = {
    ...h('h2', { id: 'page-footnotes' }),
    data: { text: { key: 'pages:document.footnotes' } },
  };
  return h('section.footnotes', { ariaLabelledBy: 'page-footnotes' }, [title, h('ol', items)]);
}

function mark(number: number, count: number): Element {
  const id = `fnref-${number}${count > 1 ? `-${count}` : ''}`;
  const link: Element = {
    ...h('a', { href: `#fn-${number}`, id }, String(number)),
    data: { label: { key: 'pages:document.footnote', values: { number } } },
  };
  return { ...h('sup', [link]) };
}

function withWayBack(
  content: readonly ElementContent[],
  number: number,
  ledger: FootnoteLedger,
): ElementContent[] {
  const calls = ledger.calls(ledger.order[number - 1] ?? '');
  const back: ElementContent[] = [];
  for (let count = 1; count <= calls; count++) {
    const suffix = count > 1 ? `-${count}` : '';
    // Not on a line of its own.
    back.push({ type: 'text', value: '\u00a0' });
    back.push({
      ...h('a.back', { href: `#fnref-${number}${suffix}` }, '↩'),
      data: { label: { key: 'pages:document.footnoteBack', values: { number, count } } },
    });
  }
  const last = content.at(-1);
  if (last?.type !== 'element' || last.tagName !== 'p') return [...content, ...back];
  return [...content.slice(0, -1), { ...last, children: [...last.children, ...back] }];
}
