/** Edits to a text. */
import type { Edit, Point } from '@narani/model';

/**
 * A text with edits applied. Where two overlap the first in the text wins: the other shows up again at the next check. Two findings may
 * ask for the same edit: it is made once.
 *
 * **Shapes**: `count` is the number of edits applied.
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; count: number } {
  const starts = lineStarts(text);
  const offset = (point: Point) =>
    point.offset ?? (starts[point.line - 1] ?? text.length) + point.column - 1;
  const sorted = edits
    .map((edit) => ({
      start: offset(edit.span.start),
      end: offset(edit.span.end),
      text: edit.text,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const made = new Set<string>();
  let out = '';
  let at = 0;
  for (const edit of sorted) {
    const key = JSON.stringify(edit);
    if (edit.start < at || edit.end > text.length || made.has(key)) continue;
    made.add(key);
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { text: out + text.slice(at), count: made.size };
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
}
