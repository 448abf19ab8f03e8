/** Compares the ticks of tasks. */
import type { Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Context } from './place.js';
import { elsewhere, quoteOf, report } from './place.js';

/** The findings on items that are done on one side and open on the other, or a task on one side alone. **Errors**: parity/task. */
export function compareTasks(context: Context, pairs: readonly BlockPair[]): Finding[] {
  return pairs.flatMap(({ source: [a], target: [b] }) => {
    if (a?.kind !== 'item' || b?.kind !== 'item' || a.ticked === b.ticked) return [];
    const [actual, expected] = [signOf(b.ticked), signOf(a.ticked)];
    const variant =
      b.ticked === undefined ? 'missing' : a.ticked === undefined ? 'extra' : undefined;
    return [
      report(context, 'parity/task', {
        ...(variant === undefined ? {} : { variant }),
        actual,
        expected,
        span: b.span,
        values: { text: quoteOf(b) },
        related: elsewhere(context.source.path, a.span, quoteOf(a)),
      }),
    ];
  });
}

const signOf = (ticked: boolean | undefined): string =>
  ticked === undefined ? '-' : ticked ? '- [x]' : '- [ ]';
