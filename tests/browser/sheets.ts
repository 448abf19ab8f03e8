/** What a printed page has on its sheets. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A text without its spaces, which a PDF does not keep. */
export const bare = (text: string): string => text.replace(/\s/g, '');

/** What is printed on one sheet, without spaces: all of it, the last line between the margins, and how much is empty below that. */
export interface Sheet {
  readonly text: string;
  readonly last: string;
  readonly left: number;
}

/** **Units**: points. As in the style of paper: 22 mm. */
const MARGIN = (22 / 25.4) * 72;

/** The sheets of a PDF. */
export async function sheetsOf(pdf: Uint8Array): Promise<Sheet[]> {
  const { promise } = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const texts = numbers.map(async (number) => {
    const page = await document.getPage(number);
    const height = page.view[3] ?? 0;
    const items = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, y: Number(item.transform[5]) }]
        : [],
    );
    const inside = items.filter(({ y }) => y > MARGIN && y < height - MARGIN);
    const lowest = Math.min(...inside.map(({ y }) => y));
    const joined = (some: typeof items) => bare(some.map(({ text }) => text).join(''));
    return {
      text: joined(items),
      last: joined(inside.filter(({ y }) => y - lowest < 2)),
      left: Math.round((100 * (lowest - MARGIN)) / (height - 2 * MARGIN)) / 100,
    };
  });
  return await Promise.all(texts);
}
