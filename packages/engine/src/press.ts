/** One typesetter and the orders that wait for it. A process that ends is followed by another, which gets what is left. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Limits, overLimit } from '@narani/limits';
import type { Checked } from '@narani/model';
import type { Figures, PrintPart } from '@narani/print';
import type { PrintOrder, PrintResult, TypesetterSetting } from './typesetter.js';
import { REPORT } from './typesetter-watch.js';

/** Typesets one part after the other. `size` is how many it has. */
export interface Press {
  readonly print: (part: PrintPart, figures: Figures) => Promise<Checked<Uint8Array | undefined>>;
  readonly size: () => number;
  readonly close: () => Promise<void>;
}

/** Run as compiled, from sources too: a process knows nothing of the loaders that tests run under, and is started without the conditions by which they find sources. */
const TYPESETTER = fileURLToPath(new URL('../dist/typesetter.js', import.meta.url));

/** A press without a process: that starts with the first part. `reports` where a missing typesetter is to be told. */
export function createPress(limits: Limits, { reports }: { readonly reports: boolean }): Press {
  const waiting = new Map<number, Waiting>();
  let orders = 0;
  let running: ChildProcess | undefined;
  const start = (): ChildProcess => {
    const child = startTypesetter(limits, reports && orders === 0);
    let said = '';
    // Without file handles left there is a child that has neither handles nor process, and an error to come.
    const report = child.stdio?.[REPORT] as Readable | undefined;
    report?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('message', ({ id, ...result }: PrintResult) => {
      const order = waiting.get(id);
      waiting.delete(id);
      if ('fault' in result) order?.reject(new Error(result.fault));
      else order?.resolve(result);
    });
    child.on('error', (error) => void end(error, ''));
    child.on('close', (code, signal) => {
      end(new Error(`The typesetter ended with ${signal ?? code}`), said);
    });
    return child;

    function end(error: Error, report: string): void {
      if (running !== child) return;
      running = undefined;
      const { begun, limit } = readReport(report);
      const lost = begun === undefined ? [...waiting.keys()] : [begun];
      for (const id of lost) {
        const order = waiting.get(id);
        waiting.delete(id);
        if (order && limit !== undefined) {
          const { path } = order.order.part;
          order.resolve({ value: undefined, findings: [overLimit(limit, limits, { path })] });
        } else order?.reject(error);
      }
      for (const { order } of waiting.values()) give(order);
    }
  };
  const give = (order: PrintOrder): void => {
    running ??= start();
    // Where the process has ended already, its end gives the order to the next.
    if (running.connected) running.send(order, () => undefined);
  };
  return {
    size: () => waiting.size,
    print: (part, figures) =>
      new Promise((resolve, reject) => {
        const order: PrintOrder = { id: orders, part, figures };
        waiting.set(order.id, { order, resolve, reject });
        give(order);
        orders += 1;
      }),
    close: async () => {
      const child = running;
      running = undefined;
      if (!child?.kill('SIGKILL')) return;
      await once(child, 'close');
    },
  };
}

interface Waiting {
  readonly order: PrintOrder;
  readonly resolve: (made: Checked<Uint8Array | undefined>) => void;
  readonly reject: (error: Error) => void;
}

function startTypesetter(limits: Limits, reports: boolean): ChildProcess {
  const setting: TypesetterSetting = {
    reports,
    parent: process.pid,
    seconds: limits.pdfSeconds,
    megabytes: limits.pdfMegabytes,
  };
  return fork(TYPESETTER, [JSON.stringify(setting)], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'],
  });
}

/** What a typesetter said before it ended: the order it had begun last, and the limit for which it ended itself. */
function readReport(text: string): { begun?: number; limit?: 'pdfSeconds' | 'pdfMegabytes' } {
  const lines = text.split('\n').filter((line) => line !== '');
  const limit = lines.find((line) => line === 'pdfSeconds' || line === 'pdfMegabytes');
  const begun = lines.findLast((line) => line !== limit);
  return {
    ...(begun === undefined ? {} : { begun: Number(begun) }),
    ...(limit === undefined ? {} : { limit }),
  };
}
