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
  let items = 0;
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const fault = check(piece, source, limits);
    if (fault) return fault;
    const { token, depth } = piece;
    items += 'items' in token ? token.items.length : 0;
    if (items > limits.recordItems) return overLimit('recordItems', limits, placeOf(token, source));
    const inner = innerTokens(token);
    for (let index = inner.length - 1; index >= 0; index -= 1)
      open.push({ token: inner[index] as CST.Token, depth: 'items' in token ? depth + 1 : depth });
  }
  return undefined;
}

function check(
  { token, depth }: Piece,
  source: Pick<Text, 'path' | 'lines'>,
  limits: Limits,
): Finding | undefined {
  const at = () => placeOf(token, source);
  if ('items' in token) {
    if (depth >= limits.depth) return overLimit('depth', limits, at());
    const { length } = token.items;
    return length > limits.keys ? overLimit('keys', limits, at(), length) : undefined;
  }
  if (!isText(token) || token.source.length <= limits.letters) return undefined;
  const letters = [...token.source].length;
  return letters > limits.letters ? overLimit('letters', limits, at(), letters) : undefined;
}

function placeOf({ offset }: CST.Token, { path, lines }: Pick<Text, 'path' | 'lines'>) {
  return { path, span: spanOf(lines, offset, offset) };
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
