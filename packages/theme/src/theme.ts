/** What a theme comes to. */
import { BASE_COLOURS } from './tokens.js';

/** The colours that a page names outside its stylesheet, as `#rgb` or `#rrggbb`. */
export interface ThemeColours {
  readonly light: string;
  readonly dark: string;
  readonly accent: string;
}

/**
 * A theme that was read and found harmless; only `readTheme` makes one.
 *
 * **Shapes**: `css` is printed from the parsed tree, without comments, one rule a line; empty for the base style alone.
 */
export interface Theme {
  readonly css: string;
  readonly colours: ThemeColours;
}

/** The look of a site that has no theme, or whose theme was refused. */
export const BASE_THEME: Theme = {
  css: '',
  colours: {
    light: BASE_COLOURS.light['--paper'],
    dark: BASE_COLOURS.dark['--paper'],
    accent: BASE_COLOURS.light['--accent'],
  },
};
