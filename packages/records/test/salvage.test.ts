import { describe, expect, it } from 'vitest';
import { parseRecord } from '../src/index.js';

const person = (id: string, ko: string) =>
  `  ${id}:\n    name: { ko: ${ko}, en: ${id} }\n    biography: { ko: 글, en: Text }\n`;

/** The ids that are read, those left out, and the lines blamed. */
function read(text: string) {
  const { value, findings } = parseRecord<{ entries: object }>(
    'registry/people.yaml',
    text,
    'people',
  );
  return {
    kept: value && Object.keys(value.value.entries),
    dropped: value?.dropped,
    lines: [...new Set(findings.map(({ span }) => span?.start.line))],
  };
}

describe('a registry with an entry at fault', () => {
  it.each([
    ['a quotation mark left open', '"김', 5],
    ['a colon', '김: 하나', 5],
    ['a bracket left open', '[김', 5],
    ['an alias', '*kim', 5],
    ['a text too long', '김'.repeat(6000), 5],
    ['an escape that is none', '"\\q"', 5],
    ['a byte that is no text', '김\uFFFD', undefined],
  ])('is read without it: %s', (_what, name, line) => {
    const text = `entries:\n${person('han', '한')}${person('kim', name)}${person('lee', '이')}`;
    const { kept, dropped, lines } = read(text);
    expect({ kept, dropped }).toEqual({ kept: ['han', 'lee'], dropped: ['kim'] });
    if (line !== undefined)
      expect(lines.some((each) => each !== undefined && each >= line)).toBe(true);
  });

  it('is read without several, each of which is named', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const text = `entries:\n${ids.map((id, index) => person(id, index % 2 ? '"김' : '김')).join('')}`;
    const { kept, dropped, lines } = read(text);
    expect({ kept, dropped }).toEqual({ kept: ['a', 'c', 'e'], dropped: ['b', 'd', 'f'] });
    expect(lines.length).toBe(3);
  });

  it('is not read where the fault is nobody’s, or everybody’s', () => {
    expect(read(`entries: {\n${person('kim', '김')}`).kept).toBeUndefined();
    expect(read(`entries:\n${person('kim', '"김')}`).kept).toBeUndefined();
  });
});
