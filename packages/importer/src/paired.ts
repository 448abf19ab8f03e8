/** Sections of two languages, paired. */
import type { WikiSection } from './sections.js';

/** How a pair was found; the last two are guesses. */
export type PairedBy = 'id' | 'heading' | 'likeness' | 'place';

/** One section, or two of two languages, under one id. */
export interface PairedSection {
  readonly ko?: WikiSection;
  readonly en?: WikiSection;
  readonly by?: PairedBy;
  readonly id: string;
  readonly children: readonly PairedSection[];
}

/** A section, paired or alone, before it has an id. */
export type Unnamed = Omit<PairedSection, 'id' | 'children'> & {
  readonly children: readonly Unnamed[];
};
