/** The facts of a piece of text as sorted keys: the same bag in whatever order and words. */
import type { Document } from '@narani/model';
import { factKeys } from '@narani/parity';
import type { RootContent } from 'mdast';
import { descriptions, tokens } from './content.js';

/**
 * The facts of a document of one section, sorted: figures, dates, statutes and the like, also in descriptions of pictures, and
 * what links, pictures and code point at.
 */
export function readFacts(document: Document): string[] {
  const nodes = document.tree.children;
  return [...statedFacts(document), ...tokens(nodes)].sort();
}

/** A picture's description is text of its own to a reader: it is read as a paragraph. */
function statedFacts(document: Document): string[] {
  const nodes = document.tree.children;
  const [section] = document.sections;
  if (!section) return [];
  const described = descriptions(nodes).map(
    (value): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
  );
  const children = [...nodes, ...described];
  const whole = { ...section, start: 0, end: children.length };
  return factKeys({ ...document, tree: { type: 'root', children }, sections: [whole] }, whole);
}
