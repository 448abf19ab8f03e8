/** What changed in a source since each section of a translation was signed, word by word. */
import type { Document, Entry, Finding, Locale, SectionState } from '@narani/model';
import { finding } from '@narani/rules';
import type { Signature } from '@narani/schema';
import { diffArrays } from 'diff';
import type { Titles } from './board.js';
import { findOutgrown, findSignatures } from './book.js';
import { computeSection, type Signed } from './compute.js';
import { readingLines } from './content.js';
import { hashText } from './hash.js';
import { pairSections, type SectionPair } from './pair.js';
import { joinTexts, REST, sectionTexts } from './section.js';

/** A run of words. **Shapes**: words are parted by one space, lines by `\n`. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A commit that touched the source since; given by the caller, who has the repository. */
export interface Commit {
  readonly id: string;
  readonly date: string;
  readonly title: string;
}

/**
 * One section whose source changed, or that the translation lacks.
 *
 * **Shapes**: `runs` go from the source as signed to the source as it is; they are missing where the old text is not to be
 * had. `source` and `translation` are lines as a person reads them.
 */
export interface SectionDiff extends SectionState {
  readonly titles: Titles;
  readonly runs?: readonly WordRun[];
  readonly source: readonly string[];
  readonly translation: readonly string[];
}

/**
 * The changes of one document's source as far as one translation is concerned.
 *
 * **Shapes**: `signed` is how many sections were ever signed: with none there is nothing to compare with.
 */
export interface TranslationDiff {
  readonly document: string;
  readonly source: Locale;
  readonly locale: Locale;
  readonly signed: number;
  readonly commits: readonly Commit[];
  readonly sections: readonly SectionDiff[];
  readonly findings: readonly Finding[];
}

/** Words past which two texts have nothing in common, and are shown as removed and added. Keeps Myers’ O(ND) in bounds. */
const MAX_EDITS = 4000;

/**
 * The git blobs of the source that a diff needs, without duplicates: those that sections behind their source were signed on.
 */
export function blobsForDiff(entry: Entry, signed: Signed): string[] {
  const blobs = pairSections(entry, signed.locale).flatMap((pair) => {
    const behind = computeSection(pair, signed).change !== undefined;
    return behind ? (lastSignature(pair, signed)?.source.blob ?? []) : [];
  });
  return [...new Set(blobs)];
}

/** The signature that a section has, or has outgrown. */
function lastSignature(pair: SectionPair, { book, lock, locale }: Signed): Signature | undefined {
  const [signature = findOutgrown(lock, pair, locale)] = findSignatures(book, pair, locale);
  return signature;
}

/**
 * The changes of the source since the sign-off, by section.
 *
 * **Shapes**: `earlier` holds the source as parsed from each of `blobsForDiff`, under the blob's id; a blob that the repository
 * does not have is left out of it. Sections in step are left out of the result.
 * **Errors**: state/blob-missing.
 */
export function diffSince(
  entry: Entry,
  signed: Signed,
  earlier: Readonly<Record<string, Document | undefined>>,
  commits: readonly Commit[] = [],
): TranslationDiff {
  const { locale } = signed;
  const pairs = pairSections(entry, locale);
  const known = new Set(pairs.map(({ key, source }) => source?.key ?? key));
  const missing = new Map<string, string[]>();
  const sections = pairs.flatMap((pair): SectionDiff[] => {
    const state = computeSection(pair, signed);
    const lacks = state.state === 'missing';
    if (!lacks && state.change === undefined) return [];
    const on = lastSignature(pair, signed)?.source;
    const blob = on?.blob ?? '';
    const old = earlier[blob];
    if (!lacks && !old) missing.set(blob, [...(missing.get(blob) ?? []), pair.key]);
    // What the translation lacks is all new to its translator, whatever was signed once.
    const before = lacks ? [] : old && linesOf(old, pair, on, known);
    return [sectionDiff(pair, state, before, [entry.source, locale])];
  });
  return {
    document: entry.id,
    source: entry.source,
    locale,
    signed: pairs.filter((pair) => computeSection(pair, signed).role !== undefined).length,
    commits,
    sections,
    findings: [...missing].map(([blob, keys]) => blobMissing(entry, locale, keys, blob)),
  };
}

function sectionDiff(
  pair: SectionPair,
  state: SectionState,
  before: readonly string[] | undefined,
  [from, into]: readonly [Locale, Locale],
): SectionDiff {
  const { source, translation } = pair;
  const after = readingLines(source?.document.tree.children ?? []);
  return {
    ...state,
    titles: {
      ...(source?.title ? { [from]: source.title } : {}),
      ...(translation?.title ? { [into]: translation.title } : {}),
    },
    ...(before ? { runs: diffWords(before, after) } : {}),
    source: after,
    translation: readingLines(translation?.document.tree.children ?? []),
  };
}

/** The word diff of two texts given as lines. A word is what stands between spaces: an eojeol in Korean. */
export function diffWords(before: readonly string[], after: readonly string[]): WordRun[] {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays(from, to, { maxEditLength: MAX_EDITS }) ?? [
    { value: from, removed: true, added: false },
    { value: to, removed: false, added: true },
  ];
  return changes
    .filter(({ value }) => value.length > 0)
    .map(({ value, removed, added }) => ({
      kind: removed ? 'removed' : added ? 'added' : 'same',
      text: value.join(' ').replace(/ ?\n ?/g, '\n'),
    }));
}

function wordsOf(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const words = line.split(/\s+/).filter(Boolean);
    return index === 0 ? words : ['\n', ...words];
  });
}

/** A section of the old source as it was signed, also where its id was another. In an abstract, `@rest` is whatever is not paired by id. */
function linesOf(
  old: Document,
  { key, source }: SectionPair,
  on: Signature['source'] | undefined,
  known: ReadonlySet<string>,
): string[] {
  const pieces = sectionTexts(old).filter(({ only }) => only !== old.locale);
  const piece =
    key === REST
      ? joinTexts(
          REST,
          old,
          pieces.filter((each) => !known.has(each.key)),
        )
      : (pieces.find((each) => hashText(each).text === on?.text) ??
        pieces.find((each) => each.key === (source?.key ?? key)));
  return readingLines(piece?.document.tree.children ?? []);
}

/** One finding for each blob: it is fetched once, for all the sections that were signed on it. */
function blobMissing(
  entry: Entry,
  locale: Locale,
  sections: readonly string[],
  blob: string,
): Finding {
  const path = entry.translations[entry.source]?.path ?? entry.metaPath;
  const variant = blob === '' ? { variant: 'unrecorded' } : {};
  const section = sections.join(', ');
  const values = { section, target: `${entry.id} (${locale})`, actual: blob.slice(0, 10) };
  return finding('state/blob-missing', { path, ...variant, scope: section, values });
}
