/** What a check found, without words, and the same in words. */

/** How much a finding weighs: an error sets the exit code, a warning and an info do not. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a text. **Units**: line and column from 1, offset from 0 in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number;
}

/** A stretch of text; `end` is the place after the last character. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

/** A replacement of one stretch of one file. */
export interface Edit {
  readonly path: string;
  readonly span: Span;
  readonly text: string;
}

/** Another place that belongs to a finding. */
export interface Related {
  readonly path: string;
  readonly span?: Span;
  /** What stands there, quoted; not a sentence. */
  readonly text?: string;
}

/** Values put into a rule's message. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * What a check found, without words: data that any language can put into words.
 *
 * **Shapes**: `rule` is an id of the `rules` package; `variant` picks one of the rule's messages;
 * `path` is the file the finding blames; `span` is missing where the whole file is meant.
 * `scope` names what the finding belongs to (a section id, a field) so that its identity outlives line moves.
 */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly variant?: string;
  readonly values?: Values;
  readonly scope?: string;
  readonly span?: Span;
  readonly actual?: string;
  readonly expected?: string;
  readonly related?: readonly Related[];
  readonly fix?: readonly Edit[];
}

/** A finding in the words of one language: what people and programs read. */
export interface Diagnostic {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  readonly span?: Span;
  readonly actual?: string;
  readonly expected?: string;
  readonly note?: string;
  readonly related?: readonly { path: string; span?: Span; message?: string }[];
  readonly fix?: readonly Edit[];
  /** How many further findings of this rule about the same document are not told one by one. */
  readonly more?: number;
}

/** A value together with what was found on the way to it. */
export interface Checked<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
