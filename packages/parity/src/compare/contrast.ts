/** Tells a claim that stands where the source makes its opposite: rise and fall, shall and may, decree and rule. */
import type { Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import { spanAt } from '../block.js';
import { findExchange, findTurns, type Place, type Turn } from '../claims/compare.js';
import { findPlacesTurned } from '../claims/place-turned.js';
import { findLoneQualifiers, type Lone } from '../claims/qualifier.js';
import { scopesOf } from '../claims/scope.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';
import type { Unit } from './units.js';
import { pairUnits } from './units.js';

/** The findings on opposites, and on words that narrow a claim, in paired blocks. */
export function compareContrasts(context: Context, pairs: readonly BlockPair[]): Finding[] {
  return pairs.flatMap((pair) =>
    pairUnits(pair).flatMap(([a, b]) => {
      const [left, right] = [a.passage, b.passage];
      const scopes = scopesOf(left, right, a.single && b.single);
      const turns = findTurns(left, right, scopes);
      const exchange =
        turns.length === 0 && scopes.has('short')
          ? (findExchange(left, right) ?? findPlacesTurned(left, right))
          : undefined;
      return [
        ...findLoneQualifiers(left, right, scopes).map((lone) => tellLone(context, a, b, lone)),
        ...(exchange ? [...turns, exchange] : turns).map((turn) => tellTurn(context, a, b, turn)),
      ];
    }),
  );
}

function tellTurn(context: Context, a: Unit, b: Unit, { source, target }: Turn): Finding {
  return report(context, 'parity/contrast', {
    actual: textAt(b, target),
    expected: textAt(a, source),
    span: spanOf(b, target),
    related: elsewhere(context.source.path, spanOf(a, source), textAt(a, source)),
  });
}

function tellLone(context: Context, a: Unit, b: Unit, { qualifier, lost, place }: Lone): Finding {
  const rule = qualifier.rule ?? 'parity/contrast';
  const [from, to] = [wholeOf(a), wholeOf(b)];
  return lost
    ? report(context, rule, {
        variant: 'missing',
        expected: textAt(a, place),
        span: spanOf(b, to),
        related: elsewhere(context.source.path, spanOf(a, place), textAt(a, place)),
      })
    : report(context, rule, {
        variant: 'extra',
        actual: textAt(b, place),
        span: spanOf(b, place),
        related: elsewhere(context.source.path, spanOf(a, from)),
      });
}

const wholeOf = ({ text }: Unit): Place => ({ start: 0, end: text.length });
const spanOf = ({ block, start }: Unit, place: Place) =>
  spanAt(block, start + place.start, start + place.end);
const textAt = ({ text }: Unit, { start, end }: Place): string => text.slice(start, end);
