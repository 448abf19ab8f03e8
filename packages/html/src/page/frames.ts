/** What a site says above and below its pages. */
import type { CheckedCorpus, Frame, Locale } from '@narani/model';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { renderBody } from '../body/render.js';
import { resolveBody } from '../body/resolve.js';
import type { PageContext } from './context.js';
import { withdrawnMark } from './parts.js';

/** The frames of a site by `place locale`, before they stand on a page. */
export function renderFrames(
  { frames = [] }: Pick<CheckedCorpus, 'frames'>,
  site: string,
): ReadonlyMap<string, Root> {
  const own = frames.filter((frame) => frame.site === site);
  return new Map(
    own.map(({ place, document }) => {
      const { tree } = renderBody({ meta: { kind: '' }, files: {} } as never, document);
      return [`${place} ${document.locale}`, withoutIds(tree)];
    }),
  );
}

/** A page has ids of its own. */
function withoutIds<T extends Root | ElementContent>(node: T): T {
  if (!('children' in node)) return node;
  const children = (node.children as ElementContent[]).map(withoutIds);
  if (node.type === 'root') return { ...node, children };
  const { id: _id, ...properties } = (node as Element).properties;
  return { ...node, properties, children };
}

/** A frame on a page; undefined where the site has none in its language. */
export function frameOf(context: PageContext, place: Frame['place']): Element | undefined {
  const { frames, t, refer } = context;
  const tree = frames.get(`${place} ${context.locale as Locale}`);
  if (!tree) return undefined;
  const content = resolveBody(tree, {
    link: refer,
    file: (name) => name,
    behind: (reference) => withdrawnMark(context, reference),
    label: ({ key, values }) => t(key, { ...values }),
  });
  return h(`div.site-${place}-text`, content);
}
