/** Reference links and pictures (`[text][name]`, `![alt][name]`) become plain ones, so that every later step knows one form only. */
import type { Definition, FootnoteReference, Image, Link, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts the address of its definition into every reference, in place, and takes the definitions out.
 *
 * **Shapes**: a link or picture keeps the position of its reference. Of two definitions of one name the first counts. Gives the definitions by
 * their identifiers.
 * **Source**: CommonMark 0.31.2, 4.7 Link reference definitions.
 */
export function inlineReferences(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(root, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return definitions;
  visit(root, ['linkReference', 'imageReference', 'definition'], (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'definition') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const { url = '', title, position: definition } = definitions.get(node.identifier) ?? {};
    const { position } = node;
    const place = { url, ...(title ? { title } : {}), ...(position ? { position } : {}) };
    const data = definition ? { data: { definition } } : {};
    const plain: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', ...place, ...data, children: node.children }
        : { type: 'image', ...place, ...data, alt: node.alt ?? '' };
    parent.children[index] = plain;
    return undefined;
  });
  return definitions;
}

/** Puts the marks of notes that stand in a link behind it, in place: a mark is a link itself, and links do not nest. */
export function liftNotes(root: Root): void {
  visit(root, 'link', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const calls = takeCalls(node);
    parent.children.splice(index + 1, 0, ...calls);
  });
}

/** Takes the marks of notes out of phrasing, whatever they stand in, in order. */
function takeCalls(node: { children: PhrasingContent[] }): FootnoteReference[] {
  const calls: FootnoteReference[] = [];
  node.children = node.children.filter((child) => {
    if (child.type === 'footnoteReference') calls.push(child);
    else if ('children' in child) calls.push(...takeCalls(child));
    return child.type !== 'footnoteReference';
  });
  return calls;
}
