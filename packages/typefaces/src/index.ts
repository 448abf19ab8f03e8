/** Cuts the web fonts of a site to what its pages hold. */
export type { Kept, TypefaceOptions } from './dress.js';
export { dressSite } from './dress.js';
export { typefaceFiles } from './typeface.js';
