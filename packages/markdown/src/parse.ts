/** One source to one document. */
import { DEFAULT_LIMITS, type Limits } from '@narani/limits';
import type { Checked, Document, Finding, Locale, Source } from '@narani/model';
import { SHIPPED_KINDS, SHIPPED_REGISTRIES } from '@narani/schema';
import type { Root } from 'mdast';
import { findLongHeading, findTooMuchText } from './count.js';
import { checkDefinitions } from './definitions.js';
import { findTooDeep } from './depth.js';
import { checkForeign } from './foreign.js';
import { readForeignFrontMatter, readFrontMatter } from './front-matter.js';
import { readSections } from './headings.js';
import { readFigures, readLinks } from './links.js';
import { checkLists } from './numbering.js';
import { numberParagraphs } from './paragraphs.js';
import { parseTree } from './processor.js';
import { checkProse } from './prose.js';
import { inlineReferences, liftNotes } from './references.js';
import { findTooLarge } from './size.js';
import { checkStray } from './stray.js';
import { checkTables, widenTables } from './tables.js';
import { parseWithTags } from './tags.js';
import { readWritten } from './written.js';

/** What is known of a source before it is parsed. */
export interface ParseOptions {
  readonly id: string;
  readonly locale: Locale;
  /**
   * `narani` is the dialect of content/: a schema for the front matter, no HTML, typed links. `plain` takes any Markdown
   * or MDX as it is.
   */
  readonly dialect?: 'narani' | 'plain';
  /** Top-level ordered lists are paragraphs numbered across sections. */
  readonly numbered?: boolean;
  /** What typed links may begin with: kinds of documents, and the links of registries. Default: those that come with Narani. */
  readonly schemes?: readonly string[];
  readonly limits?: Limits;
}

const SHIPPED = [
  ...Object.keys(SHIPPED_KINDS),
  ...Object.values(SHIPPED_REGISTRIES).flatMap(({ link = [] }) => link),
];

/**
 * Parses a source into a document.
 *
 * **Shapes**: the value is undefined where the file cannot be read or its front matter breaks the schema; the tree has no
 * front matter node, and no reference links or definitions: they are plain links.
 * **Errors**: limits/exceeded, markdown/*, yaml/*, schema/*; in the plain dialect only markdown/too-deep, markdown/too-wide, markdown/too-dense and
 * limits/exceeded.
 */
export function parseDocument(
  source: Source,
  options: ParseOptions,
): Checked<Document | undefined> {
  const { path, text, hash } = source;
  const { limits = DEFAULT_LIMITS } = options;
  const tooMuch =
    findTooDeep(path, text, limits) ??
    findTooLarge(path, text, limits) ??
    findTooMuchText(path, text, limits);
  if (tooMuch) return { value: undefined, findings: [tooMuch] };
  const { id, locale } = options;
  const plain = options.dialect === 'plain';
  const tree = plain ? parseWithTags(text) : parseTree(text);
  const writing = plain ? [] : checkWritten(tree, path, text, options.numbered);
  const tooLong = findLongHeading(path, tree, limits);
  if (tooLong) return { value: undefined, findings: [tooLong] };
  const definitions = inlineReferences(tree);
  if (plain) {
    const front = readForeignFrontMatter(tree, path, text);
    dropFrontMatter(tree);
    const { sections } = readSections(tree, path, false);
    return { value: { id, locale, path, hash, ...front, tree, sections, links: [] }, findings: [] };
  }
  const front = readFrontMatter(tree, path, text, limits);
  dropFrontMatter(tree);
  widenTables(tree);
  // Captions call notes too.
  const figures = readFigures(tree, { path, text, definitions });
  const prose = checkProse(tree, path);
  const numbering = options.numbered ? numberParagraphs(tree, path, text) : [];
  liftNotes(tree);
  const { links, findings: linkFindings } = readLinks(
    tree,
    { path, text },
    options.schemes ?? SHIPPED,
  );
  const { sections, findings: headings } = readSections(tree, path, true);
  const findings = [
    ...front.findings,
    ...prose,
    ...writing,
    ...numbering,
    ...figures,
    ...linkFindings,
    ...headings,
  ];
  const value = front.value && { id, locale, path, hash, ...front.value, tree, sections, links };
  return { value, findings };
}

/** What is written in a text and would be lost, moved or printed raw; `tree` is of this text, of the same places. */
export function checkWritten(tree: Root, path: string, text: string, numbered = false): Finding[] {
  const written = readWritten(tree, text);
  return [
    ...checkTables(tree, path, written),
    ...checkDefinitions(tree, path, written),
    ...checkForeign(tree, path, written),
    ...checkLists(tree, path, written, numbered),
    ...checkStray(tree, path, written),
  ];
}

function dropFrontMatter(tree: Root): void {
  if (tree.children[0]?.type === 'yaml') tree.children.shift();
}
