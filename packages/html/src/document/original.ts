/** Where a text is at home. */
import type { PageContext } from '../page/context.js';
import type { Shown } from './shown.js';

/** The path of the page of the text shown, in the language it is written in: of a page that falls back, another than its own. */
export function originalPath({ router, path }: PageContext, { entry, document }: Shown): string {
  return router.page({ type: 'document', id: entry.id }, document.locale) ?? path;
}
