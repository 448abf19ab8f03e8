/** `narani impact`: what a change touches, before anybody publishes it. */
import { appendFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import {
  type CheckedContent,
  checkContent,
  checkFiles,
  impactBetween,
  impactOfPath,
  openMemory,
  outputOf,
} from '@narani/engine';
import { beginBuild, programOf } from '@narani/engine/trace';
import { commitFiles, findCommit } from '@narani/host';
import { printJson } from '@narani/reporter';
import type { Impact } from '@narani/schema';
import { type Context, choice, contentRoot, type GlobalOptions, UsageError } from './context.js';
import { impactText } from './impact-report.js';
import { today } from './today.js';

/** Options of `narani impact`. */
export interface ImpactOptions extends GlobalOptions {
  readonly since?: string;
  readonly format?: string;
}

/** Prints what a file has a part in, or what changed since a commit. Gives the exit code. */
export async function impact(
  context: Context,
  options: ImpactOptions,
  [path]: string[],
): Promise<number> {
  const { translate, progress, out } = context;
  const format = choice(options.format ?? 'text', ['text', 'json', 'github'] as const, context);
  const { since } = options;
  if ((path === undefined) === (since === undefined))
    throw new UsageError(translate('cli:impact.onlyOne'));
  const root = await contentRoot(options, context);
  const found =
    since === undefined
      ? await ofPath(root, path ?? '', context)
      : await sinceCommit(root, since, context);
  progress('');
  if (format === 'json') out(printJson(found));
  else await tell(impactText(found, translate, { markdown: format === 'github' }), format, out);
  return 0;
}

/** The summary of a job goes where GitHub shows it. **Source**: docs.github.com, “Adding a job summary”. */
async function tell(text: string, format: string, out: Context['out']): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (format === 'github' && file) await appendFile(file, text);
  else out(text);
}

async function sinceCommit(root: string, since: string, context: Context): Promise<Impact> {
  const commit = await findCommit(root, since);
  const files = commit === undefined ? undefined : await commitFiles(root, commit);
  if (!files) throw new UsageError(context.translate('cli:usage.noCommit', { actual: since }));
  const asked = { today: today(), onStep: stepsOf(context) };
  return impactBetween(checkFiles(files, asked), await checkContent(root, asked));
}

async function ofPath(root: string, path: string, context: Context): Promise<Impact> {
  const question = { root, output: outputOf(root), today: today() };
  const memory = await openMemory(question, await programOf(beginBuild(question)));
  const checked = await checkContent(root, { today: today(), memory, onStep: stepsOf(context) });
  return impactOfPath(placeOf(root, path, checked, context), checked, memory);
}

function stepsOf({ progress, translate }: Context) {
  return ({ name }: { name: string }) => progress(translate(`cli:build.${name}`));
}

/**
 * A file, a folder or an entry of a registry, from the content folder. **Errors**: a UsageError where there is none: nothing must
 * look untouched for a slip of the pen.
 */
function placeOf(
  root: string,
  asked: string,
  { loaded }: CheckedContent,
  { translate }: Context,
): string {
  const [path = '', id] = asked.normalize('NFC').split('#');
  const here = relative(root, resolve(path)).split(sep).join('/');
  const known = [...loaded.sources.keys(), ...loaded.pictures.keys()];
  const place = [here, path.replace(/\/$/, '')].find((each) =>
    known.some((file) => file === each || file.startsWith(`${each}/`)),
  );
  const kind = /^registry\/(.*)\.yaml$/.exec(place ?? '')?.[1];
  const registry = loaded.corpus?.registries[kind ?? ''];
  const hasEntry = id === undefined || Object.hasOwn(registry ?? {}, id);
  if (place === undefined || !hasEntry)
    throw new UsageError(translate('cli:usage.nothingThere', { path: asked }));
  return id === undefined ? place : `${place}#${id}`;
}
