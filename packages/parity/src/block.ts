/** A block: the unit that a translator works on, with its words, facts and anchors. */
import type { Locale, Span } from '@narani/model';
import { extractFromText } from './facts/extract.js';
import type { Fact } from './facts/fact.js';
import { findWords } from './facts/words.js';

/** Kinds of blocks. `markup` is HTML, JSX or an import: compared like code. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'row'
  | 'code'
  | 'markup'
  | 'figure'
  | 'break';

/** A stretch of a block's text that came from one node. `exact` says that offsets inside it map one to one. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly span: Span | undefined;
  readonly exact: boolean;
  /** Inside a link or emphasis: names and labels. */
  readonly marked: boolean;
}

/** A token inside a block: inline code, a link's target, an image, a footnote's mark. */
export interface Token {
  readonly value: string;
  readonly span: Span | undefined;
  /** A link's words or an image's description. */
  readonly text?: string;
}

/** One unit of a document. **Units**: offsets of facts and cells are into `text`. */
export interface Block {
  readonly kind: BlockKind;
  /** Containers from the outside in: `quote`, `list`, `note:1`, `p13`. */
  readonly path: string;
  readonly section: number;
  readonly span: Span | undefined;
  readonly text: string;
  readonly runs: readonly Run[];
  readonly codes: readonly Token[];
  readonly links: readonly Token[];
  readonly images: readonly Token[];
  readonly notes: readonly Token[];
  /** The offsets of a row's cells. */
  readonly cells: readonly { readonly start: number; readonly end: number }[];
  /** The raw value of code and markup. */
  readonly raw: string;
  readonly lang: string;
  /** Of the first item of a numbered list, and of the first that breaks the sequence. */
  readonly number?: { readonly written: number; readonly due: number; readonly mark: string };
  /** Of an item that is a task: whether it is ticked. */
  readonly ticked?: boolean;
  readonly locale: Locale;
  /** Facts in digits; see `allFacts` for those in words. */
  readonly facts: readonly Fact[];
  /** The text without its facts. */
  readonly rest: string;
  /** Expected length in English letters: a Hangul syllable counts 2.1. **Source**: measured on translated documentation. */
  readonly weight: number;
}

/** Where a stretch of a block's text stands in its file. */
export function spanAt(block: Block, start: number, end: number): Span | undefined {
  const first =
    block.runs.find((run) => start >= run.start && start < run.end) ??
    block.runs.find((run) => run.end >= start);
  if (!first?.span) return block.span;
  const last = block.runs.find((run) => end > run.start && end <= run.end) ?? first;
  if (!first.exact || !last.exact || !last.span) return first.span;
  return { start: pointAt(block, first, start), end: pointAt(block, last, end) };
}

/** A text as a block of its own: front matter values and descriptions of images. */
export function textBlock(text: string, span: Span | undefined, locale: Locale): Block {
  return {
    ...EMPTY,
    kind: 'paragraph',
    span,
    text,
    raw: text,
    runs: [{ start: 0, end: text.length, span, exact: false, marked: false }],
    locale,
    ...extractFromText(text, locale),
    weight: weigh(text),
  };
}

/** The facts of a block with its numbers in words, which come last. */
export function allFacts(block: Block): Fact[] {
  return [...block.facts, ...findWords(block.rest, block.locale)];
}

/** Length in English letters. */
export function weigh(text: string): number {
  let hangul = 0;
  let other = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xac00 && code <= 0xd7a3) hangul += 1;
    else if (code > 0x20) other += 1;
  }
  return hangul * 2.1 + other;
}

/** A block of nothing, to fill in. */
export const EMPTY: Omit<Block, 'kind'> = {
  path: '',
  section: 0,
  span: undefined,
  text: '',
  runs: [],
  codes: [],
  links: [],
  images: [],
  notes: [],
  cells: [],
  raw: '',
  lang: '',
  locale: 'en',
  facts: [],
  rest: '',
  weight: 0,
};

function pointAt(
  block: Block,
  run: Run,
  offset: number,
): { line: number; column: number; offset?: number } {
  const start = run.span?.start ?? { line: 1, column: 1 };
  const before = block.text.slice(run.start, offset);
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  const place = {
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? start.column + before.length : last.length + 1,
  };
  return start.offset === undefined ? place : { ...place, offset: start.offset + before.length };
}
