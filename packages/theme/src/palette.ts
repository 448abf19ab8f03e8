/** The colours that a theme's tokens come to, by day and by night. */
import type { Finding, Span } from '@narani/model';
import { finding } from '@narani/rules';
import { contrast } from './contrast.js';
import type { ThemeColours } from './theme.js';
import { BASE_COLOURS, isBaseColour } from './tokens.js';

/** The reader's colour schemes. */
export type Mode = 'light' | 'dark';

/** One token as a theme sets it. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly mode: Mode;
  readonly span: Span;
}

/** Text on ground: every pair that the base style puts together. */
const PAIRS: readonly (readonly [string, string])[] = [
  ...['--ink', '--soft', '--accent'].flatMap((ink) =>
    ['--paper', '--raised', '--tint', '--panel'].map((ground) => [ink, ground] as const),
  ),
  ['--on-accent', '--accent'],
  ['--ink', '--warn-tint'],
  ['--accent', '--warn-tint'],
  ['--warn', '--warn-tint'],
  ['--warn', '--paper'],
  ['--good', '--paper'],
];

/** The least contrast of text. **Source**: WCAG 2.2, success criterion 1.4.3. */
const LEAST = 4.5;

/** Below this nobody with average sight reads a line of it. */
const UNSEEN = 2;

/** Tokens whose text is hard to read, or cannot be. **Errors**: theme/contrast, theme/unseen, at the token of the text where it is set. */
export function paletteFindings(path: string, settings: readonly Setting[]): Finding[] {
  const findings: Finding[] = [];
  for (const mode of ['light', 'dark'] as const) {
    const { colours, places } = paletteOf(settings, mode);
    for (const [ink, ground] of PAIRS) {
      const ratio = contrast(colours[ink] ?? '', colours[ground] ?? '');
      const at = places.get(ink) ?? places.get(ground);
      if (ratio >= LEAST || !at || findings.some(({ span }) => span === at.span)) continue;
      const values = { ink, ground, ratio: ratio.toFixed(1), expected: LEAST };
      const rule = ratio < UNSEEN ? 'theme/unseen' : 'theme/contrast';
      findings.push(finding(rule, { path, span: at.span, scope: `${ink} ${ground}`, values }));
    }
  }
  return findings;
}

/** The colours for the browser's frame, the favicon and print. */
export function coloursOf(settings: readonly Setting[]): ThemeColours {
  const light = paletteOf(settings, 'light').colours;
  const dark = paletteOf(settings, 'dark').colours;
  return {
    light: light['--paper'] ?? BASE_COLOURS.light['--paper'],
    dark: dark['--paper'] ?? BASE_COLOURS.dark['--paper'],
    accent: light['--accent'] ?? BASE_COLOURS.light['--accent'],
  };
}

/** As the cascade has it: the token set last stands. */
function paletteOf(settings: readonly Setting[], mode: Mode) {
  const colours: Record<string, string> = { ...BASE_COLOURS[mode] };
  const places = new Map<string, Setting>();
  for (const setting of settings) {
    if (!isBaseColour(setting.name) || setting.mode !== mode) continue;
    colours[setting.name] = setting.value;
    places.set(setting.name, setting);
  }
  colours['--panel'] ??= colours['--paper'] ?? '';
  return { colours, places };
}
