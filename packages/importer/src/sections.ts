/** The sections of a page as a tree, with what they can be recognised by. */
import type { Locale } from '@narani/model';
import type { Heading } from 'mdast';
import { CIRCLED } from './circled.js';
import { findHeadingKey } from './known/headings.js';
import type { Page, Range } from './page.js';
import { findField, textOf } from './page.js';
import { plainText } from './plain.js';
import { repeatsTitle } from './title.js';

/**
 * A heading and what stands under it.
 *
 * **Shapes**: `depth` is the level it gets, from 2; `key` the id of a known heading; `tokens` are what it shares with its
 * counterpart in another language: numbers, marks and Latin words; `shape` the kinds of its blocks.
 */
export interface WikiSection {
  readonly node: Heading;
  readonly locale: Locale;
  readonly title: string;
  readonly depth: number;
  readonly written?: string;
  readonly key?: string;
  readonly tokens: ReadonlySet<string>;
  readonly titleTokens: ReadonlySet<string>;
  readonly shape: string;
  readonly range: Range;
  readonly children: WikiSection[];
}

/** Headings that are no sections: the title again, or without a text. */
interface DroppedHeading {
  readonly node: Heading;
  readonly why: 'title' | 'empty';
}

/** **Shapes**: `sections` are the topmost ones; `all` is every one in file order. */
export interface Outline {
  readonly sections: readonly WikiSection[];
  readonly all: readonly WikiSection[];
  readonly dropped: readonly DroppedHeading[];
}

/** An id written at the end of a heading, as several systems have it. */
export const WRITTEN_ID = /(?<!\s)\s*\{#([\p{L}\p{N}_-]+)(?![\p{L}\p{N}_-])[^{}]*\}\s*$/u;

/** The outline of a page. Headings inside lists and quotes are text. */
export function outlineOf(page: Page): Outline {
  const headings = page.tree.children.filter((node) => node.type === 'heading');
  const dropped = droppedHeadings(page, headings);
  const kept = headings.filter((node) => !dropped.some((drop) => drop.node === node));
  const depths = levels(kept);
  const all = kept.map((node, index) =>
    toSection(page, node, depths[index] ?? 2, rangeOf(page, kept, index)),
  );
  const sections: WikiSection[] = [];
  const open: WikiSection[] = [];
  for (const section of all) {
    while ((open.at(-1)?.depth ?? 0) >= section.depth) open.pop();
    (open.at(-1)?.children ?? sections).push(section);
    open.push(section);
  }
  return { sections, all, dropped };
}

function droppedHeadings(page: Page, headings: readonly Heading[]): DroppedHeading[] {
  const empty = headings.filter((node) => plainText(node).trim() === '');
  const first = headings.find((node) => !empty.includes(node));
  const text = first ? plainText(first).trim() : '';
  const title = textOf(findField(page, 'title'));
  const isTitle =
    first?.depth === 1 &&
    (title === undefined
      ? findHeadingKey(text, page.locale) === undefined
      : repeatsTitle(title, text, page.locale));
  return [
    ...(isTitle ? [{ node: first, why: 'title' as const }] : []),
    ...empty.map((node) => ({ node, why: 'empty' as const })),
  ];
}

/**
 * Levels from 2 down, one at a time. Headings of level 1 become sections and hold what stands under them; one alone above
 * the whole page holds nothing that the page does not, so that what is under it keeps its level.
 */
function levels(headings: readonly Heading[]): number[] {
  const isAlone = headings.filter(({ depth }) => depth === 1).length === 1;
  const open: { written: number; level: number }[] = [];
  return headings.map(({ depth }, index) => {
    const written = isAlone && index === 0 ? Math.max(depth, 2) : depth;
    while ((open.at(-1)?.written ?? 0) >= written) open.pop();
    const level = Math.min((open.at(-1)?.level ?? 1) + 1, 6);
    open.push({ written, level });
    return level;
  });
}

function rangeOf(page: Page, headings: readonly Heading[], index: number): Range {
  const own = headings[index];
  const next = headings.slice(index + 1).find((node) => node.depth <= (own?.depth ?? 1));
  return [own?.position?.start.offset ?? 0, next?.position?.start.offset ?? page.text.length];
}

function toSection(page: Page, node: Heading, depth: number, range: Range): WikiSection {
  const full = plainText(node).trim();
  const written = WRITTEN_ID.exec(full)?.[1];
  const title = full.replace(WRITTEN_ID, '');
  const key = findHeadingKey(title, page.locale);
  const blocks = page.tree.children.filter((block) => {
    const offset = block.position?.start.offset ?? -1;
    return offset > range[0] && offset < range[1];
  });
  return {
    node,
    locale: page.locale,
    title,
    depth,
    ...(written === undefined ? {} : { written }),
    ...(key === undefined ? {} : { key }),
    tokens: tokensOf(page.text.slice(...range)),
    titleTokens: tokensOf(title),
    shape: blocks.map((block) => block.type).join(),
    range,
    children: [],
  };
}

const AGENDA_MARK = new RegExp(`[${CIRCLED}]|#(\\d{1,2})\\b`, 'g');

/** Numbers without separators, circled numbers and `#3` as marks, Latin words of two letters and more. */
function tokensOf(text: string): Set<string> {
  const marks = [...text.matchAll(AGENDA_MARK)].map(
    (match) => `n${match[1] ?? match[0].normalize('NFKC')}`,
  );
  const bare = text
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})/g, '$1 $2 $3');
  const numbers = bare.match(/\d+(?:\.\d+)?/g) ?? [];
  const words = (bare.match(/[A-Za-z][A-Za-z0-9-]+/g) ?? []).map((word) => word.toLowerCase());
  return new Set([...marks, ...numbers, ...words]);
}
