import { parseRecord } from '@narani/records';
import { missingValues } from '@narani/rules';
import { describe, expect, it, vi } from 'vitest';

const agenda = `id: agenda/x
number: 1
category: meta
state: proposed
lifecycle: published
licence: CC-BY-4.0
rights: { ko: 나란히, en: Narani }
history:
  - { date: 2026-06-01, class: fact, note: { ko: 처음, en: First } }
`;

function read(text: string) {
  const read = parseRecord<Record<string, unknown>>('meta.yaml', text, 'agenda');
  expect(read.findings.flatMap(missingValues)).toEqual([]);
  return read;
}

describe('parseRecord', () => {
  it('gives the value and the place of each part', () => {
    const { value, findings } = read(agenda);
    expect(findings).toEqual([]);
    expect(value?.spans['/history/0/date']?.start).toMatchObject({ line: 9, column: 13 });
  });

  it.each([
    [
      'an unknown field',
      agenda.replace('category', 'catagory'),
      'schema/unknown-field',
      3,
      'category',
    ],
    ['a missing field', agenda.replace(/^state.*\n/m, ''), 'schema/missing-field', 1, 'state'],
    ['a wrong type', agenda.replace('number: 1', 'number: ten'), 'schema/wrong-type', 2, 'integer'],
    [
      'a value outside its list',
      agenda.replace('meta', 'big'),
      'schema/invalid-value',
      3,
      '`general`, `meta`, `implementation`',
    ],
    [
      'an impossible date',
      agenda.replace('2026-06-01', '2026-02-30'),
      'schema/invalid-value',
      9,
      'date',
    ],
    [
      'a malformed id',
      agenda.replace('agenda/x', 'agenda/X'),
      'schema/invalid-value',
      1,
      'documentId',
    ],
  ])('reports %s at its line', (_name, text, rule, line, expected) => {
    const { value, findings } = read(text);
    expect(value).toBeUndefined();
    expect(findings[0]).toMatchObject({ rule, span: { start: { line } }, expected });
  });

  it.each([
    ['an empty value', agenda.replace('나란히', "''"), 'empty', undefined],
    ['an empty list', agenda.replace(/history:[\s\S]*/, 'history: []\n'), 'limit', 'minItems'],
    [
      'too large a number',
      agenda.replace('number: 1', `number: ${'9'.repeat(30)}`),
      'limit',
      'maximum',
    ],
    ['nothing where one of a list must stand', agenda.replace('meta', '~'), 'one-of', undefined],
    ['too small a number', agenda.replace('number: 1', 'number: 0'), 'limit', 'minimum'],
  ])('says what is wrong with %s in words of its own', (_name, text, variant, rule) => {
    const { findings } = read(text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'schema/invalid-value', variant });
    expect(findings[0]?.values?.rule).toBe(rule);
  });

  it('shows that a number in quotation marks is a text', () => {
    const { findings } = read(agenda.replace('number: 1', 'number: "1"'));
    expect(findings.map(({ rule, actual }) => [rule, actual])).toEqual([
      ['schema/wrong-type', '"1"'],
    ]);
  });

  it('reports broken YAML at its line', () => {
    expect(read(`${agenda}note: a: b\n`).findings[0]).toMatchObject({
      rule: 'yaml/syntax',
      span: { start: { line: 10 } },
    });
  });

  it.each([
    ['a key twice', 'number: 2\n', 'yaml/duplicate-key', undefined],
    ['indentation out of place', 'a:\n  b: 1\n c: 2\n', 'yaml/indentation', undefined],
    ['a tab', 'a:\n\tb: 1\n', 'yaml/indentation', 'tab'],
    ['a colon within a value', 'a: b: c\n', 'yaml/syntax', 'colon'],
    ['a quote that is never closed', 'a: "b\n', 'yaml/syntax', 'missing'],
  ])('puts %s into our own words', (_name, line, rule, variant) => {
    const [first] = read(`${agenda}${line}`).findings;
    expect([first?.rule, first?.variant]).toEqual([rule, variant]);
  });

  it('reports the first few errors of a file only', () => {
    const broken = `a: [${'x: y: z '.repeat(300)}\n`;
    expect(read(`${agenda}${broken}`).findings.length).toBeLessThanOrEqual(3);
  });

  it('refuses controls and direction overrides written as escapes', () => {
    for (const code of ['uD800', 'uFFFF', 'uFDD0', 'U0001FFFE'])
      expect(read(agenda.replace('나란히', `"나\\${code}란히"`)).findings).toMatchObject([
        { rule: 'source/control-character', span: { start: { line: 7 } } },
      ]);
    expect(read(agenda.replace('나란히', '"나\\uD83D\\uDE00란히"')).findings).toEqual([]);
    expect(read(agenda.replace('나란히', '"나\\u202E란히"')).findings).toMatchObject([
      { rule: 'source/control-character', actual: 'U+202E', span: { start: { line: 7 } } },
    ]);
    expect(read(agenda.replace('state', '"st\\eate"')).findings[0]?.rule).toBe(
      'source/control-character',
    );
  });

  it.each([
    ['a template', agenda.replace('category: meta', 'category: {{ name }}'), 3],
    ['a list as a key', `${agenda}? [a, b]\n: c\n`, 10],
  ])('refuses %s where a key must stand, and the process warns of nothing', (_name, text, line) => {
    const warn = vi.spyOn(process, 'emitWarning');
    const { value, findings } = read(text);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([
      { rule: 'yaml/syntax', variant: 'key', span: { start: { line } } },
    ]);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('refuses an alias bomb without unfolding it', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'
        .split('')
        .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`),
    ].join('\n');
    expect(read(bomb).findings[0]).toMatchObject({
      rule: 'yaml/alias',
      span: { start: { line: 2 } },
    });
  });

  it('refuses nesting that would exhaust the stack', () => {
    expect(read(`a: ${'['.repeat(5000)}`).findings).toMatchObject([
      { rule: 'limits/exceeded', variant: 'depth', span: { start: { line: 1 } } },
    ]);
  });
});
