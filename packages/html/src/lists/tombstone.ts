/** The page of a withdrawn document: it says so, and why. */
import type { Entry } from '@narani/model';
import type { Text } from '@narani/routes';
import { h } from 'hastscript';
import { history } from '../document/apparatus.js';
import { documentTrail } from '../document/head.js';
import { kickerOf } from '../document/kicker.js';
import { shownOf } from '../document/shown.js';
import type { PageContext } from '../page/context.js';
import { printFrame } from '../page/shell.js';

/** The tombstone of a document: title and history, nothing of its text. */
export function tombstonePage(context: PageContext, entry: Entry, text: Text): string {
  const { t } = context;
  const shown = shownOf(context, entry, text);
  return printFrame(context, {
    ref: { type: 'document', id: entry.id },
    title: shown.document.data.title,
    lang: shown.lang,
    hidden: true,
    pageClass: `page-${entry.kind}`,
    trail: documentTrail(entry, context),
    main: [
      h('article.document', [
        h('header.document-head', [
          h('p.kicker', kickerOf(context, entry.meta)),
          h('h1', { lang: shown.lang }, shown.document.data.title),
        ]),
        h('aside.notice.stale', { ariaLabel: t('pages:tombstone.title') }, [
          h('p.notice-title', t('pages:tombstone.title')),
          h('p', t('pages:tombstone.text')),
        ]),
        h('div.apparatus', [history(context, shown)]),
      ]),
    ],
  });
}
