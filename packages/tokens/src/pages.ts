/** A PDF as a reader meets it: paragraphs with their lines, notes and marks with their pages, faces. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text that the structure names as one, as it is broken into lines. */
export interface Paragraph {
  readonly role: string;
  readonly page: number;
  readonly lines: readonly string[];
}

/** What is read of a PDF. `marks` and `notes` are pages by the number of the note; a mark's is that of its first place; `tables` counts the
 * parts of tables: one that goes on over a page is two. */
export interface Reading {
  readonly pages: number;
  readonly paragraphs: readonly Paragraph[];
  readonly marks: ReadonlyMap<string, number>;
  readonly notes: ReadonlyMap<string, number>;
  readonly faces: readonly string[];
  readonly tables: number;
}

interface Node {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface Piece {
  readonly text: string;
  readonly y: number;
  readonly x: number;
}

/** What stands within another of these is read with it. */
const BLOCKS = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Title',
  'LBody',
  'TD',
  'TH',
  'Caption',
  'Note',
  'Code',
]);

/** Reads a tagged PDF. **Shapes**: a paragraph that goes on over a page is two. */
export async function readPages(pdf: Uint8Array): Promise<Reading> {
  const faces = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g);
  const opened = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const paragraphs: Paragraph[] = [];
  const marks = new Map<string, number>();
  const notes = new Map<string, number>();
  let tables = 0;
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    const pieces = await piecesOf(page);
    const tree = (await page.getStructTree()) as Node | null;
    const textOf = (node: Node): string =>
      node.children
        ? node.children.map(textOf).join('')
        : inner(node)
            .map(({ text }) => text)
            .join('');
    const inner = (node: Node): readonly Piece[] => pieces.get(node.id ?? '') ?? [];
    const walk = (node: Node, at: { note: boolean; code?: boolean; block?: Piece[] }): void => {
      const { role = '', children = [] } = node;
      if (node.id !== undefined && !node.role) at.block?.push(...inner(node));
      if (role === 'Table') tables++;
      if (role === 'Lbl') {
        const label = textOf(node).trim();
        const known = at.note ? notes : marks;
        if (/^\d+$/.test(label) && !known.has(label)) known.set(label, number);
        if (at.note) return;
      }
      if (!BLOCKS.has(role) || at.code) {
        for (const child of children) walk(child, at);
        return;
      }
      const block: Piece[] = [];
      for (const child of children)
        walk(child, { note: at.note || role === 'Note', code: role === 'Code', block });
      const lines = linesOf(block);
      if (lines.length > 0) paragraphs.push({ role, page: number, lines });
    };
    if (tree) walk(tree, { note: false });
  }
  await opened.loadingTask.destroy();
  return {
    pages: opened.numPages,
    paragraphs,
    marks,
    notes,
    faces: [...new Set([...faces].map(([, name = '']) => name))],
    tables,
  };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function piecesOf(page: Page): Promise<Map<string, Piece[]>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const pieces = new Map<string, Piece[]>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('id' in item ? item.id : undefined);
      continue;
    }
    const id = open.findLast((each) => each !== undefined);
    if (id === undefined) continue;
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const list = pieces.get(id) ?? [];
    pieces.set(id, list);
    list.push({ text: item.str, x, y });
  }
  return pieces;
}

/** Pieces of one height are a line; what is raised, as a note's mark, belongs to it. **Units**: points. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines: { y: number; text: string }[] = [];
  for (const { text, y } of pieces) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < 6) last.text += text;
    else if (text.trim() !== '') lines.push({ y, text });
  }
  return lines.map(({ text }) => text.trim()).filter((text) => text !== '');
}
