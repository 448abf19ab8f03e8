/** `npm create narani@latest`: the same as `narani init`. */
import { runCommand } from '@narani/cli';

process.exitCode = await runCommand(['init', ...process.argv.slice(2)]);
