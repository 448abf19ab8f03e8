/** What the comparison needs to know besides the two documents: plain data that the caller takes from registries or a glossary. */

/** How a translation relates to its source. Declared, never inferred. */
export type Mode = 'mirror' | 'adaptation' | 'abstract';

/** What an adaptation may declare to do in its own way: how many paragraphs and items it has; what it links as examples. */
export type Freedom = 'length' | 'examples';

/**
 * One way to write a term.
 *
 * **Units**: `from` and `until` are ISO dates; a form is a former name on and after `until`.
 */
export interface TermForm {
  readonly text: string;
  readonly from?: string;
  readonly until?: string;
}

/**
 * A term in both languages: a glossary entry, a name of an organisation or of a statute.
 *
 * **Shapes**: the first form of each language is the preferred one; any form satisfies. `avoid` are forms that must not
 * stand for it. Terms of one `group` are told apart: another term of the group in its place is a fault. Without a group all
 * ungrouped terms count as one group.
 */
export interface TermPair {
  readonly ko: readonly TermForm[];
  readonly en: readonly TermForm[];
  readonly avoid?: { readonly ko?: readonly string[]; readonly en?: readonly string[] };
  readonly group?: string;
}

/**
 * Options of a comparison.
 *
 * **Shapes**: `date` is the document's date, for names that changed; `ignoredData` are front matter fields that the two
 * languages need not share, besides those about translation itself; `free` is what an adaptation leaves open.
 */
export interface CompareOptions {
  readonly mode: Mode;
  readonly free?: readonly Freedom[];
  readonly terms?: readonly TermPair[];
  readonly date?: string;
  readonly ignoredData?: readonly string[];
}
