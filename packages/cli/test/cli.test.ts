/**
 * The command line as a person or CI meets it. Most runs share the test's process; `naraniProcess` starts the compiled program
 * where the process itself is what is asked about.
 */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { SHIPPED_KINDS, topFields } from '@narani/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, plainEnvironment, runHere } from './command.js';

const bin = join(import.meta.dirname, '..', 'bin', 'narani.js');
const fixture = join(import.meta.dirname, '..', '..', '..', 'tests', 'fixtures', 'small-content');
let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-cli-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Options {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
}

const placeOf = ({ cwd = work, env = {} }: Options) => ({
  cwd,
  env: { ...plainEnvironment(work), ...env },
});

const narani = (args: readonly string[], options: Options = {}): Promise<Outcome> =>
  runHere(args, placeOf(options));

function naraniProcess(args: readonly string[], options: Options = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], placeOf(options), (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

function copyContent(): string {
  const root = join(mkdtempSync(join(work, 'run-')), 'content');
  cpSync(fixture, root, { recursive: true });
  return root;
}

describe('narani', () => {
  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(join(bin, '..', '..', 'package.json'), 'utf8'));
    expect(await naraniProcess(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('speaks the language asked for, or the environment’s', async () => {
    expect((await narani(['--help', '--lang', 'ko'])).out).toContain('사용법:');
    expect((await narani(['--help'], { env: { LANG: 'ko_KR.UTF-8' } })).out).toContain('사용법:');
    expect((await narani(['--help'])).out).toContain('Usage:');
  });

  it.each([
    ['an unknown command', ['chekc']],
    ['an unknown option', ['check', '--formta', 'json']],
    ['a format that does not exist', ['check', '--format', 'xml']],
    ['a folder without content', ['check']],
    ['a rule that does not exist', ['explain', 'markdown/raw-htm']],
    ['a missing argument', ['import']],
    ['no command at all', []],
    ['a language there is none of', ['check', '--lang', 'fr']],
    ['a content folder that is not there', ['check', '--content', '/nonexistent']],
  ])('exits 2 without a stack for %s', async (_name, args) => {
    const { code, out, err } = await narani(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toMatch(/\n\s+at /);
    expect(err.length).toBeGreaterThan(10);
  });

  it('says in Korean what was misused, and what was meant', async () => {
    expect((await narani(['chekc', '--lang', 'ko'])).err).toBe(
      'narani: `chekc` 명령이 없습니다. `check`를 찾으셨습니까?\n',
    );
    expect((await narani(['check', '--formta', 'x', '--lang', 'ko'])).err).toContain(
      '`--formta` 선택 항목이 없습니다',
    );
    expect((await narani(['import', '--lang', 'ko'])).err).toContain('<source> 인자가 빠졌습니다');
  });

  it('suggests the rule that was meant', async () => {
    expect((await narani(['explain', 'markdown/raw-htm'])).err).toContain('markdown/raw-html');
  });

  it('explains a rule in either language', async () => {
    expect((await narani(['explain', 'markdown/raw-html'])).out).toContain('Raw HTML');
    expect((await narani(['explain', 'markdown/raw-html', '--lang', 'ko'])).out).toContain(
      'HTML 태그',
    );
  });
});

describe('narani check', () => {
  it('exits 0 on clean content, quietly in a pipe', async () => {
    const root = copyContent();
    expect(await narani(['check', '--content', root])).toEqual({
      code: 0,
      out: 'There are no findings\n',
      err: '',
    });
  });

  it('exits 1 and shows the line, in every format', async () => {
    const root = copyContent();
    const file = join(root, 'docs/first/ko.md');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n<b>강조</b>\n`);
    const text = await narani(['check', '--lang', 'ko'], { cwd: root });
    expect(text.code).toBe(1);
    expect(text.out).toContain('docs/first/ko.md:10:1');
    expect(text.out).toContain('10 │ <b>강조</b>');
    const json = JSON.parse((await narani(['check', '--format', 'json'], { cwd: root })).out);
    expect(json).toContainEqual(
      expect.objectContaining({
        rule: 'markdown/raw-html',
        path: 'docs/first/ko.md',
        message: 'The HTML `<b>` cannot be used',
      }),
    );
    expect(
      JSON.parse((await narani(['check', '--format', 'sarif'], { cwd: root })).out).version,
    ).toBe('2.1.0');
    expect((await narani(['check', '--format', 'github'], { cwd: root })).out).toContain(
      '::error file=docs/first/ko.md,line=10,',
    );
  });

  it('checks what a path names from where the user stands, and refuses a path that names nothing', async () => {
    const root = copyContent();
    const file = join(root, 'docs/first/ko.md');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n<b>강조</b>\n`);
    const codes = async (cwd: string, paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => (await narani(['check', path], { cwd })).code));
    expect(
      await codes(root, ['docs', './docs/first', 'docs/first/ko.md', '.', root, file]),
    ).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await codes(join(root, 'docs'), ['first', 'first/ko.md', 'docs/first', '..'])).toEqual([
      1, 1, 1, 1,
    ]);
    expect(await codes(root, ['docs/second', 'docs/second/'])).toEqual([0, 0]);
    expect(await codes(root, ['nosuch', 'docs/fir', '../elsewhere'])).toEqual([2, 2, 2]);
  });

  it('counts warnings against --max-warnings', async () => {
    const root = copyContent();
    writeFileSync(join(root, 'docs/first/notes.md'), 'x');
    expect((await narani(['check'], { cwd: root })).code).toBe(0);
    expect((await narani(['check', '--max-warnings', '0'], { cwd: root })).code).toBe(1);
  });
});

