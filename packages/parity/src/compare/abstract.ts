/** Compares an abstract: it may leave out, and say nothing that its source does not say. */
import type { Document, Finding } from '@narani/model';
import type { SectionPair } from '../align/sections.js';
import { sameFact } from '../facts/match.js';
import { place, sourceViews, targetViews } from './adaptation.js';
import { factSpan, report } from './place.js';

/** The findings on the facts of an abstract that its source lacks. */
export function compareAbstract(
  source: Document,
  target: Document,
  pairs: readonly SectionPair[],
): Finding[] {
  const known = place(source, sourceViews(pairs));
  return place(target, targetViews(pairs))
    .filter(({ fact }) => fact.certain && !known.some((other) => sameFact(fact, other.fact)))
    .map(({ fact, block, section }) =>
      report({ source, target, scope: section }, 'parity/abstract', {
        actual: fact.text,
        span: factSpan(block, fact),
      }),
    );
}
