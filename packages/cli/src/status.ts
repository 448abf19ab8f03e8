/** `narani status`: the board. */
import { beginBuild, findAnswer, keepAnswer } from '@narani/engine/trace';
import { printJson } from '@narani/reporter';
import type { StatusBoard } from '@narani/state';
import { renderStatus } from '@narani/state/board';
import { type Context, choice, contentRoot, type GlobalOptions } from './context.js';
import { storeFor } from './output.js';
import { today } from './today.js';

/** Options of `narani status`. */
export interface StatusCommandOptions extends GlobalOptions {
  readonly format?: string;
  readonly all?: boolean;
}

/** Prints where every translation stands. */
export async function status(context: Context, options: StatusCommandOptions): Promise<number> {
  const format = choice(options.format ?? 'text', ['text', 'json'], context);
  const board = await findBoard(await contentRoot(options, context), context);
  const { translate, color, locale } = context;
  const text =
    format === 'json'
      ? printJson(board).trimEnd()
      : renderStatus(board, translate, { color, locale, all: options.all === true }).join('\n');
  context.out(`${text}\n`);
  return 0;
}

/** The board as it was kept where nothing has changed since, else made anew. What makes it is loaded only then. */
async function findBoard(root: string, context: Context): Promise<StatusBoard> {
  const output = await storeFor(root);
  const beginning = output && beginBuild({ root, output, today: today(), asks: 'status' });
  const known = beginning && (await findAnswer(beginning));
  if (known) return known as StatusBoard;
  const { makeBoard } = await import('./status-board.js');
  const { board, hashes } = await makeBoard(root, context, beginning);
  if (beginning) await keepAnswer(beginning, hashes, board);
  return board;
}
