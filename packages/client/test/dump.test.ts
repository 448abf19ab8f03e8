/** A whole site as one file, by the program that partners run and by its parts. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { makeSites } from '@narani/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCsv, toNdjson } from '../src/dump.js';
import type { Copy, ItemFile } from '../src/index.js';

const root = new URL('../../../', import.meta.url);
const { START, TODAY, asContent } = await import(
  new URL('bench/partner-changes/content.mjs', root).href
);
const folder = mkdtempSync(join(tmpdir(), 'narani-dump-'));
const program = new URL('../bin/dump.js', import.meta.url).pathname;
const dump = (...args: string[]) => promisify(execFile)(process.execPath, [program, ...args]);

beforeAll(() => {
  const files = makeSites(asContent(START), { today: TODAY }).sites.get('wiki') ?? [];
  for (const { path, contents } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the program', () => {
  it('gives every item of a site whole, a line each', async () => {
    const { stdout } = await dump(folder);
    const items = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ItemFile);
    expect(items.map(({ _narani, language }) => `${_narani.id} ${language}`)).toEqual(
      ['air', 'soil', 'water'].flatMap((name) => [`agenda/${name} en`, `agenda/${name} ko`]),
    );
    expect(items[0]?.content_html).toContain('plans on air');
  });

  it('gives a table, of one language where one is asked for', async () => {
    const { stdout } = await dump(folder, '--format', 'csv', '--language', 'ko');
    const [header, ...rows] = stdout.split('\r\n').filter((line) => line !== '');
    expect(header).toMatch(/^\u{FEFF}id,document,kind,language,number,title,/u);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/,agenda\/air,agenda,ko,2,의제 2,2번 의제이다\.,published,,source,,/);
  });

  it.each([
    ['no site', [], 2, 'One site'],
    ['a format that is none', [folder, '--format', 'xml'], 2, 'xml'],
    ['an option that is none', [folder, '--colour', 'red'], 2, '--colour'],
    ['a folder without a site', [tmpdir()], 1, 'index.json'],
  ])('says what is wrong with %s', async (_what, args, code, words) => {
    await expect(dump(...args)).rejects.toMatchObject({
      code,
      stderr: expect.stringContaining(words),
      stdout: '',
    });
  });
});

describe('a cell', () => {
  const copyOf = (title: string) => {
    const item = { id: 'tag:x', title, _narani: {}, meta: {}, licence: {}, sections: [] };
    return { items: { 'tag:x': item } } as unknown as Copy;
  };
  it.each([
    ['a, b', '"a, b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['-1 °C', "'-1 °C"],
    ['한글', '한글'],
  ])('of %j is %s', (title, cell) => {
    const [, row = ''] = toCsv(copyOf(title));
    expect(row).toContain(`tag:x,,,,,${cell},,`);
    expect(JSON.parse([...toNdjson(copyOf(title))].join(''))).toMatchObject({ title });
  });
});