describe('narani check --pairs', () => {
  it('compares two plain folders without any metadata', async () => {
    const root = mkdtempSync(join(work, 'pairs-'));
    for (const [locale, text] of [
      ['ko', '# 안내\n\n예산은 3억 원입니다.\n'],
      ['en', '# Guide\n\nThe budget is KRW 30 million.\n'],
    ] as const) {
      mkdirSync(join(root, locale));
      writeFileSync(join(root, locale, 'guide.md'), text);
    }
    const { code, out } = await narani(
      ['check', '--pairs', 'ko', 'en', '--mode', 'mirror', '--format', 'json'],
      { cwd: root },
    );
    const found = JSON.parse(out);
    expect(code).toBe(1);
    expect(found).toHaveLength(1);
    expect(found[0].path).toMatch(/^(ko|en)\/guide\.md$/);
    expect(found[0].span.start.line).toBe(3);
  });

  it('refuses folders with nothing in common', async () => {
    expect((await narani(['check', '--pairs', 'none-ko', 'none-en'])).code).toBe(2);
  });
});

describe('a translator’s day', () => {
  it('begins a document, signs it, sees a changed figure as fact and a comma as nothing', async () => {
    const root = copyContent();
    const at = { cwd: root };
    const ko = join(root, 'docs/first/ko.md');
    const state = async () => {
      const board = JSON.parse((await narani(['status', '--format', 'json'], at)).out);
      const row = board.translations.find(
        ({ document }: { document: string }) => document === 'doc/first',
      );
      return [row.state, row.change];
    };
    expect(await state()).toEqual(['draft', undefined]);
    expect(
      (await narani(['accept', 'doc/first', '--role', 'reviewed', '--as', 'Kim'], at)).code,
    ).toBe(0);
    expect(await state()).toEqual(['reviewed', undefined]);

    const text = readFileSync(ko, 'utf8');
    writeFileSync(ko, text.replace('이어지며, 예산은', '이어지며 예산은'));
    expect((await state())[0]).toBe('reviewed');
    writeFileSync(ko, text.replace('3억', '4억'));
    expect(await state()).toEqual(['stale', 'fact']);
    const diff = (await narani(['diff', 'doc/first'], at)).out;
    expect(diff).toContain('4억');

    // A translator's edit alone does not clear the mark; signing does, once the figure is right.
    const en = join(root, 'docs/first/en.md');
    writeFileSync(en, readFileSync(en, 'utf8').replace('320', '420'));
    expect((await state())[0]).toBe('stale');
    expect(
      (await narani(['accept', 'doc/first', '--role', 'verified', '--as', 'Kim'], at)).code,
    ).toBe(0);
    expect(await state()).toEqual(['verified', undefined]);
  });

  it('compares with what was signed though it was never committed, and says what is not committed', async () => {
    const root = copyContent();
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=Kim', '-c', 'user.email=k@example.org', ...args], {
        cwd: root,
      });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'begun');
    const ko = join(root, 'docs/first/ko.md');
    const text = readFileSync(ko, 'utf8');
    const edit = (word: string) => writeFileSync(ko, text.replace('여섯 주', word));
    const diff = async () => (await narani(['diff', 'doc/first'], { cwd: root })).out;
    edit('일곱 주');
    await narani(['accept', 'doc/first', '--role', 'draft', '--as', 'Kim'], { cwd: root });
    edit('여덟 주');
    expect(await diff()).toContain('[-일곱-] {+여덟+} 주');
    expect(await diff()).toContain('changes not committed yet');
    git('commit', '-qam', 'eight weeks');
    expect(await diff()).toMatch(/\w{7} {2}eight weeks\n/);
    expect(await diff()).not.toContain('not committed');
  });

  it('lists the commits after the one that was signed, not that one', async () => {
    const root = copyContent();
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=Kim', '-c', 'user.email=k@example.org', ...args], {
        cwd: root,
      });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'begun');
    await narani(['accept', 'doc/first', '--role', 'draft', '--as', 'Kim'], { cwd: root });
    const ko = join(root, 'docs/first/ko.md');
    writeFileSync(ko, readFileSync(ko, 'utf8').replace('여섯 주', '여덟 주'));
    git('commit', '-qam', 'eight weeks');
    const { out } = await narani(['diff', 'doc/first'], { cwd: root });
    expect(out).toContain('eight weeks');
    expect(out).not.toContain('begun');
  });

  it.each([
    'doc/first',
    'first',
    'docs/first',
    'docs/first/',
    './docs/first/en.md',
    join('..', 'x'),
  ])('knows the document that %s names from where the user stands', async (name) => {
    const root = copyContent();
    const sign = (as: string, cwd: string) =>
      narani(['accept', as, '--role', 'draft', '--as', 'Kim'], { cwd });
    expect((await sign(name, root)).code).toBe(name.includes('..') ? 2 : 0);
    expect((await sign('.', join(root, 'docs/first'))).code).toBe(0);
    expect((await sign('ko.md', join(root, 'docs/first'))).code).toBe(0);
  });

  it('says which sections there are where one is asked for that is not', async () => {
    const root = copyContent();
    const args = ['accept', 'doc/first', '--section', 'nothing', '--as', 'Kim'];
    const { code, out } = await narani(args, { cwd: root });
    expect(code).toBe(1);
    expect(out).toBe('There is no section `nothing`; there are: meta, period\n');
  });

  it('never takes a lock edited by hand for a signature', async () => {
    const root = copyContent();
    await narani(['accept', 'doc/first', '--role', 'machine', '--as', 'Kim'], { cwd: root });
    const lock = join(root, 'docs/first/parity.lock.yaml');
    writeFileSync(lock, readFileSync(lock, 'utf8').replaceAll('"machine"', '"verified"'));
    const found = JSON.parse((await narani(['check', '--format', 'json'], { cwd: root })).out);
    expect(found.map(({ rule }: { rule: string }) => rule)).toContain('state/lock-edited');
    const board = JSON.parse((await narani(['status', '--format', 'json'], { cwd: root })).out);
    expect(board.translations[0].state).toBe('draft');
  });

  describe('where two branches signed sections of one document', () => {
    const git = (root: string, ...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=Kim', '-c', 'user.email=kim@example.org', ...args], {
        cwd: root,
        encoding: 'utf8',
      });
    const signed = (root: string, section: string, by: string) =>
      narani(['accept', 'doc/first', '--role', 'reviewed', '--as', by, '--section', section], {
        cwd: root,
      });
    const signers = async (root: string) => {
      const board = JSON.parse((await narani(['status', '--format', 'json'], { cwd: root })).out);
      return board.translations[0].sections.flatMap(
        ({ section, signer }: { section: string; signer?: string }) =>
          signer ? [[section, signer]] : [],
      );
    };
    /** A repository in which Kim signed one section on main, Lee another on a branch, and both were merged. */
    const merged = async (signedBefore: boolean) => {
      const root = copyContent();
      git(root, 'init', '-q', '-b', 'main');
      if (signedBefore)
        await narani(['accept', 'doc/first', '--role', 'machine', '--as', 'Narani'], { cwd: root });
      git(root, 'add', '-A');
      git(root, 'commit', '-qm', 'content');
      git(root, 'switch', '-qc', 'lee');
      await signed(root, 'period', 'Lee');
      git(root, 'add', '-A');
      git(root, 'commit', '-qm', 'lee');
      git(root, 'switch', '-q', 'main');
      await signed(root, 'meta', 'Kim');
      git(root, 'add', '-A');
      git(root, 'commit', '-qm', 'kim');
      return { root, code: git(root, 'merge', '-q', '--no-edit', 'lee').status };
    };
    const both = [
      ['@meta', 'Kim'],
      ['period', 'Lee'],
    ];

    it('merges by git alone where both had been signed before', async () => {
      const { root, code } = await merged(true);
      expect(code).toBe(0);
      expect(await narani(['check'], { cwd: root })).toMatchObject({ code: 0 });
      expect(await signers(root)).toEqual(both);
    });

    it('merges by git alone with the union driver, also where both signed everything', async () => {
      const root = copyContent();
      writeFileSync(join(root, '.gitattributes'), 'parity.lock.yaml merge=union\n');
      git(root, 'init', '-q', '-b', 'main');
      git(root, 'add', '-A');
      git(root, 'commit', '-qm', 'content');
      for (const [branch, by] of [
        ['lee', 'Lee'],
        ['kim', 'Kim'],
      ] as const) {
        git(root, 'switch', '-qc', branch, 'main');
        await narani(['accept', 'doc/first', '--role', 'reviewed', '--as', by], { cwd: root });
        git(root, 'add', '-A');
        git(root, 'commit', '-qm', branch);
      }
      expect(git(root, 'merge', '-q', '--no-edit', 'lee').status).toBe(0);
      expect(await narani(['check', '--since', 'main'], { cwd: root })).toMatchObject({ code: 0 });
      const lock = readFileSync(join(root, 'docs/first/parity.lock.yaml'), 'utf8');
      expect(lock.match(/"signer":"(Kim|Lee)"/g)).toHaveLength(4);
    });

    it('says whose signatures are gone since a commit, and that it lacks one', async () => {
      const { root } = await merged(true);
      rmSync(join(root, 'docs/first/parity.lock.yaml'));
      const check = await narani(['check'], { cwd: root });
      expect(check.code).toBe(1);
      expect(check.out).toMatch(/doc\/first.*gone: Kim .*; Lee .*; Narani/);
      git(root, 'commit', '-qam', 'gone');
      expect((await narani(['check'], { cwd: root })).code).toBe(0);
      expect((await narani(['check', '--since', 'HEAD~1'], { cwd: root })).code).toBe(1);
      expect((await narani(['check', '--since', 'nothing'], { cwd: root })).code).toBe(2);
    });

    it('tells what a branch brought, in the language of the content, and counts the rest', async () => {
      const root = copyContent();
      const yaml = join(root, 'narani.yaml');
      writeFileSync(yaml, `${readFileSync(yaml, 'utf8')}language: ko\n`);
      const [ko, en] = ['docs/first/ko.md', 'docs/second/en.md'].map((path) => join(root, path));
      writeFileSync(en ?? '', `${readFileSync(en ?? '', 'utf8')}\n\n::: note\n\n## {#old}\n`);
      await signed(root, 'period', 'Kim');
      git(root, 'init', '-q', '-b', 'main');
      git(root, 'add', '-A');
      git(root, 'commit', '-qm', 'base');
      writeFileSync(ko ?? '', readFileSync(ko ?? '', 'utf8').replace('3억', '4억'));
      const summary = join(work, 'summary.md');
      const { out } = await narani(['check', '--since', 'main', '--format', 'github'], {
        cwd: root,
        env: { GITHUB_STEP_SUMMARY: summary, GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: 'c' },
      });
      expect(out).toContain('docs/first/');
      expect(out).not.toContain('docs/second/');
      const text = readFileSync(summary, 'utf8');
      expect(text).toContain('나란히');
      expect(text).toMatch(/doc\/first \(en\) `&#35;|doc\/first \(en\) `#period`/);
      expect(text).toContain('https://github.com/a/b/blob/c/docs/first/ko.md#L');
      expect(text).toMatch(/전부터 있던 지적 \d+건/);
    });

    it('annotates paths from the top of the checkout, wherever in it the command runs', async () => {
      const root = copyContent();
      const text = join(root, 'docs', 'first', 'ko.md');
      writeFileSync(text, readFileSync(text, 'utf8').replace('3억', '4억'));
      const { out } = await narani(['check', '--format', 'github'], {
        cwd: join(root, 'docs'),
        env: { GITHUB_WORKSPACE: join(root, '..') },
      });
      expect(out).toContain(`file=${basename(root)}/docs/first/`);
      expect(out).not.toContain('file=..');
    });

    it.each<[string, (folder: string) => void, string[], string]>([
      [
        'a document that moved without its lock',
        (folder) => {
          renameSync(folder, `${folder}-moved`);
          rmSync(`${folder}-moved/parity.lock.yaml`);
        },
        ['state/signature-removed'],
        'Kim (#period)',
      ],
      [
        'a lock edited by hand, not its signatures as well',
        (folder) => {
          const lock = join(folder, 'parity.lock.yaml');
          writeFileSync(lock, readFileSync(lock, 'utf8').replace('"Kim"', '"Lee"'));
        },
        ['state/lock-edited'],
        'Lee',
      ],
      [
        'a lock that is a link, not its signatures as well',
        (folder) => {
          renameSync(join(folder, 'parity.lock.yaml'), `${folder}.lock`);
          symlinkSync(`${folder}.lock`, join(folder, 'parity.lock.yaml'));
        },
        ['source/not-a-file'],
        '',
      ],
      [
        'nothing of a document that is gone',
        (folder) => rmSync(folder, { recursive: true }),
        [],
        '',
      ],
    ])('tells %s', async (_name, change, rules, said) => {
      const root = copyContent();
      await signed(root, 'period', 'Kim');
      git(root, 'init', '-q', '-b', 'main');
      git(root, 'add', '-A');
      git(root, 'commit', '-qm', 'base');
      change(join(root, 'docs/first'));
      const { out } = await narani(['check', '--format', 'json', '--lang', 'en'], { cwd: root });
      const found: { rule: string; message: string }[] = JSON.parse(out);
      const told = found.filter(({ rule }) => /^state\/|not-a-file/.test(rule));
      expect(told.map(({ rule }) => rule)).toEqual(rules);
      expect(told[0]?.message ?? '').toContain(said);
    });

    it('loses no signature of two who sign at once', async () => {
      const root = copyContent();
      const sign = (section: string, by: string) =>
        naraniProcess(['accept', 'doc/first', '--as', by, '--section', section], { cwd: root });
      await Promise.all([sign('meta', 'Kim'), sign('period', 'Lee')]);
      const lock = readFileSync(join(root, 'docs/first/parity.lock.yaml'), 'utf8');
      expect(lock.match(/"signer":"(Kim|Lee)"/g)).toHaveLength(2);
    });

    it('signs nothing into a lock that it cannot read, or must not write', async () => {
      const root = copyContent();
      const lock = join(root, 'docs/first/parity.lock.yaml');
      symlinkSync(join(root, 'elsewhere.yaml'), lock);
      writeFileSync(join(root, 'elsewhere.yaml'), 'version: 2\nsignatures:\n');
      expect((await signed(root, 'meta', 'Kim')).code).toBe(2);
      rmSync(lock);
      writeFileSync(lock, 'version: 9\n');
      expect((await signed(root, 'meta', 'Kim')).code).toBe(2);
      expect(readFileSync(lock, 'utf8')).toBe('version: 9\n');
      expect((await signed(root, 'meta', 'Kim\nLee')).code).toBe(2);
    });

    it('says what to do where git cannot, and does it', async () => {
      const { root, code } = await merged(false);
      expect(code).toBe(1);
      const check = await narani(['check'], { cwd: root });
      expect(check.code).toBe(1);
      expect(check.out.match(/state\/lock-conflict/g)).toHaveLength(1);
      expect(check.out).toContain('narani check --fix');
      expect(await signers(root)).toEqual(both);
      expect((await narani(['check', '--fix'], { cwd: root })).code).toBe(0);
      expect(await signers(root)).toEqual(both);
      git(root, 'add', '-A');
      expect(git(root, 'commit', '-qm', 'merged').status).toBe(0);
    });

    it('joins the sides when somebody signs', async () => {
      const { root } = await merged(false);
      await signed(root, 'period', 'Han');
      expect((await narani(['check'], { cwd: root })).code).toBe(0);
      const board = JSON.parse((await narani(['status', '--format', 'json'], { cwd: root })).out);
      const signatures = board.translations[0].sections.flatMap(
        (section: { signatures?: { signer: string }[] }) => section.signatures ?? [],
      );
      const names = signatures.map(({ signer }: { signer: string }) => signer).sort();
      expect(names).toEqual(['Han', 'Kim', 'Lee']);
    });
  });

  it('writes a new document that passes the checks', async () => {
    const root = copyContent();
    expect(
      (await narani(['new', 'agenda/heat', '--title', '폭염 / Heat'], { cwd: root })).code,
    ).toBe(0);
    expect((await narani(['check'], { cwd: root })).out).toBe('There are no findings\n');
    expect((await narani(['new', 'agenda/heat'], { cwd: root })).code).toBe(2);
    expect((await narani(['new', 'agenda/../x'], { cwd: root })).code).toBe(2);
  });
});

