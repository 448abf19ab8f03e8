/** Where each value of a record stands. */
import type { Span } from '@narani/model';
import type { LineCounter, Node, Pair, ParsedNode } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';

/** Places of values and of keys, by JSON pointer. */
export interface Places {
  readonly values: Record<string, Span>;
  readonly keys: Record<string, Span>;
  /** What YAML read there. */
  readonly nodes: Map<string, Node>;
}

/** The places of a record and of all within it. */
export function placesOf(root: ParsedNode | null, lines: LineCounter): Places {
  const places: Places = { values: {}, keys: {}, nodes: new Map() };
  const place = (node: Node | null | undefined, pointer: string): void => {
    if (!node?.range) return;
    places.values[pointer] = spanOf(lines, node.range[0], node.range[1]);
    places.nodes.set(pointer, node);
    if (isMap(node))
      for (const pair of node.items as Pair<Node, Node | null>[]) placePair(pair, pointer);
    else if (isSeq(node))
      node.items.forEach((item, index) => void place(item as Node, `${pointer}/${index}`));
  };
  const placePair = (pair: Pair<Node, Node | null>, pointer: string): void => {
    if (!isScalar(pair.key) || isAlias(pair.value)) return;
    const inner = `${pointer}/${escapePointer(String(pair.key.value))}`;
    if (pair.key.range) places.keys[inner] = spanOf(lines, pair.key.range[0], pair.key.range[1]);
    place(pair.value, inner);
  };
  place(root, '');
  return places;
}

/** A key as it stands in a JSON pointer. **Source**: RFC 6901. */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A stretch of the text as a span. **Units**: offsets from 0, lines and columns from 1. */
export function spanOf(lines: LineCounter, start: number, end: number): Span {
  const from = lines.linePos(start);
  const to = lines.linePos(end);
  return {
    start: { line: from.line, column: from.col, offset: start },
    end: { line: to.line, column: to.col, offset: end },
  };
}
