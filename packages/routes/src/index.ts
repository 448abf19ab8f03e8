/** Gives every page and anchor of a site its address. */
export { authorityOf } from './authority.js';
export { listedIds } from './listed.js';
export { absoluteUrl, pageHref, relativePath } from './path.js';
export {
  atomPath,
  calendarPath,
  createRouter,
  facingPath,
  feedPath,
  pdfPath,
  withoutFacing,
} from './router.js';
export type { Text } from './shown.js';
export { isPublic, isReleased, isWithheld, shownEntries, showsEntry, textOf } from './shown.js';
