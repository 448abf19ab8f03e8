/** What follows a text: its facts, sources, history, notice and licence. */
import { signersOf } from '@narani/model';
import { formatEdtf } from '@narani/timetable';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { dateOf, present, sourceOf, text } from '../page/parts.js';
import { citation } from './citation.js';
import { factsOf } from './facts.js';
import { licenceLink } from './licence.js';
import type { Shown } from './shown.js';

/** The apparatus of a document, in the page's language. */
export function apparatus(context: PageContext, shown: Shown): Element {
  return h(
    'div.apparatus',
    present([
      facts(context, shown),
      citation(context, shown),
      sources(context, shown),
      history(context, shown),
      signers(context, shown),
      standingNotice(context, shown),
      rights(context, shown),
    ]),
  );
}

/** The history of a document, the newest entry first. */
export function history(context: PageContext, { entry }: Shown): Element {
  const { t, locale } = context;
  const items = entry.meta.history
    .toReversed()
    .map(({ date, class: kind, note }) =>
      h('li', [
        h('p.history-date', [
          dateOf(context, date),
          text(' '),
          h('span.label', t(`pages:change.${kind}`)),
        ]),
        h('p', note[locale]),
      ]),
    );
  return section('history', t('pages:document.history'), [h('ol.history', items)]);
}

/** On a translation: who signed it, as what and for how much of it. */
function signers({ t, locale }: PageContext, shown: Shown): Element | undefined {
  const { entry, document, fallback, state } = shown;
  if (fallback || document.locale === entry.source || !state) return undefined;
  const all = state.sections.length;
  const signed = signersOf(state).map(({ signer, role, date, sections }) =>
    t(`pages:signers.${sections === all ? 'all' : 'some'}`, {
      ...{ signer, sections, all },
      role: t(`state:state.${role === 'native-verified' ? 'native' : role}`),
      date: formatEdtf(date, locale),
    }),
  );
  if (signed.length === 0) return undefined;
  return section('signers', t('pages:signers.label'), [h('p', signed.join(' · '))]);
}

function facts(context: PageContext, shown: Shown): Element | undefined {
  const rows = factsOf(context, shown);
  if (rows.length === 0) return undefined;
  const list = rows.map(([label, value]) => h('div', [h('dt', label), h('dd', [value])]));
  return section('facts', context.t('pages:document.facts'), [h('dl.facts', list)]);
}

function sources(context: PageContext, { entry }: Shown): Element | undefined {
  const items = entry.meta.sources ?? [];
  if (items.length === 0) return undefined;
  const list = items.map((source) => h('li', sourceOf(context, source)));
  return section('sources', context.t('pages:document.sources'), [h('ol.sources', list)]);
}

function standingNotice({ corpus, locale }: PageContext, { entry }: Shown): Element | undefined {
  const notice = entry.meta.notice ? corpus.registries.notices[entry.meta.notice] : undefined;
  return notice && section('notice', notice.title[locale], [h('p', notice.text[locale])]);
}

function rights(context: PageContext, { entry }: Shown): Element {
  const { t, locale } = context;
  const { meta } = entry;
  return h('p.rights', [
    t('pages:document.rights', { holder: meta.rights[locale] }),
    ' ',
    licenceLink(context, meta.licence),
  ]);
}

function section(name: string, title: string, content: readonly Element[]): Element {
  const id = `page-${name}`;
  return h('section', { className: [`part-${name}`], ariaLabelledBy: id }, [
    h('h2', { id }, title),
    ...content,
  ]);
}
