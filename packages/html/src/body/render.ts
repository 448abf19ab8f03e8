/** Renders one text. */
import type { Document, Entry } from '@narani/model';
import type { ElementContent, Root } from 'hast';
import type { RootContent as MdastContent } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { HtmlBody } from './body.js';
import { decorate } from './decorate.js';
import { createLedger, footnoteDefinitions, footnoteSection } from './footnotes.js';
import { bodyHandlers } from './handlers.js';
import { numerals } from './numerals.js';
import { sanitiseBody } from './sanitise.js';

/**
 * One text as a safe tree.
 *
 * **Shapes**: see `HtmlBody`; the result survives JSON. Whatever the document's tree holds, nothing in it can run: raw HTML is dropped
 * and every element and attribute not on the list of allowed ones is removed before Narani adds its own.
 */
export function renderBody(entry: Entry, document: Document): HtmlBody {
  const definitions = footnoteDefinitions(document.tree);
  const ledger = createLedger(definitions);
  const handlers = bodyHandlers(
    { meta: entry.meta, locale: document.locale, files: Object.keys(entry.files) },
    ledger,
  );
  const processor = unified()
    .use(remarkRehype, { handlers })
    .use(() => sanitiseBody)
    .freeze();
  const convert = (children: readonly MdastContent[]): ElementContent[] =>
    contentOf(processor.runSync({ type: 'root', children: [...children] }));

  const text = convert(document.tree.children.filter(({ type }) => type !== 'footnoteDefinition'));
  const notes: ElementContent[][] = [];
  // A note may call another, so the order can still grow.
  for (let index = 0; index < ledger.order.length; index++) {
    notes.push(convert(definitions.get(ledger.order[index] ?? '')?.children ?? []));
  }

  const numbered = numerals(entry.meta, document.sections);
  const children = decorate(
    notes.length > 0 ? [...text, footnoteSection(ledger, notes)] : text,
    numbered,
  );
  const outline = document.sections
    .filter(({ depth, id }) => depth > 0 && id !== '')
    .map(({ id, depth, title }) => {
      const numeral = numbered.get(id);
      return numeral ? { id, depth, title, numeral } : { id, depth, title };
    });
  return { tree: { type: 'root', children }, outline };
}

function contentOf(root: Root): ElementContent[] {
  return root.children.filter((node): node is ElementContent => node.type !== 'doctype');
}
