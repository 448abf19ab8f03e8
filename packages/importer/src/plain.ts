/** The words of a node: no markup, no HTML, a line break as a space. */
import type { Nodes } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';

/** Plain text of a node on one line; wiki links lose their brackets. */
export function plainText(node: Nodes): string {
  const parts = 'children' in node ? node.children.map(partText) : [partText(node)];
  return parts
    .join('')
    .replace(/\[\[(?:[^[\]|\n]+\|)?([^[\]\n]+)\]\]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function partText(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map(partText).join('');
  return toText(node, { includeHtml: false });
}
