/** Cuts fonts in a thread of its own: it takes seconds, in which sites are rendered. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { type CutOrder, cutFont } from '@narani/typefaces';

/** A font to be cut, by its path on disk. `id` comes back with its bytes, or with what went wrong. */
export interface CuttingOrder extends CutOrder {
  readonly id: number;
}

/** What an order came to. */
export type Cutting = { readonly id: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly error: Error }
);

let queue = Promise.resolve();

parentPort?.on('message', (order: CuttingOrder) => {
  queue = queue.then(async () => parentPort?.postMessage(await answer(order)));
});

async function answer({ id, font, characters }: CuttingOrder): Promise<Cutting> {
  try {
    return { id, bytes: await cutFont(await readFile(font), characters) };
  } catch (error) {
    return { id, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
