/** What a text may contain. */
import type { Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';

/**
 * GitHub's list of safe elements and attributes, with two changes: ids stay as they are, because they are anchors that other pages
 * cite, and links go to the web or by mail only.
 */
const SCHEMA: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: [] },
  tagNames: [...(defaultSchema.tagNames ?? []), 'figure', 'figcaption'],
  attributes: {
    ...defaultSchema.attributes,
    a: ['href', 'id', 'className'],
    img: ['alt', 'width', 'height'],
    td: ['align'],
    th: ['align'],
    li: ['value'],
    '*': ['id', 'title', 'start', 'lang'],
  },
};

/** The tree without anything that could run or reach outside. `data` of the nodes is kept. */
export function sanitiseBody(tree: Root): Root {
  return sanitize(tree, SCHEMA) as Root;
}
