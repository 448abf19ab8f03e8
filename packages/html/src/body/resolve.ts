/** Puts a body on a page: targets become URLs, labels words. */
import type { Reference } from '@narani/model';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Label } from './body.js';

/** What a page knows and a body does not. `link` gives undefined where the target is published nowhere. */
export interface BodyContext {
  readonly link: (reference: Reference) => string | undefined;
  readonly file: (name: string) => string;
  /** A picture as part of the page, in place of `file`; undefined where it stays a file. */
  readonly drawing?: (name: string, alt: string) => Element | undefined;
  readonly label: (label: Label) => string;
  /** What stands behind a link: of its target something must be known. */
  readonly behind?: (reference: Reference) => readonly ElementContent[];
}

/** The body's content with this page's links, pictures and labels; a link without a target leaves its text. */
export function resolveBody(tree: Root, context: BodyContext): ElementContent[] {
  return resolveAll(tree.children as ElementContent[], context);
}

function resolveAll(nodes: readonly ElementContent[], context: BodyContext): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'element' ? resolveOne(node, context) : [node]));
}

function resolveOne(node: Element, context: BodyContext): ElementContent[] {
  const { data, ...element } = node;
  const children = data?.text
    ? [{ type: 'text' as const, value: context.label(data.text) }]
    : resolveAll(node.children, context);
  if (!data) return [{ ...element, children }];
  const properties = { ...element.properties };
  if (data.role === 'picture') return pictureBox({ ...element, children }, data.label, context);
  if (data.label) properties.ariaLabel = context.label(data.label);
  if (data.file) {
    const drawing = context.drawing?.(data.file, String(node.properties.alt ?? ''));
    if (drawing) return [drawing];
    properties.src = context.file(data.file);
  }
  if (data.reference) {
    const href = context.link(data.reference);
    if (href === undefined) return children;
    properties.href = href;
    const behind = context.behind?.(data.reference) ?? [];
    return [{ ...element, properties, children }, ...behind];
  }
  return [{ ...element, properties, children }];
}

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);

/** A drawing that a phone cannot show whole scrolls in a named region that the keyboard reaches, and says so. */
function pictureBox(
  box: Element,
  label: Label | undefined,
  { label: say }: BodyContext,
): ElementContent[] {
  const [picture] = box.children;
  const wide = picture?.type === 'element' && hasClass(picture, 'wide');
  if (!wide || !label) return [box];
  const properties = {
    className: ['picture', 'wide'],
    role: 'region',
    tabIndex: 0,
    ariaLabel: say(label),
  };
  return [{ ...box, properties }, h('p.picture-hint', say({ key: 'pages:document.figureWide' }))];
}
