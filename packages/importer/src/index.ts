/** Turns a foreign wiki's files into Narani content, with a loss report. */
export { importWiki } from './import.js';
export type { LaidOut } from './layout.js';
export { layOut } from './layout.js';
export type { ImportOptions, ImportResult, ImportSummary, WikiFile } from './types.js';
