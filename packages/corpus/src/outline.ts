/** The outline of a document: what is asked of its tree from outside. */
import type { Document, Outline } from '@narani/model';
import { visit } from 'unist-util-visit';

/** The outline that a document was kept with, or that of its tree. */
export function outlineOf(document: Document): Outline {
  return document.outline ?? readOutline(document);
}

function readOutline({ sections, tree }: Document): Outline {
  const figures: Outline['figures'][number][] = [];
  const local: Outline['local'][number][] = [];
  const anchors = new Set(sections.map(({ id }) => id));
  let notes = 0;
  visit(tree, (node) => {
    const span = node.position ? { span: node.position } : {};
    if (node.type === 'numberedParagraph') anchors.add(node.id);
    else if (node.type === 'heading' && node.data?.id) anchors.add(node.data.id);
    else if (node.type === 'figure') {
      anchors.add(`figure-${node.figure}`);
      figures.push({ id: node.figure, ...span });
    } else if (node.type === 'footnoteDefinition') {
      notes += 1;
      anchors.add(`fn-${notes}`).add(`fnref-${notes}`);
    } else if (node.type === 'link' && node.url.startsWith('#'))
      local.push({ fragment: node.url.slice(1), ...span });
  });
  const paragraphs = tree.children.flatMap((node) =>
    node.type === 'numberedParagraph' ? [node.id] : [],
  );
  return { figures, anchors: [...anchors], paragraphs, local };
}
