/**
 * Finds an amount that an adaptation gives with one figure, or its scale, written otherwise: 1,360만 here, 13.9 million there.
 *
 * An adaptation may leave out figures and add its own, so that a lost and a new amount prove nothing by themselves. They do where
 * they stand in versions of one section, count the same thing and look alike, and where one of them is nowhere in the other text.
 */
import type { SectionPair, SectionView } from '../align/sections.js';
import type { Block } from '../block.js';
import type { Fact, Reading } from '../facts/fact.js';
import { matchFacts, sameFact } from '../facts/match.js';

/** An amount of the source and what stands for it in the adaptation, each with its block. */
export interface Miswritten {
  readonly source: { readonly fact: Fact; readonly block: Block };
  readonly target: { readonly fact: Fact; readonly block: Block };
  readonly section: string;
}

/** The miswritten amounts of an adaptation. **Shapes**: a fact stands in one of them at most. */
export function findMiswritten(pairs: readonly SectionPair[]): Miswritten[] {
  const sources = pairs.flatMap(({ source }) => (source ? amountsOf(source) : []));
  const targets = pairs.flatMap(({ target }) => (target ? amountsOf(target) : []));
  const isNew = (fact: Fact, others: readonly Amount[]): boolean =>
    !others.some((other) => sameFact(fact, other.fact));
  return pairs.flatMap(({ source: a, target: b }) => {
    if (!a || !b) return [];
    const [from, to] = [amountsOf(a), amountsOf(b)];
    const { left, right } = matchFacts(
      from.map(({ fact }) => fact),
      to.map(({ fact }) => fact),
    );
    const used = new Set<Fact>();
    return left.flatMap(({ fact: lost }): Miswritten[] => {
      const wrong = right.find(
        ({ fact }) =>
          !used.has(fact) &&
          looksLike(lost.readings[0], fact.readings[0]) &&
          (isNew(fact, sources) || isNew(lost, targets)),
      )?.fact;
      const source = from.find(({ fact }) => fact === lost);
      const target = to.find(({ fact }) => fact === wrong);
      if (!wrong || !source || !target) return [];
      used.add(wrong);
      return [{ source, target, section: b.id }];
    });
  });
}

interface Amount {
  readonly fact: Fact;
  readonly block: Block;
}

function amountsOf({ heading, blocks }: SectionView): Amount[] {
  return [...(heading ? [heading] : []), ...blocks].flatMap((block) =>
    block.facts
      .filter(({ certain, readings }) => certain && readings[0].kind === 'amount')
      .map((fact) => ({ fact, block })),
  );
}

/** One figure apart at the same length, or the same figures at another scale. */
function looksLike(a: Reading, b: Reading): boolean {
  const counted = a.unit !== undefined && a.unit === b.unit;
  if (!counted && a.unit !== undefined && b.unit !== undefined) return false;
  const figures = (value: string): string => value.replace(/^0\.0*|\.|(?<!0)0+$/g, '');
  const scale = Math.abs(Math.log10(Number(a.value) / Number(b.value)));
  if (figures(a.value) === figures(b.value)) return scale >= 3;
  // Without a unit two short numbers look alike by chance.
  if (a.value.length !== b.value.length || a.value.length < (counted ? 2 : 3)) return false;
  return [...a.value].filter((char, index) => char !== b.value[index]).length === 1;
}
