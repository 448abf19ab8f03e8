/**
 * Content is data: whatever file of whatever tool is laid below content/, no tool of this repository reads it. Every file that
 * could run says so by a mark on the disk.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..');
const COPIED = [
  'package.json',
  'package-lock.json',
  'turbo.json',
  'biome.json',
  'knip.json',
  '.gitignore',
  '.gitattributes',
  'tsconfig.base.json',
  'tsconfig.json',
  'tsconfig.tests.json',
  'vitest.config.ts',
  '.changeset',
  'scripts',
  'schemas',
  'content',
];
const FOLDERS = [
  'content',
  'content/sites/assembly-wiki',
  'content/agendas/electricity-price',
  'content/evil/src',
];
let work: string;
let mark: string;

/** What the tools of package.json run, or would look for, as ECMAScript. **Source**: their manuals; so for those below. */
const MODULES = [
  ...['vitest.config.js', 'vitest.config.mts', 'vitest.projects.ts', 'vitest.setup.ts'],
  ...['vite.config.ts', 'vite.config.js', 'knip.js', 'knip.config.js', 'playwright.config.ts'],
  ...['postcss.config.mjs', 'postcss.config.ts', '.postcssrc.mjs', 'babel.config.mjs'],
  ...['prettier.config.mjs', 'commitlint.config.ts', 'lint-staged.config.mjs', 'evil.spec.ts'],
  ...['esbuild.config.mjs', 'rollup.config.mjs', 'tsup.config.ts', 'tailwind.config.ts'],
  ...['__mocks__/fs.ts', 'html-validate.config.mjs', 'lightningcss.config.mjs', 'turbo.config.ts'],
];

/** The same as CommonJS, and what an installed package would hold. */
const PROGRAMS = [
  ...['evil.cjs', 'babel.config.cjs', '.babelrc.js', '.prettierrc.cjs', '.postcssrc.cjs'],
  ...['.pnpmfile.cjs', '.eslintrc.cjs', '.lintstagedrc.cjs', '.huskyrc.js', '.mocharc.cjs'],
  ...['node_modules/vitest/index.js', 'node_modules/@narani/cli/dist/index.js'],
];

/** What git and its helpers would run. */
const HOOKS = [
  ...['.husky/pre-commit', '.githooks/post-checkout', '.git-hooks/pre-push', 'post-merge.sh'],
];

/** Settings as JSON. */
const SETTINGS = [
  ...['biome.jsonc', 'knip.json', 'knip.jsonc', '.knip.json', 'turbo.jsonc', '.babelrc'],
  ...['.prettierrc', '.prettierrc.json', '.lintstagedrc', '.commitlintrc.json', 'lerna.json'],
  ...['tsconfig.tests.json', 'tsconfig.base.json', 'jsconfig.json', '.swcrc', 'deno.json'],
  ...['package-lock.json', 'npm-shrinkwrap.json', 'node_modules/evil/package.json', 'nx.json'],
  ...['.changeset/config.json', '.vscode/settings.json', '.devcontainer/devcontainer.json'],
  ...['.htmlvalidate.json', '.turbo/config.json', 'renovate.json', 'vercel.json'],
];

/** Settings as YAML or TOML. */
const LISTS = [
  ...['pnpm-workspace.yaml', '.yarnrc.yml', 'lefthook.yml', '.lefthook.yml', 'action.yml'],
  ...['.github/workflows/evil.yml', '.github/dependabot.yml', '.pre-commit-config.yaml'],
  ...['docker-compose.yml', '.gitlab-ci.yml', 'netlify.toml', 'bunfig.toml', 'mise.toml'],
];

/** Lists of words, one a line. */
const WORDS = [
  ...['.yarnrc', '.gitmodules', '.env.local', '.env.test', '.browserslistrc', '.npmignore'],
  ...['.prettierignore', '.node-version', '.nvmrc', '.tool-versions', 'Dockerfile', 'Makefile'],
  ...['.dockerignore', '.mailmap', '.lfsconfig', '.git-blame-ignore-revs', 'yarn.lock'],
];

