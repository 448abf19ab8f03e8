/** Cuts the web fonts of a site to what its pages hold. */
export type { Characters } from './characters.js';
export type { CutOrder } from './cut.js';
export { cutFont, cutKey } from './cut.js';
export type { AskCharacters, Tailor } from './dress.js';
export { dressSite } from './dress.js';
