/** The list of all documents of one kind. */
import type { DocumentKind } from '@narani/model';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { printFrame } from '../page/shell.js';
import { documentList, documentsOf } from './items.js';

/** The list of a kind in one language, as HTML. */
export function kindPage(context: PageContext, kind: DocumentKind): string {
  const title = context.t(`pages:kind.${kind}.plural`);
  const summary = context.t(`pages:kind.${kind}.summary`);
  return printFrame(context, {
    ref: { type: 'kind', kind },
    title,
    description: summary,
    pageClass: 'page-list',
    trail: [],
    main: [
      h('header.list-head', [h('h1', title), h('p.standfirst', summary)]),
      documentList(context, documentsOf(context, kind), 2),
    ],
  });
}
