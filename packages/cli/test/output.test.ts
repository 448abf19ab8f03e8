/** A command fills no folder in which something would be lost, or in which a stranger could have laid something. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../src/context.js';
import { outputFor, refuseTarget } from '../src/output.js';

const work = mkdtempSync(join(tmpdir(), 'narani-output-'));
const context = { translate: (key: string) => key } as unknown as Context;
let place: string;
let root: string;
const at = (path: string) => join(place, path);
const lay = (path: string) => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), 'precious');
};
const refusal = (done: Promise<unknown>) =>
  done.then(
    () => 'none',
    (error: Error) => error.message,
  );

afterAll(() => rmSync(work, { recursive: true, force: true }));
beforeEach(() => {
  place = mkdtempSync(join(work, 'run-'));
  root = at('content');
  lay('content/sites/wiki/site.yaml');
  execFileSync('git', ['init', '-q', place]);
});

describe('the output of a build', () => {
  it.each(['dist', 'public/new', 'content-copy', '..sites'])('may be %s', async (out) => {
    expect(await refusal(outputFor(root, { out: at(out) }, context))).toBe('none');
  });

  it.each(['content', 'content/sites', 'content/sites/new', '.', '..', 'link', 'link/new'])(
    'may not be %s: it overlaps what is read',
    async (out) => {
      symlinkSync(at('content/sites'), at('link'));
      expect(await refusal(outputFor(root, { out: at(out) }, context))).toBe('cli:usage.overlaps');
    },
  );

  it('may not be a folder of other files, but one that was filled before', async () => {
    lay('home/wiki/letter.txt');
    const out = at('home');
    expect(await refusal(outputFor(root, { out }, context))).toBe('cli:usage.others');
    lay('home/publication.json');
    expect(await refusal(outputFor(root, { out }, context))).toBe('none');
  });

  it.each([
    ['dist/wiki/evil.html', undefined],
    ['.narani/store/evil', undefined],
    ['stash/store/evil', '.narani'],
    ['stash/evil.html', 'dist'],
  ])('may not be where git tracks %s, linked as %s', async (path, link) => {
    lay(path);
    if (link) symlinkSync(at('stash'), at(link));
    execFileSync('git', ['-C', place, 'add', '-f', path]);
    expect(await refusal(outputFor(root, {}, context))).toBe('cli:usage.trackedOutput');
  });

  it('keeps nothing where a link leads into content', async () => {
    symlinkSync(at('content/sites'), at('.narani'));
    expect(await refusal(outputFor(root, {}, context))).toBe('cli:usage.overlaps');
  });
});

describe('the target of gathering', () => {
  it.each([
    ['public', 'none'],
    ['dist', 'cli:usage.overlaps'],
    ['dist/wiki', 'cli:usage.overlaps'],
    ['.', 'cli:usage.overlaps'],
    ['home', 'cli:usage.others'],
  ])('%s: %s', async (target, expected) => {
    lay('dist/publication.json');
    lay('home/letter.txt');
    expect(await refusal(refuseTarget(at(target), [root, at('dist')], context))).toBe(expected);
  });
});
