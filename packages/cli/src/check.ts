/** `narani check`: findings, in a format, with an exit code. */
import { appendFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type CheckedContent, checkContent } from '@narani/engine';
import { earlierFiles, findCommit, replaceFile } from '@narani/host';
import { limitsOf } from '@narani/limits';
import { applyEdits, describeFindings } from '@narani/messages';
import type { Diagnostic, Finding } from '@narani/model';
import { REPORT_FORMATS, report } from '@narani/reporter';
import { LOCK_FILE } from '@narani/state';
import {
  type Context,
  choice,
  contentRoot,
  createContext,
  type GlobalOptions,
  placedIn,
  UsageError,
} from './context.js';
import { type Change, changeSince, summarise } from './since.js';
import { today } from './today.js';

/** Options of `narani check`. */
export interface CheckOptions extends GlobalOptions {
  readonly format?: string;
  readonly fix?: boolean;
  readonly report?: string;
  readonly since?: string;
  readonly maxWarnings?: string;
  readonly pairs?: string[];
  readonly mode?: string;
  readonly glossary?: string;
}

/** Exit code where nothing is wrong and a translation waits for the signatures that its site's rules ask for. */
const UNRELEASED = 4;

/** Checks the content folder, or two plain folders. Gives the exit code. */
export async function check(
  context: Context,
  options: CheckOptions,
  [only]: string[],
): Promise<number> {
  const format = choice(options.format ?? 'text', REPORT_FORMATS, context);
  const limit = warningLimit(options.maxWarnings, context);
  if (options.pairs) return (await import('./pairs.js')).checkPairs(context, options, format);
  for (const name of ['mode', 'glossary'] as const)
    if (options[name] !== undefined)
      throw new UsageError(context.translate('cli:usage.onlyWithPairs', { option: `--${name}` }));
  const root = await contentRoot(options, context);
  const earlier = await earlierLocks(root, options.since, context);
  let checked = await checkContent(root, {
    today: today(),
    ...(earlier ? { earlier } : {}),
    onStep: ({ name }) => context.progress(context.translate(`cli:build.${name}`)),
  });
  if (options.fix) {
    const fixed = await applyFixes(root, checked, chosenOf(root, checked, only, context));
    if (fixed.count > 0) {
      process.stderr.write(
        `${context.translate('cli:check.fixed', { count: fixed.count, files: fixed.paths.join(', ') })}\n`,
      );
      checked = await checkContent(root, { today: today(), ...(earlier ? { earlier } : {}) });
    }
  }
  const { withPromised } = await import('./promised.js');
  checked = await withPromised(root, checked, options.since);
  context.progress('');
  const said = inLanguageOf(checked, context, options, format);
  const chosen = chosenOf(root, checked, only, context);
  const { findings: each } = limitsOf(checked.corpus?.config);
  const change =
    options.since === undefined
      ? undefined
      : await sinceCommit(root, options.since, checked, chosen);
  const diagnostics = bySeverity(
    describeFindings(change?.brought ?? chosen, said.translate, { each }),
    format,
  );
  const reporting = {
    translate: said.translate,
    textOf: (path: string) => checked.loaded.sources.get(path)?.text,
    placed: placedIn(root, format === 'github' ? checkout() : undefined),
    color: context.color,
  };
  const print = format === 'github' ? context.order : context.out;
  print(report(diagnostics, format, reporting));
  if (change) await tellChange(diagnostics, change, format, said, reporting.placed);
  if (options.report) await writeFile(options.report, report(diagnostics, 'json', reporting));
  const code = exitCode(diagnostics, limit);
  const isHeld = diagnostics.some(
    ({ rule, severity }) => rule === 'state/unreleased' && severity !== 'info',
  );
  return code === 0 && isHeld ? UNRELEASED : code;
}

/** Annotations are read by all who work on the content: they speak its language, unless another was asked for. */
function inLanguageOf(
  { corpus }: CheckedContent,
  context: Context,
  { lang }: CheckOptions,
  format: string,
): Context {
  const language = corpus?.config.language;
  const isAsked = lang !== undefined || process.env.NARANI_LANG;
  return format === 'github' && language && !isAsked ? createContext({ lang: language }) : context;
}

/** Annotations stand at paths from the top of the checkout, wherever in it the command runs. Source: docs.github.com, “Default environment variables”. */
function checkout(): string {
  return process.env.GITHUB_WORKSPACE || process.cwd();
}

/** GitHub shows ten annotations of a step: the errors come first. */
function bySeverity(diagnostics: readonly Diagnostic[], format: string): readonly Diagnostic[] {
  if (format !== 'github') return diagnostics;
  const rank = ({ severity }: Diagnostic) => ['error', 'warning', 'info'].indexOf(severity);
  return [...diagnostics].sort((a, b) => rank(a) - rank(b));
}

