/** Decodes the bytes of a content file into a source, and finds what no text may hold. */
export { decodeSource, findControl, isUnseen, withoutControls } from './decode.js';
