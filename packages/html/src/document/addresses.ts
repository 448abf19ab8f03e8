/** The addresses behind the links of a text, for those who read it on paper. */
import { readableAddress } from '@narani/text';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';

/** Where the links of a text lead that leave the page, in their order: the style of paper counts them alike. Nothing where there is none. */
export function addressesOf(
  context: PageContext,
  content: readonly ElementContent[],
): Element | undefined {
  const items = content.flatMap((node) => linksIn(context, node)).map((each) => h('li', each));
  if (items.length === 0) return undefined;
  const label = h('p.label', context.t('pages:document.addresses'));
  return h('div.addresses', [label, h('ol', items)]);
}

function linksIn(context: PageContext, node: ElementContent): string[] {
  if (node.type !== 'element') return [];
  const href = node.tagName === 'a' ? String(node.properties.href ?? '') : '';
  const own = href === '' || href.startsWith('#') ? [] : [whole(context, href)];
  return [...own, ...node.children.flatMap((child) => linksIn(context, child))];
}

function whole({ router, path }: PageContext, href: string): string {
  const { href: address } = new URL(href, router.absolute(path));
  return readableAddress(address.replace(/\/index\.html(?=#|$)/, '/'));
}
