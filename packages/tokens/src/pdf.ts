/** The words of a PDF, by a reader of PDF alone. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { noteCall, noteHead, type Token, tokensOf } from './token.js';

/** What the structure of a tagged PDF says of a stretch of text. */
interface Place {
  /** The number of the note it belongs to, in the order of the document. */
  note?: number;
  /** The number of a note alone: its call, or its head where it stands in the note. */
  label?: true;
  /** The mark of an item in a list. */
  item?: true;
}

type StructureNode = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

/** A piece of a page that the structure names. */
interface StructureContent {
  readonly type: string;
  readonly id: string;
}

/**
 * The words of a tagged PDF in the order they are drawn, and its notes behind them in theirs.
 *
 * **Shapes**: running heads and page numbers are no text, and neither are the words within a picture.
 */
export async function readPdf(pdf: Uint8Array): Promise<Token[]> {
  const opened = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  let text = '';
  const notes: string[] = [];
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    const places = new Map<string, Place>();
    const tree = await page.getStructTree();
    const count = { notes: notes.length };
    if (tree) collect(tree, {}, places, count);
    for (const { words: drawn, place } of await stretchesOf(page, places)) {
      // A mark is a word of its own, whatever it touches.
      const words = place.item ? ` ${drawn} ` : drawn;
      const { note, label } = place;
      const number = Number(drawn);
      if (note === undefined) text += label ? noteCall(number) : words;
      // The first number in a note is its own, any other calls a note.
      else if (notes[note] === undefined) notes[note] = label ? ` ${noteHead(number)} ` : words;
      else notes[note] += label ? noteCall(number) : words;
    }
    text += '\n';
  }
  await opened.loadingTask.destroy();
  // A note within a note stands before those that the text calls later.
  const number = (note: string) => Number(/\d+/.exec(note)?.[0] ?? 0);
  notes.sort((a, b) => number(a) - number(b));
  return tokensOf([text, ...notes].join('\n'));
}

function collect(
  node: NonNullable<StructureNode> | StructureContent,
  place: Place,
  places: Map<string, Place>,
  count: { notes: number },
): void {
  if (!('children' in node)) {
    places.set(node.id, place);
    return;
  }
  if (node.role === 'Figure') return;
  const inner = { ...place };
  // A note that goes on from the page before has no label.
  if (node.role === 'Note') inner.note = has(node, 'Lbl') ? count.notes++ : count.notes - 1;
  if (node.role === 'LI') inner.item = true;
  if (node.role === 'LBody') delete inner.item;
  if (node.role === 'Lbl' && (place.note !== undefined || has(node, 'Link'))) inner.label = true;
  for (const child of node.children) collect(child as typeof node, inner, places, count);
}

function has(node: NonNullable<StructureNode> | StructureContent, role: string): boolean {
  return (
    'children' in node &&
    node.children.some(
      (child) => ('role' in child && child.role === role) || has(child as typeof node, role),
    )
  );
}

/** The stretches of a page that belong to its text, in the order they are drawn. */
async function stretchesOf(
  page: PDFPageProxy,
  places: ReadonlyMap<string, Place>,
): Promise<{ words: string; place: Place }[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const stretches: { words: string; place: Place }[] = [];
  const open: (string | undefined)[] = [];
  /** Where a word from right to left begins in the last stretch, while its pieces follow. */
  let left: number | undefined;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('id' in item ? item.id : undefined);
      continue;
    }
    const place = places.get(open.findLast((id) => id !== undefined) ?? '');
    if (!place) continue;
    const words = item.str + (item.hasEOL ? '\n' : '');
    const last = stretches.at(-1);
    // Pieces of a word from right to left come in the order they are seen, from the left.
    if (last?.place === place && item.dir === 'rtl' && left !== undefined) {
      last.words = last.words.slice(0, left) + words + last.words.slice(left);
      continue;
    }
    left = item.dir === 'rtl' ? (last?.place === place ? last.words.length : 0) : undefined;
    if (last?.place === place) last.words += words;
    else stretches.push({ words, place });
  }
  return stretches;
}
