/** Decodes the bytes of a content file into a source. */
export { decodeSource, MAX_SOURCE_BYTES } from './decode.js';
