/** Changes throughout a part: other ids, other numbers, other targets. */

/** An object of a part, as it is walked. */
export type Fields = Readonly<Record<string, unknown>>;

/** A copy of plain data in which each object is what `change` makes of it, from the inside out. */
export function rewrite<T>(value: T, change: (fields: Fields) => Fields): T {
  const walk = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(walk);
    if (typeof inner !== 'object' || inner === null) return inner;
    return change(
      Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, walk(each)])),
    );
  };
  return walk(value) as T;
}

/** Whether an object is a mark of a footnote. */
export function isMark(fields: Fields): fields is Fields & { n: number } {
  return typeof fields.n === 'number' && 't' in fields;
}

/** The footnotes that blocks call for the first time, those that their notes call behind them. */
export function notesCalled<T>(
  blocks: unknown,
  notes: readonly T[],
  found: number[] = [],
): readonly number[] {
  const walk = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    if (isMark(inner as Fields) && 'first' in inner) {
      const { n } = inner as unknown as { n: number };
      found.push(n);
      walk(notes[n]);
    } else for (const each of Object.values(inner)) walk(each);
  };
  walk(blocks);
  return found;
}