async function sinceCommit(
  root: string,
  since: string,
  checked: CheckedContent,
  chosen: readonly Finding[],
): Promise<Change | undefined> {
  const commit = await findCommit(root, since);
  return commit === undefined ? undefined : changeSince(root, commit, checked, chosen);
}

/** The summary goes where GitHub shows it, else to the reader of a text. Source: docs.github.com, “Adding a job summary”. */
async function tellChange(
  diagnostics: readonly Diagnostic[],
  change: Change,
  format: string,
  { translate, out }: Context,
  placed: (path: string) => string,
): Promise<void> {
  const { GITHUB_STEP_SUMMARY: file, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = process.env;
  const server = process.env.GITHUB_SERVER_URL ?? 'https://github.com';
  const linkTo = (path: string, line: number) =>
    repository && sha && !path.startsWith('..')
      ? `${server}/${repository}/blob/${sha}/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`
      : undefined;
  const text = summarise(diagnostics, change, { translate, placed, linkTo });
  if (format === 'github' && file) await appendFile(file, text);
  else if (format === 'text') out(`\n${text}`);
}

/**
 * The locks as a commit has them: the one named, else the last. Undefined where the content lies in no repository.
 * **Errors**: a UsageError where this clone lacks the commit named: nothing must look clean for want of it.
 */
async function earlierLocks(root: string, since: string | undefined, { translate }: Context) {
  const base = since ?? 'HEAD';
  const commit = await findCommit(root, base);
  if (commit !== undefined) return { base, locks: await earlierFiles(root, commit, LOCK_FILE) };
  if (since === undefined) return undefined;
  throw new UsageError(translate('cli:usage.noCommit', { actual: since }));
}

function chosenOf(
  root: string,
  checked: CheckedContent,
  only: string | undefined,
  context: Context,
): readonly Finding[] {
  return only === undefined ? checked.findings : below(root, checked, only, context);
}

/**
 * The findings of what a path names: a file or folder from where the user stands, or below the content folder.
 * **Errors**: a UsageError where the content has nothing there: a check of nothing must not look clean.
 */
function below(
  root: string,
  { loaded, findings }: CheckedContent,
  only: string,
  { translate }: Context,
): readonly Finding[] {
  const here = relative(root, resolve(only)).split(sep).join('/').normalize('NFC');
  if (here === '' || /^(\.\.\/?)+$/.test(here)) return findings;
  const paths = [...loaded.sources.keys(), ...findings.map(({ path }) => path)];
  const target = [here, only.normalize('NFC').replace(/\/$/, '')].find((each) =>
    paths.some((path) => isBelow(path, each)),
  );
  if (target === undefined)
    throw new UsageError(translate('cli:usage.nothingThere', { path: only }));
  return findings.filter((found) => isBelow(found.path, target) || isOnSettings(found));
}

/** What is wrong in narani.yaml is wrong for every document: its release rules are not kept then. */
function isOnSettings({ path, severity }: Finding): boolean {
  return path === 'narani.yaml' && severity === 'error';
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** How many warnings `--max-warnings` allows. **Errors**: a UsageError for what is no number. */
export function warningLimit(maxWarnings: string | undefined, { translate }: Context): number {
  if (maxWarnings === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(maxWarnings))
    throw new UsageError(
      translate('cli:usage.badChoice', { actual: maxWarnings, expected: '0, 1, 2, …' }),
    );
  return Number(maxWarnings);
}

/** 1 where there is an error, or more warnings than allowed. */
export function exitCode(diagnostics: readonly Diagnostic[], limit: number): number {
  if (diagnostics.some(({ severity }) => severity === 'error')) return 1;
  const warnings = diagnostics
    .filter(({ severity }) => severity === 'warning')
    .reduce((sum, { more = 0 }) => sum + 1 + more, 0);
  return warnings > limit ? 1 : 0;
}

/** Applies every certain remedy to the files of the content folder, as they were read: that is what places speak of. */
async function applyFixes(
  root: string,
  { loaded }: CheckedContent,
  findings: readonly Finding[],
): Promise<{ count: number; paths: string[] }> {
  const edits = findings.flatMap((found) => found.fix ?? []);
  const paths = [...new Set(edits.map((edit) => edit.path))];
  let count = 0;
  for (const path of paths) {
    const source = loaded.sources.get(path);
    if (!source) continue;
    const mended = applyEdits(
      source.text,
      edits.filter((edit) => edit.path === path),
    );
    // A name in decomposed Hangul is another name on disk: it is renamed by hand first.
    const file = join(root, path);
    if (!(await stat(file).catch(() => undefined))) continue;
    count += mended.count;
    await replaceFile(file, mended.text);
  }
  return { count, paths };
}
