/** `narani init` as a person meets it. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../src/ask.js';
import { plainEnvironment, runHere } from './command.js';

let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-init-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const narani = (args: readonly string[], cwd = work) =>
  runHere(args, { cwd, env: plainEnvironment(work) });

const ANSWERS = {
  title: '정책 "자료": 1 / Policy \\ "Notes" #1',
  publisher: '보기 연구소 / Example Institute',
  address: 'https://example.org/docs/',
};
const flags = (answers: Readonly<Record<string, string>>): string[] =>
  Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value]);

describe('narani init', () => {
  it.each(['ko', 'en'])('begins content in %s that passes the checks', async (source) => {
    const folder = join(mkdtempSync(join(work, 'run-')), 'site');
    const { code, out } = await narani(['init', folder, ...flags({ ...ANSWERS, source })]);
    expect(code).toBe(0);
    expect(out).toContain('npm install');
    const checked = await narani(['check', '--format', 'json', '--max-warnings', '0'], folder);
    expect(checked).toEqual({ code: 0, out: '[]\n', err: '' });
    const site = readFileSync(join(folder, 'content', 'sites', 'site', 'site.yaml'), 'utf8');
    expect(site).toContain(String.raw`ko: "정책 \"자료\": 1"`);
    expect(site).toContain(`baseUrl: "${ANSWERS.address}"`);
    expect(site).toContain(source === 'ko' ? 'locales: [ko, en]' : 'locales: [en, ko]');
  });

  it('writes what npm does not pack by its own name, and asks for its own version', async () => {
    const folder = join(mkdtempSync(join(work, 'run-')), 'site');
    mkdirSync(join(folder, '.git'), { recursive: true });
    expect((await narani(['init', folder, ...flags(ANSWERS)])).code).toBe(0);
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['.gitattributes', '.gitignore', '.github', '.vscode']),
    );
    const { devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    expect(devDependencies['@narani/cli']).toBe('test');
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:md|ya?ml|json)$/.test(path))
      .filter((path) => /(?<!\$)\{\{/.test(readFileSync(join(folder, path), 'utf8')));
    expect(left).toEqual([]);
  });

  it('writes nothing into a folder that holds something', async () => {
    const folder = mkdtempSync(join(work, 'full-'));
    writeFileSync(join(folder, 'package.json'), '{}');
    const { code, err } = await narani(['init', '.', ...flags(ANSWERS)], folder);
    expect(code).toBe(2);
    expect(err.split('\n')).toHaveLength(2);
    expect(readdirSync(folder)).toEqual(['package.json']);
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe('{}');
  });

  it('takes over what another program keeps, and offers to where it is asked to begin there', async () => {
    const wiki = mkdtempSync(join(work, 'wiki-'));
    for (const [path, text] of [
      ['src/content/docs/guide/first.md', '---\ntitle: First\n---\n\n## One\n\nThe first.\n'],
      ['src/content/docs/ko/guide/first.md', '---\ntitle: 첫째\n---\n\n## 하나\n\n첫째다.\n'],
    ] as const) {
      mkdirSync(join(wiki, path, '..'), { recursive: true });
      writeFileSync(join(wiki, path), text);
    }
    expect((await narani(['init', '.', ...flags(ANSWERS)], wiki)).err).toContain('--from .');
    expect(readdirSync(wiki)).toEqual(['src']);
    const { code, out } = await narani(['init', 'new', '--from', '.', ...flags(ANSWERS)], wiki);
    expect(out).toContain('src/content/docs/guide/first.md');
    expect(code).toBe(0);
    expect(readdirSync(join(wiki, 'new', 'content', 'docs'))).toEqual(['first']);
    expect((await narani(['check'], join(wiki, 'new'))).code).toBe(0);
    expect(readdirSync(join(wiki, 'new', 'content', 'sites'))).toEqual(['site']);
  });

  it.each([
    ['a title in one language', { title: '정책' }, '정책'],
    ['a publisher without a slash', { publisher: '보기 Example' }, '보기 Example'],
    ['an address without a host', { address: 'https:///docs' }, 'https:///docs'],
    ['an address without a scheme', { address: 'example.org' }, 'example.org'],
    ['a base path without its slash', { address: 'https://example.org:docs' }, 'example.org:docs'],
    ['a language that is none', { source: 'korean' }, 'korean'],
  ])('refuses %s', async (_name, wrong, named) => {
    const folder = join(work, 'never');
    const { code, err } = await narani(['init', folder, ...flags({ ...ANSWERS, ...wrong })]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(named) });
    expect(existsSync(folder)).toBe(false);
  });

  it('names what must be given where nobody can be asked', async () => {
    const { code, err } = await narani(['init', 'never', '--title', 'ㄱ / a']);
    expect(code).toBe(2);
    expect(err).toContain('--publisher, --address');
  });
});

describe('a question', () => {
  const question = {
    text: 'What?',
    fault: (answer: string) => (answer === 'yes' ? undefined : `not ${answer}`),
  };

  it('is asked until its answer will do', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const typed = ['no', ' yes ', 'yes'];
    let seen = '';
    output.on('data', (text) => {
      seen += text;
      if (String(text).includes('What?')) input.write(`${typed.shift()}\n`);
    });
    expect(await ask([question, question], input, output)).toEqual(['yes', 'yes']);
    expect(seen.split('not no')).toHaveLength(2);
  });

  it('may be left', async () => {
    const input = new PassThrough();
    const answers = ask([question], input, new PassThrough());
    input.end();
    expect(await answers).toBeUndefined();
  });
});
