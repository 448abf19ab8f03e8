/** Which items hold a word of a query at all: they are few, and only they are weighed. */
import type { Reading } from './words.js';

/** The indexes of the items that hold a word in one of its forms, in their order. */
export type Candidates = (readings: readonly Reading[]) => number[];

/** All items as one text, which an engine searches faster than many. */
export function createCandidates(
  items: readonly (readonly { readonly compact: string; readonly sounds?: string }[])[],
): Candidates {
  const starts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const fields of items) {
    const text = fields.map(({ compact, sounds = '' }) => `${compact}\n${sounds}\n`).join('');
    starts.push(length);
    texts.push(text);
    length += text.length;
  }
  const whole = texts.join('');
  return (readings) => {
    const found = new Set<number>();
    const forms = new Set(readings.flatMap(({ words }) => words.flat()));
    for (const form of forms) {
      for (let at = whole.indexOf(form); at >= 0; ) {
        const item = itemAt(starts, at);
        found.add(item);
        // The rest of the item tells nothing new.
        at = whole.indexOf(form, starts[item + 1] ?? length);
      }
    }
    return [...found].sort((a, b) => a - b);
  };
}

function itemAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
