/** Typesetting beside the main thread: parts go out, PDFs come back. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Checked } from '@narani/model';
import type { Figures, PrintPart } from '@narani/print';
import type { PrintOrder, PrintResult, WorkerSetting } from './print-worker.js';

/** Makes PDFs. `close` ends its threads; nothing may be printed after it. */
export interface Printer {
  readonly print: (part: PrintPart, figures: Figures) => Promise<Checked<Uint8Array | undefined>>;
  readonly close: () => Promise<void>;
}

/** Run as compiled, from sources too: a thread knows nothing of the loaders that tests run under. */
const WORKER = new URL('../dist/print-worker.js', import.meta.url);

/** A printer with a thread a core. Each starts with its first part: a build whose PDFs are all cached needs none. */
export function createPrinter(): Printer {
  const waiting = new Map<number, Deferred>();
  const workers: (Worker | undefined)[] = Array.from({ length: availableParallelism() });
  let orders = 0;
  const start = (slot: number): Worker => {
    const workerData: WorkerSetting = { reports: slot === 0 };
    const started = new Worker(WORKER, { workerData });
    started.on('message', (result: PrintResult) => {
      const { id } = result;
      if ('fault' in result) waiting.get(id)?.reject(new Error(result.fault));
      else waiting.get(id)?.resolve({ value: result.value, findings: result.findings });
      waiting.delete(id);
    });
    started.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error);
    });
    return started;
  };
  return {
    print: (part, figures) =>
      new Promise((resolve, reject) => {
        const order: PrintOrder = { id: orders++, part, figures };
        waiting.set(order.id, { resolve, reject });
        const slot = order.id % workers.length;
        const worker = workers[slot] ?? start(slot);
        workers[slot] = worker;
        worker.postMessage(order);
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker?.terminate()));
    },
  };
}

interface Deferred {
  readonly resolve: (made: Checked<Uint8Array | undefined>) => void;
  readonly reject: (error: Error) => void;
}
