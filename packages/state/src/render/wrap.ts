/** Runs of words broken into lines of so many cells, at spaces. */
import type { WordRun } from '../diff.js';
import { cellsOf, takeCells } from './cells.js';

/** One word of a line, with its marks. */
export interface Word {
  readonly kind: WordRun['kind'];
  readonly text: string;
}

/** Words of one line. */
export type WordLine = readonly Word[];

/** Words kept on either side of a change; what lies further off is shown as `…`. */
const CONTEXT = 12;

const MARKS = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

/** Lines of at most `cells` cells. Removed words stand in `[-…-]`, added ones in `{+…+}`, as in git's word diff. */
export function wrapRuns(runs: readonly WordRun[], cells: number): WordLine[] {
  return wrap(runs.flatMap(wordsOf), cells);
}

/** The runs with long unchanged stretches cut down to what stands around a change. */
export function elide(runs: readonly WordRun[]): WordRun[] {
  return runs.map((run, index) => {
    const words = run.text.match(/[^\s]+|\n/g) ?? [];
    if (run.kind !== 'same' || words.length <= 2 * CONTEXT + 2) return run;
    const before = index === 0 ? [] : words.slice(0, CONTEXT);
    const after = index === runs.length - 1 ? [] : words.slice(-CONTEXT);
    return { kind: 'same', text: [...before, '…', ...after].join(' ') };
  });
}

/** How many cells a line takes. */
export function lineCells(line: WordLine): number {
  return cellsOf(line.map(({ text }) => text).join(' '));
}

/** Undefined stands for the end of a line. */
function wordsOf({ kind, text }: WordRun): (Word | undefined)[] {
  const [open, close] = MARKS[kind];
  const tokens = text.match(/[^\s]+|\n/g) ?? [];
  const first = tokens.findIndex((token) => token !== '\n');
  const last = tokens.findLastIndex((token) => token !== '\n');
  return tokens.map((token, index) => {
    if (token === '\n') return undefined;
    const marked = (index === first ? open : '') + token + (index === last ? close : '');
    return { kind, text: marked };
  });
}

function wrap(words: readonly (Word | undefined)[], cells: number): WordLine[] {
  const lines: Word[][] = [[]];
  for (const word of words) {
    const line = lines.at(-1) as Word[];
    if (!word) {
      if (line.length > 0) lines.push([]);
    } else if (line.length === 0 || lineCells([...line, word]) <= cells) {
      fit(word, cells, lines);
    } else {
      lines.push([]);
      fit(word, cells, lines);
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** Puts a word on the last line; one that is longer than a line is cut. */
function fit(word: Word, cells: number, lines: Word[][]): void {
  let rest = word.text;
  while (cellsOf(rest) > cells) {
    const piece = takeCells(rest, cells);
    (lines.at(-1) as Word[]).push({ kind: word.kind, text: piece });
    lines.push([]);
    rest = rest.slice(piece.length);
  }
  if (rest !== '') (lines.at(-1) as Word[]).push({ kind: word.kind, text: rest });
}
