/** The favicon: two columns side by side, in the site's accent. */
import type { ThemeColours } from '@narani/theme';

/** An SVG of two facing columns of text: what Narani makes. */
export function favicon({ accent, light }: ThemeColours): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="${accent}"/>
<path d="M8 9h6M8 14h6M8 19h6M8 24h4M18 9h6M18 14h6M18 19h6M18 24h4" stroke="${light}" stroke-width="2.4" stroke-linecap="round"/>
</svg>
`;
}
