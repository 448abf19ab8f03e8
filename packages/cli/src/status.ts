/** `narani status`: the board. */
import { printJson } from '@narani/reporter';
import { renderStatus, statusBoard } from '@narani/state';
import { choice } from './check.js';
import { type Context, contentRoot, type GlobalOptions } from './context.js';
import { readContent } from './entry.js';

/** Options of `narani status`. */
export interface StatusCommandOptions extends GlobalOptions {
  readonly format?: string;
  readonly all?: boolean;
}

/** Prints where every translation stands. */
export async function status(context: Context, options: StatusCommandOptions): Promise<number> {
  const format = choice(options.format ?? 'text', ['text', 'json'], context);
  const { corpus } = await readContent(await contentRoot(options, context), context);
  const board = statusBoard(corpus.entries, corpus.states);
  const { translate, color, locale } = context;
  const text =
    format === 'json'
      ? printJson(board).trimEnd()
      : renderStatus(board, translate, { color, locale, all: options.all === true }).join('\n');
  context.out(`${text}\n`);
  return 0;
}
