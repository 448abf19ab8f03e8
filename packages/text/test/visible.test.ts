import { visible, visibleLines, withoutCommands } from '@narani/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** What the runner of GitHub takes for an order in one line of a log. */
const obeys = (line: string) => /^\s*::/.test(line) || /##(?:vso)?\[/i.test(line);
const CONTROL =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;

const PIECES = fc.constantFrom(
  ...['::', ':', '##', '#', '[', 'vso[', ' ', '\t', '\n', '\r', '\u0000', '\u001b[2J', '\u0085'],
  ...['\u2028', '\u202e', '\u00a0', '\u3000', 'error', '한글', 'add-mask', '\ufeff'],
);
const texts = fc.array(PIECES, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('visible', () => {
  it('gives one line that moves nothing and orders nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(visible(text)).not.toMatch(CONTROL);
        expect(obeys(visible(text))).toBe(false);
      }),
    );
  });

  it('shows what stood there', () => {
    expect(visible('a\u001b[2J\r\nb\tc\u007f')).toBe('a␛[2J␍␊b␉c␡');
    expect(visible('a\u202Eb\u2028\u0085')).toBe('a<U+202E>b<U+2028><U+0085>');
    expect(visible(' ::error::x')).toBe(' ：：error::x');
    expect(visible('a ##[group]b')).toBe('a ＃＃[group]b');
  });

  it('leaves plain text, colons and headings alone', () => {
    for (const text of ['agenda:one', 'a :: b', '## 제목', '「법」 §11', 'C#[0]'])
      expect(visible(text)).toBe(text);
  });
});

describe('withoutCommands', () => {
  it('disarms every line of a text and keeps its lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = withoutCommands(visibleLines(text)).split('\n');
        expect(lines.filter(obeys)).toEqual([]);
        expect(lines).toHaveLength(visibleLines(text).split('\n').length);
      }),
    );
  });
});
