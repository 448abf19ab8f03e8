/**
 * Drawings in the page: an SVG picture becomes part of the page, so that its words are set in the page's fonts (a picture of its own can
 * load none) and can be searched and selected.
 */
import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Element as XmlElement } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** Shapes and text; nothing that runs, moves, links, fetches or styles what is around it. */
const ELEMENTS: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text'],
  ...['tspan', 'defs', 'marker', 'linearGradient', 'radialGradient', 'stop', 'clipPath'],
]);

const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['id', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'd'],
  ...['width', 'height', 'viewBox', 'points', 'transform', 'offset', 'opacity', 'fill'],
  ...['fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-dasharray'],
  ...['stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'font-size', 'font-weight'],
  ...['text-anchor', 'dominant-baseline', 'letter-spacing', 'stop-color', 'stop-opacity'],
  ...['clip-path', 'clip-rule', 'marker-start', 'marker-mid', 'marker-end', 'markerWidth'],
  ...['markerHeight', 'refX', 'refY', 'orient', 'gradientUnits', 'gradientTransform'],
]);

/** What a drawing may hold beside these and lose: the page says it in its own way. */
const DROPPED: ReadonlySet<string> = new Set(['title', 'desc', 'metadata']);

/** **Units**: CSS pixels. The smallest legible type, and the room a drawing has on a common phone, 360 wide. */
const LEGIBLE = 11;
const PHONE = 344;

/** How deep a drawing's groups may stand in each other: pages are written by functions that call themselves. Drawing programs stay below 20. */
const DEEPEST = 100;

/** How a drawing stands in its page. `prefix` keeps its ids apart from the page's. */
export interface DrawingPlace {
  readonly alt: string;
  readonly prefix: string;
}

/**
 * An SVG file as an element.
 *
 * **Shapes**: undefined for a file that is no XML, has no `viewBox`, is nested beyond reason, or holds anything beside shapes and text (a style sheet, a picture): it is to be
 * shown as a file. One whose words would be too small on a phone has that width, and is to scroll.
 */
export function drawingOf(svg: string, { alt, prefix }: DrawingPlace): Element | undefined {
  const root = parse(svg);
  if (root?.name !== 'svg' || root.attributes.viewBox === undefined || !isPlain(root)) {
    return undefined;
  }
  const element = convert(root, prefix);
  const least = leastWidth(element);
  return {
    ...element,
    properties: {
      ...element.properties,
      role: 'img',
      ariaLabel: alt,
      ...(least > PHONE ? { width: least, height: undefined, className: ['wide'] } : {}),
    },
  };
}

/** The width at which the smallest words of a drawing can still be read. **Units**: CSS pixels; 0 without words. */
function leastWidth(svg: Element): number {
  const [, , width = 0] = String(svg.properties.viewBox)
    .split(/[\s,]+/)
    .map(Number);
  const smallest = Math.min(...sizes(svg));
  return Number.isFinite(smallest) && smallest > 0 ? Math.ceil((width * LEGIBLE) / smallest) : 0;
}

function sizes(element: Element): number[] {
  const own = Number.parseFloat(String(element.properties.fontSize ?? ''));
  const inner = element.children.flatMap((child) => (child.type === 'element' ? sizes(child) : []));
  return own > 0 ? [own, ...inner] : inner;
}

function parse(svg: string): XmlElement | undefined {
  try {
    return fromXml(svg).children.find((node) => node.type === 'element');
  } catch {
    // Not well formed: a picture viewer may still make something of it.
    return undefined;
  }
}

function isPlain(element: XmlElement, depth = 1): boolean {
  if (depth > DEEPEST) return false;
  return element.children.every(
    (child) =>
      child.type !== 'element' ||
      DROPPED.has(child.name) ||
      (ELEMENTS.has(child.name) &&
        child.attributes.style === undefined &&
        isPlain(child, depth + 1)),
  );
}

function convert({ name, attributes, children }: XmlElement, prefix: string): Element {
  const kept = Object.entries(attributes).flatMap(([key, value]): [string, string][] => {
    const own =
      ATTRIBUTES.has(key) && typeof value === 'string' ? ownValue(key, value, prefix) : undefined;
    return own === undefined ? [] : [[key, own]];
  });
  const content = children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') return DROPPED.has(child.name) ? [] : [convert(child, prefix)];
    return child.type === 'text' ? [{ type: 'text', value: child.value }] : [];
  });
  return s(name, Object.fromEntries(kept), content) as Element;
}

/** `url(#…)` may name a part of the drawing alone; an attribute with any other address is dropped. */
function ownValue(key: string, value: string, prefix: string): string | undefined {
  if (key === 'id') return `${prefix}${value}`;
  if (!/url\s*\(/i.test(value)) return value;
  const own = /^url\(["']?#([\w-]+)["']?\)$/.exec(value.trim());
  return own ? `url(#${prefix}${own[1]})` : undefined;
}
