/** XML as text: elements, attributes and plain text, nothing else. */

/** An element, or a text. */
export type Xml =
  | string
  | {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly Xml[];
    };

/** An element with attributes in their order and what stands in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Xml[]
): Xml {
  return { name, attributes, children };
}

/** A whole document. **Shapes**: an element that holds elements has a line for each. **Source**: XML 1.0. */
export function xmlText(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${written(root, '')}\n`;
}

function written(node: Xml, indent: string): string {
  if (typeof node === 'string') return escaped(node);
  const { name, attributes, children } = node;
  const values = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const begin = `<${name}${values.join('')}`;
  if (children.length === 0) return `${begin}/>`;
  if (children.every((child) => typeof child === 'string'))
    return `${begin}>${children.map((child) => written(child, '')).join('')}</${name}>`;
  const inner = children.map((child) => `${indent}  ${written(child, `${indent}  `)}\n`);
  return `${begin}>\n${inner.join('')}${indent}</${name}>`;
}

/** Characters that XML cannot hold, however they are written. **Source**: XML 1.0, “Characters”. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(NO_XML, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
    .replace(/\r/g, '&#13;');
}
