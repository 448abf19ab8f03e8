/** Compares images and footnotes: the same ones must stand on both sides. */
import type { Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block, Token } from '../block.js';
import { neutralTarget } from '../target.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

interface Owned {
  readonly token: Token;
  readonly block: Block;
  readonly peer: Block | undefined;
}

/** The findings on images of a section: missing, extra, another picture, a description on one side only. */
export function compareImages(context: Context, pairs: readonly BlockPair[]): Finding[] {
  const { left, right, same } = split(
    pairs,
    (block) => block.images,
    (token) => neutralTarget(token.value),
  );
  const out: Finding[] = [];
  while (left.length > 0 && right.length > 0) {
    const a = left.shift();
    const b = right.shift();
    if (!a || !b) break;
    // A picture may be drawn anew for the other language; its name then tells so.
    if (/(?:[-_./])(?:ko|en|kr)(?=[-_./])/.test(`${a.token.value} ${b.token.value}`)) continue;
    out.push(
      report(context, 'parity/image', {
        variant: 'contradicting',
        actual: b.token.value,
        expected: a.token.value,
        span: b.token.span,
        related: elsewhere(context.source.path, a.token.span),
      }),
    );
  }
  for (const a of left)
    out.push(
      report(context, 'parity/image', {
        variant: 'missing',
        expected: a.token.value,
        span: a.peer?.span,
        related: elsewhere(context.source.path, a.token.span),
      }),
    );
  for (const b of right)
    out.push(
      report(context, 'parity/image', {
        variant: 'extra',
        actual: b.token.value,
        span: b.token.span,
      }),
    );
  for (const [a, b] of same) {
    if (Boolean(a.token.text) === Boolean(b.token.text)) continue;
    out.push(
      report(context, 'parity/image', {
        variant: a.token.text ? 'description-missing' : 'description-extra',
        actual: b.token.text || a.token.text || '',
        span: b.token.span,
        related: elsewhere(context.source.path, a.token.span),
      }),
    );
  }
  return out;
}

/** The findings on footnote marks of a section. Marks may be renamed, as long as there are as many. */
export function compareNotes(context: Context, pairs: readonly BlockPair[]): Finding[] {
  const { left, right } = split(
    pairs,
    (block) => block.notes,
    (token) => token.value,
  );
  const renamed = Math.min(left.length, right.length);
  return [
    ...left.slice(renamed).map((a) =>
      report(context, 'parity/footnote', {
        variant: 'missing',
        expected: `[^${a.token.value}]`,
        span: a.peer?.span,
        related: elsewhere(context.source.path, a.token.span),
      }),
    ),
    ...right.slice(renamed).map((b) =>
      report(context, 'parity/footnote', {
        variant: 'extra',
        actual: `[^${b.token.value}]`,
        span: b.token.span,
      }),
    ),
  ];
}

/** Tokens of paired blocks, struck out within the section where both sides hold them. */
function split(
  pairs: readonly BlockPair[],
  tokensOf: (block: Block) => readonly Token[],
  keyOf: (token: Token) => string,
): { left: Owned[]; right: Owned[]; same: [Owned, Owned][] } {
  const both = pairs.filter(({ source, target }) => source.length > 0 && target.length > 0);
  const collect = (side: 'source' | 'target', other: 'source' | 'target'): Owned[] =>
    both.flatMap((pair) =>
      pair[side].flatMap((block) =>
        tokensOf(block).map((token) => ({ token, block, peer: pair[other].at(-1) })),
      ),
    );
  const left = collect('source', 'target');
  const right = collect('target', 'source');
  const same: [Owned, Owned][] = [];
  for (let index = left.length - 1; index >= 0; index -= 1) {
    const entry = left[index];
    const at = entry
      ? right.findIndex((candidate) => keyOf(candidate.token) === keyOf(entry.token))
      : -1;
    if (at < 0 || !entry) continue;
    const [other] = right.splice(at, 1);
    left.splice(index, 1);
    if (other) same.push([entry, other]);
  }
  return { left, right, same };
}
