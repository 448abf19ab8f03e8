/** The designs that a document can be printed in, and the one that each kind has where its site says nothing. */
import type { DocumentKind } from '@narani/model';

/** Every design by the name of its file in `typst/designs/`. */
export const DESIGNS = ['article', 'paper', 'briefing', 'programme', 'handout'] as const;

/** The name of a design. */
export type Design = (typeof DESIGNS)[number];

const OWN: Partial<Record<DocumentKind, Design>> = { agenda: 'briefing', paper: 'paper' };

/** The design of a kind: that of the site, else its own. */
export function designOf(
  kind: DocumentKind,
  designs: Readonly<Partial<Record<DocumentKind, Design>>> = {},
): Design {
  return designs[kind] ?? OWN[kind] ?? 'article';
}

/** How much larger than others a design sets its type. */
export function zoomOf(design: Design): number {
  return design === 'handout' ? 1.5 : 1;
}
