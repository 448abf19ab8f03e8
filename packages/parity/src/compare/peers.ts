/** Compares the sections and blocks of an adaptation that are versions of one another beyond doubt. */
import type { Document, Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import { alignBlocks } from '../align/blocks.js';
import type { SectionPair, SectionView } from '../align/sections.js';
import { blockFeatures, blockScore, common } from '../align/similarity.js';
import type { Block } from '../block.js';
import type { Fact, FactKind } from '../facts/fact.js';
import { kindOf } from '../facts/fact.js';
import type { Contradiction } from '../facts/match.js';
import { findContradictions, matchFacts } from '../facts/match.js';
import { FACT_RULES } from './facts.js';
import type { Context } from './place.js';
import { elsewhere, factSpan, report } from './place.js';

/** Kinds that an adaptation may not lose; plain numbers may go with the sentence that held them. */
export const KEPT: ReadonlySet<FactKind> = new Set([
  'statute',
  'reference',
  'percent',
  'points',
  'date',
]);

/** Blocks that are versions of one another beyond doubt, by their anchors, must cite the same. */
export function comparePeers(
  source: Document,
  target: Document,
  pairs: readonly SectionPair[],
): Finding[] {
  return pairs.flatMap(({ source: a, target: b }) => {
    if (!a || !b) return [];
    const context: Context = { source, target, scope: b.id };
    const titled = a.heading && b.heading ? [{ source: [a.heading], target: [b.heading] }] : [];
    const found = [...titled, ...alignBlocks(a, b)].flatMap((pair) => comparePeer(context, pair));
    return found.length > 0 ? found : compareReferences(context, a, b);
  });
}

/** Sections that are versions of one another by id, or by what their titles cite, must refer to the same. */
function compareReferences(context: Context, a: SectionView, b: SectionView): Finding[] {
  const cited = a.title && b.title ? common(a.title.strict, b.title.strict) : 0;
  if (cited === 0 && !(a.explicit && b.explicit && a.id === b.id)) return [];
  const owner = new Map<Fact, Block>();
  const read = (view: SectionView): Fact[] =>
    [...(view.heading ? [view.heading] : []), ...view.blocks].flatMap((block) => {
      const facts = block.facts.filter((fact) => kindOf(fact) === 'reference');
      for (const fact of facts) owner.set(fact, block);
      return facts;
    });
  const { left, right } = matchFacts(read(a), read(b));
  return findContradictions(left, right).contradictions.map((pair) =>
    contradiction(context, pair, owner),
  );
}

function comparePeer(context: Context, { source, target }: BlockPair): Finding[] {
  const [a] = source;
  const [b] = target;
  if (!a || !b || blockScore(blockFeatures(a), blockFeatures(b)) < SURE) return [];
  const kept = (block: Block): Fact[] => block.facts.filter((fact) => KEPT.has(kindOf(fact)));
  const { left, right } = matchFacts(kept(a), kept(b));
  const owner = new Map([
    ...a.facts.map((fact) => [fact, a] as const),
    ...b.facts.map((fact) => [fact, b] as const),
  ]);
  // What an adaptation left out and what it added stand side by side here: a year is no other percentage.
  return findContradictions(left, right)
    .contradictions.filter((pair) => kindOf(pair.source) === kindOf(pair.target))
    .map((pair) => contradiction(context, pair, owner));
}

function contradiction(
  context: Context,
  { source, target }: Contradiction,
  owner: ReadonlyMap<Fact, Block>,
): Finding {
  const [from, to] = [owner.get(source), owner.get(target)];
  return report(context, FACT_RULES[kindOf(target)], {
    variant: 'contradicting',
    severity: 'warning',
    actual: target.text,
    expected: source.text,
    span: to && factSpan(to, target),
    related: elsewhere(context.source.path, from && factSpan(from, source), source.text),
  });
}

/** The weight from which two blocks of an adaptation are taken for versions of one another. */
const SURE = 1.1;
