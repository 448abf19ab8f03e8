/** The example of every import rule fires it, and the other one does not. */
import { findRule, RULE_IDS } from '@narani/rules';
import { describe, expect, test } from 'vitest';
import type { WikiFile } from '../src/index.js';
import { importWiki } from '../src/index.js';

/** An example: one page, or files behind lines `==> path`; those under `target/` stand in the target folder already. */
function filesOf(example: string): { files: WikiFile[]; existing: WikiFile[] } {
  const parts = example.split(/^==> (.+)$/m);
  const named = parts.slice(1).flatMap((path, index, rest) => {
    const text = rest[index + 1];
    return index % 2 === 0 && text !== undefined ? [{ path, text: text.replace(/^\n/, '') }] : [];
  });
  const all = named.length > 0 ? named : [{ path: 'content/ko/agenda/03-grid.md', text: example }];
  const inTarget = ({ path }: WikiFile) => path.startsWith('target/');
  return {
    files: all.filter((file) => !inTarget(file)),
    existing: all
      .filter(inTarget)
      .map(({ path, text }) => ({ path: path.replace('target/', ''), text })),
  };
}

function rulesOf(example: string): string[] {
  const { files, existing } = filesOf(example);
  return importWiki(files, { date: '2026-11-21', existing }).losses.map(({ rule }) => rule);
}

describe.each(RULE_IDS.filter((id) => id.startsWith('import/')))('%s', (id) => {
  test('fires on its example', () => {
    expect(rulesOf(findRule(id)?.fires ?? '')).toContain(id);
  });

  test('is silent on the near miss', () => {
    expect(rulesOf(findRule(id)?.silent ?? '')).not.toContain(id);
  });
});
