/** The facts of a piece of text as sorted keys: the same bag in whatever order and words. */
import type { Document } from '@narani/model';
import { textsOf, tokens } from './content.js';

/** The facts of a document of one section, sorted. */
export function readFacts(document: Document): string[] {
  const nodes = document.tree.children;
  const figures = textsOf(nodes).flatMap(
    (text) => text.replace(/(?<=\d),(?=\d{3})/g, '').match(/[-−]?\d+/g) ?? [],
  );
  return [...figures, ...tokens(nodes)].sort();
}
