/** The limits of what is read and made. */
export type { LimitName, Limits } from './limits.js';
export { DEFAULT_LIMITS, LIMIT_NAMES, limitsOf, overLimit, sourceLimit } from './limits.js';
