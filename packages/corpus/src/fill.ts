/** Links without a text get the title of what they lead to, in the page's language. */
import type { Attempt, Checked, Corpus, Document, Entry } from '@narani/model';
import { foundOnly } from '@narani/model';
import { visit } from 'unist-util-visit';
import { titleOf } from './title.js';

/** Fills links in place: the trees are the corpus's own, made for it by the parser. */
export function fillLinks(corpus: Corpus, attempt: Attempt): Checked<undefined> {
  const fill = ({ id }: Pick<Entry, 'id'>, document: Document) => {
    const { path, locale } = document;
    const step = { stage: 'fill', path, target: id, locale } as const;
    return attempt(step, () => {
      fillDocument(corpus, document);
      return foundOnly([]);
    });
  };
  const done = corpus.entries.flatMap((entry) =>
    Object.values(entry.translations).map((document) => fill(entry, document)),
  );
  const framed = (corpus.frames ?? []).map(({ document }) => fill(document, document));
  return foundOnly([...done, ...framed].flatMap(({ findings }) => findings));
}

function fillDocument(corpus: Corpus, document: Document): void {
  if (!document.links.some((link) => link.filled)) return;
  visit(document.tree, 'link', (node) => {
    const reference = node.data?.reference;
    if (!reference || !node.data?.filled) return;
    const title =
      titleOf(corpus, reference, document.locale) ?? `${reference.kind}:${reference.id}`;
    node.children = [{ type: 'text', value: title }];
  });
}
