/** Reads a site's theme: tokens and rules that hide nothing and fetch nothing. */
export { contrast } from './contrast.js';
export { readTheme } from './read.js';
export type { Theme, ThemeColours } from './theme.js';
export { BASE_THEME } from './theme.js';
export { BASE_COLOURS } from './tokens.js';
