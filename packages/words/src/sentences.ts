/** Sentences of a block, with their places. */

/** A stretch of a block's text. **Units**: offsets from 0, in UTF-16. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A mark at the end of a word, before a space: not after a number that counts a list, an initial or a common abbreviation. */
const END = /(?<![.!?。…])[.!?。…]+["”’')\]」』\uFFFC]*(?=\s|$)/g;
const SHORT = /\b(?:No|Nos|Art|Arts|Mr|Ms|Dr|St|vs|Fig|e\.g|i\.e|cf|approx|a\.m|p\.m|[A-Z])$/;

/** **Units**: characters before a mark that decide whether it ends a sentence. To read the whole sentence at each would take the square of its length. */
const NEAR = 40;

/** The sentences of a text, in order. */
export function splitSentences(text: string): Sentence[] {
  const out: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const part = text.slice(start, end);
    const lead = part.length - part.trimStart().length;
    if (part.trim().length > 1) out.push({ text: part.trim(), start: start + lead, end });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    // The points of a date (2026. 6. 1. 시행) and of a numbering (1. 가) end nothing.
    if (start === 0 && /^\s*[가나다라마바사아자차카타파하]$/.test(text.slice(0, match.index)))
      continue;
    const before = text.slice(Math.max(start, match.index - NEAR), match.index);
    // The point of an abbreviation ends nothing; another behind it does.
    if (
      SHORT.test(text.slice(Math.max(0, match.index - NEAR), match.index)) &&
      !/^.[.!?。…]/.test(match[0])
    )
      continue;
    const after = text.slice(end, end + 20);
    const number = /(?:^|\s)[’']?[\dIVXivx]+$/.test(before);
    if (number && (/^\s*\d/.test(after) || /^\s*[\dIVXivx]+$/.test(before))) continue;
    if (/\d\.\s?\d{1,2}$/.test(before) && /^\s*[가-힣]/.test(after)) continue;
    add(end);
  }
  add(text.length);
  return out;
}
