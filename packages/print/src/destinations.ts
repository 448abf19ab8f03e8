/**
 * Named destinations: `file.pdf#p13` opens at paragraph 13. Typst 0.14 writes them only for headings that a link in the same
 * file leads to. Once Typst names every label, this goes.
 */
import { find, type NewObject, type PdfFile } from './pdf-file.js';

/** Where an anchor stands. **Units**: `page` from 1; points from the page's upper left corner. */
export interface Place {
  readonly id: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** **Units**: points. How far above the anchor's line the view opens. */
const ABOVE = 14;

/** The names of places, and the catalogue that knows them. **Shapes**: of two anchors with one name the first counts. */
export function destinations(file: PdfFile, places: readonly Place[]): NewObject[] {
  const catalogue = file.object(file.root).toString('latin1');
  const pages = pageObjects(file, Number(find(/\/Pages (\d+) 0 R/, catalogue)));
  const body = unique(places)
    .map(({ id, page, x, y }) => {
      const target = pages[page - 1];
      if (target === undefined) throw new Error(`No page ${page}, got ${pages.length}`);
      const top = Math.max(0, target.height - y + ABOVE).toFixed(2);
      return `${literal(id)} [${target.number} 0 R /XYZ ${x.toFixed(2)} ${top} 0]`;
    })
    .join('\n');
  return [
    [file.root, `<<\n${withNames(catalogue.trim().slice(2), `/Dests ${file.size} 0 R`)}`],
    [file.size, `<< /Names [\n${body}\n] >>`],
  ];
}

/** A catalogue has names of its own where files are attached. */
function withNames(catalogue: string, names: string): string {
  return /\/Names\s*<</.test(catalogue)
    ? catalogue.replace(/\/Names\s*<</, (open) => `${open} ${names}`)
    : `/Names << ${names} >>${catalogue}`;
}

/** Name trees are sorted by the bytes of their keys (7.9.6). */
function unique(places: readonly Place[]): Place[] {
  const first = new Map<string, Place>();
  for (const place of places) if (!first.has(place.id)) first.set(place.id, place);
  return [...first.values()].sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)));
}

/** The pages in their order. A page turned on its side is not as high. **Units**: points. */
function pageObjects(file: PdfFile, number: number): { number: number; height: number }[] {
  const node = file.object(number).toString('latin1');
  if (/\/Type \/Page\b(?!s)/.test(node))
    return [{ number, height: Number(find(/\/MediaBox \[[\d.]+ [\d.]+ [\d.]+ ([\d.]+)\]/, node)) }];
  const kids = find(/\/Kids \[([\s\d R]*)\]/, node);
  return [...kids.matchAll(/(?<!\d)(\d+) 0 R/g)].flatMap((match) =>
    pageObjects(file, Number(match[1])),
  );
}

/** A literal string; the reader of a URL's fragment gives UTF-8 bytes. */
function literal(text: string): string {
  return `<${Buffer.from(text, 'utf8').toString('hex')}>`;
}
