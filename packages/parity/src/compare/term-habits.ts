/** Finds the terms for which a translation has a word of its own. */
import type { Document } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Lexicon } from './lexicon.js';
import { countTerm, findTerms } from './lexicon.js';

/**
 * Terms that the translation hardly uses though the source does again and again, and for which none of their group stands there:
 * it has a word of its own for them, which the glossary does not know (디펜던시 there, 의존성 here).
 */
export function findUnused(
  source: Document,
  target: Document,
  pairs: readonly BlockPair[],
  lexicon: Lexicon,
): ReadonlySet<number> {
  const uses = new Map<number, { kept: number; without: number }>();
  if (lexicon.terms.length === 0) return new Set();
  const groupOf = (term: number): string | undefined => lexicon.terms[term]?.group;
  for (const pair of pairs) {
    const left = pair.source.flatMap((block) => findTerms(block, source, lexicon));
    const right = pair.target.flatMap((block) => findTerms(block, target, lexicon));
    const more = new Set(
      right
        .map(({ entry }) => entry.term)
        .filter((term) => countTerm(right, term) > countTerm(left, term))
        .map(groupOf),
    );
    for (const term of new Set(left.map(({ entry }) => entry.term))) {
      const use = uses.get(term) ?? { kept: 0, without: 0 };
      if (right.some(({ entry, loose }) => entry.term === term && !loose)) use.kept += 1;
      else if (!more.has(groupOf(term))) use.without += 1;
      uses.set(term, use);
    }
  }
  return new Set(
    [...uses].flatMap(([term, { kept, without }]) =>
      without >= OFTEN && kept * SELDOM <= without ? [term] : [],
    ),
  );
}

/** So many blocks without a term are a habit. */
const OFTEN = 2;
/** A term kept in one block of so many and fewer is not the habit. */
const SELDOM = 4;
