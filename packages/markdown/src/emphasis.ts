/** Emphasis that closes beside Hangul, and a `*` that multiplies: `2*3*4`, `가로*세로*높이`. */
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import type { Code, Construct, Extension, State } from 'micromark-util-types';

/**
 * The extension of micromark that reads `*` and `_`.
 *
 * **Shapes**: any number of `*` between two digits, and one `*` between two letters or digits, opens nothing; between digits it closes
 * nothing either.
 */
export function writtenEmphasis(): Extension {
  const extension = cjkFriendlyExtension();
  const attention = extension.text?.['*'.charCodeAt(0)] as Construct;
  return {
    ...extension,
    text: { ...extension.text, ['*'.charCodeAt(0)]: withoutTimes(attention) },
  };
}

function withoutTimes(attention: Construct): Construct {
  return {
    ...attention,
    tokenize(effects, ok, nok) {
      const { previous } = this;
      const done: State = (code) => {
        const sequence = this.events.at(-1)?.[1];
        if (sequence?.type !== 'attentionSequence') return ok(code);
        const digits = isDigit(previous) && isDigit(code);
        const single = sequence.end.offset - sequence.start.offset === 1;
        if (digits || (single && isWord(previous) && isWord(code))) sequence._open = false;
        if (digits) sequence._close = false;
        return ok(code);
      };
      return attention.tokenize.call(this, effects, done, nok);
    },
  };
}

const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;

const isWord = (code: Code): boolean =>
  code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
