/** Fingerprints what is published and tells two publications apart, change by change. */
export { canonicalJson, fingerprint, setHash } from './canonical.js';
