/** A PDF that Typst wrote: its objects by number, and what is appended as an incremental update (PDF 32000-1, 7.5.6). */

/** An object by its number, as it is to stand from now on. */
export type NewObject = readonly [number: number, content: string];

/** A PDF whose objects can be read. `size` is the first free number, `root` that of the catalogue. */
export interface PdfFile {
  readonly size: number;
  readonly root: number;
  readonly object: (number: number) => Buffer;
  readonly append: (objects: readonly NewObject[]) => Uint8Array;
}

/**
 * Opens a PDF.
 *
 * **Errors**: throws where the file is not laid out as Typst 0.14 does it: a bug to be met when the compiler is updated.
 */
export function openPdf(pdf: Uint8Array): PdfFile {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = file.toString('latin1', Math.max(0, file.length - 2048));
  const xref = Number(find(/startxref\s+(\d+)\s+%%EOF\s*$/, tail));
  const trailer = find(/trailer\s+<<([\s\S]*?)>>\s*startxref/, tail);
  const size = Number(find(/\/Size (\d+)/, trailer));
  // `xref`, `0 count`, then lines of 20 bytes.
  const head = file.toString('latin1', xref, xref + 64);
  const table = xref + find(/^(xref\s+0 \d+\s+)(?=\d{10} )/, head).length;
  return {
    size,
    root: Number(find(/\/Root (\d+) 0 R/, trailer)),
    object: (number) => {
      const at = table + 20 * number;
      const offset = Number(file.toString('latin1', at, at + 10));
      const start = offset + `${number} 0 obj\n`.length;
      return file.subarray(start, file.indexOf('endobj', offset));
    },
    append: (objects) => appended(file, objects, { size, previous: xref, trailer }),
  };
}

/** What a pattern's first group holds. **Errors**: throws where it is not there. */
export function find(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`Unexpected PDF layout, expected ${pattern.source}`);
  return found;
}

interface Update {
  readonly size: number;
  readonly previous: number;
  readonly trailer: string;
}

function appended(
  file: Buffer,
  objects: readonly NewObject[],
  { size, previous, trailer }: Update,
): Uint8Array {
  const added = [Buffer.from('\n')];
  let length = file.length + 1;
  const add = (text: string) => {
    const bytes = Buffer.from(text, 'utf8');
    added.push(bytes);
    length += bytes.length;
  };
  const entries = [...objects]
    .sort(([a], [b]) => a - b)
    .map(([number, content]) => {
      const offset = length;
      add(`${number} 0 obj\n${content}\nendobj\n`);
      return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
    });
  const start = length;
  const last = Math.max(size - 1, ...objects.map(([number]) => number));
  const rest = trailer.replace(/\/Size \d+/, `/Size ${last + 1}`).trim();
  add(
    `xref\n${entries.join('')}trailer\n<<\n${rest}\n/Prev ${previous}\n>>\nstartxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat([file, ...added]);
}
