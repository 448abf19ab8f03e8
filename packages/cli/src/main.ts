/** The entry of the `narani` command: the version at once, everything else when asked. */
import { createRequire } from 'node:module';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

if (process.argv.length === 3 && /^(?:--version|-V)$/.test(process.argv[2] ?? '')) {
  process.stdout.write(`${version}\n`);
} else {
  const { visibleLines, withoutCommands } = await import('@narani/text');
  // A bug of ours is no fault of the content: its exit code is the machine's.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${withoutCommands(visibleLines(error.stack ?? String(error)))}\n`);
    process.exit(3);
  });
  const { run } = await import('./program.js');
  process.exitCode = await run(process.argv.slice(2), version);
}
