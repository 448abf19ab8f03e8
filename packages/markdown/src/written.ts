/**
 * What is written as prose: a text of the same length whose code, addresses and escaped characters are covered, so that a pattern finds
 * marks that the dialect does not know at their own place, and never inside what is quoted.
 */
import type { Point, Span } from '@narani/model';
import type { Nodes, Root } from 'mdast';

/** Stand for one covered character of code, and of anything else: no letters, no spaces, and in no text that a person writes. */
const CODE = '\uFFFC';
export const COVER = '\uFFFB';

type Range = readonly [start: number, end: number, cover?: typeof CODE];

/** A text and how to find a place in it. */
export interface Written {
  readonly text: string;
  /** `text` without what is not prose. */
  readonly prose: string;
  /** As `prose`, with escaped characters as they stand: `\(`. */
  readonly escaped: string;
  readonly spanOf: (start: number, end: number) => Span;
}

/** The prose of a text from its tree. **Shapes**: `prose`, `escaped` and `text` have one length and the same lines. */
export function readWritten(tree: Root, text: string): Written {
  const ranges: Range[] = [];
  collect(tree, text, ranges);
  const escaped = cover(text, ranges);
  const prose = escaped.replace(/\\[!-/:-@[-`{-~]/g, COVER.repeat(2));
  return { text, prose, escaped, spanOf: placesIn(text) };
}

/** Spans by offsets into a text. */
function placesIn(text: string): Written['spanOf'] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const pointAt = (offset: number): Point => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return (start, end) => ({ start: pointAt(start), end: pointAt(end) });
}

/** Offsets of a node in its text, or undefined where it was made. */
export function offsetsOf(node: Nodes): readonly [number, number] | undefined {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  return start === undefined || end === undefined ? undefined : [start, end];
}

function collect(node: Nodes, text: string, ranges: Range[]): void {
  const own = offsetsOf(node);
  switch (node.type) {
    case 'code':
    case 'inlineCode':
      if (own) ranges.push([...own, CODE]);
      return;
    case 'html':
    case 'yaml':
    case 'definition':
    case 'imageReference':
    case 'footnoteReference':
      if (own) ranges.push(own);
      return;
    case 'image':
      if (own) ranges.push(...matches(/^!\[|\]\([^\s)]*(?:\s+["'(])?|["']?\)$/g, text, own));
      return;
    case 'link':
    case 'linkReference':
      if (own) ranges.push(...aroundText(node, own));
      break;
    case 'heading':
      if (own) ranges.push(...matches(/(?<![ \t])[ \t]*\{[^{}\n]*\}[ \t#]*$/g, text, own));
      break;
    case 'table':
      if (own) ranges.push(...matches(/\|/g, text, own));
      break;
    default:
  }
  if ('children' in node) for (const child of node.children) collect(child, text, ranges);
}

function matches(pattern: RegExp, text: string, [start, end]: readonly [number, number]): Range[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ 0: found, index }) => [
    start + index,
    start + index + found.length,
  ]);
}

/** The brackets and the address of a link; the whole of one that is written as its address. */
function aroundText(
  link: Extract<Nodes, { type: 'link' | 'linkReference' }>,
  [start, end]: readonly [number, number],
): Range[] {
  const [first, last] = [link.children[0], link.children.at(-1)];
  const [from, to] = [first && offsetsOf(first)?.[0], last && offsetsOf(last)?.[1]];
  if (from === undefined || to === undefined || from === start) return [[start, end]];
  const bare = link.type === 'link' && first?.type === 'text' && link.url.endsWith(first.value);
  return bare
    ? [[start, end]]
    : [
        [start, from],
        [to, end],
      ];
}

function cover(text: string, ranges: readonly Range[]): string {
  let out = '';
  let at = 0;
  for (const [start, end, mark = COVER] of [...ranges].sort(([a], [b]) => a - b)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    out += text.slice(at, from) + text.slice(from, end).replace(/[^\n]/g, mark);
    at = end;
  }
  return out + text.slice(at);
}
