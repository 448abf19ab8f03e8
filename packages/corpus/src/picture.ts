/** Pictures: an SVG must be a picture and nothing else. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';

/** What may not stand in an SVG: code, foreign markup, entities, and anything loaded from elsewhere. */
const ACTIVE =
  /<\s*(script|foreignObject|iframe|embed|object|animate|set)\b|\son[a-z]+\s*=|javascript:|<!ENTITY|@import|(?:href|src)\s*=\s*["'](?!#|data:image\/(?:png|jpeg|webp);)[^"']*["']|url\(\s*["']?(?!#)[^)]*\)/i;

/** The finding for the first active thing in an SVG, or undefined. **Errors**: corpus/active-picture. */
export function findActivePicture(path: string, text: string): Finding | undefined {
  const match = ACTIVE.exec(text);
  if (!match) return undefined;
  const lines = text.slice(0, match.index).split('\n');
  const point = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  const actual = match[0].trim().slice(0, 40);
  return finding('corpus/active-picture', {
    path,
    span: { start: point, end: point },
    scope: actual,
    actual,
    values: { actual },
  });
}
