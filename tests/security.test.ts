/** docs/security.md holds what it says: each sentence names a test, and each test named exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'docs', 'security.md'), 'utf8');
const [promises = ''] = text.split('## What is not held');
const sentences = promises
  .split('\n- ')
  .slice(1)
  .map((each) => each.split('\n\n')[0] ?? '');
const testsIn = (part: string) =>
  [...part.matchAll(/`((?:packages|tests)\/\S+\.test\.ts)`/g)].map(([, path]) => path ?? '');

describe('docs/security.md', () => {
  it('says something', () => {
    expect(sentences.length).toBeGreaterThan(10);
  });

  it.each(sentences)('names tests that exist: %s', (sentence) => {
    const paths = testsIn(sentence);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('is named where weaknesses are reported', () => {
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toContain('docs/security.md');
  });
});
