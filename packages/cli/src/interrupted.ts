/** A command that is interrupted says so. */
import type { Context } from './context.js';

/** As shells have it: 128 and the number of the signal. */
const INTERRUPTED = 130;

/** Does work that ends with the process at Ctrl+C. What it writes is swapped in whole, so nothing is left half-written. */
export async function untilInterrupted<T>(context: Context, work: () => Promise<T>): Promise<T> {
  const end = () => process.exit(tellInterrupted(context));
  process.once('SIGINT', end);
  try {
    return await work();
  } finally {
    process.off('SIGINT', end);
  }
}

/** Says that the command was interrupted, and gives its exit code. */
export function tellInterrupted({ translate, progress }: Context): number {
  progress('');
  process.stderr.write(`narani: ${translate('cli:system.interrupted')}\n`);
  return INTERRUPTED;
}
