/** A page that could not be made: it says so, and links to it stay good. */
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import type { PageFrame } from '../page/frame.js';
import { printFrame } from '../page/shell.js';

/** What stands in a page's place: its title, and that the rest cannot be shown for now. */
export function brokenPage(
  context: PageContext,
  frame: Pick<PageFrame, 'ref' | 'lang' | 'trail'> & { readonly title: string },
): string {
  const { t } = context;
  return printFrame(context, {
    ...frame,
    hidden: true,
    pageClass: 'page-broken',
    main: [
      h('article.document', [
        h('header.document-head', [h('h1', { lang: frame.lang }, frame.title)]),
        h('aside.notice.stale', { ariaLabel: t('pages:broken.title') }, [
          h('p.notice-title', t('pages:broken.title')),
          h('p', t('pages:broken.text')),
        ]),
      ]),
    ],
  });
}
