/** Fingerprints what is published and tells two publications apart, change by change. */
export { canonicalJson, fingerprint, setHash } from './canonical.js';
export type { Circumstances, Standing } from './compare.js';
export { changesBetween } from './compare.js';
export { newHistory } from './content.js';
export type { Unhashed } from './item.js';
export { rehashed, withdrawnItem, withHashes, withheldItem } from './item.js';
export type { ListOptions } from './list.js';
export { CHANGES_FOLDER, HEAD_PATH, keptRecords, nextOfList, recordPath } from './list.js';
export type { BrokenPromise, Schemas } from './promises.js';
export { brokenPromises } from './promises.js';
export type { Listed, Snapshot } from './snapshot.js';
export { listedIn } from './snapshot.js';
