/** Changes to a text by offsets: whatever no edit covers stays as it is, byte for byte. */

/** Puts `text` in the place of a stretch; an empty stretch is an insertion. **Units**: offsets in UTF-16 code units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies edits to a text. Insertions at one offset keep their order.
 *
 * **Errors**: throws for edits that overlap: a bug of the caller, which would lose text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  let result = '';
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.start < at)
      throw new Error(`Expected edits that do not overlap, got one at ${edit.start} before ${at}`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Whether an edit touches a stretch that another one replaces or cuts. */
export function collides(edit: Edit, others: readonly Edit[]): boolean {
  return others.some((other) =>
    edit.start === edit.end && other.start === other.end
      ? false
      : edit.start < other.end && other.start < edit.end,
  );
}
