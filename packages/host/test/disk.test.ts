import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findContentRoot,
  hashBytes,
  readContentFiles,
  readFolder,
  replaceFile,
  replaceFolder,
  writeFiles,
  writePublicFile,
} from '../src/index.js';
import { scratchFolders } from './scratch.js';

const scratch = scratchFolders();
const file = (path: string, contents: string | Uint8Array = path) => ({ path, contents });
const paths = async (folder: string) => (await readFolder(folder)).map(({ path }) => path);

describe('readFolder', () => {
  it('gives every file, in the order of code units, whatever the order of writing', async () => {
    const root = await scratch();
    await writeFiles(root, [file('나'), file('b/a'), file('b.md'), file('B'), file('가/a')]);
    expect(await paths(root)).toEqual(['B', 'b.md', 'b/a', '가/a', '나']);
  });

  it('gives the bytes as they lie there', async () => {
    const root = await scratch();
    await writeFiles(root, [file('a', Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0))]);
    const [read] = await readFolder(root);
    expect([...(read?.bytes ?? [])]).toEqual([0xef, 0xbb, 0xbf, 0xff, 0]);
  });

  it('reads more files than it opens at once', async () => {
    const root = await scratch();
    const many = Array.from({ length: 150 }, (_, index) => file(String(index).padStart(3, '0')));
    await writeFiles(root, many);
    const read = await readFolder(root);
    expect(read.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(
      many.map(({ path }) => path),
    );
  });

  it('gives no bytes for a link, to a file, a folder or nothing', async () => {
    const root = await scratch();
    const outside = await scratch();
    await writeFiles(outside, [file('secret')]);
    await symlink(join(outside, 'secret'), join(root, 'file'));
    await symlink(outside, join(root, 'folder'));
    await symlink('nowhere', join(root, 'nothing'));
    expect(await readFolder(root)).toEqual([
      { path: 'file', bytes: undefined },
      { path: 'folder', bytes: undefined },
      { path: 'nothing', bytes: undefined },
    ]);
  });

  it('throws where there is no folder', async () => {
    await expect(readFolder(join(await scratch(), 'none'))).rejects.toThrow('ENOENT');
  });
});

describe('readContentFiles', () => {
  it('reads what is known where its bytes are asked for, and never another file in its place', async () => {
    const root = await scratch();
    await writeFiles(root, [file('narani.yaml'), file('a.md', 'one'), file('b.md', 'two')]);
    const known = new Map([
      ['a.md', { hash: hashBytes('one'), size: 3 }],
      ['b.md', { hash: hashBytes('other'), size: 3 }],
    ]);
    const asked: [string, number][] = [];
    const wants = (path: string, size: number) => asked.push([path, size]) > 0;
    const [a, b, settings] = await readContentFiles(root, wants, known);
    expect(asked).toEqual([
      ['a.md', 3],
      ['b.md', 3],
      ['narani.yaml', 11],
    ]);
    expect([a?.hash, settings?.hash]).toEqual([hashBytes('one'), undefined]);
    expect(new TextDecoder().decode(a?.bytes)).toBe('one');
    expect(() => b?.bytes).toThrow('b.md');
  });

  it('names what other programs have there, without reading it, and passes over litter', async () => {
    const root = await scratch();
    await writeFiles(root, [
      file('docs/a/ko.md'),
      file('sites/a/dist/index.html'),
      file('node_modules/a/b.js'),
      file('.narani/cache/1'),
      file('docs/dist/ko.md'),
      file('docs/a/.vscode/tasks.json'),
      file('docs/a/.rc'),
      ...['.DS_Store', '._ko.md', '.ko.md.swp', '.~lock.ko.md#', '.#ko.md'].map((name) =>
        file(`docs/a/${name}`),
      ),
    ]);
    const files = await readContentFiles(root);
    const paths = (chosen: typeof files) => chosen.map(({ path }) => path);
    expect(paths(files.filter(({ foreign }) => !foreign))).toEqual([
      'docs/a/ko.md',
      'docs/dist/ko.md',
    ]);
    const foreign = files.filter((each) => each.foreign);
    expect(paths(foreign)).toEqual([
      '.narani',
      'docs/a/.rc',
      'docs/a/.vscode',
      'node_modules',
      'sites/a/dist',
    ]);
    expect(foreign.every(({ bytes }) => bytes === undefined)).toBe(true);
  });

  it('leaves what stands at the root of a repository to the repository', async () => {
    const root = await scratch();
    await writeFiles(root, [
      file('docs/a/ko.md'),
      file('.git/HEAD'),
      file('.github/workflows/check.yml'),
      file('.gitignore'),
      file('node_modules/a/b.js'),
      file('docs/.gitignore'),
    ]);
    const paths = (await readContentFiles(root)).map(({ path }) => path);
    expect(paths).toEqual(['docs/.gitignore', 'docs/a/ko.md']);
  });
});

