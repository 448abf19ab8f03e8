/** How many pages a PDF of ours has. */

/** The pages of a PDF that `compilePdf` made: it writes each page as an object of its own, none of them compressed. */
export function pageCount(pdf: Uint8Array): number {
  return [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s?\/Page(?![A-Za-z])/g),
  ].length;
}
