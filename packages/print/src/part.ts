/** The print part: one document in one language as plain data, ready to be set by the fixed Typst template. */
import type { Locale } from '@narani/model';

/**
 * A stretch of one style inside a word. `b` strong; `i` true italics; `e` emphasis of Hangul, set upright and semibold;
 * `c` code; `s` struck through; `l` the language where it is not the document's; `n` the index of a footnote, `first`
 * where it stands for the first time, `m` its number where that is not the index; `x` a place that the index gives; `u` and `d` the link of a word that is one only in part (see `Inline`).
 */
export interface Run {
  readonly t: string;
  readonly b?: true;
  readonly i?: true;
  readonly e?: true;
  readonly c?: true;
  readonly s?: true;
  readonly l?: string;
  readonly n?: number;
  readonly first?: true;
  readonly u?: string;
  readonly d?: string;
  readonly m?: number;
  readonly x?: true;
}

/**
 * Running text.
 *
 * **Shapes**: a string is set as it stands, spaces and all. A list of strings holds words with a space between each two,
 * none of which may be broken. `w` is one word in several styles, kept whole where `k`. `z` allows a break without a
 * space or a hyphen. `br` breaks the line. `in` is the text of a link to `u` (an address) or to `d` (an anchor of this
 * document).
 */
export type Inline =
  | string
  | readonly string[]
  | { readonly w: readonly Run[]; readonly k?: true }
  | { readonly z: true }
  | { readonly br: true }
  | { readonly in: readonly Inline[]; readonly u?: string; readonly d?: string; readonly x?: true };

/** How a table's column is aligned; null leaves it to the script's direction. */
export type Align = 'left' | 'right' | 'center' | null;

/**
 * A table. `columns` are relative widths; `breakable[i]` says that row i is too high to be kept on one page. A head that must stand `once` has links or footnotes, which may not be
 * printed again on the next page. One small enough to be kept on a page has `keep`; a `wide` one has narrow margins and type of `size`, a wider
 * one a `landscape` page. One is `named` whose first column says what each row is about; `number` and `caption` stand above it, what is said of its signs `below`; the headings
 * `above` one stand on its turned sheet.
 * **Units**: points.
 */
export interface TableBlock {
  readonly type: 'table';
  readonly columns: readonly number[];
  readonly align: readonly Align[];
  readonly header: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  readonly breakable: readonly boolean[];
  readonly once?: true;
  readonly keep?: true;
  readonly size?: number;
  readonly wide?: true;
  readonly landscape?: true;
  readonly named?: true;
  readonly id?: string;
  readonly number?: string;
  readonly caption?: readonly Inline[];
  readonly below?: readonly Inline[];
  readonly above?: readonly Block[];
}

/** A label with its value: a row of the metadata. */
export interface Labelled {
  readonly label: readonly Inline[];
  readonly value: readonly Inline[];
}

/**
 * What the body is made of.
 *
 * **Shapes**: `level` starts at 1 and never skips. `number` is printed as it stands. A heading that holds a footnote is `noted`; one that the outline leaves out stands `aside`. A
 * paragraph marked `keep` stands on one page with what follows, and one marked `need` finds room for it: it holds a footnote. One that runs to the `left` is written from the right; the lines of a `long` one are broken one by one. A figure's `file` names bytes given
 * at compile time, `hash` their SHA-256; `width` and `height` are in mm as printed; one that
 * may `float` goes to the top or foot of a page rather than leave a gap. Small text `apart` closes the document. A `page` begins here.
 */
