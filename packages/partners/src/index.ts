/** Compares what partners declared to need with what would be published. */
export type { PartnerItems, Places } from './check.js';
export { checkPartners, PARTNERS_FILE } from './check.js';
export { readsOf } from './reads.js';
