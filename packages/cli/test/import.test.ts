/** `narani import` as a person meets it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainEnvironment, runHere } from './command.js';

let work: string;
let wiki: string;
let target: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-import-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const narani = (...args: string[]) =>
  runHere(['import', ...args], { cwd: work, env: plainEnvironment(work) });

/** A wiki of one sound page, in a fresh folder beside a fresh target. */
function freshWiki(body = '글.'): void {
  const root = mkdtempSync(join(work, 'wiki-'));
  [wiki, target] = [join(root, 'wiki'), join(root, 'content')];
  mkdirSync(join(wiki, 'ko', 'agenda'), { recursive: true });
  addPage('03-grid.md', `---\nid: 3\ntitle: 전력망\nlast_updated: 2026-06-01\n---\n\n${body}\n`);
}

function addPage(name: string, text: string | Uint8Array): void {
  writeFileSync(join(wiki, 'ko', 'agenda', name), text);
}

function written(path: string): string {
  return readFileSync(join(target, path), 'utf8');
}

describe('narani import', () => {
  it('ends with 0 where nothing worse than a warning was found', async () => {
    freshWiki();
    const { code, out } = await narani(wiki, target);
    expect(out).toContain('import/missing-field');
    expect(code).toBe(0);
  });

  it('names what is no page beside the pages, and what it may not follow', async () => {
    freshWiki();
    addPage('figures.csv', '1,2');
    writeFileSync(join(wiki, 'package.json'), '{}');
    symlinkSync('/etc/hostname', join(wiki, 'ko', 'agenda', '04-link.md'));
    const { code, out } = await narani(wiki, target);
    expect(out).toContain('ko/agenda/figures.csv');
    expect(out).not.toContain('package.json');
    expect(out).toMatch(/source\/not-a-file \w+\n.*04-link\.md/);
    expect(code).toBe(1);
  });

  it.each([
    ['that is no UTF-8', Uint8Array.of(0x23, 0x20, 0xff, 0xfe, 0xc3)],
    ['that is nested without end', `${'> '.repeat(5000)}글\n`],
    ['whose front matter nobody closed', '---\nid: 4\ntitle: 철도\n\n글.\n'],
  ])('ends with 1 for a file %s, and writes the others all the same', async (_, text) => {
    freshWiki();
    addPage('04-rail.md', text);
    expect((await narani(wiki, target)).code).toBe(1);
    expect(written('agendas/grid/ko.md')).toContain('글.');
  });

  it('shows the lines of a file whose name is decomposed Hangul', async () => {
    freshWiki();
    addPage('04-철도.md'.normalize('NFD'), '---\nid: 4\ncategory: 모름\n---\n\n글.\n');
    expect((await narani(wiki, target)).out).toContain('3 │ category: 모름');
  });

  it('takes the wiki\u2019s address and name, and the name of the site', async () => {
    freshWiki('[전력망](https://wiki.example.org/ko/agenda/none/)');
    const flags = [
      '--wiki-url',
      'https://wiki.example.org/',
      '--wiki-name',
      '보기 위키',
      '--site-name',
      'example',
    ];
    await narani(wiki, target, ...flags);
    expect(written('agendas/grid/meta.yaml')).toContain('ko: 보기 위키\n');
    expect(written('agendas/grid/meta.yaml')).toContain('url: https://wiki.example.org/ko/agenda/');
    expect(written('sites/example/site.yaml')).toContain('name: example\n');
  });

  it('leaves a document that was changed as it is, and overwrites it with --replace', async () => {
    freshWiki();
    await narani(wiki, target);
    writeFileSync(join(target, 'agendas', 'grid', 'ko.md'), '고친 글');
    expect((await narani(wiki, target)).code).toBe(2);
    expect((await narani(wiki, target, '--force')).out).toContain('import/kept-existing');
    expect(written('agendas/grid/ko.md')).toBe('고친 글');
    expect((await narani(wiki, target, '--replace')).code).toBe(0);
    expect(written('agendas/grid/ko.md')).toContain('글.\n');
  });

  it.each([
    ['--wiki-url', 'wiki.example.org'],
    ['--wiki-url', 'javascript:alert(1)'],
    ['--site-name', '../up'],
    ['--wiki-name', ' '],
  ])('refuses %s %s as misuse and writes nothing', async (flag, value) => {
    freshWiki();
    expect((await narani(wiki, target, flag, value)).code).toBe(2);
    expect(() => written('narani.yaml')).toThrow();
  });
});
