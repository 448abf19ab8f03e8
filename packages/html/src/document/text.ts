/** A text as it stands on a page. */
import type { Document, Entry } from '@narani/model';
import type { Element, ElementContent } from 'hast';
import { drawingOf } from '../body/drawing.js';
import { resolveBody } from '../body/resolve.js';
import type { PageContext } from '../page/context.js';
import { withdrawnMark } from '../page/parts.js';

/** What all drawings of a page may add to it; any more are shown as files. **Units**: UTF-16 code units. */
const MOST_DRAWN = 1_000_000;

/** A picture as part of the page, by its name; undefined where it stays a file. */
type Draw = (name: string, alt: string) => Element | undefined;

/**
 * The SVG pictures of one page as parts of it, where the build gave their texts. Each has ids of its own, the second showing of a picture
 * too: no heading's id holds a point. `most` is what they may add to the page; any more stay files. **Units**: UTF-16 code units.
 */
export function drawer({ drawings }: PageContext, folder: string, most = MOST_DRAWN): Draw {
  let [count, letters] = [0, 0];
  return (name, alt) => {
    const svg = drawings.get(`${folder}/${name}`)?.text;
    if (svg === undefined || letters + svg.length > most) return undefined;
    count += 1;
    letters += svg.length;
    return drawingOf(svg, { alt, prefix: `picture.${count}.` });
  };
}

interface TextOptions {
  readonly draw?: Draw;
  readonly folder?: string;
  readonly named?: (name: string) => string;
}

/**
 * A text with the links, pictures and labels of a page; nothing where its body could not be rendered.
 *
 * **Shapes**: `folder` leads to the folder of the text's own page, where that is another; `named` makes the names of regions and links others than
 * those of a text that stands beside it.
 */
export function textNodes(
  context: PageContext,
  entry: Entry,
  document: Document,
  { draw = drawer(context, entry.folder), folder = '', named = (name) => name }: TextOptions = {},
): ElementContent[] {
  const body = context.bodies.get(`${entry.id}@${document.locale}`);
  if (!body) return [];
  return resolveBody(body.tree, {
    link: context.refer,
    file: (name) => `${folder}figures/${encodeURIComponent(name)}`,
    drawing: draw,
    behind: (reference) =>
      withdrawnMark({ ...context, t: context.words[document.locale] }, reference),
    label: ({ key, values, ofText }) =>
      ofText
        ? context.words[document.locale](key, { ...values })
        : named(context.t(key, { ...values })),
  });
}
