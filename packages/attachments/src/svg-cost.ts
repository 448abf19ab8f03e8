/** What drawing an SVG costs: how often each of its elements is drawn, with all that repeats it. */

/** An element, as far as its cost goes. `refers` are the ids it draws again, with how often. */
export interface Shape {
  readonly id?: string | undefined;
  readonly children: Shape[];
  readonly refers: readonly Reference[];
}

/** An id that an element draws, and how often. */
export interface Reference {
  readonly id: string;
  readonly times: number;
}

/** The shapes drawn, repeated ones counted each time; infinite where something draws itself. */
export function costOf(root: Shape): number {
  const byId = new Map<string, Shape>();
  const all: Shape[] = [];
  for (const open = [root]; open.length > 0; ) {
    const shape = open.pop() as Shape;
    all.push(shape);
    if (shape.id !== undefined && !byId.has(shape.id)) byId.set(shape.id, shape);
    open.push(...shape.children);
  }
  return measure(root, byId);
}

/** A shape is begun, and ended once all that it draws has a cost. */
function measure(root: Shape, byId: ReadonlyMap<string, Shape>): number {
  const costs = new Map<Shape, number>();
  const begun = new Set<Shape>();
  const open: Shape[] = [root];
  while (open.length > 0) {
    const shape = open.at(-1) as Shape;
    if (costs.has(shape)) {
      open.pop();
      continue;
    }
    const drawn = shape.refers.flatMap(({ id, times }) => {
      const target = byId.get(id);
      return target ? [{ target, times }] : [];
    });
    if (begun.has(shape)) {
      const own = shape.children.reduce((sum, child) => sum + (costs.get(child) ?? 0), 1);
      const cost = drawn.reduce(
        (sum, { target, times }) => sum + times * (costs.get(target) ?? Number.POSITIVE_INFINITY),
        own,
      );
      costs.set(shape, cost);
      open.pop();
      continue;
    }
    begun.add(shape);
    for (const next of [...shape.children, ...drawn.map(({ target }) => target)]) {
      if (costs.has(next)) continue;
      // Begun and not ended: it draws itself.
      if (begun.has(next)) return Number.POSITIVE_INFINITY;
      open.push(next);
    }
  }
  return costs.get(root) ?? 0;
}
