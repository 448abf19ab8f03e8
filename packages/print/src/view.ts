/** What a PDF shows of a trait among the facts under its title. */
import type { Part } from '@narani/schema';
import type { Facts } from './facts.js';
import type { Stretch } from './tokens.js';

/** A row: its value, without which there is none, and what stands before it, where that is not the part's own word. */
export interface View {
  readonly row: (facts: Facts, part: Part) => string | readonly Stretch[] | undefined;
  readonly label?: string;
}
