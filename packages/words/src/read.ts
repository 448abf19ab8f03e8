/** Cuts a text into words: runs of Hangul, Latin words, numbers. Signs are what lies between them. */

/** One word at its place. `gap` is what stands between it and the word before. **Units**: offsets from 0, in UTF-16. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly class: 'hangul' | 'latin' | 'number';
  readonly gap: string;
}

const WORD = /([가-힣]+)|([A-Za-z]+(?:['’][A-Za-z]+)?)|(\d+(?:[.,]\d+)*)/g;

/** The words of a text, in order. Text in other scripts is a gap. */
export function readWords(text: string): Word[] {
  const out: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const kind = match[1] ? 'hangul' : match[2] ? 'latin' : 'number';
    out.push({ text: match[0], start, end, class: kind, gap: text.slice(last, start) });
    last = end;
  }
  return out;
}