describe('findContentRoot', () => {
  it('finds the folder from within, and its `content` from beside it', async () => {
    const root = await scratch();
    await writeFiles(root, [
      file('content/narani.yaml'),
      file('content/docs/a/ko.md'),
      file('x/y'),
    ]);
    const content = join(root, 'content');
    expect(await findContentRoot(join(content, 'docs', 'a'))).toBe(content);
    expect(await findContentRoot(content)).toBe(content);
    expect(await findContentRoot(join(root, 'x'))).toBe(content);
  });
});

describe('replaceFolder', () => {
  it('leaves exactly the files given, and nothing beside the folder', async () => {
    const root = await scratch();
    const target = join(root, 'dist');
    await replaceFolder(target, [file('old/page.html'), file('kept.html')]);
    await replaceFolder(target, [file('kept.html', 'new'), file('ko/index.html')]);
    expect(await paths(target)).toEqual(['kept.html', 'ko/index.html']);
    expect(await readFile(join(target, 'kept.html'), 'utf8')).toBe('new');
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('writes what changed, takes over what did not, and touches nothing where nothing did', async () => {
    const root = await scratch();
    const target = join(root, 'dist');
    const inode = async (path: string) => (await stat(join(target, path))).ino;
    await replaceFolder(target, [file('a'), file('ko/b'), file('ko/c', 'old')]);
    const before = [await inode('a'), await inode('ko/b'), await inode('ko/c')];
    await replaceFolder(target, [file('a'), file('ko/b'), file('ko/c', 'new'), file('d')]);
    expect([await inode('a'), await inode('ko/b')]).toEqual(before.slice(0, 2));
    expect(await readFile(join(target, 'ko/c'), 'utf8')).toBe('new');
    const folder = await inode('.');
    await replaceFolder(target, [file('a'), file('ko/b'), file('ko/c', 'new'), file('d')]);
    expect(await inode('.')).toBe(folder);
    await writeFile(join(target, 'a'), 'x');
    await writeFile(join(target, 'extra'), '');
    await replaceFolder(target, [file('a'), file('ko/b'), file('ko/c', 'new'), file('d')]);
    expect(await paths(target)).toEqual(['a', 'd', 'ko/b', 'ko/c']);
    expect(await readFile(join(target, 'a'), 'utf8')).toBe('a');
  });

  it('takes over nothing that lies behind a link', async () => {
    const root = await scratch();
    const target = join(root, 'dist');
    await writeFiles(root, [file('elsewhere/b', 'ko/b'), file('dist/a')]);
    await symlink('../elsewhere', join(target, 'ko'));
    await symlink('a', join(target, 'c'));
    await replaceFolder(target, [file('a'), file('ko/b'), file('c', 'a')]);
    await writeFile(join(root, 'elsewhere/b'), 'other');
    expect(await readFile(join(target, 'ko/b'), 'utf8')).toBe('ko/b');
    expect(await paths(target)).toEqual(['a', 'c', 'ko/b']);
  });

  it('makes the folders above it, and an empty folder of no files', async () => {
    const target = join(await scratch(), 'sites', 'a', 'dist');
    await replaceFolder(target, []);
    expect(await readdir(target)).toEqual([]);
  });

  it('keeps the files beside it', async () => {
    const root = await scratch();
    await writeFiles(root, [file('site.yaml'), file('dist/a')]);
    await replaceFolder(join(root, 'dist'), [file('b')]);
    expect(await paths(root)).toEqual(['dist/b', 'site.yaml']);
  });

  it('clears what a build killed while writing left behind', async () => {
    const root = await scratch();
    await writeFiles(root, [file('dist/good'), file('dist.staging/half')]);
    await replaceFolder(join(root, 'dist'), [file('new')]);
    expect(await paths(root)).toEqual(['dist/new']);
  });

  it('clears what a build killed after its last swap left behind', async () => {
    const root = await scratch();
    await writeFiles(root, [file('dist/good'), file('dist.old/older')]);
    await replaceFolder(join(root, 'dist'), [file('new')]);
    expect(await paths(root)).toEqual(['dist/new']);
  });

  it('puts the old site back where a build was killed between the swaps, even if writing fails again', async () => {
    const root = await scratch();
    const target = join(root, 'dist');
    await writeFiles(root, [file('dist/good')]);
    await rename(target, `${target}.old`);
    const clash = [file('a'), file('a/b')];
    await expect(replaceFolder(target, clash)).rejects.toThrow();
    expect(await paths(target)).toEqual(['good']);
  });

  it('leaves the old folder whole where a file cannot be written', async () => {
    const root = await scratch();
    const target = join(root, 'dist');
    await replaceFolder(target, [file('good')]);
    await expect(replaceFolder(target, [file('a'), file('a/b')])).rejects.toThrow();
    expect(await paths(target)).toEqual(['good']);
  });

  it('replaces a link by a folder, and leaves what it led to alone', async () => {
    const root = await scratch();
    await mkdir(join(root, 'elsewhere'));
    await writeFile(join(root, 'elsewhere', 'kept'), '');
    await symlink('elsewhere', join(root, 'dist'));
    await replaceFolder(join(root, 'dist'), [file('new')]);
    expect(await paths(root)).toEqual(['dist/new', 'elsewhere/kept']);
  });
});

// The superuser may read everything.
describe.skipIf(process.getuid?.() === 0)('what may not be read', () => {
  it('is marked, files and folders alike', async () => {
    const root = await scratch();
    await writeFiles(root, [file('a/x'), file('b'), file('c')]);
    await chmod(join(root, 'a'), 0);
    await chmod(join(root, 'b'), 0);
    const denied = (await readFolder(root)).map(({ path, denied }) => [path, denied ?? false]);
    await chmod(join(root, 'a'), 0o700);
    expect(denied).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
  });
});

describe('a publication that fails', () => {
  it('leaves the good site and nothing half-written', async () => {
    const root = await scratch();
    await replaceFolder(join(root, 'dist'), [file('good')]);
    const bad = [file('a'), file('a/b')];
    await expect(replaceFolder(join(root, 'dist'), bad)).rejects.toThrow();
    expect(await paths(root)).toEqual(['dist/good']);
  });
});

describe('replaceFile', () => {
  it('swaps the text in whole and keeps who may read it', async () => {
    const root = await scratch();
    const path = join(root, 'ko.md');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await replaceFile(path, '새 글');
    expect(await readFile(path, 'utf8')).toBe('새 글');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readdir(root)).toEqual(['ko.md']);
  });

  it('makes a file that was not there', async () => {
    const root = await scratch();
    await replaceFile(join(root, 'ko.md'), '글');
    expect(await readFile(join(root, 'ko.md'), 'utf8')).toBe('글');
  });

  it('leaves the old text and no part where writing fails', async () => {
    const root = await scratch();
    await writeFile(join(root, 'ko.md'), 'old');
    await mkdir(join(root, '.ko.md.part'));
    await expect(replaceFile(join(root, 'ko.md'), 'x')).rejects.toThrow();
    expect(await readFile(join(root, 'ko.md'), 'utf8')).toBe('old');
  });
});

describe('what is published', () => {
  it('may be read by everybody, whatever the umask of the build', async () => {
    const root = await scratch();
    const before = process.umask(0o077);
    try {
      const target = join(root, 'out', 'site');
      await replaceFolder(target, [file('ko/a.html'), file('b.css')]);
      await writePublicFile(join(root, 'out', 'publication.json'), '{}');
      const mode = async (path: string) =>
        ((await stat(join(root, path))).mode & 0o777).toString(8);
      const made = ['out', 'out/site', 'out/site/ko', 'out/site/ko/a.html', 'out/site/b.css'];
      expect(await Promise.all([...made, 'out/publication.json'].map(mode))).toEqual([
        ...['755', '755', '755', '644', '644'],
        '644',
      ]);
    } finally {
      process.umask(before);
    }
  });
});
