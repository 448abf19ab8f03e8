/** Typesetting beside the main thread: parts go out to processes, PDFs come back. */
import { availableParallelism } from 'node:os';
import { shapesOf } from '@narani/attachments';
import { type Limits, overLimit } from '@narani/limits';
import type { Checked, Finding } from '@narani/model';
import { type Figures, type PrintPart, shownFigures } from '@narani/print';
import { createPress, type Press } from './press.js';

/** Makes PDFs. `close` ends its processes; nothing may be printed after it. */
export interface Printer {
  readonly print: (part: PrintPart, figures: Figures) => Promise<Checked<Uint8Array | undefined>>;
  readonly close: () => Promise<void>;
}

/** Parts that a process has at once: the one that it sets, and one more, so that it does not wait. All others go where there is room first. */
const AT_ONCE = 2;

/**
 * A printer with a process a core. Each starts with its first part, and whichever is ready first gets the next, so that a long one keeps no other waiting: a build whose PDFs are
 * all cached needs none.
 *
 * **Errors**: limits/exceeded at the document whose PDF takes more seconds or memory than it may, or whose pictures draw more shapes. A process that ends by itself costs the
 * part that it had begun.
 */
export function createPrinter(limits: Limits): Printer {
  const presses: readonly Press[] = Array.from({ length: availableParallelism() }, (_, index) =>
    createPress(limits, { reports: index === 0 }),
  );
  const waiting: (() => void)[] = [];
  const leastBusy = () =>
    presses.reduce((least, each) => (each.size() < least.size() ? each : least));
  const next = () => {
    while (waiting.length > 0 && leastBusy().size() < AT_ONCE) waiting.shift()?.();
  };
  return {
    print: (part, figures) => {
      const heavy = findHeavy(part, figures, limits);
      if (heavy) return Promise.resolve({ value: undefined, findings: [heavy] });
      return new Promise((resolve, reject) => {
        waiting.push(() => {
          leastBusy().print(part, figures).then(resolve, reject).finally(next);
        });
        next();
      });
    },
    close: async () => {
      await Promise.all(presses.map((press) => press.close()));
    },
  };
}

/** Pictures that together draw more than a typesetter can in its time. */
function findHeavy(part: PrintPart, figures: Figures, limits: Limits): Finding | undefined {
  let shapes = 0;
  for (const [file, times] of shownFigures(part))
    if (/\.svg$/i.test(file)) shapes += times * shapesOf(figures[file] ?? NOTHING, limits);
  return shapes > limits.shownShapes
    ? overLimit('shownShapes', limits, { path: part.path }, shapes)
    : undefined;
}

const NOTHING = new Uint8Array();
