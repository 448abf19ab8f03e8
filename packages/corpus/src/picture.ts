/** Pictures: an SVG must be a picture and nothing else. */
import type { Finding } from '@narani/model';
import { finding } from '@narani/rules';

/** What may not stand in an SVG. */
const ACTIVE = new RegExp(
  [
    // Code, foreign markup and animations that can set an address, under any prefix.
    /<\s*(?:[^\s<>/]+:)?(?:script|foreignObject|iframe|embed|object|animate|set)\b/,
    /\son[a-z]+\s*=|javascript:|1999\/xhtml/,
    // What makes more of the text than stands there: entities, default attributes, transformations.
    /<!(?:ENTITY|ATTLIST)|<\?xml-stylesheet/,
    // Anything loaded from elsewhere. CSS takes an address without its closing bracket.
    /@import|image-set\(|url\((?!\s*(?:["']\s*)?#)[^)]*/,
    /(?:href|src)\s*=\s*["'](?!#|data:image\/(?:png|jpeg|webp);)[^"']*["']/,
    // No XML has these; encodings that would hide the rest from this check do (UTF-16, ISO-2022-JP).
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** The finding for the first active thing in an SVG, or undefined. **Errors**: corpus/active-picture. */
export function findActivePicture(path: string, text: string): Finding | undefined {
  const plain = unescaped(text);
  const match = ACTIVE.exec(plain);
  if (!match) return undefined;
  const lines = plain.slice(0, match.index).split('\n');
  const point = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  const actual = visible(match[0].slice(0, 40)).trim();
  return finding('corpus/active-picture', {
    path,
    span: { start: point, end: point },
    scope: actual,
    actual,
    values: { actual },
  });
}

/** The text as a browser reads it: character references and CSS escapes resolved. No such `<` begins a tag; lines stay lines. */
function unescaped(text: string): string {
  const character = (code: number) =>
    code > 0x20 && code <= 0x10ffff && code !== 0x3c ? String.fromCodePoint(code) : ' ';
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_all, hex?: string, decimal?: string) =>
      character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/\\(?:([0-9a-f]{1,6})[ \t]?|(.))/gi, (_all, hex?: string, other?: string) =>
      hex === undefined ? (other ?? '') : character(Number.parseInt(hex, 16)),
    );
}

/** A control character by its number: it would not be seen, or upset a terminal. */
function visible(text: string): string {
  const code = text.charCodeAt(0);
  return code < 0x20 ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : text;
}
