/** Refuses records that are deeper or wider than the limits, or hold a text longer than one, before the recursive reader sees them. */
import { type Limits, overLimit } from '@narani/limits';
import type { Finding } from '@narani/model';
import type { CST } from 'yaml';
import { spanOf } from './places.js';
import type { Text } from './quote.js';

/** A piece of the syntax tree and how deep it lies. */
interface Piece {
  readonly token: CST.Token;
  readonly depth: number;
}

/** The finding for the first thing over a limit, or undefined. **Errors**: limits/exceeded. */
export function findTooMuch(
  tokens: readonly CST.Token[],
  source: Pick<Text, 'path' | 'lines'>,
  limits: Limits,
): Finding | undefined {
  const open: Piece[] = tokens.map((token) => ({ token, depth: 0 })).reverse();
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const fault = check(piece, source, limits);
    if (fault) return fault;
    const { token, depth } = piece;
    const inner = innerTokens(token);
    for (let index = inner.length - 1; index >= 0; index -= 1)
      open.push({ token: inner[index] as CST.Token, depth: 'items' in token ? depth + 1 : depth });
  }
  return undefined;
}

function check(
  { token, depth }: Piece,
  { path, lines }: Pick<Text, 'path' | 'lines'>,
  limits: Limits,
): Finding | undefined {
  const at = () => ({ path, span: spanOf(lines, token.offset, token.offset) });
  if ('items' in token) {
    if (depth >= limits.depth) return overLimit('depth', limits, at());
    const { length } = token.items;
    return length > limits.keys ? overLimit('keys', limits, at(), length) : undefined;
  }
  if (!isText(token) || token.source.length <= limits.letters) return undefined;
  const letters = [...token.source].length;
  return letters > limits.letters ? overLimit('letters', limits, at(), letters) : undefined;
}

function isText(token: CST.Token): token is CST.FlowScalar | CST.BlockScalar {
  return token.type === 'block-scalar' || token.type === 'scalar' || token.type.endsWith('-scalar');
}

function innerTokens(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [
    ...(key ? [key] : []),
    ...(value ? [value] : []),
  ]);
}
