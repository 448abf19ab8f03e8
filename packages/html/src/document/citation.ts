/** How the text of a page is cited, in every form; each stands on the page, and the script adds what only the reader's machine knows. */
import { type Citation, cite, type Run } from '@narani/cite';
import type { Locale } from '@narani/model';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import type { Shown } from './shown.js';
import { workOf } from './work.js';

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
