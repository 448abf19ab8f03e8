/** Where a text is at home. */
import type { PageContext } from '../page/context.js';
import type { Shown } from './shown.js';

/**
 * The address of the one page of the text shown, in the language it is written in: another than the page's own where that falls back, or where
 * another site comes first.
 */
export function homeOf({ router, path }: PageContext, { entry, document }: Shown): string {
  return router.canonical(entry.id, document.locale) ?? router.absolute(path);
}
