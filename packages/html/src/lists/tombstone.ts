/** The page of a withdrawn document: it says so, and why. */
import type { Entry } from '@narani/model';
import type { Text } from '@narani/routes';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { history } from '../document/apparatus.js';
import { documentTrail, kickerLine } from '../document/head.js';
import { shownOf } from '../document/shown.js';
import type { PageContext } from '../page/context.js';
import { dateOf, documentLink, present, text } from '../page/parts.js';
import { printFrame } from '../page/shell.js';

/** The tombstone of a document: title, when and why it was withdrawn, what stands in its place, history; nothing of its text. */
export function tombstonePage(context: PageContext, entry: Entry, own: Text): string {
  const { t } = context;
  const shown = shownOf(context, entry, own);
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
          h('p.kicker', kickerLine(context, entry)),
          h('h1', { lang: shown.lang }, shown.document.data.title),
        ]),
        h('aside.notice.stale', { ariaLabel: t('pages:tombstone.title') }, [
          h('p.notice-title', t('pages:tombstone.title')),
          h('p', t('pages:tombstone.text')),
          ...withdrawal(context, entry),
        ]),
        h('div.apparatus', [history(context, shown)]),
      ]),
    ],
  });
}

/** The day of the withdrawal, its reason and what replaces the document, where there is a record of them; else the last entry of its history, unless that is of its first publication. */
function withdrawal(context: PageContext, { id, meta }: Entry): Element[] {
  const { t, locale, corpus } = context;
  const record = corpus.withdrawn?.[id];
  const last = meta.history.slice(1).at(-1);
  const date = record?.date ?? last?.date;
  const reason = (record?.reason ?? last?.note)?.[locale];
  const replacement = record?.replacement && documentLink(context, record.replacement);
  const row = (label: string, value: ElementContent) =>
    h('div', [h('dt', t(`pages:tombstone.${label}`)), h('dd', [value])]);
  const rows = present([
    date && row('date', dateOf(context, date)),
    reason && row('reason', text(reason)),
    replacement && row('replacement', replacement),
  ]);
  return rows.length === 0 ? [] : [h('dl.facts', rows)];
}
