/** Where the elements of a text begin in its file. */
import type { LineMatch } from '@narani/model';
import type { Element, ElementContent } from 'hast';

/** The lines on which something of each element begins. **Shapes**: sorted by line; `index` is the element's place in its list, `until` its last line. */
export type Starts = readonly {
  readonly line: number;
  readonly index: number;
  readonly until: number;
}[];

/** The starts of all that stands in these elements. */
export function startsOf(elements: readonly Element[]): Starts {
  return elements
    .flatMap((element, index) => {
      const [lines, until] = [linesIn(element), endOf(element)];
      return [...lines].map((line) => ({ line, index, until }));
    })
    .sort((a, b) => a.line - b.line || a.index - b.index);
}

/** The place in the list of the element that holds a line: the last that begins on it or before it, where it goes on as far. */
export function indexAt(starts: Starts, line: number): number | undefined {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  const found = starts[low - 1];
  return found && line <= found.until ? found.index : undefined;
}

/** What has the same id in both texts, for texts that were not compared; `prefix` stands before those of the other. */
export function matchIds(
  own: readonly Element[],
  other: readonly Element[],
  prefix: string,
): LineMatch[] {
  const lines = new Map(other.flatMap((element) => [...anchorsIn(element)]));
  return own.flatMap((element) =>
    [...anchorsIn(element)].flatMap(([id, line]): LineMatch[] => {
      const counterpart = lines.get(prefix + id);
      return counterpart === undefined ? [] : [[line, counterpart]];
    }),
  );
}

/** The ids of an element and of all in it, with the line of each. */
function anchorsIn(element: Element, into = new Map<string, number>()): Map<string, number> {
  const { id } = element.properties;
  const [line] = typeof id === 'string' ? linesIn(element) : [];
  if (line !== undefined) into.set(String(id), line);
  for (const child of element.children) if (isElement(child)) anchorsIn(child, into);
  return into;
}

/** Every line on which an element inside begins. */
function linesIn(element: Element, into = new Set<number>()): Set<number> {
  if (element.position) into.add(element.position.start.line);
  for (const child of element.children) if (isElement(child)) linesIn(child, into);
  return into;
}

/** The last line of an element. */
function endOf({ position, children }: Element): number {
  return children
    .filter(isElement)
    .reduce((last, child) => Math.max(last, endOf(child)), position?.end.line ?? 0);
}

/** Whether a node is an element. */
export function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
