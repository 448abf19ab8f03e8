/** What can be found. */

/**
 * One thing that can be found.
 *
 * **Shapes**: `[kind, path, Korean, English, more words]`: `kind` is an index of `Index.kinds`; `path` is from the folder of a language, and begins with `#` where the row is a
 * place in the document above it; either language may be empty, where the page is in the other.
 */
export type Row = readonly [
  kind: number,
  path: string,
  korean: string,
  english: string,
  more: string,
];

/** Words in both languages. */
export type Both = Readonly<Record<'ko' | 'en', string>>;

/** A part of a site's index. `parts` is how many there are. */
export interface Part {
  readonly parts: number;
  readonly kinds: readonly Both[];
  readonly words: Readonly<Record<'ko' | 'en', Readonly<Record<string, string>>>>;
  readonly rows: readonly Row[];
}
