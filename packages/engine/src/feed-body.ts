/** What a feed takes from the HTML and print editions. */
import type { FeedOptions } from '@narani/feed';
import { type HtmlBody, resolveBody } from '@narani/html';
import { createTranslator } from '@narani/messages';
import type { Edition, Locale, OutputFile, Reference, Router } from '@narani/model';
import type { Element, Nodes, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Bodies with absolute addresses, undefined for a text that could not be rendered, and the PDFs of this site by `id@locale`. */
export function feedOptions(
  html: Edition<HtmlBody>,
  router: Router,
  pdfs: ReadonlyMap<string, OutputFile>,
): Pick<FeedOptions, 'bodyHtml' | 'pdfs'> {
  const bodies = new Map(html.parts.map(({ id, locale, body }) => [`${id}@${locale}`, body]));
  const words = { ko: createTranslator('ko'), en: createTranslator('en') };
  const bodyHtml = (id: string, locale: Locale): string | undefined => {
    const body = bodies.get(`${id}@${locale}`);
    const page = router.page({ type: 'document', id }, locale);
    if (!body || page === undefined) return undefined;
    const children = resolveBody(body.tree, {
      link: (reference) => absoluteLink(router, reference, locale),
      file: (name) => router.absolute(`${page}figures/${encodeURIComponent(name)}`),
      label: ({ key, values }) => words[locale](key, values),
    });
    return toHtml(awayFrom(router.absolute(page), { type: 'root', children }));
  };
  const known = [...pdfs].map(([key, { path, contents }]) => [
    key,
    { path, bytes: contents.length },
  ]);
  return { bodyHtml, pdfs: Object.fromEntries(known) };
}

function absoluteLink(router: Router, reference: Reference, locale: Locale): string | undefined {
  const path = router.reference(reference, locale);
  return path === undefined || /^https?:/.test(path) ? path : router.absolute(path);
}

/**
 * A body as it can stand away from its page, among others of its kind: the `#` links beside headings, which would be stray signs, are
 * gone, and a link to a place of the text leads to the page, since another text may have a `#fn-1` too.
 */
function awayFrom(address: string, root: Root): Root {
  const away = (nodes: readonly RootContent[]): RootContent[] =>
    nodes.flatMap((node, index): RootContent[] => {
      if (isAnchor(node)) return [];
      const next = nodes[index + 1];
      if (node.type === 'text') return next && isAnchor(next) ? [trimmed(node)] : [node];
      if (node.type !== 'element') return [node];
      const { href } = node.properties;
      const local = typeof href === 'string' && href.startsWith('#');
      const properties = {
        ...node.properties,
        ...(local ? { href: address + href } : {}),
        // There is no style sheet to take the bullets from before the marks that are written.
        ...(hasClass(node, 'marked') ? { style: 'list-style: none' } : {}),
      };
      return [{ ...node, properties, children: away(node.children) as Element['children'] }];
    });
  return { ...root, children: away(root.children) };
}

/** A text without the space that parted it from what stood behind. */
function trimmed(node: Text): Text {
  return { ...node, value: node.value.trimEnd() };
}

const isAnchor = (node: Nodes): boolean => hasClass(node, 'anchor');

function hasClass(node: Nodes, name: string): boolean {
  const classes = node.type === 'element' ? node.properties.className : undefined;
  return Array.isArray(classes) && classes.includes(name);
}
