/** Finds a qualification that is said on one side only: every year, except, cumulative. */
import type { Finding } from '@narani/model';
import { spanAt } from '../block.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';
import type { Qualifier } from './qualifiers.js';
import { FREQUENCY, QUALIFIERS } from './qualifiers.js';
import type { Unit } from './units.js';

/** The findings on the qualifications of a pair of sentences. */
export function compareQualifiers(context: Context, a: Unit, b: Unit): Finding[] {
  return (context.policy ? [FREQUENCY, ...QUALIFIERS] : [FREQUENCY]).flatMap((qualifier) =>
    compareQualifier(context, qualifier, a, b),
  );
}

function compareQualifier(
  context: Context,
  { name, said, any }: Qualifier,
  a: Unit,
  b: Unit,
): Finding[] {
  const { source, target } = context;
  const rule = name === 'frequency' ? 'parity/frequency' : 'parity/contrast';
  const lost = said[source.locale]?.exec(a.text);
  if (lost && !any[target.locale].test(b.text)) {
    return [
      report(context, rule, {
        variant: 'missing',
        expected: lost[0].trim(),
        span: spanAt(b.block, b.start, b.start + b.text.length),
        related: elsewhere(
          source.path,
          spanAt(a.block, a.start + lost.index, a.start + lost.index + lost[0].length),
          lost[0].trim(),
        ),
      }),
    ];
  }
  const added = said[target.locale]?.exec(b.text);
  if (added && !any[source.locale].test(a.text)) {
    return [
      report(context, rule, {
        variant: 'extra',
        actual: added[0].trim(),
        span: spanAt(b.block, b.start + added.index, b.start + added.index + added[0].length),
        related: elsewhere(source.path, spanAt(a.block, a.start, a.start + a.text.length)),
      }),
    ];
  }
  return [];
}
