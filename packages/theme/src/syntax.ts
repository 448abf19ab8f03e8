/** What browsers would read otherwise than it was meant. */
import type { Span } from '@narani/model';
import { tokenize, tokenNames } from './css-tree.js';

/** Brackets within brackets; real themes have four. */
const MAX_DEPTH = 32;

/**
 * The first bracket, quotation or comment that is never closed, or a bracket too deep; undefined where all is well. A browser closes them
 * at the end of the file, and what was meant is lost.
 */
export function findUnclosed(text: string): Span | undefined {
  const open: number[] = [];
  let bad: number | undefined;
  tokenize(text, (type, start, end) => {
    const kind = tokenNames[type] ?? '';
    const token = text.slice(start, end);
    if (isBroken(kind, token)) bad ??= start;
    else if (OPENING.test(kind)) open.push(start);
    else if (CLOSING.test(kind) && open.pop() === undefined) bad ??= start;
    if (open.length > MAX_DEPTH) bad ??= start;
  });
  const at = bad ?? open.at(-1);
  if (at === undefined) return undefined;
  const before = text.slice(0, at).split('\n');
  const point = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return { start: point, end: point };
}

const OPENING = /^(?:function-token|\(-token|\[-token|\{-token)$/;
const CLOSING = /^(?:\)-token|\]-token|\}-token)$/;

function isBroken(kind: string, token: string): boolean {
  if (kind === 'comment-token') return token.length < 4 || !token.endsWith('*/');
  if (kind === 'string-token') return token.length < 2 || token.at(-1) !== token[0];
  if (kind === 'url-token') return !token.endsWith(')');
  return kind.startsWith('bad-') || kind === 'CDO-token' || kind === 'CDC-token';
}
