/** One run of the command line in this process, whoever starts it. */
import { createRequire } from 'node:module';

/** The version that every package has. */
export const VERSION: string = createRequire(import.meta.url)('../package.json').version;

/**
 * Runs a command and gives the exit code.
 *
 * **Shapes**: `argv` is without the program. **Errors**: ends the process with 3 where the command crashes.
 */
export async function runCommand(argv: readonly string[]): Promise<number> {
  const { visibleLines, withoutCommands } = await import('@narani/text');
  // A bug of ours is no fault of the content: its exit code is the machine's.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${withoutCommands(visibleLines(error.stack ?? String(error)))}\n`);
    process.exit(3);
  });
  const { run } = await import('./program.js');
  return run(argv, VERSION);
}
