/** Pairs of sections as plain data, for callers outside of the comparison. */
import type { Document } from '@narani/model';
import { alignSections as align, viewSections } from './sections.js';

/** Indexes into the `sections` of the two documents; one is missing where a section has no partner. */
export interface SectionMatch {
  readonly source?: number;
  readonly target?: number;
}

/**
 * Which sections of two language versions belong together: by explicit id, else by order, level and content.
 *
 * **Shapes**: in the order of the texts; every section of both documents occurs once.
 */
export function alignSections(source: Document, target: Document): SectionMatch[] {
  return align(viewSections(source), viewSections(target)).map((pair) => ({
    ...(pair.source ? { source: pair.source.index } : {}),
    ...(pair.target ? { target: pair.target.index } : {}),
  }));
}
