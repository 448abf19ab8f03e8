/** Data for machines within a page: a block that no browser runs, so that the policy of the page lets it stand. */
import type { Element } from 'hast';
import { h } from 'hastscript';

/** Things of schema.org as JSON-LD. No text ends the block: every `<` in it is written as JSON's own escape. */
export function dataBlock(things: readonly unknown[]): Element {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  const json = JSON.stringify(graph).replaceAll('<', '\\u003c');
  return h('script', { type: 'application/ld+json' }, json);
}
