/** The parts of registry pages: an entry, its rows, groups of entries. */

import type { Locale } from '@narani/model';
import { asciiAddress } from '@narani/text';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { dateOf, listOf, present, text } from '../page/parts.js';

/** A group of entries under one heading. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Element[];
}

/** What an entry shows; rows without a value are left out. */
export interface EntryParts {
  readonly id: string;
  readonly title: string;
  /** The name in the other language, or another short addition to the title. */
  readonly aside?: ElementContent | undefined;
  readonly lead?: string | undefined;
  readonly rows?: readonly (readonly [string, ElementContent | undefined])[];
  readonly after?: readonly (ElementContent | undefined)[];
  /** 2 where the page has no groups. */
  readonly level?: 2 | 3;
}

/** One entry of a registry, with its id as anchor. */
export function entryOf(parts: EntryParts): Element {
  const rows = (parts.rows ?? []).flatMap(([label, value]) =>
    value ? [h('div', [h('dt', label), h('dd', [value])])] : [],
  );
  return h(
    'section.entry',
    { id: parts.id },
    present<ElementContent>([
      h(
        `h${parts.level ?? 3}`,
        // Of one piece: the heading is a row of boxes, and a word that is kept whole would be one of them.
        present([h('span', parts.title), parts.aside && text(' '), parts.aside]),
      ),
      parts.lead ? h('p.lead', parts.lead) : undefined,
      rows.length > 0 ? h('dl.facts', rows) : undefined,
      ...(parts.after ?? []),
    ]),
  );
}

/** Entries in groups, with a row of links to the groups on top. */
export function groupsOf(context: PageContext, groups: readonly Group[]): Element[] {
  const jump = h('nav.jump', { ariaLabel: context.t('pages:registry.jump') }, [
    h(
      'ul',
      groups.map(({ id, title }) => h('li', [h('a', { href: `#${id}` }, title)])),
    ),
  ]);
  const sections = groups.map(({ id, title, entries }) =>
    h('section.group', { ariaLabelledBy: id }, [
      h('h2', { id }, title),
      ...entries,
      toTop(context),
    ]),
  );
  return groups.length > 1 ? [jump, ...sections] : sections;
}

/** The way back up at the end of a group, or of all. It does not stay on the screen: it would lie on the links of the entries. */
export function toTop({ t }: PageContext): Element {
  return h('p.to-top', [h('a', { href: '#page-main' }, t('pages:nav.top'))]);
}

/** A name that is no longer used; in one language, or in both. */
export type FormerName = { readonly [L in Locale]?: string } & { readonly until?: string };

/** Names of former times in the page's language, each with the day it held until, as the value of a row. */
export function formerNames(
  context: PageContext,
  names: readonly FormerName[],
): ElementContent | undefined {
  const { t, locale } = context;
  const items = names.flatMap((name) => {
    const own = name[locale];
    if (!own) return [];
    const until = name.until
      ? [
          text(' '),
          h('span.label', [text(`${t('pages:registry.until')} `), dateOf(context, name.until)]),
        ]
      : [];
    return [h('span', [text(own), ...until])];
  });
  return listOf(items);
}

/** A link to the web, named for whose page it is, with its host: the rest of an address says little and may be long. */
export function webLink({ t }: PageContext, url: string, name: string): ElementContent {
  const host = url.replace(/^https?:\/\//, '').split('/')[0];
  return h('a', { href: asciiAddress(url) }, t('pages:registry.webLink', { name, host }));
}

/** A stretch of dates: since, until, or both. */
export function stretchOf(
  context: PageContext,
  from: string | undefined,
  until: string | undefined,
): ElementContent[] {
  if (!from && !until) return [];
  return present<ElementContent>([
    from ? dateOf(context, from) : undefined,
    text('–'),
    until ? dateOf(context, until) : undefined,
  ]);
}
