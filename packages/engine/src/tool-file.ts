/** Names that tools read as their configuration, wherever they lie, and programs. Letters count alike whether they are small: some disks do not tell them apart. */

const EXTENSIONS = '(?:json|jsonc|json5|yaml|yml|toml|js|cjs|mjs|ts|cts|mts)';

/** Hidden names, whatever follows their dot. **Source**: the manuals of git, npm and its like, of editors, linters and formatters. */
const HIDDEN = [
  ...['gitattributes', 'gitignore', 'gitmodules', 'gitconfig', 'gitkeep', 'mailmap', 'env'],
  ...['npm\\w*', 'yarn\\w*', 'pnpm\\w*', 'nvm\\w*', 'bun\\w*', 'node-version', 'tool-versions'],
  ...['editorconfig', 'browserslistrc', 'dockerignore', 'swcrc', 'babelrc', 'terserrc'],
  ...['htmlvalidate', 'eslintrc', 'eslintignore', 'prettierrc', 'prettierignore', 'stylelintrc'],
  ...['postcssrc', 'mocharc', 'nycrc', 'c8rc', 'lintstagedrc', 'huskyrc', 'commitlintrc'],
  ...['releaserc', 'cspell', 'markdownlint', 'remarkrc', 'remarkignore', 'textlintrc', 'knip'],
  ...['biome', 'turbo', 'taprc', 'parcelrc', 'pre-commit-config', 'travis', 'gitlab-ci'],
];

/** Names that are read with one of the endings of `EXTENSIONS`. **Source**: the manuals of packages, builders, tests, hosts and runners of tasks. */
const CONFIGURATIONS = [
  ...['package', 'package-lock', 'npm-shrinkwrap', 'lerna', 'nx', 'rush', 'project', 'workspace'],
  ...['deno', 'jsr', 'bunfig', 'composer', 'nodemon', 'tslint', 'typedoc', 'api-extractor'],
  ...['vercel', 'netlify', 'wrangler', 'firebase', 'fly', 'renovate', 'release-please-config'],
  ...['tsconfig', 'jsconfig', 'biome', 'turbo', 'knip', 'vite', 'vitest', 'jest', 'cspell'],
  ...['pnpm-\\w+', 'lefthook', 'taskfile', 'moon', 'mise', 'action', 'compose', 'docker-compose'],
  ...['cargo', 'pyproject', 'rustfmt', 'clippy', 'dprint', 'mkdocs', 'codecov', 'cloudbuild'],
];

/** Whole names. **Source**: the manuals of make and its like, of containers, and of the packages of other languages. */
const FILES = [
  ...['makefile', 'dockerfile', 'containerfile', 'gruntfile', 'gulpfile', 'jenkinsfile'],
  ...['codeowners', 'rakefile', 'gemfile', 'procfile', 'brewfile', 'vagrantfile', 'justfile'],
];

const NAMES: readonly RegExp[] = [
  new RegExp(`^\\.(?:${HIDDEN.join('|')})(?:\\..+)?$`, 'i'),
  new RegExp(`^(?:${CONFIGURATIONS.join('|')})(?:\\..+)?\\.${EXTENSIONS}$`, 'i'),
  new RegExp(`\\.(?:config|workspace|projects|setup|test|spec)\\.${EXTENSIONS}$`, 'i'),
  new RegExp(`^(?:${FILES.join('|')})(?:\\..+)?$`, 'i'),
  /^(?:yarn|bun|deno|cargo|poetry|gemfile|composer|flake)\.lockb?$/i,
  /^(?:tox\.ini|setup\.cfg|go\.(?:mod|sum|work)|requirements\.txt)$/i,
];

/** Programs, as text or as a machine takes them. */
const PROGRAM =
  /\.(?:[cm]?[jt]sx?|sh|bash|zsh|bat|cmd|ps1|py|rb|pl|php|lua|wasm|node|exe|dll|so|jar)$/i;

/** Whether a file of this name configures a tool, or is a program. */
export function isToolFile(name: string): boolean {
  return PROGRAM.test(name) || NAMES.some((pattern) => pattern.test(name));
}
