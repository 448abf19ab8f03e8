/** Reads and follows the published files of a Narani site, and misses nothing. */
export type { Client, ListedItem, ListOptions } from './client.js';
export { createClient } from './client.js';
export type { Copy, Followed, Store } from './copy.js';
export { memoryStore } from './copy.js';
export { NaraniError } from './errors.js';
export type {
  ChangesHead,
  ChangesRecord,
  ChangesRecordChange,
  ItemFile,
  SiteIndex,
} from './generated/types.js';
export { verify } from './hash.js';
export type { ReadOptions } from './read.js';
