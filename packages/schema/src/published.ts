/** The schemas as sites publish them. Apart from the rest, for whoever only validates has no use for the texts. */
export { PUBLISHED_SCHEMAS } from './generated/published.js';
