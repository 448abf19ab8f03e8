/** Running text cut at its spaces. */
import type { Run } from './part.js';

/** A run, spaces and all; `br` is a line break. */
export interface Stretch extends Run {
  readonly br?: true;
}

/** A word with its runs, a space or a line break. */
export interface Token {
  readonly type: 'word' | 'space' | 'br';
  readonly runs: Stretch[];
}

/** Spaces that part words. */
const SPACE = /[ \t\n\r\f]+/;

/** Cuts at spaces, whatever the style: `**국가**는` is one word in two runs. */
export function tokens(stretches: readonly Stretch[]): Token[] {
  const result: Token[] = [];
  const last = () => result.at(-1);
  for (const stretch of stretches) {
    if (stretch.br) {
      if (last()?.type === 'space') result.pop();
      result.push({ type: 'br', runs: [stretch] });
      continue;
    }
    if (stretch.n !== undefined) {
      append(result, stretch);
      continue;
    }
    for (const [index, text] of stretch.t.split(SPACE).entries()) {
      const before = last()?.type;
      if (index > 0 && before !== undefined && before !== 'space' && before !== 'br')
        result.push({ type: 'space', runs: [{ ...stretch, t: ' ' }] });
      if (text !== '') append(result, { ...stretch, t: text });
    }
  }
  if (last()?.type === 'space') result.pop();
  return result;
}

function append(result: Token[], run: Stretch): void {
  const last = result.at(-1);
  if (last?.type === 'word') last.runs.push(run);
  else result.push({ type: 'word', runs: [run] });
}
