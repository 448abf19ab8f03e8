/** `narani print`: one document, now. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { plainEnvironment, runHere } from './command.js';

const work = mkdtempSync(join(tmpdir(), 'narani-print-'));
const content = join(import.meta.dirname, '..', '..', '..', 'tests', 'fixtures', 'small-content');
const print = (...args: string[]) =>
  runHere(['print', '--content', content, ...args], { cwd: work, env: plainEnvironment(work) });

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('narani print', () => {
  it.each([
    [['first', '--design', 'poster'], 'article'],
    [['first', '--locale', 'de'], 'ko'],
    [['doc/firts'], 'doc/first'],
  ])('tells what would do in place of %j', async (args, expected) => {
    const { code, err } = await print(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(expected)]);
  });

  it('says why a text cannot be printed, where it is there', async () => {
    const other = mkdtempSync(join(tmpdir(), 'narani-print-'));
    cpSync(content, other, { recursive: true });
    const path = join(other, 'docs', 'first', 'ko.md');
    writeFileSync(
      path,
      `${readFileSync(path, 'utf8')}\n\n| a | b | c |\n|---|---|---|\n${'| d | e | f |\n'.repeat(2000)}`,
    );
    const { code, out } = await runHere(
      ['print', '--content', other, 'first', '--locale', 'ko', '--out', other],
      { cwd: work, env: plainEnvironment(work) },
    );
    expect([code, out]).toEqual([1, expect.stringContaining('markdown/too-wide')]);
    rmSync(other, { recursive: true });
  });

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'makes a PDF for an archive in the design asked for',
    async () => {
      const { code, out } = await print(
        'first',
        '--design',
        'handout',
        '--locale',
        'ko',
        '--archive',
      );
      expect([code, out]).toEqual([0, expect.stringContaining('first.ko.archive.pdf')]);
      expect(readdirSync(work)).toEqual(['first.ko.archive.pdf']);
      const pdf = readFileSync(join(work, 'first.ko.archive.pdf'), 'latin1');
      expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    },
  );

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'binds two languages face to face, and what a site shows as a book',
    async () => {
      const facing = await print('first', '--design', 'facing');
      expect([facing.code, facing.out]).toEqual([0, expect.stringContaining('first.facing.pdf')]);
      const book = await print('docs', '--design', 'book', '--locale', 'en');
      expect([book.code, book.out]).toEqual([0, expect.stringContaining('docs.en.book.pdf')]);
    },
  );
});
