/** `narani build`: check, publish, and say what was made. */
import {
  type Beginning,
  beginBuild,
  findAnswer,
  findPlugins,
  keepAnswer,
} from '@narani/engine/trace';
import type { Answer } from './build-report.js';
import { type Context, contentRoot, type GlobalOptions } from './context.js';
import { outputFor } from './output.js';
import { today } from './today.js';

/** Options of `narani build`. */
export interface BuildCommandOptions extends GlobalOptions {
  readonly site?: string;
  readonly out?: string;
  readonly last?: string;
  readonly newEpoch?: boolean;
  readonly baseUrl?: string;
  readonly why?: string;
}

/**
 * Publishes every site, or one. Errors and warnings are printed; errors in content set the exit code and stop nothing else. What makes
 * sites is loaded where something is to be made.
 */
export async function build(context: Context, options: BuildCommandOptions): Promise<number> {
  const root = await contentRoot(options, context);
  const output = await outputFor(root, options, context);
  const only = options.site === undefined ? {} : { only: options.site };
  const beginning = beginBuild({ root, output, today: today(), ...only });
  // What the last publication lends, and what plugins do, depends on files that no trace watches.
  const plain = isPlain(options) && (await findPlugins(root)).length === 0;
  const known = plain ? await findAnswer(beginning) : undefined;
  if (known) {
    const { reportAgain } = await import('./build-report.js');
    const code = await reportAgain(context, root, known as Answer);
    if (options.why !== undefined)
      context.out(`  ${context.translate('cli:why.kept', { path: options.why })}\n`);
    return code;
  }
  return buildNow(context, options, beginning, plain);
}

async function buildNow(
  context: Context,
  options: BuildCommandOptions,
  beginning: Beginning,
  plain: boolean,
): Promise<number> {
  const { buildAnew } = await import('./build-anew.js');
  const { answer, hashes, code } = await buildAnew(context, options, beginning);
  if (answer && plain) await keepAnswer(beginning, hashes, answer);
  return code;
}

/** Whether the content alone decides what is made. */
function isPlain({ last, newEpoch, baseUrl }: BuildCommandOptions): boolean {
  return last === undefined && !newEpoch && baseUrl === undefined;
}
