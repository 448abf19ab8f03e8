/** From tree to text. */
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { keepWords } from './keep-words.js';

/** Elements whose children stand on lines of their own, so that the source of a page can be read. */
const BLOCKS = new Set([
  ...['html', 'head', 'body', 'header', 'footer', 'main', 'nav', 'article', 'section', 'aside'],
  ...['div', 'ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr', 'figure', 'details'],
]);

/** A whole page as HTML. */
export function printPage(html: Element): string {
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, onLines(keepWords(html))] };
  return `${toHtml(root, { allowDangerousHtml: false, closeSelfClosing: false })}\n`;
}

function onLines(element: Element): Element {
  const children = element.children.map((child) =>
    child.type === 'element' ? onLines(child) : child,
  );
  if (!BLOCKS.has(element.tagName) || !children.every(breaks)) return { ...element, children };
  const lines = children.filter((child) => child.type !== 'text');
  return { ...element, children: lines.flatMap((child) => [newline(), child]).concat(newline()) };
}

/** White space between such children is not seen. */
function breaks(child: ElementContent): boolean {
  if (child.type === 'text') return child.value.trim() === '';
  return child.type === 'element' && !INLINE.has(child.tagName);
}

const INLINE = new Set(['a', 'span', 'em', 'strong', 'code', 'sup', 'img', 'time', 'del', 'br']);

function newline(): ElementContent {
  return { type: 'text', value: '\n' };
}
