/** Text in terminal cells: a Hangul syllable takes two. */
import { eastAsianWidth } from 'get-east-asian-width';

/** How many cells a text takes. **Source**: UAX #11; marks that combine take none. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const char of text.normalize('NFC')) {
    if (!/[\p{M}\p{Cf}]/u.test(char)) cells += eastAsianWidth(char.codePointAt(0) ?? 0);
  }
  return cells;
}

/** The text with spaces behind it, up to a number of cells. */
export function padCells(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellsOf(text)));
}

/** The text cut to a number of cells, with an ellipsis where something is lost. */
export function clipCells(text: string, cells: number): string {
  return cellsOf(text) <= cells ? text : `${takeCells(text, cells - 1)}…`;
}

/** As much of a text's beginning as fits; at least one character. */
export function takeCells(text: string, cells: number): string {
  let taken = '';
  for (const char of text) {
    if (taken !== '' && cellsOf(taken + char) > cells) break;
    taken += char;
  }
  return taken;
}
