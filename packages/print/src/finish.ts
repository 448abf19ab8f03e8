/** What a PDF needs beyond what Typst writes: names of places, metadata, heads of rows. */
import { destinations, type Place } from './destinations.js';
import { find, openPdf } from './pdf-file.js';
import { rowHeads } from './row-heads.js';
import { type Described, describe } from './xmp.js';

/** What the finished pages said of themselves: the places of anchors, and of each table with a caption whether its first column names the rows. */
export interface Said {
  readonly places: readonly Place[];
  readonly named: readonly boolean[];
}

/** Adds to a PDF that Typst wrote its named destinations, the heads of its tables' rows, and to its metadata what Typst has no field for. */
export function finishPdf(pdf: Uint8Array, { places, named }: Said, part: Described): Uint8Array {
  const file = openPdf(pdf);
  const catalogue = file.object(file.root).toString('latin1');
  const metadata = Number(find(/\/Metadata (\d+) 0 R/, catalogue));
  return file.append([
    ...destinations(file, places),
    [metadata, describe(file.object(metadata).toString('utf8'), part)],
    ...rowHeads(file, named),
  ]);
}
