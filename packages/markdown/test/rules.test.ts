/** Every markdown/* rule keeps its word: its own example fires, and the other is silent. */
import { findRule, missingValues, RULE_IDS } from '@narani/rules';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../src/index.js';

/** Examples that stand for more than can be written out. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  '> > > > … (5,000)\n': `${'> '.repeat(5000)}글\n`,
  '|a|a|a| … (2,000)\n|-|-|-| … (2,000)\n': `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n`,
  '![a](![a](![a]( … (5,000)\n': '![a]('.repeat(5000),
};

/** Examples that speak of numbered paragraphs. */
const NUMBERED = new Set(['markdown/paragraph-sequence']);

/** The rules that an example breaks. */
function broken(id: string, example: string, locale: 'ko' | 'en'): string[] {
  const body = WRITTEN_OUT[example] ?? example;
  const before = NUMBERED.has(id) ? '1. …\n\n2. …\n\n3. …\n\n' : '';
  const text = `---\ntitle: 글\n---\n\n${before}${body}`;
  const source = { path: `docs/x/${locale}.md`, text, hash: '' };
  const options = { id: 'doc/x', locale, numbered: NUMBERED.has(id) };
  const { findings } = parseDocument(source, options);
  expect(findings.flatMap(missingValues)).toEqual([]);
  return findings.map(({ rule }) => rule);
}

const rules = RULE_IDS.filter((id) => id.startsWith('markdown/')).map((id) => ({
  id,
  rule: findRule(id),
}));

describe.each(['ko', 'en'] as const)('the examples of rules, in %s.md', (locale) => {
  it.each(rules)('$id fires on its own', ({ id, rule }) => {
    expect(broken(id, rule?.fires ?? '', locale)).toContain(id);
  });

  it.each(rules)(
    '$id is silent on the other, which breaks no rule of its weight',
    ({ id, rule }) => {
      const others = broken(id, rule?.silent ?? '', locale).filter(
        (other) => findRule(other)?.severity !== 'info',
      );
      expect(others).toEqual([]);
    },
  );
});
