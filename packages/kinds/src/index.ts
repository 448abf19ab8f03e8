/** The kinds of a corpus: which there are, where they lie, and what they call things. */
export type { Declared } from './check.js';
export { checkKinds } from './check.js';
export type { Declaring } from './kinds.js';
export {
  addressOf,
  findKind,
  findKindOf,
  isCancelled,
  kickerOf,
  kindOf,
  kindsOf,
  partsIn,
  partsWith,
  wordOf,
} from './kinds.js';
