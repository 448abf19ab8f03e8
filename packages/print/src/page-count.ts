/** How many pages a PDF of ours has. */

/** How the object of a page begins in what Typst writes; that of all pages goes on with an `s`. */
const PAGE = '/Type /Page';
const PAGES = 's'.charCodeAt(0);

/** The pages of a PDF that `compilePdf` made: it writes each page as an object of its own, none of them compressed. */
export function pageCount(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  let count = 0;
  for (let at = bytes.indexOf(PAGE); at >= 0; at = bytes.indexOf(PAGE, at + PAGE.length))
    if (bytes[at + PAGE.length] !== PAGES) count += 1;
  return count;
}
