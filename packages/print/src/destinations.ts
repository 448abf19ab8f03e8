/**
 * Named destinations: `file.pdf#p13` opens at paragraph 13. Typst 0.14 writes them only for headings that a link in the same
 * file leads to, so they are appended as an incremental update (PDF 32000-1, 7.5.6), with the
 * metadata. Once Typst names every label and writes a publisher, this goes.
 */

import { type Described, describe } from './xmp.js';

/** Where an anchor stands. **Units**: `page` from 1; points from the page's upper left corner. */
export interface Place {
  readonly id: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** **Units**: points. How far above the anchor's line the view opens. */
const ABOVE = 14;

/**
 * Adds to a PDF that Typst wrote its named destinations, and to its metadata what Typst has no field for.
 *
 * **Shapes**: of two anchors with one name the first counts. **Errors**: throws where the file is not laid out as Typst 0.14 does
 * it: a bug to be met when the compiler is updated.
 */
export function finishPdf(pdf: Uint8Array, places: readonly Place[], part: Described): Uint8Array {
  const names = unique(places);
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = file.toString('latin1', Math.max(0, file.length - 2048));
  const xref = Number(find(/startxref\s+(\d+)\s+%%EOF\s*$/, tail));
  const trailer = find(/trailer\s+<<([\s\S]*?)>>\s*startxref/, tail);
  const size = Number(find(/\/Size (\d+)/, trailer));
  const root = Number(find(/\/Root (\d+) 0 R/, trailer));
  const catalogue = objectText(file, xref, root).toString('latin1');
  const pages = pageObjects(file, xref, Number(find(/\/Pages (\d+) 0 R/, catalogue)));
  const description = Number(find(/\/Metadata (\d+) 0 R/, catalogue));

  const body = names
    .map(({ id, page, x, y }) => {
      const target = pages[page - 1];
      if (target === undefined) throw new Error(`No page ${page}, got ${pages.length}`);
      const top = Math.max(0, target.height - y + ABOVE).toFixed(2);
      return `${literal(id)} [${target.number} 0 R /XYZ ${x.toFixed(2)} ${top} 0]`;
    })
    .join('\n');
  const xmp = describe(objectText(file, xref, description).toString('utf8'), part);
  const objects = [
    [root, `<<\n/Names << /Dests ${size} 0 R >>${catalogue.trim().slice(2)}`],
    [description, xmp],
    [size, `<< /Names [\n${body}\n] >>`],
  ] as const;
  return appendObjects(file, objects, { size: size + 1, previous: xref, trailer });
}

/** Name trees are sorted by the bytes of their keys (7.9.6). */
function unique(places: readonly Place[]): Place[] {
  const first = new Map<string, Place>();
  for (const place of places) if (!first.has(place.id)) first.set(place.id, place);
  return [...first.values()].sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)));
}

interface Update {
  readonly size: number;
  readonly previous: number;
  readonly trailer: string;
}

function appendObjects(
  file: Buffer,
  objects: readonly (readonly [number, string])[],
  { size, previous, trailer }: Update,
): Uint8Array {
  const added = [Buffer.from('\n')];
  let length = file.length + 1;
  const add = (text: string) => {
    const bytes = Buffer.from(text, 'utf8');
    added.push(bytes);
    length += bytes.length;
  };
  const entries = objects.map(([number, content]) => {
    const offset = length;
    add(`${number} 0 obj\n${content}\nendobj\n`);
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = length;
  const rest = trailer.replace(/\/Size \d+/, `/Size ${size}`).trim();
  add(
    `xref\n${entries.join('')}trailer\n<<\n${rest}\n/Prev ${previous}\n>>\nstartxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat([file, ...added]);
}

/** The bytes of an object, found through the cross-reference table. */
function objectText(file: Buffer, xref: number, number: number): Buffer {
  // `xref`, `0 count`, then lines of 20 bytes.
  const head = file.toString('latin1', xref, xref + 64);
  const table = xref + find(/^(xref\s+0 \d+\s+)(?=\d{10} )/, head).length;
  const offset = Number(file.toString('latin1', table + 20 * number, table + 20 * number + 10));
  const start = offset + `${number} 0 obj\n`.length;
  return file.subarray(start, file.indexOf('endobj', offset));
}

/** The pages in their order. A page turned on its side is not as high. **Units**: points. */
function pageObjects(
  file: Buffer,
  xref: number,
  number: number,
): { number: number; height: number }[] {
  const node = objectText(file, xref, number).toString('latin1');
  if (/\/Type \/Page\b(?!s)/.test(node))
    return [{ number, height: Number(find(/\/MediaBox \[[\d.]+ [\d.]+ [\d.]+ ([\d.]+)\]/, node)) }];
  const kids = find(/\/Kids \[([\s\d R]*)\]/, node);
  return [...kids.matchAll(/(?<!\d)(\d+) 0 R/g)].flatMap((match) =>
    pageObjects(file, xref, Number(match[1])),
  );
}

/** A literal string; the reader of a URL's fragment gives UTF-8 bytes. */
function literal(text: string): string {
  return `<${Buffer.from(text, 'utf8').toString('hex')}>`;
}

function find(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`Unexpected PDF layout, expected ${pattern.source}`);
  return found;
}
