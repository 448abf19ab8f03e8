/** The facts of a section as keys, for hashing: what must be the same whatever the words. */
import type { Document } from '@narani/model';
import { headingBlock, sectionBlocks } from './blocks.js';
import type { Fact } from './facts/fact.js';
import { factKey } from './facts/fact.js';

/**
 * The keys of the facts of a document's section, sorted, one for each time a fact is stated.
 *
 * Numbers in words are left out, for `구조` is a structure and not nine trillion. Digits that no reader of facts claims stand
 * for themselves, so that no figure can change unseen.
 */
export function factKeys(document: Document, section: number): string[] {
  const heading = headingBlock(document, section);
  const blocks = [...(heading ? [heading] : []), ...sectionBlocks(document, section)];
  return blocks
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
