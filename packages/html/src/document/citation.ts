/** How the text of a page is cited, in every form; each stands on the page, and the script adds what only the reader's machine knows. */
import { type Citation, cite, type Person, type Run, type Work } from '@narani/cite';
import { kindOf } from '@narani/kinds';
import type { Locale } from '@narani/model';
import { textOf } from '@narani/routes';
import { changedOn } from '@narani/timetable';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { originalPath } from './original.js';
import type { Shown } from './shown.js';

/** The forms of a citation, folded. */
export function citation(context: PageContext, shown: Shown): Element {
  const { t, locale } = context;
  const forms = cite(workOf(context, shown), locale);
  const said = {
    dataCopy: t('pages:cite.copy'),
    dataCopied: t('pages:cite.copied'),
    dataAddress: t('pages:cite.address'),
    dataPlace: t('pages:cite.place'),
  };
  return h('section.part-cite', { ariaLabelledBy: 'page-cite', ...said }, [
    h('h2#page-cite', t('pages:cite.title')),
    h('details.citations', [
      h('summary', t('pages:cite.open')),
      h(
        'dl',
        forms.map((form) => formOf(context, form, shown.document.locale)),
      ),
    ]),
  ]);
}

/** The text that a page shows, as it is cited: in its own language, at its own address. */
function workOf(context: PageContext, shown: Shown): Work {
  const { corpus, site, router } = context;
  const { entry, document } = shown;
  const english = textOf(corpus, site, entry, 'en');
  const people = (locale: Locale): Person[] =>
    (entry.meta.authors ?? []).flatMap((id) => {
      const person = corpus.registries.people[id];
      return person ? [{ name: person.name[locale], sorted: person.sort?.[locale] }] : [];
    });
  return {
    key: `${entry.kind}.${entry.slug}.${document.locale}`,
    type: kindOf(corpus, entry.kind).work === 'Report' ? 'report' : 'webpage',
    locale: document.locale,
    title: document.data.title,
    english: english?.fallback ? undefined : english?.document.data.title,
    authors: people(document.locale),
    romanised: people('en'),
    container: site.title[document.locale],
    number: entry.meta.symbol,
    date: changedOn(entry.meta),
    address: router.absolute(originalPath(context, shown)),
  };
}

/** A form under its name; of a record the lines count. */
function formOf({ t }: PageContext, { form, record, runs }: Citation, language: Locale): Element {
  const lang = form === 'korean' ? 'ko' : language;
  return h('div', [
    h('dt', t(`pages:cite.form.${form}`)),
    h('dd', [h(record ? 'pre.citation' : 'p.citation', { lang }, runs.map(runOf))]),
  ]);
}

/** What changes with the reader is marked for the script; until then a day of reading is not seen. */
function runOf({ text, role }: Run): ElementContent {
  switch (role) {
    case 'title':
      return h('cite', text);
    case 'key':
    case 'address':
      return h('span', { className: [`cited-${role}`] }, text);
    case 'accessed':
      return h('span', { hidden: true, dataAccessed: text });
    default:
      return { type: 'text', value: text };
  }
}
