/** Names that tools read as their configuration, wherever they lie, and programs. */

const EXTENSIONS = '(?:json|jsonc|json5|yaml|yml|toml|js|cjs|mjs|ts|cts|mts)';

/** **Source**: the manuals of the tools in our package.json and of their like: git, npm, Yarn, pnpm, Bun, Deno, Turborepo, Vite, TypeScript. */
const NAMES: readonly RegExp[] = [
  /^\.git(?:attributes|ignore|modules|config|keep)$/,
  /^\.mailmap$/,
  /^\.(?:npm|yarn|pnpm|nvm|bun)\w*(?:\.\w+)*$/,
  /^\.(?:node-version|tool-versions|editorconfig|browserslistrc|swcrc|dockerignore)$/,
  /^\.env(?:\..+)?$/,
  /^\.(?:htmlvalidate|eslintrc|eslintignore|prettierrc|prettierignore|babelrc|stylelintrc|postcssrc|mocharc|nycrc|c8rc|lintstagedrc|huskyrc|commitlintrc|releaserc|cspell|markdownlint|remarkrc|remarkignore|textlintrc|knip|biome|turbo|taprc|swcrc|terserrc|parcelrc)(?:\..+)?$/,
  /^(?:package|package-lock|npm-shrinkwrap|lerna|nx|rush|project|workspace|deno|vercel|netlify|renovate|release-please-config)\.jsonc?$/,
  /^(?:yarn|bun|deno)\.lockb?$/,
  /^pnpm-\w+\.yaml$/,
  /^(?:tsconfig|jsconfig)(?:\..+)?\.json$/,
  new RegExp(`^(?:biome|turbo|knip|vite|vitest|jest|cspell)(?:\\..+)?\\.${EXTENSIONS}$`),
  new RegExp(`\\.(?:config|workspace|projects|setup|test|spec)\\.${EXTENSIONS}$`),
  /\.[cm]?[jt]sx?$/,
  /^(?:Makefile|Dockerfile|Gruntfile|Gulpfile|gulpfile|Jenkinsfile|CODEOWNERS)(?:\..+)?$/,
];

/** Whether a file of this name configures a tool, or is a program. */
export function isToolFile(name: string): boolean {
  return NAMES.some((pattern) => pattern.test(name));
}
