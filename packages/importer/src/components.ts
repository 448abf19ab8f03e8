/** Components of MDX that need a program: what they are given is kept as code. */
/** A text in which such components stand in fences, and where they are, by offsets. */
export interface Fenced {
  readonly text: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

const OPENING = /^<[A-Z][\w.]*(?=\s)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Puts every component that is given expressions over several lines into a fence. Markdown knows no such tag, and would take it for prose.
 *
 * **Shapes**: lines keep their numbers: the fences stand on the blank lines around a component. One without these stays as it is.
 */
export function fenceComponents(text: string): Fenced {
  const lines = text.split('\n');
  const fenced: [first: number, last: number][] = [];
  let code: string | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const fence = FENCE.exec(line)?.[1];
    if (fence && code === undefined) code = fence;
    else if (fence && code && fence.startsWith(code)) code = undefined;
    if (code !== undefined || !OPENING.test(`${line} `)) continue;
    const last = endOf(lines, index);
    // What is never closed is no component, and nothing behind it can be.
    if (last === undefined) break;
    const isAlone = isBlank(lines[index - 1]) && isBlank(lines[last + 1]);
    if (last > index && index > 0 && isAlone && /\{/.test(lines.slice(index, last + 1).join('')))
      fenced.push([index, last]);
    index = last;
  }
  for (const [first, last] of fenced) {
    const inner = lines.slice(first, last + 1).join('\n');
    const longest = Math.max(2, ...[...inner.matchAll(/`+/g)].map(([run]) => run.length));
    const mark = '`'.repeat(longest + 1);
    lines[first - 1] = `${mark}jsx`;
    lines[last + 1] = mark;
  }
  const starts = startsOf(lines);
  return {
    text: lines.join('\n'),
    ranges: fenced.map(([first, last]) => [
      starts[first] ?? 0,
      (starts[last] ?? 0) + (lines[last] ?? '').length,
    ]),
  };
}

/** The line on which a tag that closes itself ends; undefined where it does not. */
function endOf(lines: readonly string[], first: number): number | undefined {
  let depth = 0;
  let quote = '';
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    for (const [at, letter] of [...line].entries()) {
      if (quote !== '') quote = letter === quote ? '' : quote;
      else if (/["'`]/.test(letter)) quote = letter;
      else if (letter === '{') depth += 1;
      else if (letter === '}') depth -= 1;
      else if (letter === '>' && depth === 0) return line[at - 1] === '/' ? index : first;
    }
    // A mark in a comment opens no text that goes on.
    if (quote !== '`') quote = '';
  }
  return undefined;
}

function isBlank(line: string | undefined): boolean {
  return line !== undefined && line.trim() === '';
}

function startsOf(lines: readonly string[]): number[] {
  let start = 0;
  return lines.map((line) => {
    const own = start;
    start += line.length + 1;
    return own;
  });
}