/** Files that tools look for, each of which would leave a mark if it were read as code. */
function toolFiles(): Record<string, string> {
  const code = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, __filename);`;
  const module = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(mark)}, import.meta.url);\nexport default {};\n`;
  const run = `node -e "${code.replaceAll('"', '\\"').replace('__filename', "'script'")}"`;
  const hooks = [
    'preinstall',
    'install',
    'postinstall',
    'prepare',
    'build',
    'compile',
    'test',
    'build:content',
  ];
  const scripts = Object.fromEntries(hooks.map((name) => [name, run]));
  const all = (text: string, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, text]));
  return {
    ...all(module, MODULES),
    ...all(code, PROGRAMS),
    ...all(`#!/bin/sh\n${run}\n`, HOOKS),
    ...all(JSON.stringify({ scripts, extends: './evil.cjs', plugins: ['./evil.cjs'] }), SETTINGS),
    ...all(`evil: &run ${JSON.stringify(run)}\n`, LISTS),
    ...all('evil\n', WORDS),
    'package.json': JSON.stringify({ name: '@evil/site', version: '1.0.0', scripts }),
    'turbo.json': JSON.stringify({ extends: ['//'], tasks: { build: { cache: false } } }),
    'vitest.config.ts': module,
    'vitest.workspace.ts': module,
    'vite.config.mjs': module,
    'knip.ts': module,
    'knip.config.ts': module,
    'postcss.config.cjs': code,
    'eslint.config.mjs': module,
    '.htmlvalidate.cjs': code,
    'evil.test.ts': `${module}import { it } from 'vitest';\nit('runs', () => {});\n`,
    'biome.json': JSON.stringify({
      root: true,
      linter: { enabled: false },
      formatter: { indentWidth: 9 },
    }),
    'tsconfig.json': JSON.stringify({ compilerOptions: { strict: 'nonsense' }, include: ['**/*'] }),
    'evil.ts': 'const wrong: number = "text";\n',
    '.npmrc': 'ignore-scripts=false\nregistry=https://evil.example/\n',
    '.env': 'NODE_OPTIONS=--require=./evil.cjs\n',
    '.editorconfig': 'root = true\n[*]\nindent_size = 9\n',
    '.gitattributes': '*.md filter=evil -text\n',
    '.gitignore': '*\n',
    '.changeset/evil.md': '---\n"@narani/cli": major\n---\n\nEvil.\n',
    'node_modules/.bin/narani': `#!/usr/bin/env node\n${code}`,
  };
}

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'narani-data-'));
  mark = join(work, 'mark');
  for (const name of COPIED) cpSync(join(repository, name), join(work, name), { recursive: true });
  for (const name of readdirSync(join(repository, 'packages'))) {
    const from = join(repository, 'packages', name);
    for (const file of ['package.json', 'tsconfig.json', 'turbo.json', 'src'])
      if (existsSync(join(from, file)))
        cpSync(join(from, file), join(work, 'packages', name, file), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(work, 'node_modules'));
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A', '-f', '--', '.', ':!node_modules'],
    ['-c', 'user.name=test', '-c', 'user.email=test@test.example', 'commit', '-q', '-m', 'all'],
  ])
    git(...args);
}, 60_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const git = (...args: string[]) => spawnSync('git', args, { cwd: work, encoding: 'utf8' });

/** What a tool of ours says here. */
function tool(name: string, ...args: string[]): string {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', CI: '1' };
  const bin = join(repository, 'node_modules', '.bin', name);
  const { stdout, stderr, error } = spawnSync(existsSync(bin) ? bin : name, args, {
    cwd: work,
    encoding: 'utf8',
    env,
    timeout: 100_000,
  });
  if (error) throw error;
  return `${stdout}${stderr}`.replace(/\d+(?:\.\d+)?\s*m?s\b/g, '0 ms').replaceAll(work, '');
}

function lay(): void {
  for (const folder of FOLDERS) {
    for (const [name, text] of Object.entries(toolFiles())) {
      const path = join(work, folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { mode: 0o755 });
    }
  }
}

const TOOLS: readonly (readonly [name: string, ...args: string[]])[] = [
  ['npm', 'query', '.workspace', '--package-lock-only'],
  ['biome', 'check', '--max-diagnostics=200', '.'],
  ['knip', '--no-progress', '--no-exit-code', '--no-config-hints'],
  ['turbo', 'boundaries'],
  ['turbo', 'ls', '--output=json'],
  ['vitest', 'list', '--filesOnly'],
  ['tsc', '-p', 'tsconfig.tests.json', '--listFilesOnly'],
  ['npm', 'config', 'get', 'registry'],
  ['git', 'submodule', 'status'],
  ['changeset', 'status'],
];

describe('files of tools below content', () => {
  it('are read by no tool: each says what it said without them', () => {
    const before = TOOLS.map(([name, ...args]) => tool(name, ...args));
    lay();
    const after = TOOLS.map(([name, ...args]) => tool(name, ...args));
    for (const [index, said] of after.entries())
      expect(said, TOOLS[index]?.join(' ')).toBe(before[index]);
    expect(existsSync(mark) ? readFileSync(mark, 'utf8') : 'nothing ran').toBe('nothing ran');
    expect(before[0]).toContain('@narani/cli');
    // Compared with a commit of its own: an error of git would be the same before and after.
    expect(before.at(-1)).toContain('bumped');
  }, 300_000);

  it('are each told by `narani check`', () => {
    // Each is to be named, however many there are.
    appendFileSync(join(work, 'content/narani.yaml'), 'limits: { findings: 10000 }\n');
    const bin = join(repository, 'packages/cli/bin/narani.js');
    const { stdout } = spawnSync(process.execPath, [bin, 'check', '--format', 'json'], {
      cwd: work,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const told = new Set(
      (JSON.parse(stdout) as { rule: string; path: string; severity: string }[])
        .filter(({ severity }) => severity === 'error')
        .map(({ path }) => path),
    );
    // A folder of a tool is told once, whatever is in it.
    const names = Object.keys(toolFiles()).map((name) => name.split('/')[0]);
    const expected = FOLDERS.flatMap((folder) => names.map((name) => `${folder}/${name}`));
    const isTold = (path: string) => [...told].some((each) => `${each}/`.startsWith(`${path}/`));
    expect(expected.filter((path) => !isTold(path))).toEqual([]);
  });
});
