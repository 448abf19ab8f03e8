/** The caption of a figure: the title of its picture, read as prose with emphasis, links and notes. */
import type { Span } from '@narani/model';
import type { Definition, Image, Nodes, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseTree } from './processor.js';
import { inlineReferences } from './references.js';

/** What is written in the text for marks and references to stand for, by identifier. */
export interface Defined {
  readonly notes: ReadonlySet<string>;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Stands before a caption while it is parsed, so that no caption begins a list or a heading. */
const GUARD = '. ';

/** What may be the name of a note or of a definition. */
export const LABEL = /\[([^[\]]+)\]/g;

/** The identifier of a label. **Source**: CommonMark 0.31.2, 4.7: case and the width of spaces make no difference. */
export const identifierOf = (label: string): string =>
  label.trim().replace(/\s+/g, ' ').toLowerCase();

/** The three forms of a title, at the end of a destination. **Source**: CommonMark 0.31.2, 6.3 Links. */
const TITLE =
  /\s(?:"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'|\(((?:\\[\s\S]|[^()\\])*)\))\s*$/;

/**
 * The caption of a picture.
 *
 * **Shapes**: empty where it has none. Every node but a link has the place of the picture. A mark or reference to
 * what is not defined in the text stays text.
 */
export function readCaption(image: Image, text: string, defined: Defined): PhrasingContent[] {
  const written = writtenTitle(image, text).replace(/\s+/g, ' ').trim();
  if (written === '') return [];
  const root = parseTree(`${GUARD}${written}${definitionsFor(written, text, defined)}`);
  inlineReferences(root);
  const [paragraph] = root.children;
  if (paragraph?.type !== 'paragraph') return [{ type: 'text', value: image.title ?? '' }];
  const [first] = paragraph.children;
  if (first?.type === 'text') first.value = first.value.slice(GUARD.length);
  visit(paragraph, (node: Nodes) => {
    if (node.type === 'link' || !image.position) delete node.position;
    else node.position = image.position;
  });
  return paragraph.children.filter((child) => child.type !== 'text' || child.value !== '');
}

/** The title as typed: the one that was parsed has lost the signs that escape a mark. */
function writtenTitle(image: Image, text: string): string {
  const { title, data } = image;
  if (!title) return '';
  const source = data?.definition ? sliceOf(data.definition, text) : sliceOf(image.position, text);
  const match = TITLE.exec(data?.definition ? source : source.replace(/(?<!\s)\s*\)$/, ''));
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? title;
}

function sliceOf(span: Span | undefined, text: string): string {
  return text.slice(span?.start.offset ?? 0, span?.end.offset ?? 0);
}

/** Lets marks of notes and references be read: they count only beside what they stand for. */
function definitionsFor(written: string, text: string, { notes, definitions }: Defined): string {
  const labels = new Set([...written.matchAll(LABEL)].map((match) => identifierOf(match[1] ?? '')));
  return [...labels]
    .map((label) => {
      if (label.startsWith('^')) return notes.has(label.slice(1)) ? `\n\n[${label}]: .` : '';
      const definition = definitions.get(label);
      return definition ? `\n\n${sliceOf(definition.position, text)}` : '';
    })
    .join('');
}
