/**
 * A section's facts and words as keys, for hashing: what changed since a sign-off is a fact, the wording, or only the typography.
 */
import type { Document, Locale, Section, Span } from '@narani/model';
import type { Block } from './block.js';
import { allFacts, spanAt, textBlock } from './block.js';
import { headingBlock, sectionBlocks } from './blocks.js';
import type { Fact, FactKind } from './facts/fact.js';
import { factKey, kindOf } from './facts/fact.js';

/**
 * A fact of a document at its place.
 *
 * **Shapes**: `key` is canonical and the same in both languages (`amount:13600000[KRW]`, `statute:article:19-2`, `date:y=2026,m=6`);
 * `certain` is false for numbers in words. `span` is missing where the tree has no positions.
 */
export interface ExtractedFact {
  readonly key: string;
  readonly kind: FactKind;
  readonly text: string;
  readonly certain: boolean;
  readonly span?: Span;
}

/**
 * The facts of a text.
 *
 * **Shapes**: those in digits in the order of the text, then numbers in words.
 *
 * @example extractFacts('경기도 인구는 1,360만 명이다.', 'ko')[0].key // 'amount:13600000[person]'
 */
export function extractFacts(text: string, locale: Locale): ExtractedFact[] {
  return allFacts(textBlock(text, undefined, locale)).map((fact) => describe(fact));
}

/** The facts of one section of a document, with their places; `section` is one of its `sections`. */
export function sectionFacts(document: Document, section: Section): ExtractedFact[] {
  return blocksOf(document, section).flatMap((block) =>
    allFacts(block).map((fact) => describe(fact, spanAt(block, fact.start, fact.end))),
  );
}

function describe(fact: Fact, span?: Span): ExtractedFact {
  return {
    key: factKey(fact),
    kind: kindOf(fact),
    text: fact.text,
    certain: fact.certain,
    ...(span ? { span } : {}),
  };
}

/**
 * The keys of the facts of a document's section, sorted, one for each time a fact is stated.
 *
 * Numbers in words are left out, for `구조` is a structure and not nine trillion. Digits that no reader of facts claims stand
 * for themselves, so that no figure can change unseen.
 */
export function factKeys(document: Document, section: Section): string[] {
  return blocksOf(document, section)
    .flatMap(({ facts, text }) => [
      ...facts.filter(({ certain }) => certain).map(factKey),
      ...strays(text, facts),
    ])
    .sort();
}

/** Runs of digits outside every fact. */
function strays(text: string, facts: readonly Fact[]): string[] {
  return [...text.matchAll(/\p{Nd}+/gu)]
    .filter(
      ({ 0: digits, index }) =>
        !facts.some(({ start, end }) => index < end && index + digits.length > start),
    )
    .map(([digits]) => `digits:${digits.normalize('NFKC')}`);
}

/**
 * A section's words without spacing, punctuation, emphasis and typography.
 *
 * **Units**: NFC, small letters. Blocks are kept apart by a line feed, so that a split paragraph is a change of wording.
 */
export function sectionWords(document: Document, section: Section): string {
  return blocksOf(document, section)
    .map((block) =>
      `${block.text}${block.codes.map((code) => code.value).join('')}${block.images.map((image) => image.text ?? '').join('')}`
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}%]+/gu, ''),
    )
    .filter((words) => words !== '')
    .join('\n');
}

function blocksOf(document: Document, { start, end }: Section): Block[] {
  const index = document.sections.findIndex(
    (section) => section.start === start && section.end === end,
  );
  const heading = headingBlock(document, index);
  return [...(heading ? [heading] : []), ...sectionBlocks(document, index)];
}
