/** The caption of a figure: the title of its picture, read as prose with emphasis, links and notes. */
import type { Span } from '@narani/model';
import type { Image, Nodes, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseTree } from './processor.js';

/** Stands before a caption while it is parsed, so that no caption begins a list or a heading. */
const GUARD = '. ';

/** The three forms of a title, at the end of a destination. **Source**: CommonMark 0.31.2, 6.3 Links. */
const TITLE =
  /\s(?:"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'|\(((?:\\[\s\S]|[^()\\])*)\))\s*$/;

/**
 * The caption of a picture.
 *
 * **Shapes**: empty where it has none. Every node but a link has the place of the picture. `notes` are the identifiers of the notes that are
 * written in the text: the mark of another stays text.
 */
export function readCaption(
  image: Image,
  text: string,
  notes: ReadonlySet<string>,
): PhrasingContent[] {
  const written = writtenTitle(image, text).replace(/\s+/g, ' ').trim();
  if (written === '') return [];
  const [paragraph] = parseTree(`${GUARD}${written}${definitionsFor(written, notes)}`).children;
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
  const match = TITLE.exec(data?.definition ? source : source.replace(/\s*\)$/, ''));
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? title;
}

function sliceOf(span: Span | undefined, text: string): string {
  return text.slice(span?.start.offset ?? 0, span?.end.offset ?? 0);
}

/** Lets the marks of known notes be read: a mark counts only beside the text of its note. */
function definitionsFor(written: string, notes: ReadonlySet<string>): string {
  const labels = [...written.matchAll(/\[\^([^\]\s]+)\]/g)].map((match) => match[1] ?? '');
  const known = [...new Set(labels)].filter((label) => notes.has(label.toLowerCase()));
  return known.map((label) => `\n\n[^${label}]: .`).join('');
}
