/** Fingerprints what is published and tells two publications apart, change by change. */
export { canonicalJson, fingerprint, setHash } from './canonical.js';
export type { Circumstances, Listed, Snapshot, Standing } from './compare.js';
export { changesBetween, listedIn } from './compare.js';
export { newHistory } from './content.js';
export type { Unhashed } from './item.js';
export { rehashed, withHashes, withheldItem } from './item.js';
export type { ListOptions } from './list.js';
export { CHANGES_FOLDER, HEAD_PATH, keptRecords, nextOfList, recordPath } from './list.js';
