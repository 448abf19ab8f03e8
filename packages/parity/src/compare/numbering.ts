/** Compares the numbers that the items of lists are written with. */
import type { Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

/** The findings on lists that begin with another number, or break their sequence on one side. */
export function compareNumbering(context: Context, pairs: readonly BlockPair[]): Finding[] {
  return pairs.flatMap(({ source: [a], target: [b] }) => {
    if (a?.kind !== 'item' || b?.kind !== 'item') return [];
    const [x, y] = [a.number, b.number];
    if (x?.written === y?.written) return [];
    if (x && y)
      return [
        report(context, 'parity/ordinal', {
          variant: 'contradicting',
          actual: y.mark,
          expected: x.mark,
          span: b.span,
          related: elsewhere(context.source.path, a.span, x.mark),
        }),
      ];
    const [own, other] = x ? [a, b] : [b, a];
    const number = x ?? y;
    if (!number || number.written === number.due) return [];
    return [
      report(context, 'parity/ordinal', {
        variant: 'sequence',
        path: x ? context.source.path : context.target.path,
        actual: number.mark,
        expected: `${number.due}.`,
        span: own.span,
        related: elsewhere(x ? context.target.path : context.source.path, other.span),
      }),
    ];
  });
}
