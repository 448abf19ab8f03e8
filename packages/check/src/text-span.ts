/** Where a part of a text stands. */
import type { Span } from '@narani/model';

/** A text as it stands in a tree. */
export interface Text {
  readonly value: string;
  readonly position?: Span | undefined;
}

/** The span of `length` characters from `index` on; undefined where escapes or line ends make the place uncertain. */
export function spanOf({ position, value }: Text, index: number, length: number): Span | undefined {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  if (start.line !== end.line || end.offset - start.offset !== value.length) return undefined;
  const at = (add: number) => ({
    line: start.line,
    column: start.column + add,
    offset: (start.offset ?? 0) + add,
  });
  return { start: at(index), end: at(index + length) };
}
