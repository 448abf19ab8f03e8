/** Whole folders: the wiki in, the content folder and the loss report out, beside each other. */
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

for (const name of (await readdir(FIXTURES)).sort()) {
  describe(name, async () => {
    const wiki = await readFolder(`${FIXTURES}${name}/wiki`);
    const result = importWiki(wiki, OPTIONS);
    const report = { path: 'losses.txt', text: `${result.losses.map(line).join('\n')}\n` };
    const written = [...result.files, report].sort((a, b) => (a.path < b.path ? -1 : 1));
    const pages = wiki.filter(({ path }) => /(^|\/)(ko|en)\//.test(path));

    test('gives the expected folder and losses', async () => {
      if (process.env.UPDATE_FIXTURES) await writeFolder(`${FIXTURES}${name}/expected`, written);
      expect(written).toEqual(await readFolder(`${FIXTURES}${name}/expected`));
    });

    test('loses no word of the text and no number of the file in silence', () => {
      const texts = pages.map(({ text }) => withoutTargets(text));
      expect(lostWords(texts.map(bodyOf), result.files, result.losses)).toEqual([]);
      expect(lostNumbers(texts, result.files, result.losses)).toEqual([]);
    });

    test('is a sound content folder', () => {
      expect(faultsOf(result.files)).toEqual([]);
    });

    test('keeps every row of every table', () => {
      const html = pages.reduce((sum, { text }) => sum + (text.match(/<tr\b/g)?.length ?? 0), 0);
      const before = pages.reduce((sum, { text }) => sum + countRows(text), html);
      const texts = result.files.filter(({ path }) => path.endsWith('.md'));
      expect(texts.reduce((sum, { text }) => sum + countRows(text), 0)).toBe(before);
    });

    test('gives the same twice, and again onto its own output', () => {
      expect(importWiki([...wiki].reverse(), OPTIONS)).toEqual(result);
      const again = importWiki(wiki, { ...OPTIONS, existing: result.files });
      for (const file of again.files) expect(result.files).toContainEqual(file);
      expect(
        again.losses.filter(
          ({ rule }) => rule === 'import/kept-existing' || rule === 'import/added-entry',
        ),
      ).toEqual([]);
    });
  });
}
