/** Words, numbers and marks, as a reader meets them. */

/** One word, number or mark. **Units**: `line` from 1, in the source; 0 where a text has no lines. */
export interface Token {
  readonly text: string;
  readonly line: number;
}

/** Stand around the number of a note where it is called, and around it and a colon where it is written. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

const TOKEN = new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*${CLOSE}|[\\p{L}\\p{M}\\p{N}]+|\\S`, 'gu');

/** The call of a note, by the number it has on the page. */
export const noteCall = (number: number): string => `${OPEN}${number}${CLOSE}`;

/** The head of a note where it is written. */
export const noteHead = (number: number): string => `${OPEN}${number}:${CLOSE}`;

/** What stands for a bullet, and for a task that is open or done. */
export const BULLET = '•';
export const TASK = { open: '☐', done: '☑' } as const;

/** The tokens of a text. **Shapes**: spaces part tokens and are none; every mark is a token of its own. */
export function tokensOf(text: string, line = 0): Token[] {
  return (text.normalize('NFC').match(TOKEN) ?? []).map((token) => ({ text: token, line }));
}
