/** Links without a text get the title of what they lead to, in the page's language. */
import type { Corpus } from '@narani/model';
import { visit } from 'unist-util-visit';
import { titleOf } from './title.js';

/** Fills links in place: the trees are the corpus's own, made for it by the parser. */
export function fillLinks(corpus: Corpus): void {
  for (const entry of corpus.entries) {
    for (const document of Object.values(entry.translations)) {
      if (!document.links.some((link) => link.filled)) continue;
      visit(document.tree, 'link', (node) => {
        const reference = node.data?.reference;
        if (!reference || !node.data?.filled) return;
        const title =
          titleOf(corpus, reference, document.locale) ?? `${reference.kind}:${reference.id}`;
        node.children = [{ type: 'text', value: title }];
      });
    }
  }
}
