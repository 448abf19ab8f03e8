/** Builds the corpus from documents and registries and resolves its references. */
export { buildCorpus } from './build.js';
export type { Draft } from './draft.js';
export { isAnnexName, isFigureName } from './formats.js';
export { outlineOf } from './outline.js';
export type { CorpusParts } from './parts.js';
export { findActivePicture } from './picture.js';
export type { RegistryPlaces } from './place.js';
export { placed } from './place.js';
export { articleLabel, titleOf } from './title.js';
export { WITHDRAWN_FILE } from './withdrawn.js';