describe('front matter of a template language', () => {
  it('makes the process warn of nothing', async () => {
    const root = mkdtempSync(join(work, 'pairs-'));
    for (const locale of ['ko', 'en']) {
      mkdirSync(join(root, locale));
      const text = '---\ntitle: {{ page.name }}\n---\n\n3%\n';
      writeFileSync(join(root, locale, 'a.md'), text);
    }
    const args = ['check', '--pairs', 'ko', 'en'];
    expect(await naraniProcess(args, { cwd: root })).toMatchObject({ code: 0, err: '' });
  });
});

describe('what is typed wrongly', () => {
  it.each([
    [['check', '--mode', 'mirror'], '--mode goes with --pairs'],
    [['check', '--glossary', 'x.json'], '--glossary goes with --pairs'],
    [['check', '--max-warnings', 'x'], '`x` is not one of 0, 1, 2, …'],
  ])('is said before anything is done: %j', async (args, message) => {
    const { code, out, err } = await narani(args, { cwd: copyContent() });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('help is understood as a command too', async () => {
    expect(await narani(['help'])).toEqual(await narani(['--help']));
    expect(await narani(['help', 'check'])).toEqual(await narani(['check', '--help']));
  });

  it('a folder that is no content is not read to its end', async () => {
    const { code, out } = await narani(['check', '--content', '/']);
    expect(code).toBe(1);
    expect(out).toContain('corpus/missing-config');
  });

  it.skipIf(!existsSync('/dev/full'))('a full disk under the report is one sentence too', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [bin, 'check', '--lang', 'en'], {
      cwd: copyContent(),
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([3, 'narani: no space is left on the disk\n']);
  });

  it('says that it was interrupted, and leaves the lock as it was', async () => {
    const root = copyContent();
    const lock = join(root, 'docs/first/parity.lock.yaml');
    const busy = join(root, 'docs/first/.parity.lock.yaml.busy');
    // Somebody who is alive is at work on the lock: the command waits.
    writeFileSync(busy, String(process.pid));
    const command = ['accept', 'doc/first', '--as', 'Kim', '--lang', 'en'];
    const child = spawn(process.execPath, [bin, ...command], { cwd: root });
    let said = '';
    child.stderr.on('data', (bytes) => {
      said += bytes;
    });
    await new Promise((go) => setTimeout(go, 3_000));
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    expect([code, said]).toEqual([130, 'narani: interrupted; no file was left half-written\n']);
    expect([existsSync(lock), readFileSync(busy, 'utf8')]).toEqual([false, String(process.pid)]);
  });

  it('a refusal of the system is one sentence', async () => {
    const root = copyContent();
    const { code, err } = await narani(['check', '--report', 'nowhere/x.json'], { cwd: root });
    expect(code).toBe(2);
    expect(err).toBe('narani: nowhere/x.json: there is no such file or folder\n');
  });

  /** A run in which the report cannot be written for a reason of the system's. */
  const refused = async (code: string) => {
    const { writeFile } = fs;
    try {
      fs.writeFile = () =>
        Promise.reject(Object.assign(new Error('refused'), { code, syscall: 'open' }));
      syncBuiltinESMExports();
      return await narani(['check', '--report', 'x.json'], { cwd: copyContent() });
    } finally {
      fs.writeFile = writeFile;
      syncBuiltinESMExports();
    }
  };

  it.each([
    ['ENOENT', 2, 'there is no such file or folder'],
    ['EISDIR', 2, 'folder'],
    ['ENOSPC', 3, 'no space is left on the disk'],
    ['EACCES', 3, 'permission is denied'],
    ['EBUSY', 3, 'EBUSY'],
    ['ESTALE', 3, 'ESTALE'],
  ])(
    'a path that may be typed otherwise is told from the machine: %s, exit code %i',
    async (code, expected, words) => {
      const { code: actual, err } = await refused(code);
      expect([actual, err]).toEqual([expected, expect.stringContaining(words)]);
    },
  );

  it('a crash is nobody’s typing: exit code 3', async () => {
    const preload = `import fs from 'node:fs/promises';
      import { syncBuiltinESMExports } from 'node:module';
      fs.writeFile = async () => { throw new Error('refused'); };
      syncBuiltinESMExports();`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` };
    const args = ['check', '--report', 'x.json'];
    const { code, err } = await naraniProcess(args, { cwd: copyContent(), env });
    expect([code, err]).toEqual([3, expect.stringContaining('Error: refused')]);
  });
});

describe('narani check inside the content', () => {
  it('gives paths from where the user stands', async () => {
    const root = copyContent();
    const ko = join(root, 'docs/first/ko.md');
    writeFileSync(ko, `${readFileSync(ko, 'utf8')}\n<b>x</b>\n`);
    const { out } = await narani(['check', '.'], { cwd: join(root, 'docs/first') });
    expect(out).toMatch(/^ {2}ko\.md:\d+:\d+$/m);
    expect((await narani(['check', '.'], { cwd: join(root, 'docs/second') })).out).not.toContain(
      'ko.md:',
    );
  });
});

describe('narani new', () => {
  it('takes source and publisher from narani.yaml, or the source as asked', async () => {
    const root = copyContent();
    const settings = join(root, 'narani.yaml');
    const text = readFileSync(settings, 'utf8').replace(
      /^publisher:[\s\S]*?(?=^\w|(?![\s\S]))/m,
      '',
    );
    writeFileSync(settings, `${text.trimEnd()}\npublisher: { ko: "출판사: 가", en: Press }\n`);
    await narani(['new', 'meeting/first', '--source', 'en'], { cwd: root });
    const read = (name: string) => readFileSync(join(root, 'meetings/first', name), 'utf8');
    expect(read('meta.yaml')).toContain('source: en\n');
    expect(read('meta.yaml')).toContain('rights: { ko: "출판사: 가", en: "Press" }');
    expect(read('ko.md')).toContain('mode: mirror');
    expect(read('en.md')).not.toContain('translation');
    expect((await narani(['check'], { cwd: root })).out).toBe('There are no findings\n');
    expect((await narani(['new', 'doc/x', '--source', 'fr'], { cwd: root })).code).toBe(2);
  });

  it.each(Object.values(SHIPPED_KINDS))(
    'names as comments every field that a $name may have, each with a value that fits',
    async (kind) => {
      const root = copyContent();
      await narani(['new', `${kind.name}/begun`], { cwd: root });
      const file = join(root, kind.folder, 'begun/meta.yaml');
      const text = readFileSync(file, 'utf8');
      const isNamed = (name: string) => new RegExp(`^(?:# ${name}: \\S|${name}:)`, 'm').test(text);
      expect(topFields(kind).filter((name) => !isNamed(name))).toEqual([]);
      writeFileSync(file, text.replace(/^# (\w+: )/gm, '$1'));
      const { out } = await narani(['check', file, '--format', 'json'], { cwd: root });
      const rules = (JSON.parse(out) as { rule: string }[]).map(({ rule }) => rule);
      expect(rules.filter((rule) => /^(?:schema|yaml)\//.test(rule))).toEqual([]);
    },
  );
});

describe('narani new for a kind of the content', () => {
  it('begins what the kind needs, also where it does not say with what', async () => {
    const root = copyContent();
    const labels = '{ ko: 고시, en: Notice }';
    mkdirSync(join(root, 'kinds'));
    writeFileSync(
      join(root, 'kinds', 'gazette.yaml'),
      `folder: gazettes\nlabels: { one: ${labels}, plural: ${labels}, summary: ${labels} }\ntraits:\n  symbol: { required: true }\n  issued: { trait: date, required: true }\n  issuers: { trait: organisations }\n`,
    );
    expect((await narani(['new', 'gazette/first'], { cwd: root })).code).toBe(0);
    const text = readFileSync(join(root, 'gazettes/first/meta.yaml'), 'utf8');
    expect(text).toMatch(/^symbol: .+\nissued: .+$/m);
    expect(text).toContain('# issuers: [organisation-id]');
    const { out } = await narani(['check', 'gazettes', '--format', 'json'], { cwd: root });
    expect(JSON.parse(out)).toEqual([]);
  });
});

describe('narani build', () => {
  it('publishes the same bytes twice and says what it made', async () => {
    const root = copyContent();
    const first = await narani(['build'], { cwd: root });
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/test\s+documents 2\s+pages \d+\s+feeds 2/);
    const feed = readFileSync(join(root, '..', 'dist/test/ko/feed.json'), 'utf8');
    await naraniProcess(['build'], {
      cwd: root,
      env: { TZ: 'America/New_York', LANG: 'ko_KR.UTF-8' },
    });
    expect(readFileSync(join(root, '..', 'dist/test/ko/feed.json'), 'utf8')).toBe(feed);
  });

  it('does again what an edit reaches, and says for what', async () => {
    const root = copyContent();
    const text = join(root, 'docs/first/ko.md');
    await narani(['build'], { cwd: root });
    const again = await narani(['build', '--why', 'docs/first'], { cwd: root });
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toMatch(/Nothing has changed/);
    writeFileSync(text, readFileSync(text, 'utf8').replace(/^title: .*$/m, 'title: 새 이름'));
    const edited = await narani(['build', '--why', 'test/ko/doc/first/'], { cwd: root });
    expect(edited.out).toContain('page ko test of `docs/first/ko.md`: ');
    const kept = await narani(['build', '--why', 'docs/second/en.md'], { cwd: root });
    expect(kept.out).toContain('`docs/second/en.md`');
  });

  it('exits 1 when a document is withheld, and 2 for a site that does not exist', async () => {
    const root = copyContent();
    writeFileSync(join(root, 'docs/second/meta.yaml'), 'id: [');
    expect((await narani(['build'], { cwd: root })).code).toBe(1);
    expect((await narani(['build', '--site', 'tset'], { cwd: root })).code).toBe(2);
  });
});

describe('content that would give orders to a CI runner', () => {
  /** What the runner of GitHub takes for an order in one line of a log. */
  const orders = (text: string) =>
    text.split(/[\n\r]/).filter((line) => /^\s*::/.test(line) || /##(?:vso)?\[/i.test(line));

  it('is obeyed by no command', async () => {
    const root = copyContent();
    const odd = ['::error::x.md', '##[group]x.md', ' ::add-mask::y.md', 'a\n::warning::z.md'];
    for (const name of odd) writeFileSync(join(root, 'docs', 'first', name), 'x');
    mkdirSync(join(root, 'docs', '::debug::x'));
    writeFileSync(join(root, 'docs', '::debug::x', 'ko.md'), '::error::x\n##[error]y <b>\n');
    const text = readFileSync(join(root, 'docs', 'first', 'ko.md'), 'utf8');
    const title = 'title: "\\n::error::x ##[group]y \\e[2J"';
    writeFileSync(
      join(root, 'docs', 'first', 'ko.md'),
      `${text.replace(/^title: .*$/m, title)}\n::error::x\n\n##[error]y <b>z</b>\n`,
    );
    const runs = [
      ['check'],
      ['check', '--format', 'json'],
      ['check', '--format', 'sarif'],
      ['check', '::error::nothing'],
      ['build'],
      ['status', '--all'],
      ['status', '--format', 'json'],
      ['diff', 'doc/second'],
      ['accept', '::error::x'],
      ['explain', '::error::x'],
    ];
    for (const run of runs) {
      const { out, err } = await narani([...run, '--content', root]);
      expect(orders(out + err), run.join(' ')).toEqual([]);
      expect(out + err, run.join(' ')).not.toContain('\u001b');
    }
    const { out } = await narani(['check', '--format', 'github', '--content', root]);
    expect(
      out.split('\n').filter((line) => !/^::(?:error|warning|notice) file=|^$/.test(line)),
    ).toEqual([]);
    expect(out).not.toMatch(/##\[/);
  });
});
