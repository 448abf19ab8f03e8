/** Cuts a text into words: runs of Hangul, Latin words, numbers. Signs are what lies between them. */

/** One word at its place. `gap` is what stands between it and the word before. **Units**: offsets from 0, in UTF-16. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly class: 'hangul' | 'latin' | 'number';
  readonly gap: string;
}

/** The words of a text, in order. Text in other scripts is a gap. Read by hand: every sentence of a corpus passes here. */
export function readWords(text: string): Word[] {
  const out: Word[] = [];
  let last = 0;
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    if (!kind) {
      at += 1;
      continue;
    }
    const end = endOf(text, at, kind);
    out.push({
      text: text.slice(at, end),
      start: at,
      end,
      class: kind,
      gap: text.slice(last, at),
    });
    last = end;
    at = end;
  }
  return out;
}

function classAt(text: string, at: number): Word['class'] | undefined {
  const code = text.charCodeAt(at);
  if (code >= 0xac00 && code <= 0xd7a3) return 'hangul';
  if (code >= 0x30 && code <= 0x39) return 'number';
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a && code < 0x80 ? 'latin' : undefined;
}

/** The end of a word: don’t is one, and so is 1,234.5. */
function endOf(text: string, start: number, kind: Word['class']): number {
  let end = endOfRun(text, start, kind);
  const joins = kind === 'latin' ? "'’" : kind === 'number' ? '.,' : '';
  while (joins.includes(text[end] ?? ' ') && classAt(text, end + 1) === kind) {
    end = endOfRun(text, end + 1, kind);
    if (kind === 'latin') break;
  }
  return end;
}

function endOfRun(text: string, start: number, kind: Word['class']): number {
  let end = start + 1;
  while (classAt(text, end) === kind) end += 1;
  return end;
}
