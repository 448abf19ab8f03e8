/** What a reader must know before reading: a text that is missing or withheld, a late or a withdrawn translation. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { present } from '../page/parts.js';
import type { Shown } from './shown.js';

/** Notices above a text, in the page's language. */
export function notices(context: PageContext, shown: Shown): Element[] {
  return present([
    fallbackNotice(context, shown),
    staleNotice(context, shown),
    discrepancyNotice(context, shown),
  ]);
}

/** On a translation: how it was made, and the way to the original. */
export function translationLine(context: PageContext, shown: Shown): Element | undefined {
  const { entry, document, fallback, sourceWithheld } = shown;
  if (fallback || document.locale === entry.source) return undefined;
  const { t } = context;
  const mode = document.data.translation?.mode ?? 'mirror';
  const language = t(`pages:language.${entry.source}`);
  const original = originalLink(context, shown, t('pages:translation.original', { language }));
  return h('p.translation', [
    t(`pages:translation.${mode}`, { language }),
    ...(original ? [' ', original] : []),
    ...(sourceWithheld ? [' ', t('pages:withheld.source', { language })] : []),
  ]);
}

function fallbackNotice(context: PageContext, shown: Shown): Element | undefined {
  if (!shown.fallback) return undefined;
  const { t, locale } = context;
  const language = t(`pages:language.${shown.document.locale}`);
  const wanted = t(`pages:language.${locale}`);
  const original = originalLink(context, shown, t('pages:fallback.original', { language }));
  const reason = shown.withheld ? 'withheld' : shown.unreleased ? 'unreleased' : 'fallback';
  return notice('fallback', t(`pages:${reason}.title`, { wanted }), [
    h('p', [t(`pages:${reason}.text`, { language, wanted }), ...(original ? [' ', original] : [])]),
  ]);
}

function staleNotice(context: PageContext, shown: Shown): Element | undefined {
  const { state, fallback, sourceWithheld } = shown;
  if (fallback || !state) return undefined;
  const { t } = context;
  if (state.state === 'withdrawn') {
    return notice('stale', t('pages:withdrawnTranslation.title'), [
      h('p', t(sourceWithheld ? 'pages:withheld.withdrawn' : 'pages:withdrawnTranslation.text')),
    ]);
  }
  if (state.state !== 'stale') return undefined;
  const original = originalLink(context, shown, t('pages:stale.original'));
  const text = sourceWithheld ? 'pages:withheld.stale' : `pages:stale.${state.change ?? 'wording'}`;
  return notice('stale', t('pages:stale.title'), [
    h('p', [t(text), ...(original ? [' ', original] : [])]),
    ...staleSections(context, shown),
  ]);
}

/** The comparison of languages found errors that nobody has settled yet. A withdrawn translation says enough. */
function discrepancyNotice(context: PageContext, shown: Shown): Element | undefined {
  const { state, fallback } = shown;
  if (fallback || !state?.discrepancies || state.state === 'withdrawn') return undefined;
  const { t } = context;
  const original = originalLink(context, shown, t('pages:stale.original'));
  return notice('discrepancy', t('pages:discrepancy.title'), [
    h('p', [
      t('pages:discrepancy.text', { count: state.discrepancies }),
      ...(original ? [' ', original] : []),
    ]),
    ...differences(context, shown),
  ]);
}

/** As many places are named as a reader may go through. */
const MOST_NAMED = 12;

/** Where the languages differ, linked, and what each says. */
function differences({ t }: PageContext, { state, document, entry }: Shown): Element[] {
  const items = (state?.differences ?? [])
    .slice(0, MOST_NAMED)
    .map(({ section, source, translation }) => {
      const title = document.sections.find(({ id }) => id === section)?.title;
      const place = title
        ? [h('a', { href: `#${section}`, lang: document.locale }, title), ':']
        : [];
      const sides = [
        { key: 'source', text: source, lang: entry.source },
        { key: 'translation', text: translation, lang: document.locale },
      ].flatMap(({ key, text, lang }) =>
        text ? [' ', t(`pages:discrepancy.${key}`), ' ', h('q', { lang }, text)] : [],
      );
      return h('li', [...place, ...sides]);
    })
    .filter(({ children }) => children.length > 0);
  return items.length === 0 ? [] : [h('ul', items)];
}

function staleSections({ t }: PageContext, { state, document }: Shown): Element[] {
  const late = state?.sections.filter((section) => section.state === 'stale') ?? [];
  const items = late.flatMap((section) => {
    const title = document.sections.find(({ id }) => id === section.section)?.title;
    return title ? [h('li', [h('a', { href: `#${section.section}` }, title)])] : [];
  });
  return items.length === 0 ? [] : [h('p', t('pages:stale.sections')), h('ul', items)];
}

/** The way to the text in its own language; a source that is withheld has a page too, but not with that text. */
function originalLink(
  context: PageContext,
  { entry, document, fallback, sourceWithheld }: Shown,
  label: string,
): ElementContent | undefined {
  if (sourceWithheld && !fallback) return undefined;
  const language = fallback ? document.locale : entry.source;
  const path = context.router.page({ type: 'document', id: entry.id }, language);
  if (path === undefined || path === context.path) return undefined;
  return h('a', { href: context.link(path), hrefLang: language }, label);
}

function notice(name: string, title: string, content: readonly Element[]): Element {
  return h('aside.notice', { className: [name], ariaLabel: title }, [
    h('p.notice-title', title),
    ...content,
  ]);
}
