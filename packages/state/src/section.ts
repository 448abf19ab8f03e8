/**
 * A document cut into the pieces that are signed one by one: its sections, the text before the first heading, and the
 * translated front matter.
 */
import type { Document, Locale, Section } from '@narani/model';
import type { Root, RootContent } from 'mdast';
import { walk } from './content.js';

/**
 * One piece of a document.
 *
 * **Shapes**: `key` names it in the lock. It is the heading's id where one is written; `parent@2` for the second section
 * without an id under `parent`, so that a new title does not lose the signature; `@meta` for the front matter, `@lead`
 * for the text before the first heading, `@rest` for what an abstract does not pair. An id never holds `@` or `~`.
 * `document` holds this piece alone: its heading, its blocks and the footnotes it is the first to cite.
 */
export interface SectionText {
  readonly key: string;
  readonly title: string;
  readonly document: Document;
  readonly only?: Locale;
}

/** The front matter's key. */
export const META = '@meta';

/** The key of the text before the first heading. */
export const LEAD = '@lead';

/** The key of all that an abstract does not pair section by section. */
export const REST = '@rest';

/** The pieces of a document in its order: `@meta`, `@lead` where there is such text, then every section. */
export function sectionTexts(document: Document): SectionText[] {
  const keys = keysOf(document.sections);
  const owners = footnoteOwners(document);
  const owned = new Map<number, RootContent[]>();
  for (const [node, owner] of owners) {
    const nodes = owned.get(owner);
    if (nodes) nodes.push(node);
    else owned.set(owner, [node]);
  }
  const pieces = document.sections.map((section, index): SectionText => {
    const own = document.tree.children
      .slice(section.start, section.end)
      .filter((node) => (owners.get(node) ?? index) === index);
    const standing = new Set(own);
    const notes = (owned.get(index) ?? []).filter((node) => !standing.has(node));
    return {
      key: keys[index] ?? LEAD,
      title: section.title,
      document: alone(document, section, [...own, ...notes]),
      ...(section.only ? { only: section.only } : {}),
    };
  });
  const [lead, ...rest] = pieces;
  const hasLead = lead !== undefined && lead.document.tree.children.length > 0;
  return [metaText(document), ...(hasLead ? [lead] : []), ...rest];
}

/** Several pieces as one, in their order; no pieces give an empty text. */
export function joinTexts(
  key: string,
  document: Document,
  pieces: readonly SectionText[],
): SectionText {
  const children = pieces.flatMap((piece) => piece.document.tree.children);
  return { key, title: '', document: alone(document, BARE, children) };
}

const BARE: Section = { id: '', explicit: false, depth: 0, title: '', start: 0, end: 0 };

/** A document of one section. Its places are those of the whole file. */
function alone(document: Document, section: Section, children: readonly RootContent[]): Document {
  const tree: Root = { type: 'root', children: [...children] };
  return {
    ...document,
    tree,
    sections: [{ ...section, start: 0, end: children.length }],
    links: [],
  };
}

/** Title, summary and keywords as paragraphs, so that they are read like any other text. */
function metaText(document: Document): SectionText {
  const { title, shortTitle, summary, keywords = [] } = document.data;
  const texts = [title, shortTitle, summary, ...keywords].filter((text) => text !== undefined);
  const children = texts.map(
    (value): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
  );
  return { key: META, title: '', document: alone(document, BARE, children) };
}

interface Ancestor {
  readonly depth: number;
  readonly key: string;
  unnamed: number;
}

/** The keys of all sections, by their index. Two sections with one id (a finding of its own) are told apart by `~2`. */
export function keysOf(sections: readonly Section[]): string[] {
  const used = new Map<string, number>();
  const root: Ancestor = { depth: 0, key: '', unnamed: 0 };
  const stack: Ancestor[] = [];
  return sections.map((section) => {
    if (section.depth === 0) return LEAD;
    while ((stack.at(-1)?.depth ?? 0) >= section.depth) stack.pop();
    const parent = stack.at(-1) ?? root;
    const key = free(section.explicit ? section.id : unnamedKey(parent), used);
    stack.push({ depth: section.depth, key, unnamed: 0 });
    return key;
  });
}

function unnamedKey(parent: Ancestor): string {
  parent.unnamed += 1;
  return `${parent.key}${parent.key.includes('@') ? '.' : '@'}${parent.unnamed}`;
}

/** A key that nothing has. An id never holds `~`, so only how often a key came decides. */
function free(key: string, used: Map<string, number>): string {
  const count = (used.get(key) ?? 0) + 1;
  used.set(key, count);
  return count === 1 ? key : `${key}~${count}`;
}

/**
 * The section that each footnote belongs to: the first that cites it. Footnotes stand at the end of the file, where an edit
 * would otherwise blame the last section.
 */
function footnoteOwners(document: Document): Map<RootContent, number> {
  const citing = new Map<string, number>();
  document.sections.forEach((section, index) => {
    for (const node of document.tree.children.slice(section.start, section.end)) {
      if (node.type === 'footnoteDefinition') continue;
      walk(node, (inner) => {
        if (inner.type === 'footnoteReference' && !citing.has(inner.identifier))
          citing.set(inner.identifier, index);
      });
    }
  });
  const owners = new Map<RootContent, number>();
  for (const node of document.tree.children) {
    const owner = node.type === 'footnoteDefinition' ? citing.get(node.identifier) : undefined;
    if (owner !== undefined) owners.set(node, owner);
  }
  return owners;
}
