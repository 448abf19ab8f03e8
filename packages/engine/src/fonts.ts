/** Puts web fonts into the sites of a build. */
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { type Cache, hashBytes } from '@narani/host';
import type { Finding, OutputFile } from '@narani/model';
import { findFoundry } from '@narani/print';
import { finding } from '@narani/rules';
import { type AskCharacters, type CutOrder, cutKey, dressSite } from '@narani/typefaces';
import type { Cutting, CuttingOrder } from './font-cutter.js';

/** Dresses sites in fonts. `findings` say that there are none; `close` ends its thread; nothing may be dressed after it. */
export interface Wardrobe {
  readonly findings: readonly Finding[];
  readonly dress: (files: readonly OutputFile[], ask: AskCharacters) => Promise<OutputFile[]>;
  readonly close: () => Promise<void>;
}

/**
 * Fonts are cut beside the main thread, and once for the same characters: `cache` keeps them from one build to the next.
 *
 * **Errors**: `site/no-typefaces`, where the foundry is not installed.
 */
export async function createWardrobe(cache: Cache): Promise<Wardrobe> {
  const foundry = await findFoundry();
  if (!foundry) return BARE;
  const { typefacePath, typefaceVersion } = foundry;
  const cutter = createCutter();
  const cut = async (order: CutOrder): Promise<Uint8Array> => {
    const key = hashBytes(cutKey(order, typefaceVersion(order.font)));
    const kept = await cache.get(key);
    if (kept) return kept;
    const bytes = await cutter.cut({ ...order, font: typefacePath(order.font) });
    await cache.set(key, bytes);
    return bytes;
  };
  const read = (file: string) => readFile(typefacePath(file));
  return {
    findings: [],
    dress: (files, ask) => dressSite(files, { read, cut }, ask),
    close: cutter.close,
  };
}

const BARE: Wardrobe = {
  findings: [finding('site/no-typefaces', { path: 'narani.yaml' })],
  dress: (files, ask) => dressSite(files, undefined, ask),
  close: async () => {},
};

/** As compiled, from sources too: a thread knows nothing of the loaders that tests run under. */
const CUTTER = new URL('../dist/font-cutter.js', import.meta.url);

/** A thread that starts with its first order. **Errors**: `cut` rejects where the font cannot be read or the thread ends. */
function createCutter() {
  const waiting = new Map<number, Waiting>();
  let orders = 0;
  let thread: Worker | undefined;
  const start = (): Worker => {
    const worker = new Worker(CUTTER, { execArgv: [] });
    worker.on('message', (cutting: Cutting) => {
      const order = waiting.get(cutting.id);
      waiting.delete(cutting.id);
      if ('bytes' in cutting) order?.resolve(cutting.bytes);
      else order?.reject(cutting.error);
    });
    worker.on('error', (error) => {
      thread = undefined;
      for (const order of waiting.values()) order.reject(error);
      waiting.clear();
    });
    return worker;
  };
  return {
    cut: (order: CutOrder) =>
      new Promise<Uint8Array>((resolve, reject) => {
        const id = orders++;
        waiting.set(id, { resolve, reject });
        thread ??= start();
        thread.postMessage({ id, ...order } satisfies CuttingOrder);
      }),
    close: async () => {
      await thread?.terminate();
    },
  };
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}
