/** The tokens of the base style: what each may hold, and the colours it begins with. */

/** What a custom property holds, and so where `var()` may put it. */
export type TokenKind = 'colour' | 'fonts' | 'weight' | 'radius' | 'measure' | 'spacing';

/** The colours of the base style, by day and by night. Each is opaque. */
export const BASE_COLOURS = {
  light: {
    '--paper': '#fbfaf7',
    '--raised': '#ffffff',
    '--ink': '#1c1e21',
    '--soft': '#565b62',
    '--rule': '#dcd9d1',
    '--accent': '#1f5f4a',
    '--on-accent': '#ffffff',
    '--tint': '#ecf1ed',
    '--warn': '#7a3b00',
    '--warn-tint': '#fdf1e0',
    '--good': '#1d5c33',
    '--focus': '#1f5fd0',
  },
  dark: {
    '--paper': '#15171a',
    '--raised': '#1d2024',
    '--ink': '#e8e6e1',
    '--soft': '#aab0b7',
    '--rule': '#363a40',
    '--accent': '#7fc8a9',
    '--on-accent': '#10201a',
    '--tint': '#1d2925',
    '--warn': '#f2b877',
    '--warn-tint': '#33261a',
    '--good': '#8fd3a5',
    '--focus': '#8ab4ff',
  },
} as const;

/** The other tokens of the base style. */
const OTHERS: Readonly<Record<string, TokenKind>> = {
  '--sans': 'fonts',
  '--serif': 'fonts',
  '--mono': 'fonts',
  '--text': 'fonts',
  '--display': 'fonts',
  '--display-weight': 'weight',
  '--radius': 'radius',
  '--measure': 'measure',
  '--page': 'measure',
  '--gutter': 'spacing',
};

/** Whether a custom property is a colour of the base style. `--panel` is `--paper` unless a theme sets it. */
export function isBaseColour(name: string): boolean {
  return name === '--panel' || Object.hasOwn(BASE_COLOURS.light, name);
}

/** What a custom property holds. One of the theme's own is a colour. */
export function tokenKind(name: string): TokenKind {
  return (Object.hasOwn(OTHERS, name) && OTHERS[name]) || 'colour';
}
