/** The list of all documents of one kind. */
import { kindOf } from '@narani/kinds';
import type { DocumentKind } from '@narani/model';
import { calendarPath, shownEntries, textOf } from '@narani/routes';
import { certainDay } from '@narani/timetable';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { shownOf } from '../document/shown.js';
import type { PageContext } from '../page/context.js';
import { listDescription } from '../page/head.js';
import { printFrame } from '../page/shell.js';
import { elsewhereList } from './elsewhere.js';
import { documentList, documentsOf } from './items.js';

/** The list of a kind in one language, as HTML. */
export function kindPage(context: PageContext, kind: DocumentKind): string {
  const { labels } = kindOf(context.corpus, kind);
  const [title, summary] = [labels.plural[context.locale], labels.summary[context.locale]];
  return printFrame(context, {
    ref: { type: 'kind', kind },
    title,
    description: listDescription(context, summary),
    pageClass: 'page-list',
    trail: [],
    main: [
      h('header.list-head', [
        h('h1', title),
        h('p.standfirst', summary),
        ...calendar(context, kind),
      ]),
      documentList(context, documentsOf(context, kind), 2),
      ...elsewhereList(context, kind),
      ...withdrawnList(context, kind),
    ],
  });
}

/** The events of the site as a file for calendars, where this list has one whose day is certain. */
function calendar({ corpus, site, locale, link, t }: PageContext, kind: DocumentKind): Element[] {
  const has = shownEntries(corpus, site).some(
    (entry) =>
      entry.kind === kind &&
      entry.meta.lifecycle !== 'withdrawn' &&
      certainDay(entry.meta) !== undefined &&
      textOf(corpus, site, entry, locale) !== undefined,
  );
  const href = link(calendarPath(locale));
  const all = h('a', { href, type: 'text/calendar' }, t('pages:site.calendar'));
  return has ? [h('p.formats', [all])] : [];
}

/** What was here and is withdrawn: it does not vanish without a word. */
function withdrawnList(context: PageContext, kind: DocumentKind): Element[] {
  const items = shownEntries(context.corpus, context.site)
    .filter(({ kind: own, meta }) => own === kind && meta.lifecycle === 'withdrawn')
    .flatMap((entry) => {
      const text = textOf(context.corpus, context.site, entry, context.locale);
      const href = context.visit({ type: 'document', id: entry.id });
      if (!text || href === undefined) return [];
      const { document, lang } = shownOf(context, entry, text);
      return [h('li', [h('a', { href, lang }, document.data.title)])];
    });
  if (items.length === 0) return [];
  return [
    h('section.withdrawn', { ariaLabelledBy: 'page-withdrawn' }, [
      h('h2#page-withdrawn', context.t('pages:tombstone.list')),
      h('ul.plain', items),
    ]),
  ];
}
