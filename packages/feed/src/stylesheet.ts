/** The classes in the HTML of items, and a small style sheet for whoever wants one. */

/** Where the style sheet lies, from the site's root. */
export const STYLESHEET_PATH = 'feeds/v1/text.css';

/** Every class that the HTML of an item may have, `language-…` of code apart; `docs/partners` says what each is. */
export const TEXT_CLASSES: ReadonlySet<string> = new Set([
  'align-center',
  'align-right',
  'back',
  'credit',
  'figure-number',
  'footnotes',
  'marked',
  'marker',
  'numbered-paragraph',
  'numeral',
  'paragraph-number',
  'paragraph-text',
  'picture',
  'table',
  'tick',
]);

/** Whether a class may stand in the HTML of an item. **Source** of `language-`: HTML, “The code element”. */
export function isTextClass(name: string): boolean {
  return TEXT_CLASSES.has(name) || name.startsWith('language-');
}

/** It names no colour and no typeface: those are the partner's. */
export const STYLESHEET = `/* Optional: for content_html within an element of the class narani-text. */
.narani-text { overflow-wrap: break-word; }
.narani-text:lang(ko) { word-break: keep-all; }
.narani-text :is(.table, pre) { overflow-x: auto; }
.narani-text table { border-collapse: collapse; }
.narani-text :is(th, td) { padding: 0.4em 1em 0.4em 0; border-bottom: 1px solid; text-align: start; vertical-align: top; }
.narani-text .align-right { text-align: end; }
.narani-text .align-center { text-align: center; }
.narani-text figure { margin-inline: 0; }
.narani-text .picture :is(img, svg) { max-width: 100%; height: auto; }
.narani-text .figure-number { font-weight: 600; }
.narani-text .credit { font-size: 0.875em; }
.narani-text .numeral { margin-inline-end: 0.25em; }
.narani-text .numbered-paragraph { display: grid; grid-template-columns: 2.5em minmax(0, 1fr); align-items: baseline; }
.narani-text .paragraph-number { text-decoration: none; }
.narani-text .paragraph-text > :first-child { margin-top: 0; }
.narani-text .marked { padding-inline-start: 2em; }
.narani-text .marker { display: inline-block; min-width: 1.75em; margin-inline: -2em 0.25em; }
.narani-text .tick { margin-inline-end: 0.35em; }
.narani-text .footnotes { margin-top: 2em; border-top: 1px solid; font-size: 0.9em; }
.narani-text .back { text-decoration: none; }
`;
