/** What a feed takes from the HTML and print editions. */
import type { FeedOptions } from '@narani/feed';
import { type HtmlBody, resolveBody } from '@narani/html';
import { createTranslator } from '@narani/messages';
import type { Edition, Locale, OutputFile, Reference, Router } from '@narani/model';
import type { SiteConfig } from '@narani/schema';
import type { Nodes, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Bodies with absolute addresses, and the PDFs of this site by `id@locale`. */
export function feedOptions(
  site: SiteConfig,
  html: Edition<HtmlBody>,
  router: Router,
  pdfs: ReadonlyMap<string, OutputFile>,
): FeedOptions {
  const bodies = new Map(html.parts.map(({ id, locale, body }) => [`${id}@${locale}`, body]));
  const words = { ko: createTranslator('ko'), en: createTranslator('en') };
  const bodyHtml = (id: string, locale: Locale): string => {
    const body = bodies.get(`${id}@${locale}`);
    const page = router.page({ type: 'document', id }, locale);
    if (!body || page === undefined)
      throw new Error(`Body of a fed document, got none for ${id}@${locale} on ${site.name}`);
    const children = resolveBody(body.tree, {
      link: (reference) => absoluteLink(router, reference, locale),
      file: (name) => router.absolute(`${page}figures/${name}`),
      label: ({ key, values }) => words[locale](key, values),
    });
    return toHtml(withoutAnchors({ type: 'root', children }));
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

/** The `#` links beside headings belong to the page: in a feed reader they would be stray signs. */
function withoutAnchors(root: Root): Root {
  const strip = (nodes: readonly RootContent[]): RootContent[] =>
    nodes.flatMap((node) => {
      if (isAnchor(node)) return [];
      return 'children' in node
        ? [{ ...node, children: strip(node.children) } as RootContent]
        : [node];
    });
  return { ...root, children: strip(root.children) };
}

function isAnchor(node: Nodes): boolean {
  const classes = node.type === 'element' ? node.properties.className : undefined;
  return Array.isArray(classes) && classes.includes('anchor');
}
