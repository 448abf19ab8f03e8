/** Cuts web fonts down to the characters a site uses. */
export { charactersFor, charactersOf } from './characters.js';
export type { WebFontFace } from './faces.js';
export { facesFor, fontPath, licencePath } from './faces.js';
export type { WebFont } from './rules.js';
export { webFontName, webFontRules } from './rules.js';
export { makeWebFont, webFontKey } from './subset.js';
