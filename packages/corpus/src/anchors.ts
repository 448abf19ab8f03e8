/** Links within one page: `#issues` must lead to something that the page has. */
import type { Document, Entry, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { visit } from 'unist-util-visit';

/** Parts that a page may have around its text, as the html package names them. */
const PARTS = /^page-(?:main|footnotes|programme|facts|sources|notice|history)$/;

/** Links of an entry's texts to places in the same text that are not there. **Errors**: corpus/unknown-fragment. */
export function checkOwnAnchors(entry: Entry): Finding[] {
  return Object.values(entry.translations).flatMap((document) => {
    const anchors = anchorsOf(entry, document);
    const findings: Finding[] = [];
    visit(document.tree, 'link', (node) => {
      if (!node.url.startsWith('#')) return;
      const actual = decoded(node.url.slice(1));
      if (actual === '' || actual === 'top' || anchors.has(actual) || PARTS.test(actual)) return;
      const { path } = document;
      const span = node.position ? { span: node.position } : {};
      const values = { actual, target: `${document.locale}.md` };
      findings.push(
        finding('corpus/unknown-fragment', { path, ...span, scope: `#${actual}`, actual, values }),
      );
    });
    return findings;
  });
}

/** Every id of a text's page: what the text names itself, and what follows from it. */
function anchorsOf(entry: Entry, { sections, tree }: Document): ReadonlySet<string> {
  const anchors = new Set(sections.map(({ id }) => id));
  let notes = 0;
  visit(tree, (node) => {
    if (node.type === 'numberedParagraph') anchors.add(node.id);
    else if (node.type === 'heading' && node.data?.id) anchors.add(node.data.id);
    else if (node.type === 'figure') anchors.add(`figure-${node.figure}`);
    else if (node.type === 'footnoteDefinition') {
      notes += 1;
      anchors.add(`fn-${notes}`).add(`fnref-${notes}`);
    }
  });
  const items = 'items' in entry.meta ? (entry.meta.items ?? []) : [];
  for (const { id } of items) anchors.add(`item-${id}`);
  return anchors;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
