/**
 * The command line in the test's own process: the same `run` that `bin/narani.js` calls, with a folder, an environment and streams
 * of its own. A process per case would spend half a second on starting alone.
 */
import { run } from '../src/program.js';

/** What a person sees of a run. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Where a run happens. */
export interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The environment of every run: nothing of the machine's but where its programs are. */
export function plainEnvironment(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    NARANI_TODAY: '2026-11-21',
    LANG: 'C.UTF-8',
  };
}

/** Runs of one process share its folder and streams, so they wait for each other. */
let last: Promise<unknown> = Promise.resolve();

/** Runs the command line, after the runs before it. **Errors**: rejects where the command crashes. */
export function runHere(args: readonly string[], place: Place): Promise<Outcome> {
  const outcome = last.then(() => runNow(args, place));
  last = outcome.catch(() => undefined);
  return outcome;
}

async function runNow(args: readonly string[], { cwd, env }: Place): Promise<Outcome> {
  const { stdout, stderr } = process;
  const before = { cwd: process.cwd(), env: process.env, listeners: stdout.listeners('error') };
  const writers = { out: stdout.write, err: stderr.write };
  const heard = { out: '', err: '' };
  const hear = (name: 'out' | 'err') => (text: string | Uint8Array) => {
    heard[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  };
  try {
    process.chdir(cwd);
    process.env = { ...env };
    [stdout.write, stderr.write] = [hear('out'), hear('err')];
    return { code: await run(args, 'test'), ...heard };
  } finally {
    [stdout.write, stderr.write] = [writers.out, writers.err];
    process.env = before.env;
    process.chdir(before.cwd);
    for (const each of stdout.listeners('error'))
      if (!before.listeners.includes(each)) stdout.off('error', each as () => void);
  }
}
