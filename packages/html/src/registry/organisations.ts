/** Organisations, with the names they had. */
import { otherLocale } from '@narani/model';
import { listedIds } from '@narani/routes';
import type { Organisation } from '@narani/schema';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { currentName } from '../page/names.js';
import { listOf, text } from '../page/parts.js';
import { entryOf, type Group, groupsOf, sourceRow, stretchOf, webRow } from './entry.js';
import { compareNames } from './order.js';
import { usedInList } from './used-in.js';

/** The order of the groups: from the state to its parts, then those beyond it. */
const TYPES: readonly Organisation['type'][] = [
  ...(['government', 'committee', 'ministry', 'agency', 'assembly'] as const),
  ...(['province', 'municipality', 'network', 'international', 'research', 'company'] as const),
];

/** The organisations by type, in dictionary order. */
export function organisationsPage(context: PageContext): Element[] {
  const { corpus, site, locale, t } = context;
  const all = listedIds(corpus, site, 'organisations').flatMap((id): [string, Organisation][] => {
    const organisation = corpus.registries.organisations[id];
    return organisation ? [[id, organisation]] : [];
  });
  const groups: Group[] = TYPES.flatMap((type) => {
    const entries = all
      .filter(([, organisation]) => organisation.type === type)
      .map(([id, organisation]) => ({ id, organisation, name: currentName(organisation)[locale] }))
      .sort((one, other) => compareNames(one.name, other.name, locale))
      .map(({ id, organisation }) => organisationEntry(context, id, organisation));
    const title = t(`pages:organisationType.${type}`);
    return entries.length > 0 ? [{ id: `type-${type}`, title, entries }] : [];
  });
  return groupsOf(context, groups);
}

function organisationEntry(context: PageContext, id: string, organisation: Organisation): Element {
  const { t, locale } = context;
  const other = otherLocale(locale);
  const name = currentName(organisation);
  const short = name.short?.[locale];
  return entryOf({
    id,
    title: name[locale],
    aside: h('span.other', { lang: other }, name[other]),
    rows: [
      [t('pages:organisation.short'), short && short !== name[locale] ? text(short) : undefined],
      [t('pages:organisation.names'), names(context, organisation)],
      [t('pages:organisation.predecessors'), predecessors(context, organisation)],
      webRow(context, organisation.url, name[locale]),
      sourceRow(context, organisation.source),
    ],
    after: [usedInList(context, `organisations/${id}`)],
  });
}

/** All names with their dates, where there is more than one or the one is dated. */
function names(context: PageContext, organisation: Organisation): ElementContent | undefined {
  const dated = organisation.names.some(({ from, until }) => from ?? until);
  if (organisation.names.length < 2 && !dated) return undefined;
  const items = organisation.names.map((name) => {
    const stretch = stretchOf(context, name.from, name.until);
    const label = stretch.length > 0 ? [text(' '), h('span.label', stretch)] : [];
    return h('span', [text(name[context.locale]), ...label]);
  });
  return listOf(items);
}

function predecessors(
  { corpus, locale }: PageContext,
  { predecessors: ids = [] }: Organisation,
): ElementContent | undefined {
  const items = ids.map((id) => {
    const organisation = corpus.registries.organisations[id];
    return organisation && h('a', { href: `#${id}` }, currentName(organisation)[locale]);
  });
  return listOf(items);
}
