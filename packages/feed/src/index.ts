/** Renders the corpus as JSON Feed 1.1 with an item file per document. */

export { ENTRY_PATH } from './entry.js';
export { dateTime, itemId } from './identity.js';
export { INDEX_PATH } from './list.js';
export { OPENAPI_PATH } from './openapi.js';
export { MANIFEST_PATH } from './paths.js';
export { findBrokenPromises, openSchemas } from './promises.js';
export type { FeedBody } from './render.js';
export { renderFeed } from './render.js';
export type {
  Continuation,
  Fate,
  FeedOptions,
  ItemBlocks,
  ItemBody,
  KnownFile,
  LastSite,
} from './shape.js';
export { isTextClass, TEXT_CLASSES } from './stylesheet.js';
export { writeFeed } from './write.js';
