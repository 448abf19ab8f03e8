/** A table of HTML as one of Markdown. */

/** A tag of HTML. */
export const TAG = /<\/?[a-z][^<>]*>/gi;

/** Columns a cell may span: no real table has more, and a wrong number must not make one. */
const MAX_COLUMNS = 20;

/**
 * Cells keep their text and their column: a cell over several rows or columns stands in its first place and leaves the others
 * empty, for Markdown has no such cells. A caption becomes a paragraph before the table.
 */
export function toMarkdownTable(html: string): { markdown: string; rows: number } {
  const rows = gridOf(
    [...html.matchAll(/<tr\b[^>]*>([\s\S]*?)(?:<\/tr\s*>|(?=<tr\b)|$)/gi)].map((row) =>
      [
        ...(row[1] ?? '').matchAll(/<t[hd]\b([^>]*)>([\s\S]*?)(?:<\/t[hd]\s*>|(?=<t[hd]\b)|$)/gi),
      ].map(([, attributes = '', text = '']) => ({ attributes, text: cellText(text) })),
    ),
  );
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = `|${' --- |'.repeat(width)}`;
  const caption = cellText(/<caption\b[^>]*>([\s\S]*?)<\/caption\s*>/i.exec(html)?.[1] ?? '');
  const table = [line(head), rule, ...body.map(line)].join('\n');
  return { markdown: caption === '' ? table : `${caption}\n\n${table}`, rows: rows.length };
}

interface Cell {
  readonly attributes: string;
  readonly text: string;
}

/** The texts by row and column. `held` counts, by column, the rows that a cell above still reaches into. */
function gridOf(rows: readonly (readonly Cell[])[]): string[][] {
  const held: number[] = [];
  return rows.map((cells, at) => {
    const line: string[] = [];
    const skipHeld = () => {
      while ((held[line.length] ?? 0) > 0) {
        held[line.length] = (held[line.length] ?? 0) - 1;
        line.push('');
      }
    };
    for (const { attributes, text } of cells) {
      skipHeld();
      const columns = spanOf(attributes, 'colspan', MAX_COLUMNS);
      const below = spanOf(attributes, 'rowspan', rows.length - at) - 1;
      for (let column = 0; column < columns; column++) {
        held[line.length] = below;
        line.push(column === 0 ? text : '');
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

function cellText(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(TAG, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
    .trim();
}
