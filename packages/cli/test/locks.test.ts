/** What people, programs and merges do to a lock: each time a clear message in both languages, and no signature is lost. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainEnvironment, runHere } from './command.js';

const fixture = join(import.meta.dirname, '..', '..', '..', 'tests', 'fixtures', 'small-content');
let work: string;
let base: string;

const narani = (root: string, ...args: readonly string[]) =>
  runHere(args, { cwd: root, env: plainEnvironment(work) });
const sign = (root: string, section: string, by: string) =>
  narani(root, 'accept', 'doc/first', '--as', by, '--section', section, '--lang', 'en');
const lockOf = (root: string) => join(root, 'docs/first/parity.lock.yaml');
const linesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('- {'));

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'narani-locks-'));
  base = join(work, 'base');
  cpSync(fixture, base, { recursive: true });
  await sign(base, 'meta', 'Kim');
  await sign(base, 'period', 'Lee “the editor” \\ "L"');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** **Shapes**: `rule` is what `check` tells; `kept` how many of the two signatures there still are after another was added. */
interface Case {
  readonly what: string;
  readonly harm: (text: string, lock: string) => string | Uint8Array | undefined;
  readonly rule?: string;
  readonly said?: RegExp;
  readonly accept: number;
  readonly kept: number;
}

const swapLines = (text: string, change: (line: string) => string[]) =>
  text
    .split('\n')
    .flatMap((line) => (line.includes('"Kim"') ? change(line) : [line]))
    .join('\n');
const CASES: readonly Case[] = [
  { what: 'names with quotes', harm: (text) => text, accept: 0, kept: 2 },
  {
    what: 'a line twice',
    harm: (text) => swapLines(text, (line) => [line, line]),
    accept: 0,
    kept: 2,
  },
  {
    what: 'half a line',
    harm: (text) => swapLines(text, (line) => [line.slice(0, 70)]),
    rule: 'state/lock-line',
    accept: 0,
    kept: 1,
  },
  {
    what: 'a hash cut short',
    harm: (text) => swapLines(text, (line) => [line.replace(/("words":"\w{4})\w+/, '$1')]),
    rule: 'state/lock-line',
    accept: 0,
    kept: 2,
  },
  {
    what: 'a day typed over',
    harm: (text) => text.replace(/"date":"[\d-]+"/, '"date":"2062-01-01"'),
    rule: 'state/lock-edited',
    accept: 0,
    kept: 2,
  },
  {
    what: 'conflict markers',
    harm: (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> lee\n`,
    rule: 'state/lock-conflict',
    accept: 0,
    kept: 2,
  },
  {
    what: 'a newer version',
    harm: (text) => text.replace('version: 2', 'version: 3'),
    rule: 'state/lock-newer',
    accept: 2,
    kept: 2,
  },
  {
    what: 'bytes that are not UTF-8',
    harm: (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xb0, 0xa1, 0xb3, 0xaa])]),
    rule: 'source/invalid-utf8',
    said: /UTF-8/,
    accept: 2,
    kept: 2,
  },
  {
    what: 'UTF-16',
    harm: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    rule: 'source/invalid-utf8',
    accept: 2,
    kept: 2,
  },
  {
    what: 'an empty folder in its place',
    harm: (_text, lock) => {
      rmSync(lock);
      mkdirSync(lock);
      return undefined;
    },
    rule: 'source/not-a-file',
    said: /folder/,
    accept: 2,
    kept: 0,
  },
];

describe('a lock with', () => {
  it.each(CASES)('$what', async ({ harm, rule, said = /./, accept, kept }) => {
    const root = join(mkdtempSync(join(work, 'run-')), 'content');
    cpSync(base, root, { recursive: true });
    const lock = lockOf(root);
    const harmed = harm(readFileSync(lock, 'utf8'), lock);
    if (harmed !== undefined) writeFileSync(lock, harmed);
    for (const lang of ['ko', 'en']) {
      const { code, out } = await narani(root, 'check', '--format', 'json', '--lang', lang);
      const found: { rule: string; message: string; note?: string }[] = JSON.parse(out);
      const told = found.filter((each) => /^state\/lock|^source\//.test(each.rule));
      expect(told.map((each) => each.rule)).toEqual(rule ? [rule] : []);
      expect(code).toBe(rule ? 1 : 0);
      if (lang === 'en' && rule) expect(told[0]?.message).toMatch(said);
      if (lang === 'ko' && rule) expect(told[0]?.message).toMatch(/[가-힣]다$/);
      if (rule) expect(told[0]?.note).toMatch(/\S/);
    }
    const before = lstatSync(lock).isFile() ? readFileSync(lock) : undefined;
    const signed = await sign(root, 'period', 'Park');
    expect([signed.code, signed.err === '']).toEqual([accept, accept === 0]);
    if (!before) return;
    const after = readFileSync(lock);
    if (accept !== 0) expect(after.equals(before)).toBe(true);
    else {
      const lines = linesOf(after.toString());
      expect(lines.filter((line) => /"(?:Kim|Lee[^,]*)"/.test(line))).toHaveLength(kept);
      expect(lines.filter((line) => line.includes('"Park"'))).toHaveLength(1);
    }
  });

  it('no document beside it says what to do with it', async () => {
    const root = join(mkdtempSync(join(work, 'run-')), 'content');
    cpSync(base, root, { recursive: true });
    for (const name of ['meta.yaml', 'ko.md', 'en.md']) rmSync(join(root, 'docs/first', name));
    const { code, out } = await narani(root, 'check', 'docs/first', '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('state/lock-alone');
    expect(out).toMatch(/move its lock along/);
    expect(out).not.toContain('narani new');
    expect(existsSync(lockOf(root))).toBe(true);
  });

  it('the id of another document follows its texts', async () => {
    const root = join(mkdtempSync(join(work, 'run-')), 'content');
    cpSync(base, root, { recursive: true });
    const meta = ['first', 'second'].map((slug) => join(root, 'docs', slug, 'meta.yaml'));
    const [one = '', two = ''] = meta.map((path) => readFileSync(path, 'utf8'));
    writeFileSync(meta[0] ?? '', one.replace('doc/first', 'doc/second'));
    writeFileSync(meta[1] ?? '', two.replace('doc/second', 'doc/first'));
    const { out } = await narani(root, 'status', '--lang', 'en');
    expect(out.split('\n').find((line) => line.startsWith('doc/second'))).toContain('Kim');
    expect(out.split('\n').find((line) => line.startsWith('doc/first'))).not.toContain('Kim');
  });

  it('a disk that refuses to be written stays as it is', async () => {
    const root = join(mkdtempSync(join(work, 'run-')), 'content');
    cpSync(base, root, { recursive: true });
    const lock = lockOf(root);
    const before = readFileSync(lock, 'utf8');
    // The mode of a file means nothing to root; this mark does, where the file system has it.
    if (spawnSync('chattr', ['+i', lock]).status !== 0) return;
    const signed = await sign(root, 'period', 'Park');
    spawnSync('chattr', ['-i', lock]);
    expect([signed.code, signed.err]).toEqual([3, expect.stringContaining('permission')]);
    expect(readFileSync(lock, 'utf8')).toBe(before);
  });
});
