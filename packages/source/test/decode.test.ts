import { decodeSource } from '@narani/source';
import { describe, expect, it } from 'vitest';

const bytes = (text: string) => new TextEncoder().encode(text);
const rules = (text: string) =>
  decodeSource('ko.md', bytes(text)).findings.map((found) => [found.rule, found.span?.start.line]);

describe('decodeSource', () => {
  it('gives NFC text with LF line ends and its hash', () => {
    const plain = decodeSource('ko.md', bytes('기후\n위기\n'));
    const odd = decodeSource('ko.md', bytes('\uFEFF기후\r\n위기\r'.normalize('NFD')));
    expect(plain.findings).toEqual([]);
    expect(odd.value).toEqual(plain.value);
    expect(odd.findings.map(({ rule }) => rule)).toEqual([
      'source/byte-order-mark',
      'source/line-ends',
      'source/decomposed',
    ]);
  });

  it.each([
    ['a carriage return', 'a\nb\r\nc', 'source/line-ends', 2],
    ['decomposed Hangul', `a\n${'가'.normalize('NFD')}`, 'source/decomposed', 2],
    ['a direction override', 'a\nb\u202Ec', 'source/control-character', 2],
    ['a bell', 'a\nb\u0007c', 'source/control-character', 2],
    ['an escape sequence', 'a\nb\u001B[31mc', 'source/control-character', 2],
    ['a control of the upper range', 'a\nb\u009Bc', 'source/control-character', 2],
    ['a zero-width space', 'a\nb\u200Bc', 'source/invisible-character', 2],
    ['a soft hyphen', 'a\nb\u00ADc', 'source/invisible-character', 2],
    ['a Hangul filler', 'a\nb\u3164c', 'source/invisible-character', 2],
    ['a tag character', 'a\nb\u{E0041}c', 'source/invisible-character', 2],
    ['nothing but space', ' \n ', 'source/empty', undefined],
  ])('reports %s at its line', (_name, text, rule, line) => {
    expect(rules(text)).toEqual([[rule, line]]);
  });

  it('passes no control or direction override on', () => {
    expect(decodeSource('ko.md', bytes('a\u0007\u001B[1mb\u202Ec\u2066d\n')).value?.text).toBe(
      'a[1mbcd\n',
    );
  });

  it('is silent on joiners, which emoji and scripts need', () => {
    expect(rules('👩\u200D🔬 می\u200Cخواهم')).toEqual([]);
  });

  it('reports the line that is not UTF-8 and gives no value', () => {
    const { value, findings } = decodeSource(
      'ko.md',
      new Uint8Array([...bytes('title: 의제\n'), 0xb1, 0xe2]),
    );
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'source/invalid-utf8', span: { start: { line: 2 } } }]);
  });

  it.each([
    ['euc-kr', [0xb1, 0xe2, 0xc8, 0xc4, 0x20, 0xc0, 0xa7, 0xb1, 0xe2]],
    ['windows-1252', [...bytes('The panel'), 0x92, ...bytes('s caf'), 0xe9, ...bytes(' opens.')]],
    ['utf-16', [0xff, 0xfe, 0x30, 0xae, 0xc4, 0xd6]],
  ])('names %s where the bytes look like it', (variant, given) => {
    const { findings } = decodeSource('ko.md', new Uint8Array(given));
    expect(findings).toMatchObject([{ rule: 'source/invalid-utf8', variant }]);
  });

  describe('where a merge left its marks', () => {
    const text = '기후\n<<<<<<< HEAD\n위기\n=======\n재난\n>>>>>>> branch\n';

    it('gives no value and names the line', () => {
      const { value, findings } = decodeSource('ko.md', bytes(text.replaceAll('\n', '\r\n')));
      expect(value).toBeUndefined();
      expect(findings).toContainEqual(
        expect.objectContaining({
          rule: 'source/conflict-marker',
          actual: '<<<<<<< HEAD',
          span: { start: { line: 2, column: 1 }, end: { line: 2, column: 13 } },
        }),
      );
    });

    it('sees the marks around a block of code', () => {
      const around = text.replace('위기', '```\n위기\n```');
      expect(rules(around)).toEqual([['source/conflict-marker', 2]]);
    });

    it('lets it through to whoever can join the sides', () => {
      const { value, findings } = decodeSource('x', bytes(text), { conflicts: true });
      expect(value?.text).toBe(text);
      expect(findings).toEqual([]);
    });

    it.each([
      ['an underlined heading', 'A\n=======\n'],
      ['marks in a quotation', text.replace(/^/gm, '> ')],
      ['marks shown as code', `\`\`\`text\n${text}\`\`\`\n`],
      ['a row of signs with no name behind it', '<<<<<<<\n>>>>>>>\n'],
    ])('is silent on %s', (_name, other) => {
      expect(rules(other)).toEqual([]);
    });

    it.each([
      ['opening', '기후\n<<<<<<< HEAD\n위기\n'],
      ['closing', '기후\n>>>>>>> branch\n위기\n'],
    ])('sees the %s mark that somebody forgot', (_name, half) => {
      expect(rules(half)).toEqual([['source/conflict-marker', 2]]);
    });

    it('tells of many marks once', () => {
      expect(rules('<<<<<<< a\n'.repeat(25_000))).toEqual([['source/conflict-marker', 1]]);
    });
  });

  it('refuses what is larger than the limit', () => {
    const { value, findings } = decodeSource('ko.md', new Uint8Array(256 * 1024 + 1));
    expect(value).toBeUndefined();
    expect(findings[0]?.rule).toBe('source/too-large');
  });
});
