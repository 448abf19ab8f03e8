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

/** Run as compiled, from sources too: a thread knows nothing of the loaders that tests run under, and is started without the conditions by which they find sources. */
const WORKER = new URL('../dist/print-worker.js', import.meta.url);

/**
 * A printer with a thread a core. Each starts with its first part: a build whose PDFs are all cached needs none. A thread that dies takes the parts it was given with it; the next part
 * gets a new one.
 */
export function createPrinter(): Printer {
  const waiting = new Map<number, Deferred>();
  const workers: (Worker | undefined)[] = Array.from({ length: availableParallelism() });
  let orders = 0;
  const start = (slot: number): Worker => {
    const workerData: WorkerSetting = { reports: slot === 0 };
    const started = new Worker(WORKER, { workerData, execArgv: [] });
    started.on('message', (result: PrintResult) => {
      const { id } = result;
      if ('fault' in result) waiting.get(id)?.reject(new Error(result.fault));
      else waiting.get(id)?.resolve({ value: result.value, findings: result.findings });
      waiting.delete(id);
    });
    const lose = (error: Error) => {
      if (workers[slot] === started) workers[slot] = undefined;
      for (const [id, { slot: at, reject }] of waiting) {
        if (at !== slot) continue;
        waiting.delete(id);
        reject(error);
      }
    };
    started.on('error', lose);
    started.on('exit', (code) => void lose(new Error(`The typesetter ended with code ${code}`)));
    return started;
  };
  return {
    print: (part, figures) =>
      new Promise((resolve, reject) => {
        const order: PrintOrder = { id: orders++, part, figures };
        const slot = order.id % workers.length;
        waiting.set(order.id, { slot, resolve, reject });
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
  readonly slot: number;
  readonly resolve: (made: Checked<Uint8Array | undefined>) => void;
  readonly reject: (error: Error) => void;
}
