/** Compares inline code: the names a text uses must be the same ones, within a section. */
import type { Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block, Token } from '../block.js';
import type { Leftover } from '../facts/match.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

interface Owned {
  readonly token: Token;
  readonly peer: Block | undefined;
}

/**
 * The findings on inline code. A name that is new on one side and lost on the other in the same block is a fault;
 * a name lost alone is one only where the section does not hold it at all.
 */
export function compareCodes(context: Context, pairs: readonly BlockPair[]): Finding[] {
  const out: Finding[] = [];
  const both = pairs.filter(({ source, target }) => source.length > 0 && target.length > 0);
  const known = {
    source: new Set(both.flatMap(({ source }) => source.flatMap((block) => wordsOf(block)))),
    target: new Set(both.flatMap(({ target }) => target.flatMap((block) => wordsOf(block)))),
  };
  for (const { source, target } of both) {
    const left = source.flatMap((block) =>
      block.codes.map((token): Owned => ({ token, peer: target.at(-1) })),
    );
    const right = target.flatMap((block) =>
      block.codes.map((token): Owned => ({ token, peer: source.at(-1) })),
    );
    strike(left, right);
    // Code in Korean is translated: it stands for whatever the other side has there.
    const spoken = [...left, ...right].filter(({ token }) => /[가-힣]/.test(token.value)).length;
    const open = (list: readonly Owned[], other: ReadonlySet<string>): Owned[] =>
      list
        .filter(({ token }) => !other.has(normal(token.value)) && !/[가-힣]/.test(token.value))
        .slice(spoken);
    const lost = open(left, known.target);
    const added = open(right, known.source);
    const count = Math.max(lost.length, added.length);
    for (let index = 0; index < count; index += 1) {
      const a = lost[index];
      const b = added[index];
      out.push(
        report(context, 'parity/inline-code', {
          variant: a && b ? 'contradicting' : a ? 'missing' : 'extra',
          // Whether a name is repeated is a matter of style; another name is not.
          ...(a && b ? {} : { severity: 'info' as const }),
          ...(b ? { actual: b.token.value } : {}),
          ...(a ? { expected: a.token.value } : {}),
          span: b?.token.span ?? a?.peer?.span,
          related: a && elsewhere(context.source.path, a.token.span, a.token.value),
        }),
      );
    }
  }
  return out;
}

function strike(left: Owned[], right: Owned[]): void {
  for (let index = left.length - 1; index >= 0; index -= 1) {
    const value = normal(left[index]?.token.value ?? '');
    const at = right.findIndex((candidate) => normal(candidate.token.value) === value);
    if (at < 0) continue;
    left.splice(index, 1);
    right.splice(at, 1);
  }
}

/** Codes of a block and its Latin words: a name may stand without its marks. Code in the reader's language is translation. */
function wordsOf(block: Block): string[] {
  return [
    ...block.codes.map((code) => normal(code.value)),
    ...(block.text.match(/[@\w./-]+/g) ?? []).flatMap(latinIn).map(normal),
  ];
}

/** A run of word characters up to its last letter and what belongs to that: one pass, where a search for letters would begin anew at each digit. */
function latinIn(run: string): string[] {
  const found = /^.*[A-Za-z][^@]*/.exec(run);
  return found ? [found[0]] : [];
}

function normal(value: string): string {
  return value
    .replace(/[\s'"`]/g, '')
    .replace(/\(\)$/, '')
    .toLowerCase();
}

/** Values less those that the other side alone writes as code: 0부터, “from `0`”. */
export function withoutCodes(
  facts: readonly Leftover[],
  own: readonly Block[],
  others: readonly Block[],
): Leftover[] {
  const holds = (blocks: readonly Block[], text: string): boolean =>
    blocks.some(({ codes }) => codes.some(({ value }) => value === text));
  return facts.filter(({ fact }) => !holds(others, fact.text) || holds(own, fact.text));
}
