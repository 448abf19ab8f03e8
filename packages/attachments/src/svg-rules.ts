/** What may stand in an SVG: shapes, text and colours; nothing that runs, moves, fetches, filters or hides another document. */

/** Elements of SVG that stand still and draw what they say. **Source**: W3C, SVG 2, appendix “Element Index”. */
export const ELEMENTS: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'a', 'title', 'desc', 'metadata', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'textPath', 'linearGradient', 'radialGradient', 'stop'],
  ...['clipPath', 'mask', 'pattern', 'marker', 'view'],
]);

/** Names under which browsers find markup of another kind within an SVG. */
export const FOREIGN = /1999\/xhtml|Math\/MathML|XML\/1998\/namespace#/i;

/** What may not stand in an attribute or a style sheet, once escapes are resolved. */
export const HOSTILE: readonly RegExp[] = [
  /(?:java|vb)script\s*:|data\s*:/i,
  /@(?:import|font-face|keyframes|namespace|charset|layer|property|container|counter-style|font-palette-values|font-feature-values)|(?<![\w-])(?:image|cross-fade|paint)\s*\(|(?:-webkit-)?image-set\s*\(|\bsrc\s*\(|element\s*\(|expression\s*\(|-moz-binding|behavior\s*:/i,
  /url\((?!\s*(?:["']\s*)?#)[^)]*/i,
];

/** Properties that multiply work: each may cost seconds a pixel, in a browser and in print. A shadow is a filter by another name. */
export const FILTERS =
  /(?:^|[;{\s"'])(?:(?:-webkit-)?(?:backdrop-)?filter|text-shadow|box-shadow|-webkit-box-reflect)\s*:(?!\s*none\s*(?:[;}!]|$))/i;

/** The text as a browser reads it: comments of CSS gone, its escapes resolved. */
export function plainCss(text: string): string {
  if (!/[/\\]/.test(text)) return text;
  return text
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
    .replace(/\\(?:([0-9a-f]{1,6})[ \t\n]?|(.))/gi, (_all, hex?: string, other?: string) => {
      const code = hex === undefined ? 0 : Number.parseInt(hex, 16);
      if (hex === undefined) return other ?? '';
      return code > 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    });
}
