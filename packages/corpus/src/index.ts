/** Builds the corpus from documents and registries and resolves its references. */
export type { CorpusParts, Draft, RegistryPlaces } from './build.js';
export { buildCorpus, placed } from './build.js';
export { formatFact } from './fact.js';
export { FOLDERS, findKind, REGISTRY_KINDS, REGISTRY_OF } from './kinds.js';
export { findActivePicture } from './picture.js';
export { targetOf } from './references.js';
export { articleLabel, titleOf } from './title.js';
