/** The body of a page: a text rendered once, before it has an address or a page around it. */
import type { Reference, Values } from '@narani/model';
import type { Root } from 'hast';

/** A label that the page's language decides, or the text's where `ofText`: a key of the catalogues and its values. */
export interface Label {
  readonly key: string;
  readonly values?: Values;
  readonly ofText?: true;
}

/** A line of the table of contents. `numeral` is a roman section number. */
export interface OutlineItem {
  readonly id: string;
  readonly depth: number;
  readonly title: string;
  readonly numeral?: string;
}

/**
 * One text as a tree, safe to print.
 *
 * **Shapes**: `tree` is hast. Typed links are `a` without `href`, their target in `data.reference`; pictures are `img` without `src`, their
 * file's name in `data.file`; what depends on the page's language stands in `data.label` (an aria-label) and `data.text` (the content).
 * `outline` has the sections with an id, in order, without section 0.
 */
export interface HtmlBody {
  readonly tree: Root;
  readonly outline: readonly OutlineItem[];
}

declare module 'hast' {
  interface ElementData {
    reference?: Reference;
    file?: string;
    label?: Label;
    text?: Label;
    /** What a handler made, for the steps after sanitising; classes do not survive it. */
    role?:
      | 'numbered-paragraph'
      | 'figure'
      | 'figure-number'
      | 'credit'
      | 'picture'
      | 'marked-list'
      | 'marker'
      | 'tick';
    number?: number;
  }
}
