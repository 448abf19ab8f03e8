/** Assembles a site's files from its editions. */
export { assembleSite } from './assemble.js';
