/** Documents without their trees: a tree is made where somebody needs it. */
import { outlineOf, titleOf } from '@narani/corpus';
import type { Corpus, Document } from '@narani/model';

/** All of a document but its tree. */
export type Summary = Omit<Document, 'tree'>;

/** A document whose tree may not be there yet. `fill` puts titles into its empty links, once there is a tree. */
export interface LazyDocument {
  readonly document: Document;
  readonly fill: (work: () => void) => void;
}

/** A document that has its summary, and gets its tree from `parse`. */
export function createLazyDocument(summary: Summary, parse: () => Document): LazyDocument {
  let tree: Document['tree'] | undefined;
  let filling: (() => void) | undefined;
  // Not a copy: what is large of a summary is read where it is asked for.
  const document = Object.defineProperties(
    {},
    Object.getOwnPropertyDescriptors(summary),
  ) as Document;
  Object.defineProperty(document, 'tree', {
    enumerable: true,
    get: () => {
      tree ??= parse().tree;
      const work = filling;
      filling = undefined;
      // The work reads the tree, which is there by now.
      work?.();
      return tree;
    },
  });
  return {
    document,
    fill: (work) => {
      filling = work;
    },
  };
}

/** The summary of a document that was just parsed. */
export function summaryOf(document: Document): Summary {
  const { tree: _tree, ...rest } = document;
  return { ...rest, outline: outlineOf(document) };
}

/** What a filled tree depends on besides its source: the titles that stand in its empty links. */
export function filledTitles(corpus: Corpus, { links, locale }: Document): unknown[] {
  return links.flatMap(({ reference, filled }) =>
    filled ? [titleOf(corpus, reference, locale) ?? null] : [],
  );
}
