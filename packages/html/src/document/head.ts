/** The head of a document page: what it is, its title, its standing and its dates. */
import { kickerOf, kindOf } from '@narani/kinds';
import type { Entry, PageRef } from '@narani/model';
import { calendarPath, pdfPath } from '@narani/routes';
import { partsOf } from '@narani/schema';
import { certainDay, changedOn, publishedOn } from '@narani/timetable';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { VIEWS } from '../generated/traits.js';
import type { PageContext } from '../page/context.js';
import { fileNote } from '../page/file-note.js';
import { dateOf, linked, listOf, present, text } from '../page/parts.js';
import { labelOf } from '../view.js';
import { badgesOf } from './badges.js';
import { translationLine } from './notices.js';
import type { Shown } from './shown.js';

/** The steps above a document. */
export function documentTrail(
  { kind }: Entry,
  { corpus, locale }: PageContext,
): { ref: PageRef; title: string }[] {
  return [{ ref: { type: 'kind', kind }, title: kindOf(corpus, kind).labels.plural[locale] }];
}

/** What stands above a document's title, in one line; nothing where its kind says nothing. */
export function kickerLine({ corpus, locale }: PageContext, entry: Entry): string | undefined {
  const words = kickerOf(kindOf(corpus, entry.kind), entry.meta, locale);
  return words.length > 0 ? words.join(' · ') : undefined;
}

/** The head of a document page. */
export function documentHead(context: PageContext, shown: Shown): Element {
  const { entry, document, lang } = shown;
  const kicker = kickerLine(context, entry);
  return h(
    'header.document-head',
    present<ElementContent>([
      kicker ? h('p.kicker', kicker) : undefined,
      h('h1', { lang }, document.data.title),
      document.data.summary ? h('p.standfirst', { lang }, document.data.summary) : undefined,
      byline(context, entry),
      h('ul.badges', badgesOf(context, shown)),
      translationLine(context, shown),
      dates(context, entry),
      correction(context, entry),
      formats(context, shown),
    ]),
  );
}

function byline(context: PageContext, entry: Entry): Element | undefined {
  const people = (entry.meta.authors ?? []).flatMap((id) => {
    const person = context.corpus.registries.people[id];
    if (!person) return [];
    const name = text(person.name[context.locale]);
    return [linked(context, { kind: 'person', id }, name)];
  });
  if (people.length === 0) return undefined;
  const names = people.flatMap((person, index) => (index > 0 ? [text(', '), person] : [person]));
  return h('p.byline', [h('span.label', context.t('pages:document.by')), text(' '), ...names]);
}

/** Dates come from the document, never from the clock. */
function dates(context: PageContext, { kind, meta }: Entry): Element {
  const { t } = context;
  const [published, updated] = [publishedOn(meta), changedOn(meta)];
  const row = (label: string, date: string, weekday = false) =>
    h('div', [h('dt', label), h('dd', [dateOf(context, date, weekday)])]);
  const own = partsOf(kindOf(context.corpus, kind)).map((part) => {
    const day = VIEWS[part.trait]?.day?.(part, meta);
    return day && row(labelOf(context, part), day, part.weekday);
  });
  return h(
    'dl.dates',
    present([
      ...own,
      row(t('pages:date.published'), published),
      updated === published ? undefined : row(t('pages:date.updated'), updated),
    ]),
  );
}

/** Of a corrected document: when and what was corrected last, by its history; what concerns facts goes before all else. */
function correction(context: PageContext, { meta }: Entry): Element | undefined {
  if (meta.lifecycle !== 'corrected') return undefined;
  const newest = meta.history.toReversed();
  const last = newest.find((change) => change.class === 'fact') ?? newest[0];
  if (!last) return undefined;
  return h('p.correction', [
    h('strong', context.t('pages:lifecycle.corrected')),
    ...[text(' '), dateOf(context, last.date), text(`: ${last.note[context.locale]}`)],
  ]);
}

/** The other forms of a document: the print edition, and its event for a calendar; nothing where there is neither. */
function formats(context: PageContext, shown: Shown): ElementContent | undefined {
  return listOf([printed(context, shown), dated(context, shown)], 'formats');
}

/** The event of a document as a file for calendars, where its day is certain. */
function dated(context: PageContext, { entry }: Shown): ElementContent | undefined {
  const { t, locale, link } = context;
  if (certainDay(entry.meta) === undefined) return undefined;
  const href = link(calendarPath(locale, entry));
  return h('a', { href, type: 'text/calendar' }, t('pages:document.calendar'));
}

/** The print edition of the text shown, where the site has one; that a PDF could not be made is said, not passed over. */
function printed(
  context: PageContext,
  { entry, document, lang }: Shown,
): ElementContent | undefined {
  if (!context.site.editions.includes('print')) return undefined;
  if (context.router.page({ type: 'document', id: entry.id }, document.locale) === undefined) {
    return undefined;
  }
  const language = context.t(`pages:language.${document.locale}`);
  const path = pdfPath(entry, document.locale);
  const facts = context.pdfs?.get(path);
  if (context.pdfs && !facts) return text(context.t('pages:document.noPdf', { language }));
  const about = facts ? `${language}, ${fileNote(context.t, facts)}` : language;
  const label = context.t('pages:document.pdf', { about });
  const href = context.link(path);
  return h('a', { href, type: 'application/pdf', hrefLang: lang }, label);
}
