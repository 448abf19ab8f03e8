/** A table of HTML as one of Markdown. */

/** A tag of HTML. */
export const TAG = /<\/?[a-z][^<>]*>/gi;

/** Columns a cell may span: no real table has more, and a wrong number must not make one. */
const MAX_COLUMNS = 20;

/** A table in Markdown. **Shapes**: `rows` as written; `joined` counts the cells over several rows or columns, and rows of heads put into one. */
export interface MarkdownTable {
  readonly markdown: string;
  readonly rows: number;
  readonly joined: number;
}

/**
 * Cells keep their text and their column, for Markdown has no cell over several rows or columns: one over rows is said in
 * each of them, one over columns stands in the first. Rows of heads are put into one, column by column. A caption becomes
 * a paragraph before the table.
 *
 * **Shapes**: `inline` turns the HTML of a cell into Markdown on one line.
 */
export function toMarkdownTable(html: string, inline: (html: string) => string): MarkdownTable {
  const cell = (text: string) => inline(text).replace(/(?<!\\)\|/g, '\\|');
  const written = [...html.matchAll(/<tr\b[^>]*>([\s\S]*?)(?:<\/tr\s*>|(?=<tr\b)|$)/gi)].map(
    (row) =>
      [
        ...(row[1] ?? '').matchAll(/<(t[hd])\b([^>]*)>([\s\S]*?)(?:<\/t[hd]\s*>|(?=<t[hd]\b)|$)/gi),
      ].map(([, tag = '', attributes = '', text = '']) => ({
        head: tag.toLowerCase() === 'th',
        attributes,
        text: cell(text),
      })),
  );
  const heads = Math.max(1, headRows(written));
  const grid = gridOf(written, heads);
  const width = Math.max(1, ...grid.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const rule = `|${' --- |'.repeat(width)}`;
  const caption = inline(/<caption\b[^>]*>([\s\S]*?)<\/caption\s*>/i.exec(html)?.[1] ?? '');
  const head = joinHeads(grid.slice(0, heads), width);
  const table = [line(head), rule, ...grid.slice(heads).map(line)].join('\n');
  const spans = written
    .flat()
    .filter(({ attributes }) => /(?:col|row)span\s*=\s*["']?(?:[2-9]|1\d)/i.test(attributes));
  return {
    markdown: caption === '' ? table : `${caption}\n\n${table}`,
    rows: written.length,
    joined: spans.length + heads - 1,
  };
}

/** How many rows at the top hold heads alone. */
function headRows(rows: readonly (readonly Cell[])[]): number {
  const first = rows.findIndex((cells) => cells.length > 0 && cells.some(({ head }) => !head));
  return first < 0 ? 1 : first;
}

/** The texts of each column's heads, from the top, each once. */
function joinHeads(rows: readonly (readonly string[])[], width: number): string[] {
  return Array.from({ length: width }, (_, column) =>
    [...new Set(rows.map((row) => row[column] ?? ''))].filter((text) => text !== '').join(' '),
  );
}

interface Cell {
  readonly head: boolean;
  readonly attributes: string;
  readonly text: string;
}

/** The texts by row and column. `held` has, by column, how many rows a cell above still reaches into, and its text. */
function gridOf(rows: readonly (readonly Cell[])[], heads: number): string[][] {
  const held: { left: number; text: string }[] = [];
  return rows.map((cells, at) => {
    const line: string[] = [];
    const skipHeld = () => {
      for (let above = held[line.length]; above && above.left > 0; above = held[line.length]) {
        above.left -= 1;
        line.push(above.text);
      }
    };
    for (const { attributes, text } of cells) {
      skipHeld();
      const columns = spanOf(attributes, 'colspan', MAX_COLUMNS);
      const left = spanOf(attributes, 'rowspan', rows.length - at) - 1;
      for (let column = 0; column < columns; column++) {
        // A head over several columns is a part of each one's name.
        const own = column === 0 || at < heads ? text : '';
        held[line.length] = { left, text: own };
        line.push(own);
      }
    }
    skipHeld();
    return line;
  });
}

function spanOf(attributes: string, name: 'colspan' | 'rowspan', limit: number): number {
  const written = new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1];
  return Math.max(1, Math.min(limit, Number(written ?? 1)));
}
