/** What a feed takes from the HTML and print editions. */
import { type FeedOptions, type ItemBody, isTextClass } from '@narani/feed';
import { type HtmlBody, idsIn, localTarget, resolveBody, withPrefix } from '@narani/html';
import { createTranslator } from '@narani/messages';
import type { Edition, Locale, OutputFile, Reference, Router, Watch } from '@narani/model';
import { digestOf, unwatched } from '@narani/model';
import type { Element, Nodes, Properties, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { blocksOf, plainText } from './feed-blocks.js';

/** Bodies with absolute addresses, undefined for a text that could not be rendered, and the PDFs of this site by `id@locale`. */
export function feedOptions(
  html: Edition<HtmlBody>,
  router: Router,
  pdfs: ReadonlyMap<string, OutputFile>,
  watch: Watch = unwatched,
): Pick<FeedOptions, 'bodyOf' | 'pdfs'> {
  const parts = html.parts.map(({ id, locale, body }) => [`${id}@${locale}`, body] as const);
  const bodies = watch('bodies', new Map(parts), isThere);
  const words = { ko: createTranslator('ko'), en: createTranslator('en') };
  const bodyOf = (id: string, locale: Locale): ItemBody | undefined => {
    const body = bodies.get(`${id}@${locale}`);
    const page = router.page({ type: 'document', id }, locale);
    if (!body || page === undefined) return undefined;
    const children = resolveBody(body.tree, {
      link: (reference) => absoluteLink(router, reference, locale),
      file: (name) => router.absolute(`${page}figures/${encodeURIComponent(name)}`),
      label: ({ key, values }) => words[locale](key, values),
    });
    const root = awayFrom(router.absolute(page), { type: 'root', children });
    const stretches = stretchesOf(root);
    const sections = stretches.map(({ id: section, children: nodes }) => ({
      id: section,
      html: toHtml({ type: 'root', children: nodes }),
      text: plainText(nodes),
    }));
    return {
      html: sections.map(({ html }) => html).join(''),
      prefixed: toHtml(withPrefix(root, `${id.replace('/', '-')}-${locale}--`)),
      sections,
      blocks: blocksOf(stretches),
    };
  };
  const known = [...pdfs].map(([key, pdf]) => [key, { path: pdf.path, ...digestOf(pdf) }] as const);
  return { bodyOf, pdfs: Object.fromEntries(known) };
}

function isThere(value: unknown): boolean {
  return value !== undefined;
}

/** The nodes of each section, from its heading to the next; what stands before the first has no id. */
function stretchesOf({ children }: Root): { id: string; children: RootContent[] }[] {
  const groups: { id: string; children: RootContent[] }[] = [{ id: '', children: [] }];
  for (const node of children) {
    const heading = node.type === 'element' && /^h[1-6]$/.test(node.tagName);
    if (heading) groups.push({ id: String(node.properties.id ?? ''), children: [] });
    groups.at(-1)?.children.push(node);
  }
  return groups.filter((group) => group.children.length > 0);
}

function absoluteLink(router: Router, reference: Reference, locale: Locale): string | undefined {
  const path = router.reference(reference, locale);
  return path === undefined || /^https?:/.test(path) ? path : router.absolute(path);
}

/**
 * A body as it can stand away from its page: headings stand by themselves, without the links to them, and a link to a
 * place that is not in the text itself leads to the page.
 */
function awayFrom(address: string, root: Root): Root {
  const own = new Set(idsIn(root).map(encodeURIComponent));
  const away = (nodes: readonly RootContent[]): RootContent[] =>
    nodes.flatMap((node): RootContent[] => {
      if (hasClass(node, 'anchor')) return [];
      if (node.type !== 'element') return [node];
      if (hasClass(node, 'heading') || hasClass(node, 'tabled')) return away(node.children);
      const target = localTarget(node);
      const properties = {
        ...withKnownClasses(node.properties),
        ...(target !== undefined && !own.has(target) ? { href: `${address}#${target}` } : {}),
        // There is no style sheet to take the bullets from before the marks that are written.
        ...(hasClass(node, 'marked') ? { style: 'list-style: none' } : {}),
      };
      return [{ ...node, properties, children: away(node.children) as Element['children'] }];
    });
  return { ...root, children: away(root.children) };
}

/** Properties without the classes that are of use on our own pages alone. */
function withKnownClasses({ className, ...properties }: Properties): Properties {
  const kept = Array.isArray(className) ? className.map(String).filter(isTextClass) : [];
  return kept.length > 0 ? { ...properties, className: kept } : properties;
}

function hasClass(node: Nodes, name: string): boolean {
  const classes = node.type === 'element' ? node.properties.className : undefined;
  return Array.isArray(classes) && classes.includes(name);
}
