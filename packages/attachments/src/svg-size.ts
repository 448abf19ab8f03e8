/** The size of a drawing, as its outermost element tells it. **Source**: W3C, SVG 2, 8.2 and 8.6. */
import type { SaxesTagNS } from 'saxes';

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
const LENGTH = /^([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)(?:%|[a-z]{1,4})?$/i;

/** **Units**: user units. What is smaller is nothing to a renderer that counts with single precision. */
const LEAST = 1e-6;

/** The attribute that gives a drawing no size; undefined where it has one, or leaves it to the page. */
export function findSizeless({ attributes }: SaxesTagNS): string | undefined {
  const viewBox = attributes.viewBox?.value;
  if (viewBox !== undefined && !isBox(viewBox)) return shown('viewBox', viewBox);
  for (const name of ['width', 'height']) {
    const value = attributes[name]?.value;
    if (value !== undefined && !isLength(value)) return shown(name, value);
  }
  return undefined;
}

function isBox(value: string): boolean {
  const parts = value
    .trim()
    .replace(/(?<!\s)\s+/g, ' ')
    .split(/ ?, ?| /);
  const [, , width = 0, height = 0] = parts.map(Number);
  return (
    parts.length === 4 &&
    parts.every((part) => NUMBER.test(part)) &&
    width >= LEAST &&
    height >= LEAST
  );
}

function isLength(value: string): boolean {
  const written = value.trim();
  return written === 'auto' || Number(LENGTH.exec(written)?.[1] ?? 0) >= LEAST;
}

function shown(name: string, value: string): string {
  return `${name}="${value.slice(0, 40)}"`;
}
