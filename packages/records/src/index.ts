/** Reads a YAML record against its schema, with the place of every value. */
export type { ReadRecord } from './record.js';
export { parseRecord } from './record.js';
