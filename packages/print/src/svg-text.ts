/** The text in an SVG, set in faces that print carries: the SVG engine looks for a character in any font of the machine. */
import { FAMILIES } from './fonts.js';
import { cleanText, familyOf, type Needs, substitute } from './glyphs.js';

/** The sans serif of print sets all text in pictures. */
const FAMILY = FAMILIES[0]?.given ?? '';

/** Comments, literal text, instructions, tags, and what stands between them. */
const TOKENS =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<(?:"[^"<]*"|'[^'<]*'|[^'"<>])*>|[^<]+|</g;
const TAG = /^<(\/?)(?:[\w-]+:)?([\w-]+)/;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * An SVG whose every character is set in the first family that has it, whatever it asks for.
 *
 * **Shapes**: what its text needs is added to `needs`; a substitute stands for a character that no font has. Words that are not drawn,
 * as titles and styles, stay.
 */
export function setSvgText(svg: string, needs: Needs): string {
  const open: string[] = [];
  const own = ownFamily(svg);
  if (!own.includes('text')) return own;
  return own.replace(TOKENS, (token) => {
    const tag = TAG.exec(token);
    if (tag) {
      const [, closes, name = ''] = tag;
      if (closes) open.length = Math.max(0, open.lastIndexOf(name));
      else if (!token.endsWith('/>')) open.push(name);
      return token;
    }
    const drawn = open.includes('text') && !/^(?:title|desc|style)$/.test(open.at(-1) ?? '');
    if (!drawn || /^<(?:!--|\?)/.test(token)) return token;
    const text = token.startsWith('<![CDATA[') ? token.slice(9, -3) : decode(token);
    return inFaces(substitute(cleanText(text), needs));
  });
}

function ownFamily(svg: string): string {
  return svg
    .replace(/font-family\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    .replace(/font-family\s*:(?:'[^']*'|&quot;|[^;"'}<])*/g, `font-family:${FAMILY}`)
    .replace(/(?<![-\w])font\s*:([^;"}<\d]*\d[\w.%/]*)\s[^;"}<]*/g, `font:$1 ${FAMILY}`)
    .replace(/<svg(?=[\s>])/g, `<svg font-family="${FAMILY}"`);
}

/** A style of its own, since that outdoes what a style sheet says of the element. */
function inFaces(text: string): string {
  let result = '';
  for (const { family, run } of runsOf(text)) {
    const shown = run.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    result += family === FAMILY ? shown : `<tspan style="font-family:'${family}'">${shown}</tspan>`;
  }
  return result;
}

function runsOf(text: string): { family: string; run: string }[] {
  const runs: { family: string; run: string }[] = [];
  for (const char of text) {
    const last = runs.at(-1);
    const family = /\s/.test(char) ? (last?.family ?? FAMILY) : (familyOf(char)?.given ?? FAMILY);
    if (last?.family === family) last.run += char;
    else runs.push({ family, run: char });
  }
  return runs;
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
