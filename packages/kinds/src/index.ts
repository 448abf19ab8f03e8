/** The kinds and registries of a corpus: which there are, where they lie, and what they call things. */
export type { Declared } from './check.js';
export { checkKinds } from './check.js';
export type { DeclaredRegistry } from './check-registries.js';
export { checkRegistries } from './check-registries.js';
export { formatFact } from './fact.js';
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
export type { Registering } from './registries.js';
export {
  fieldText,
  findRegistry,
  hasArticle,
  headingOf,
  idsIn,
  linkWords,
  nameOf,
  referencesIn,
  registriesOf,
  registryOf,
  shownFields,
} from './registries.js';
