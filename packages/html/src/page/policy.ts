/** What a page may load: its own site's files, and nothing that stands in the page itself. */
import type { Element } from 'hast';
import { h } from 'hastscript';

/** **Source**: Content Security Policy Level 3, W3C. The page of a missing address has a `base`. */
const POLICY = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'base-uri'].map(
    (kind) => `${kind} 'self'`,
  ),
  "form-action 'none'",
].join('; ');

/** The policy of every page, for servers that send no head of their own; it holds for what stands behind it. */
export function contentPolicy(): Element {
  return h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY });
}
