/**
 * Whole folders: the wiki in, the content folder and the loss report out, beside each other. `NARANI_WIKI` may name one more
 * folder, a real wiki, whose text is not ours to commit; it has no expected output.
 */
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Finding } from '@narani/model';
import { describe, expect, test } from 'vitest';
import { importWiki } from '../src/index.js';
import { bodyOf, countRows, lostNumbers, lostWords, withoutTargets } from './conservation.js';
import { readFolder, writeFolder } from './folders.js';
import { faultsOf } from './output.js';

const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));
const OPTIONS = { date: '2026-11-21' };

function line({ path, span, severity, rule, variant, values }: Finding): string {
  const place = `${path}:${span?.start.line ?? 0}:${span?.start.column ?? 0}`;
  return `${place} ${severity} ${rule}${variant === undefined ? '' : ` (${variant})`} ${JSON.stringify(values)}`;
}

const own = (await readdir(FIXTURES)).sort().map((name) => ({
  name,
  wiki: `${FIXTURES}${name}/wiki`,
  expected: `${FIXTURES}${name}/expected`,
}));
const real = process.env.NARANI_WIKI;
const cases = real === undefined ? own : [...own, { name: real, wiki: real, expected: undefined }];

for (const { name, wiki: folder, expected } of cases) {
  describe(name, async () => {
    const wiki = (await readFolder(folder)).filter(({ path }) => path.endsWith('.md'));
    const result = importWiki(wiki, OPTIONS);
    const report = { path: 'losses.txt', text: `${result.losses.map(line).join('\n')}\n` };
    const written = [...result.files, report].sort((a, b) => (a.path < b.path ? -1 : 1));
    const pages = wiki.filter(({ path }) => /(^|\/)(ko|en)\//.test(path)).map(({ text }) => text);

    if (expected !== undefined) {
      test('gives the expected folder and losses', async () => {
        if (process.env.UPDATE_FIXTURES) await writeFolder(expected, written);
        expect(written).toEqual(await readFolder(expected));
      });
    }

    test('loses no word of the text and no number of the file in silence', () => {
      const texts = pages.map(withoutTargets);
      expect(lostWords(texts.map(bodyOf), result.files, result.losses)).toEqual([]);
      expect(lostNumbers(texts, result.files, result.losses)).toEqual([]);
    });

    test('is a sound content folder', () => {
      expect(faultsOf(result.files)).toEqual([]);
    });

    test('keeps every row of every table', () => {
      const rows = (texts: readonly string[]) =>
        texts.reduce((sum, text) => sum + countRows(text), 0);
      const html = pages.flatMap((text) => text.match(/<tr\b/g) ?? []).length;
      const texts = result.files.filter(({ path }) => path.endsWith('.md')).map(({ text }) => text);
      expect(rows(texts)).toBe(rows(pages) + html);
    });

    test('gives the same twice, and again onto its own output', () => {
      expect(importWiki([...wiki].reverse(), OPTIONS)).toEqual(result);
      const again = importWiki(wiki, { ...OPTIONS, existing: result.files });
      for (const file of again.files) expect(result.files).toContainEqual(file);
      const rules = again.losses.map(({ rule }) => rule);
      expect(rules).not.toContain('import/kept-existing');
      expect(rules).not.toContain('import/added-entry');
    });
  });
}
