/** The designs that a document can be printed in, and the one that each kind has where its site says nothing. */

/** Every design by the name of its file in `typst/designs/`. */
export const DESIGNS = ['article', 'paper', 'briefing', 'programme', 'handout'] as const;

/** The name of a design. */
export type Design = (typeof DESIGNS)[number];

/** Designs that bind several texts: two languages of a document, the documents of a site. */
export const BINDINGS = ['facing', 'book'] as const;

/** The design where a kind says nothing. */
export const PLAIN_DESIGN: Design = DESIGNS[0];

/** How much larger than others a design sets its type. */
export function zoomOf(design: Design): number {
  return design === 'handout' ? 1.5 : 1;
}
