/** Documents in a list. */
import type { DocumentKind, Entry, Meta } from '@narani/model';
import { shownEntries, textOf } from '@narani/routes';
import { changedOn, publishedOn } from '@narani/timetable';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { badge, stateBadge, translationStateLabel } from '../document/badges.js';
import { kickerOf } from '../document/kicker.js';
import { type Shown, shownOf } from '../document/shown.js';
import type { PageContext } from '../page/context.js';
import { dateOf, present } from '../page/parts.js';

/** The documents of a kind that a site shows in a language, in the order of reading. */
export function documentsOf(context: PageContext, kind: DocumentKind): Shown[] {
  return shownEntries(context.corpus, context.site)
    .filter((entry) => entry.kind === kind && entry.meta.lifecycle !== 'withdrawn')
    .sort(compareEntries)
    .flatMap((entry) => {
      const text = textOf(context.corpus, context.site, entry, context.locale);
      return text ? [shownOf(context, entry, text)] : [];
    });
}

/** A list of documents. `level` is that of their headings. */
export function documentList(
  context: PageContext,
  documents: readonly Shown[],
  level: 2 | 3,
): Element {
  return h(
    'ol.documents',
    documents.map((shown) => h('li', [item(context, shown, level)])),
  );
}

function item(context: PageContext, shown: Shown, level: 2 | 3): Element {
  const { entry, document, lang } = shown;
  const href = context.visit({ type: 'document', id: entry.id });
  const above = overline(context, entry);
  return h(
    'article.item',
    present([
      above.length > 0 ? h('p.kicker', above) : undefined,
      h(`h${level}`, [titleLink(context, shown, href)]),
      document.data.summary ? h('p.summary', { lang }, document.data.summary) : undefined,
      h('ul.badges', marks(context, shown)),
    ]),
  );
}

/** A text that cannot be read keeps its title in its own language's lists, where that much of it could be read. */
function titleLink(
  { locale }: PageContext,
  { entry, document, lang, withheld }: Shown,
  href: string | undefined,
): Element {
  const own = withheld ? entry.unreadable?.[locale]?.title : undefined;
  return own === undefined ? h('a', { href, lang }, document.data.title) : h('a', { href }, own);
}

/** Above the title: what tells documents of one kind apart. */
function overline(context: PageContext, { meta }: Entry): (ElementContent | string)[] {
  if (isEvent(meta)) return [dateOf(context, meta.date, true)];
  if (meta.kind !== 'article') return present([kickerOf(context, meta)]);
  const people = context.corpus.registries.people;
  const names = (meta.authors ?? []).flatMap((id) => people[id]?.name[context.locale] ?? []);
  return names.length > 0 ? [names.join(', ')] : [];
}

function isEvent(meta: Meta): meta is Extract<Meta, { kind: 'session' | 'meeting' }> {
  return meta.kind === 'session' || meta.kind === 'meeting';
}

function marks(context: PageContext, shown: Shown): Element[] {
  const { entry, state } = shown;
  const { meta } = entry;
  return present([
    stateBadge(context, meta),
    languageMark(context, shown),
    state?.state === 'stale'
      ? badge(context, 'translation', translationStateLabel(context, state), 'warn')
      : undefined,
    state?.discrepancies && state.state !== 'withdrawn'
      ? h('li.badge.warn', context.t('pages:discrepancy.badge'))
      : undefined,
    isEvent(meta) ? undefined : h('li.date', [dateMark(context, meta)]),
  ]);
}

/** On a text in another language than its list. */
function languageMark(
  { t, locale }: PageContext,
  { document, fallback, withheld, unreleased }: Shown,
): Element | undefined {
  if (!fallback) return undefined;
  const label =
    withheld || unreleased
      ? t(`pages:${withheld ? 'withheld' : 'unreleased'}.badge`, {
          wanted: t(`pages:language.${locale}`),
        })
      : t('pages:fallback.badge', { language: t(`pages:language.${document.locale}`) });
  return h('li.badge.warn', label);
}

function dateMark(context: PageContext, meta: Meta): ElementContent {
  const own = 'date' in meta ? meta.date : undefined;
  if (own) return dateOf(context, own);
  const changed = changedOn(meta);
  const label = context.t(`pages:date.${changed === publishedOn(meta) ? 'published' : 'updated'}`);
  return h('span', [`${label} `, dateOf(context, changed)]);
}

/** Agendas by number, pages by their order, everything dated from the newest. */
function compareEntries(one: Entry, other: Entry): number {
  return rank(one) - rank(other) || (dateOfEntry(one) < dateOfEntry(other) ? 1 : -1);
}

function rank({ meta }: Entry): number {
  if (meta.kind === 'agenda') return meta.number;
  return meta.kind === 'doc' ? (meta.order ?? Number.MAX_SAFE_INTEGER) : 0;
}

function dateOfEntry({ meta, id }: Entry): string {
  const date = 'date' in meta && meta.date ? meta.date.replace(/[^0-9-]/g, '') : changedOn(meta);
  return `${date} ${id}`;
}
