/** Letting whoever pressed Ctrl+C go at once, also while nothing but one long computation runs. */
import { Script } from 'node:vm';

/** What a work that was broken off rejects with. **Source**: nodejs.org/api/vm.html, `breakOnSigint`. */
const BROKEN_OFF = 'ERR_SCRIPT_EXECUTION_INTERRUPTED';

/** Where the script below finds its work; its name is no other's. */
const WORK = Symbol.for('narani.breakable');

const SCRIPT = new Script(`globalThis[Symbol.for('narani.breakable')]()`);

/**
 * Does work that Ctrl+C breaks off: a listener for SIGINT is called only between two turns of the event loop, and a check is one turn.
 *
 * **Errors**: throws what `work` throws, and what `isBrokenOff` knows where it was broken off.
 */
export function breakable<T>(work: () => T): T {
  const found: { value?: T } = {};
  const places = globalThis as Record<symbol, unknown>;
  const before = places[WORK];
  places[WORK] = () => {
    found.value = work();
  };
  try {
    SCRIPT.runInThisContext({ breakOnSigint: true });
    return found.value as T;
  } finally {
    places[WORK] = before;
  }
}

/** Whether an error says that work was broken off by Ctrl+C. */
export function isBrokenOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === BROKEN_OFF;
}
