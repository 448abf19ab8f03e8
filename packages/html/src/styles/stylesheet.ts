/** The stylesheet of a site: the base, then the site's theme. */
import type { ThemeColours } from '../page/context.js';
import { BASE } from './base.js';
import { DOCUMENT } from './document.js';
import { LISTS } from './lists.js';
import { PRINT } from './print.js';

const BASE_COLOURS: ThemeColours = { light: '#fbfaf7', dark: '#15171a', accent: '#1f5f4a' };

/** Base, theme and print rules as one CSS text; a theme overrides what it likes, but paper is paper. */
export function stylesheet(theme: string): string {
  return [BASE, LISTS, DOCUMENT, theme, PRINT]
    .map((part) => part.trim())
    .join('\n\n')
    .concat('\n');
}

/**
 * The colours a page names outside its stylesheet, read from a theme: the first `--paper` is the light one, the second the dark
 * one, and the first `--accent` the accent.
 */
export function themeColours(theme: string): ThemeColours {
  const [light, dark] = [...theme.matchAll(/--paper:\s*(#[0-9a-f]{3,8})/gi)].map(([, hex]) => hex);
  const accent = /--accent:\s*(#[0-9a-f]{3,8})/i.exec(theme)?.[1];
  return {
    light: light ?? BASE_COLOURS.light,
    dark: dark ?? BASE_COLOURS.dark,
    accent: accent ?? BASE_COLOURS.accent,
  };
}
