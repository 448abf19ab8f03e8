/** Documents: one language version of one text, parsed. */
import type { FrontMatter } from '@narani/schema';
import type { PhrasingContent, Root } from 'mdast';
import type { Span } from './finding.js';
import type { Locale } from './source.js';

/** The name of a kind of documents: that of its declaration. */
export type DocumentKind = string;

/** The scheme of a typed link: a document's kind, the `link` of a registry, or `figure`. */
export type ReferenceKind = string;

/**
 * A typed link: `agenda:seoul-metro-gap#issues`.
 *
 * **Shapes**: `id` is the slug or registry id; `fragment` a section, a paragraph (`p13`) or an article (`19-2`).
 */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly fragment?: string;
}

/** A typed link at its place. `filled` says that it had no text of its own. */
export interface Link {
  readonly reference: Reference;
  readonly span?: Span;
  readonly filled: boolean;
}

/**
 * The stretch from one heading to the next.
 *
 * **Shapes**: section 0 is the text before the first heading (`depth` 0, `id` ''). `start` and `end` are indexes
 * into `tree.children`; `start` is the heading itself, except in section 0. `explicit` says that the id was written
 * in the source. `only` marks a section that exists in this language alone, on purpose.
 */
export interface Section {
  readonly id: string;
  readonly explicit: boolean;
  readonly depth: number;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly span?: Span;
  readonly only?: Locale;
  readonly reason?: string;
}

/**
 * What others ask of a document's tree, so that nobody needs the tree for that.
 *
 * **Shapes**: `figures` in their order; `anchors` every id that the page of the text has of the text, sections and paragraphs among them; `paragraphs` those of
 * numbered paragraphs alone; `local` links to places of the same text, without `#`.
 */
export interface Outline {
  readonly figures: readonly { readonly id: string; readonly span?: Span }[];
  readonly anchors: readonly string[];
  readonly paragraphs: readonly string[];
  readonly local: readonly { readonly fragment: string; readonly span?: Span }[];
}

/**
 * One language version of one document.
 *
 * **Shapes**: `id` is `kind/slug`; `data` the front matter; `dataSpans` the place of each front matter value by its JSON
 * pointer; `tree` is mdast with positions. Headings carry `data.id`; typed links carry `data.reference`; numbered
 * paragraphs are `numberedParagraph` nodes; figures are `figure` nodes (see `NumberedParagraph`, `Figure`).
 */
export interface Document {
  readonly id: string;
  readonly locale: Locale;
  readonly path: string;
  readonly hash: string;
  readonly data: FrontMatter;
  readonly dataSpans: Readonly<Record<string, Span>>;
  readonly tree: Root;
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  /** Where it was kept; else it is read from the tree. */
  readonly outline?: Outline;
}

/** A paragraph numbered across sections, with the anchor `p<number>`. Children are blocks. */
export interface NumberedParagraph {
  type: 'numberedParagraph';
  number: number;
  id: string;
  children: Root['children'];
  position?: Span | undefined;
}

/**
 * A picture of its own paragraph. `figure` is an id in the document's `figures`; `alt` the alternative text;
 * children are the caption.
 */
export interface Figure {
  type: 'figure';
  figure: string;
  alt: string;
  children: PhrasingContent[];
  position?: Span | undefined;
}

/** `Reference` under another name: inside the augmentation below, mdast's own would be meant. */
type TypedReference = Reference;

declare module 'mdast' {
  interface RootContentMap {
    numberedParagraph: NumberedParagraph;
    figure: Figure;
  }
  interface BlockContentMap {
    numberedParagraph: NumberedParagraph;
    figure: Figure;
  }
  interface HeadingData {
    id?: string;
    only?: Locale;
    reason?: string;
  }
  interface ListItemData {
    /** The mark that the item is written with (가. ① 1) ○), where it is no common bullet or number with a point. */
    marker?: string;
    /** The number that the item is written with, where it is not the one that follows from the list’s `start`. */
    number?: number;
  }
  interface LinkData {
    reference?: TypedReference;
    /** The text was left empty and filled in from the target's title. */
    filled?: boolean;
    /** Where the address stands, if it was written apart: `[text][name]` and `[name]: address`. */
    definition?: Span;
  }
  interface ImageData {
    /** As of a link. */
    definition?: Span;
  }
}
