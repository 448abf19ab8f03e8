/** A theme's tree to CSS. */
import type { CssNode, StyleSheet } from 'css-tree';
import { generate } from './css-tree.js';
import { isBaseColour } from './tokens.js';

/** The rules, one a line, without comments; colours of the base style stand under a condition. No text in it can end a style element: see `withoutTags`. */
export function printTheme(sheet: StyleSheet): string {
  return sheet.children
    .toArray()
    .filter(({ type }) => type !== 'Comment' && type !== 'WhiteSpace')
    .flatMap(byDay)
    .map((rule) => `${withoutTags(rule)}\n`)
    .join('');
}

/** The colours of a rule for `:root` apart from the rest, for day alone: by night the base style's would be lost to them. */
function byDay(node: CssNode): string[] {
  if (node.type !== 'Rule') return [generate(node)];
  const nodes = node.block.children.toArray();
  const isColour = (each: CssNode) => each.type === 'Declaration' && isBaseColour(each.property);
  const colours = nodes.filter(isColour).map((each) => generate(each));
  if (colours.length === 0) return [generate(node)];
  const others = nodes.filter((each) => each.type === 'Declaration' && !isColour(each));
  const day = `@media (prefers-color-scheme:light){:root{${colours.join(';')}}}`;
  return others.length === 0
    ? [day]
    : [day, `:root{${others.map((each) => generate(each)).join(';')}}`];
}

/**
 * CSS that may stand in a style element: `</` and `<!` occur in quotations and names alone, where an escape means the same.
 *
 * **Source**: HTML Living Standard, “raw text”; CSS Syntax 3, “escaping”.
 */
function withoutTags(css: string): string {
  return css.replace(/<(?=[/!])/g, '\\3c ');
}
