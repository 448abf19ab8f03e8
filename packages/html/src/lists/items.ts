/** Documents in a list. */
import { kindOf, partsIn } from '@narani/kinds';
import type { DocumentKind, Entry, Meta } from '@narani/model';
import { shownEntries, textOf } from '@narani/routes';
import { fieldsOf, type Kind, type Part } from '@narani/schema';
import { changedOn, publishedOn } from '@narani/timetable';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { badge } from '../document/badge.js';
import { listedBadges, translationStateLabel } from '../document/badges.js';
import { kickerLine } from '../document/head.js';
import { type Shown, shownOf } from '../document/shown.js';
import { VIEWS } from '../generated/traits.js';
import type { PageContext } from '../page/context.js';
import { dateOf, present } from '../page/parts.js';
import { idsIn } from '../view.js';

/** The documents of a kind that a site shows in a language, in the order of reading. */
export function documentsOf(context: PageContext, kind: DocumentKind): Shown[] {
  return shownEntries(context.corpus, context.site)
    .filter((entry) => entry.kind === kind && entry.meta.lifecycle !== 'withdrawn')
    .sort(comparedBy(kindOf(context.corpus, kind)))
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
function overline(context: PageContext, entry: Entry): (ElementContent | string)[] {
  const part = overlineOf(context, entry);
  if (!part) return present([kickerLine(context, entry)]);
  const day = VIEWS[part.trait]?.day?.(part, entry.meta);
  if (day !== undefined) return [dateOf(context, day, part.weekday)];
  const people = context.corpus.registries.people;
  const names = idsIn(entry.meta, part.field).flatMap(
    (id) => people[id]?.name[context.locale] ?? [],
  );
  return names.length > 0 ? [names.join(', ')] : [];
}

/** The part that a kind puts above the titles of its lists. */
function overlineOf({ corpus }: PageContext, { kind }: Entry): Part | undefined {
  const { overline, ...declared } = kindOf(corpus, kind);
  return overline === undefined ? undefined : partsIn(declared, [overline])[0];
}

function marks(context: PageContext, shown: Shown): Element[] {
  const { entry, state } = shown;
  const { meta } = entry;
  return present([
    ...listedBadges(context, entry),
    languageMark(context, shown),
    state?.state === 'stale'
      ? badge(context, { of: 'translation', tone: 'warn' }, translationStateLabel(context, state))
      : undefined,
    state?.discrepancies && state.state !== 'withdrawn'
      ? h('li.badge.warn', context.t('pages:discrepancy.badge'))
      : undefined,
    // A date that stands above the title is not said twice.
    isDate(overlineOf(context, entry)) ? undefined : h('li.date', [dateMark(context, meta)]),
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
  if (meta.date) return dateOf(context, meta.date);
  const changed = changedOn(meta);
  const label = context.t(`pages:date.${changed === publishedOn(meta) ? 'published' : 'updated'}`);
  return h('span', [`${label} `, dateOf(context, changed)]);
}

function isDate(part: Part | undefined): boolean {
  return part !== undefined && VIEWS[part.trait]?.day !== undefined;
}

/** By the number that the kind is sorted by, where it has one; then from the newest. */
function comparedBy({ sort, ...kind }: Kind): (one: Entry, other: Entry) => number {
  const [part] = sort === undefined ? [] : partsIn(kind, [sort]);
  const [field] = part ? (fieldsOf(part)[0] ?? []) : [];
  const rank = ({ meta }: Entry) => {
    if (field === undefined) return 0;
    const number = meta[field];
    return typeof number === 'number' ? number : Number.MAX_SAFE_INTEGER;
  };
  return (one, other) =>
    rank(one) - rank(other) || (dateOfEntry(one) < dateOfEntry(other) ? 1 : -1);
}

function dateOfEntry({ meta, id }: Entry): string {
  const date = meta.date ? meta.date.replace(/[^0-9-]/g, '') : changedOn(meta);
  return `${date} ${id}`;
}
