/** The entry of the `narani` command: the version at once, everything else when asked. */
import { runCommand, VERSION } from './run-command.js';

if (process.argv.length === 3 && /^(?:--version|-V)$/.test(process.argv[2] ?? '')) {
  process.stdout.write(`${VERSION}\n`);
} else {
  process.exitCode = await runCommand(process.argv.slice(2));
}