export type Block =
  | {
      readonly type: 'heading';
      readonly level: number;
      readonly id?: string;
      readonly number?: string;
      readonly noted?: true;
      readonly aside?: true;
      readonly text: readonly Inline[];
    }
  | {
      readonly type: 'paragraph';
      readonly text: readonly Inline[];
      readonly keep?: true;
      readonly need?: true;
      readonly left?: true;
      readonly long?: true;
    }
  | {
      readonly type: 'numbered';
      readonly id: string;
      readonly number: number;
      readonly blocks: readonly Block[];
    }
  | {
      readonly type: 'list';
      /** The mark of every item as it is printed; without any, the bullet of the list's level. */
      readonly marks?: readonly string[];
      readonly tight: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' }
  | { readonly type: 'page' }
  | TableBlock
  | {
      readonly type: 'figure';
      readonly id: string;
      readonly file: string;
      readonly hash: string;
      readonly width: number;
      readonly height: number;
      readonly alt: string;
      readonly number: string;
      readonly caption: readonly Inline[];
      readonly credit?: readonly Inline[];
      readonly float?: true;
    }
  | { readonly type: 'labelled'; readonly rows: readonly Labelled[] }
  | { readonly type: 'references'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly type: 'notice';
      readonly title: readonly Inline[];
      readonly blocks: readonly Block[];
    }
  | { readonly type: 'small'; readonly text: readonly Inline[]; readonly apart?: true }
  | BoundBlock;

/**
 * What stands in bound parts alone: two sides of a spread as `items` and their notes; in a book the page of a group, the head of a document,
 * the title of what follows the text, the glossary and the index with the keys that its places have.
 */
type BoundBlock =
  | { readonly type: 'pair'; readonly items: readonly [readonly Block[], readonly Block[]] }
  | {
      readonly type: 'note';
      readonly n: number;
      readonly m: number;
      readonly blocks: readonly Block[];
    }
  | { readonly type: 'divider' | 'matter'; readonly id: string; readonly text: readonly Inline[] }
  | {
      readonly type: 'chapter';
      readonly id: string;
      readonly label: string;
      readonly text: readonly Inline[];
      readonly summary?: readonly Inline[];
      readonly rows: readonly Labelled[];
    }
  | {
      readonly type: 'glossary';
      readonly entries: readonly {
        readonly id: string;
        readonly name: readonly Inline[];
        readonly also: readonly Inline[];
        readonly text: readonly Inline[];
      }[];
    }
  | {
      readonly type: 'index';
      readonly lists: readonly {
        readonly title: readonly Inline[];
        readonly entries: readonly {
          readonly key: string;
          readonly id?: string;
          readonly text: readonly Inline[];
        }[];
      }[];
    };

/**
 * What a design shows of a document besides title, facts and text.
 *
 * **Shapes**: `rows` stand beside a paper's symbol; `cite` is how to cite the document; `qr` the outline of the code of its address, one unit a
 * module; `standing` goes to the foot of each page, `draft` across it; `programme` is that of an event, for a page of its own.
 */
export interface Front {
  readonly rows: readonly string[];
  readonly badges: readonly string[];
  readonly symbol?: string;
  readonly draft?: string;
  readonly standing?: string;
  readonly cite?: readonly Inline[];
  readonly citeTitle: string;
  readonly qr?: { readonly size: number; readonly path: string };
  readonly scan?: readonly Inline[];
  readonly programme?: readonly Block[];
}

/** What is said of a document, in the words of a feed's item. `item_url` leads to all of it, its text too. **Units**: days. */
export interface DocumentRecord {
  readonly id: string;
  readonly kind: string;
  readonly language: string;
  readonly title: string;
  readonly summary?: string;
  readonly url?: string;
  readonly item_url?: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly published: string;
  readonly modified: string;
  readonly licence: string;
  readonly rights: string;
  readonly translation?: string;
}

/**
 * One document in one language, ready for print.
 *
 * **Shapes**: plain JSON; equal parts give equal bytes. `design` names the file that sets it; `label` names the document (“Agenda 10”); `accent` is `#rrggbb`; `running` the short
 * title of the running head; `description`, `authors`, `keywords`, `date`, `identifier`, `rights` and the address of its `source` go into the PDF's own metadata; `notes` are
 * the footnotes by index; `end` follows the body: sources, notice, licence.
 * **Units**: `date` is year, month, day.
 */
export interface PrintPart {
  readonly id: string;
  readonly design: string;
  readonly standard?: 'a-2a';
  /** Families beyond the common ones, where any are needed. */
  readonly faces?: readonly string[];
  readonly locale: Locale;
  readonly path: string;
  readonly title: string;
  readonly heading: readonly Inline[];
  readonly label: string;
  readonly publisher: string;
  readonly accent: string;
  readonly running: string;
  readonly summary?: readonly Inline[];
  readonly front?: Front;
  readonly description: string;
  readonly authors: readonly string[];
  readonly identifier: string;
  readonly rights: string;
  readonly source?: string;
  readonly keywords: readonly string[];
  readonly date: readonly number[];
  readonly metadata: readonly Labelled[];
  readonly blocks: readonly Block[];
  readonly end: readonly Block[];
  readonly notes: readonly (readonly Block[])[];
  /** What is attached as JSON. */
  readonly record?: DocumentRecord;
  /** What the designs say themselves: `page` has `#` in the place of a number. */
  readonly words: { readonly page: string; readonly figures: string; readonly contents: string };
  /** Levels of headings above those of the text. */
  readonly depth?: number;
  /** What stands at the head of the right side, where two languages face each other. */
  readonly other?: Pick<
    PrintPart,
    'locale' | 'heading' | 'summary' | 'metadata' | 'label' | 'running' | 'publisher'
  >;
}
