/**
 * Heads of rows: where the first column of a table says what each row is about, its cells are heads for a screen reader. Typst 0.14
 * has them behind a feature that its build for Node cannot switch on. Once it can, this goes.
 */
import { find, type NewObject, type PdfFile } from './pdf-file.js';

/**
 * The cells of tables whose first column names the rows.
 *
 * **Shapes**: `named` says it of each table that has a caption, in the order of the text. **Source**: PDF 32000-1, 14.8.5.7: where no cell
 * lists its heads, they are found by the scopes of all.
 */
export function rowHeads(file: PdfFile, named: readonly boolean[]): NewObject[] {
  if (!named.includes(true)) return [];
  const catalogue = file.object(file.root).toString('latin1');
  const root = Number(find(/\/StructTreeRoot (\d+) 0 R/, catalogue));
  const tables = childrenOf(file, root).flatMap((child) => withCaption(file, child));
  if (tables.length !== named.length)
    throw new Error(`Unexpected tables in a PDF, got ${tables.length}, expected ${named.length}`);
  return tables.flatMap((table, index) => (named[index] ? headsIn(file, table) : []));
}

/** A part of the structure by its number. */
interface Part {
  readonly number: number;
  readonly text: string;
}

function withCaption(file: PdfFile, part: Part): Part[] {
  const children = childrenOf(file, part.number);
  const own = isA(part, 'Table') && children.some((child) => isA(child, 'Caption'));
  return own ? [part] : children.flatMap((child) => withCaption(file, child));
}

function headsIn(file: PdfFile, table: Part): NewObject[] {
  const rows = (part: Part): Part[] =>
    isA(part, 'TR') ? [part] : childrenOf(file, part.number).flatMap(rows);
  return rows(table).flatMap(({ number }) =>
    childrenOf(file, number)
      .filter((cell) => isA(cell, 'TD'))
      .map((cell, index): NewObject => {
        const scope = index === 0 ? '/Scope /Row' : '';
        const text = cell.text.replace(/\/Headers \[[^\]]*\]/, scope);
        return [cell.number, index === 0 ? text.replace('/S /TD', '/S /TH') : text];
      }),
  );
}

function isA({ text }: Part, role: string): boolean {
  return new RegExp(`/S /${role}\\b`).test(text);
}

/** The parts within a part; what is drawn on a page is none. */
function childrenOf(file: PdfFile, number: number): Part[] {
  const text = file.object(number).toString('latin1');
  const list = /\/K (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(text);
  const kids = (list?.[1] ?? list?.[2] ?? '').replace(/<<[^<>]*>>/g, '');
  return [...kids.matchAll(/(?<!\d)(\d+) 0 R/g)].map((match) => {
    const child = Number(match[1]);
    return { number: child, text: file.object(child).toString('latin1').trim() };
  });
}
