/** The board of `narani status`, made anew. */
import { openMemory } from '@narani/engine';
import { type Beginning, programOf } from '@narani/engine/trace';
import { type StatusBoard, statusBoard } from '@narani/state';
import type { Context } from './context.js';
import { readContent } from './entry.js';

/** Checks the content, of which only what changed is compared again. **Errors**: a UsageError where narani.yaml cannot be read. */
export async function makeBoard(
  root: string,
  context: Context,
  beginning: Beginning | undefined,
): Promise<{ readonly board: StatusBoard; readonly hashes: ReadonlyMap<string, string> }> {
  const memory = beginning && (await openMemory(beginning.question, await programOf(beginning)));
  const { corpus, hashes } = await readContent(root, context, memory);
  await memory?.save();
  return { board: statusBoard(corpus), hashes };
}
