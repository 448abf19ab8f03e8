/** Judges links whose letters cannot be compared by how they are used over the whole document. */
import type { Finding } from '@narani/model';
import type { Token } from '../block.js';
import { splitTarget } from '../target.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

/** A pair of links whose fragments differ in letters only: to be checked for consistency over the document. */
export interface LinkPair {
  readonly context: Context;
  readonly source: Token;
  readonly target: Token;
}

/** The same Korean target must always be the same English one, and the other way round; the odd one out is the fault. */
export function judgeConsistency(pairs: readonly LinkPair[]): Finding[] {
  const out = new Map<LinkPair, Finding>();
  for (const [mine, theirs] of [
    ['source', 'target'],
    ['target', 'source'],
  ] as const) {
    const groups = new Map<string, Map<string, LinkPair[]>>();
    for (const pair of pairs) {
      const group = groups.get(key(pair[mine])) ?? new Map<string, LinkPair[]>();
      group.set(key(pair[theirs]), [...(group.get(key(pair[theirs])) ?? []), pair]);
      groups.set(key(pair[mine]), group);
    }
    for (const group of groups.values()) {
      if (group.size < 2) continue;
      const [usual, ...odd] = [...group.values()].sort((a, b) => b.length - a.length);
      for (const pair of odd.flat()) {
        if (!out.has(pair))
          out.set(
            pair,
            wrongTarget(pair.context, pair.source, pair.target, usual?.[0]?.target.value),
          );
      }
    }
  }
  return [...out.values()];
}

/** The finding on a link that leads elsewhere; the source’s own target is expected where nothing else is said. */
export function wrongTarget(
  context: Context,
  source: Token,
  target: Token,
  expected: string | undefined,
): Finding {
  return report(context, 'parity/link', {
    variant: 'contradicting',
    actual: target.value,
    expected: expected ?? source.value,
    span: target.span,
    values: { text: target.text ?? '' },
    related: elsewhere(context.source.path, source.span, source.value),
  });
}

const key = (token: Token): string => {
  const { path, fragment } = splitTarget(token.value);
  return `${path}#${fragment}`;
};
