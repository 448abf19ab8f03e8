/** Refuses texts of more pieces and words, and paragraphs and headings of more letters, than any page could show. */
import { type Limits, overLimit } from '@narani/limits';
import type { Finding } from '@narani/model';
import type { Root } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';

/** What begins a block wherever it stands: a heading, an item, a definition. */
const OPENS = /^[ \t>]*(?:#{1,6}(?:[ \t]|$)|[-*+][ \t]|\d{1,9}[.)][ \t]|\[[^\]]*\]:)/;
/** What may begin something within a line: each is looked at, and may become a node. */
const MARK = /[[\]*_~`<@\\&]|www\.|:\/\//gi;
const WORD = /\S+/g;
const BLANK = /^[ \t>]*$/;
const FENCE = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(`{3,}|~{3,})/;

/**
 * The finding for the first block, mark or word that is one too many, the first block that is too long, or undefined. They are counted in the lines, before
 * the parser makes a tree of each; rows of tables and lines of code count with their table and fence.
 *
 * **Errors**: limits/exceeded.
 */
export function findTooMuchText(path: string, text: string, limits: Limits): Finding | undefined {
  let [blocks, letters, marks, words] = [0, 0, 0, 0];
  let fence: string | undefined;
  let open = false;
  for (const [index, line] of text.split('\n').entries()) {
    const mark = FENCE.exec(line)?.[1];
    const inside = fence !== undefined;
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (fence !== undefined && mark?.startsWith(fence)) fence = undefined;
    if (inside) continue;
    const blank = BLANK.test(line);
    const opens = !open || mark !== undefined || OPENS.test(line);
    if (!blank && opens) blocks += 1;
    // A row of a table is a text of its own.
    letters = opens || line.includes('|') ? line.length : letters + line.length;
    marks += line.match(MARK)?.length ?? 0;
    words += line.match(WORD)?.length ?? 0;
    open = !blank && mark === undefined;
    const over = (
      [
        ['blocks', blocks],
        ['paragraph', letters],
        ['textMarks', marks],
        ['words', words],
      ] as const
    ).find(([name, count]) => count > limits[name])?.[0];
    if (over === undefined) continue;
    const point = { line: index + 1, column: 1 };
    return overLimit(over, limits, { path, span: { start: point, end: point } });
  }
  return undefined;
}

/** The finding for the first heading of too many letters, or undefined. **Errors**: limits/exceeded. */
export function findLongHeading(path: string, root: Root, limits: Limits): Finding | undefined {
  let found: Finding | undefined;
  visit(root, 'heading', (node) => {
    const letters = toText(node).length;
    if (letters <= limits.letters) return undefined;
    const at = { path, ...(node.position ? { span: node.position } : {}) };
    found = overLimit('letters', limits, at, letters);
    return EXIT;
  });
  return found;
}
