/** The narani command line. */
export { runCommand } from './run-command.js';
