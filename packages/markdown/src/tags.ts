/**
 * Reads components in Markdown as MDX does: a tag alone on its line parts what stands before and after it, with or without
 * blank lines. CommonMark swallows a list right after `<Steps>`, and takes a tag right after a sentence for its last word.
 */
import type { Span } from '@narani/model';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseTree } from './processor.js';

const TAG = /^\s*<\/?[A-Z][\w.]*(?:\s[^<>]*)?>[ \t]*$/;
const FENCE = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;
/** Text so much further in than what holds it is code after a blank line. */
const CODE = 4;

type Point = Span['start'];

/** The mdast tree of Markdown with components, with the positions of the text as it stands. */
export function parseWithTags(text: string): Root {
  const { parted, added } = partTags(text);
  const tree = parseTree(parted);
  if (added.length === 0) return tree;
  const shift = ({ line, column, offset }: Point): Point => {
    const before = countBelow(added, line);
    return {
      line: line - before,
      column,
      ...(offset === undefined ? {} : { offset: offset - before }),
    };
  };
  visit(tree, (node) => {
    const { position } = node;
    if (position) node.position = { start: shift(position.start), end: shift(position.end) };
  });
  return tree;
}

/** **Units**: `added` are the lines that were put in, counted from 1 in the parted text. */
function partTags(text: string): { parted: string; added: number[] } {
  const out: string[] = [];
  const added: number[] = [];
  const lines = text.split('\n');
  const part = (): void => {
    out.push('');
    added.push(out.length);
  };
  let fence = '';
  let margin = 0;
  lines.forEach((line, index) => {
    const mark = FENCE.exec(line)?.[1] ?? '';
    const indent = indentOf(line);
    if (line.trim() !== '' && indent < margin) margin = 0;
    const tag = !fence && TAG.test(line) && indent < margin + CODE;
    if (tag && isText(out.at(-1))) part();
    out.push(line);
    const next = lines[index + 1] ?? '';
    if (tag && isText(next) && indentOf(next) < margin + CODE) part();
    if (!fence) margin = ITEM.exec(line)?.[0].length ?? margin;
    if (!fence) fence = mark;
    else if (mark.startsWith(fence) && line.trim() === mark) fence = '';
  });
  return { parted: out.join('\n'), added };
}

const isText = (line: string | undefined): boolean => line !== undefined && line.trim() !== '';

/** **Units**: columns; a tab counts as four. */
const indentOf = (line: string): number =>
  (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

/** How many of the ascending numbers are below a limit. */
function countBelow(list: readonly number[], limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
