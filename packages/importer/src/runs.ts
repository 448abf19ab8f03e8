/** The running text of a paragraph or table cell, with the place of every character in the file. */
import type { Nodes, Paragraph, TableCell, TableRow } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Edit } from './edits.js';
import type { Page } from './page.js';

/**
 * **Shapes**: `text` is the text nodes as written, joined over emphasis; anything else stands as U+FFFC. `offsets` holds
 * the file offset of each character, `pieces` the number of its text node, or -1 where nothing may be put around it (a link's text).
 * `listItem` is the offset of the list item the run opens, where it does; `cells` are the texts of a table row's other cells.
 */
export interface Run {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly pieces: readonly number[];
  readonly start: number;
  readonly listItem?: number;
  readonly cells?: readonly string[];
}

/** What stands for code, a picture or a break within a run. */
const OBJECT = '\uFFFC';

/** All runs of a page, in file order. Headings have none: they are never linked from. */
export function runsOf(page: Page): Run[] {
  const runs: Run[] = [];
  visit(page.tree, (node, index, parent) => {
    if (node.type === 'paragraph' || node.type === 'tableCell') {
      const opens = parent?.type === 'listItem' && index === 0;
      const run = toRun(page, node);
      runs.push({
        ...run,
        ...(opens && parent.position ? { listItem: parent.position.start.offset ?? 0 } : {}),
        ...(parent?.type === 'tableRow' ? { cells: otherCells(parent, node) } : {}),
      });
      return 'skip';
    }
    return undefined;
  });
  return runs;
}

function otherCells(row: TableRow, cell: Nodes): string[] {
  return row.children.filter((other) => other !== cell).map((other) => toText(other).trim());
}

function toRun(page: Page, block: Paragraph | TableCell): Run {
  let text = '';
  const offsets: number[] = [];
  const pieces: number[] = [];
  let piece = 0;
  const add = (characters: string, offset: number, number: number) => {
    text += characters;
    for (let index = 0; index < characters.length; index++) {
      offsets.push(offset < 0 ? -1 : offset + index);
      pieces.push(number);
    }
  };
  const walk = (node: Nodes, linked: boolean): void => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (node.type === 'text' && start !== undefined && end !== undefined) {
      piece += 1;
      add(page.text.slice(start, end), start, linked ? -1 : piece);
    } else if ('children' in node) {
      const inside = linked || node.type === 'link' || node.type === 'linkReference';
      for (const child of node.children) walk(child, inside);
    } else add(OBJECT, -1, -1);
  };
  for (const child of block.children) walk(child, false);
  return { text, offsets, pieces, start: block.position?.start.offset ?? 0 };
}

/** The file range of a stretch of a run, or undefined where it crosses emphasis or stands in a link. */
export function rangeIn(run: Run, from: number, to: number): readonly [number, number] | undefined {
  const piece = run.pieces[from];
  if (piece === undefined || piece < 0 || to <= from) return undefined;
  for (let index = from; index < to; index++) if (run.pieces[index] !== piece) return undefined;
  return [run.offsets[from] ?? 0, (run.offsets[to - 1] ?? 0) + 1];
}

/** The file place of a stretch of a run, for a finding: as near as can be said. */
export function placeIn(run: Run, from: number, to: number): readonly [number, number] {
  const inside = run.offsets.slice(from, to).filter((offset) => offset >= 0);
  return [inside[0] ?? run.start, (inside.at(-1) ?? run.start) + 1];
}

/**
 * The edits that make a link of a stretch, or undefined where they cannot be made without a change of meaning: across
 * emphasis, inside another link, or where the bracket would stop an emphasis mark from opening or closing.
 */
export function linkEdits(
  page: Page,
  run: Run,
  from: number,
  to: number,
  target: string,
): Edit[] | undefined {
  const range = rangeIn(run, from, to);
  if (!range || breaksEmphasis(page.text, range)) return undefined;
  return [
    { start: range[0], end: range[0], text: '[' },
    { start: range[1], end: range[1], text: `](${target})` },
  ];
}

/** `word**Agenda ③**` is bold, `word**[Agenda ③](…)**` is not, unless Hangul or space is outside. */
function breaksEmphasis(text: string, [start, end]: readonly [number, number]): boolean {
  const before = /([^\s*_~])(?:[*_]|~~)+$/.exec(text.slice(Math.max(0, start - 8), start))?.[1];
  const after = /^(?:[*_]|~~)+([^\s*_~])/.exec(text.slice(end, end + 8))?.[1];
  return [before, after].some(
    (outside) =>
      outside !== undefined &&
      /[\p{L}\p{N}]/u.test(outside) &&
      !/[\p{sc=Hang}\p{sc=Han}]/u.test(outside),
  );
}
