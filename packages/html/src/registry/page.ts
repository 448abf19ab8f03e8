/** The page of a registry: what its declaration says of it. */
import { fieldText, findRegistry, headingOf, shownFields } from '@narani/kinds';
import { otherLocale } from '@narani/model';
import { listedIds } from '@narani/routes';
import type { Registry, Source } from '@narani/schema';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { listDescription } from '../page/head.js';
import { sourceOf } from '../page/parts.js';
import { printFrame } from '../page/shell.js';
import { amountLine } from './amount.js';
import { entryOf, groupsOf, toTop } from './entry.js';
import { rowsOf } from './fields.js';
import { groupsIn, inOrder, type Listed } from './listing.js';
import { thingsOf } from './things.js';
import { usedInList } from './used-in.js';

/** A registry in one language, as HTML. */
export function registryPage(context: PageContext, name: string): string {
  const { corpus, site, locale } = context;
  const registry = findRegistry(corpus, name);
  if (!registry) throw new Error(`Registry of a page, got ${name}, expected a declared one`);
  const { title, summary } = registry.labels;
  const all = listedIds(corpus, site, name).flatMap((id): Listed[] => {
    const entry = corpus.registries[name]?.[id] as Listed['entry'] | undefined;
    return entry ? [{ id, entry, heading: headingOf(registry, entry, locale) ?? id }] : [];
  });
  const listed = inOrder(registry, all, locale);
  const content = registry.group
    ? groupsOf(
        context,
        groupsIn(registry, listed, locale).map((group) => ({
          ...group,
          entries: group.entries.map((each) => entryElement(context, registry, each)),
        })),
      )
    : listed.map((each) => entryElement(context, registry, each));
  return printFrame(context, {
    ref: { type: 'registry', registry: name },
    title: title[locale],
    description: listDescription(context, summary[locale]),
    pageClass: `page-registry page-${name}`,
    trail: [],
    things: thingsOf(context, registry),
    main: [
      h('div.registry', [
        h('header.list-head', [h('h1', title[locale]), h('p.standfirst', summary[locale])]),
        ...aboutOf(context, registry),
        ...content,
        ...(registry.group ? [] : [toTop(context)]),
      ]),
    ],
  });
}

/** What the registry says of itself. */
function aboutOf(context: PageContext, { name, labels }: Registry): Element[] {
  const about = context.corpus.about?.[name];
  if (!about || !labels.about) return [];
  const { source, ...words } = about as Readonly<Record<string, string>> & { source?: Source };
  const sentence = labels.about[context.locale].replaceAll(
    /\{\{([A-Za-z]+)\}\}/g,
    (whole, field: string) => words[field] ?? whole,
  );
  return [
    h('p.registry-note', sentence),
    ...(source ? [h('p.registry-note', sourceOf(context, source))] : []),
  ];
}

function entryElement(context: PageContext, registry: Registry, listed: Listed): Element {
  const { id, entry, heading } = listed;
  const { fields } = registry;
  const rows = shownFields(registry).flatMap((name) => {
    const field = fields[name];
    if (!field) return [];
    return rowsOf(context, { registry, ...listed, name, field, value: entry[name] });
  });
  return entryOf({
    id,
    level: registry.group ? 3 : 2,
    title: heading,
    aside: asideOf(context, registry, entry),
    lead: leadOf(context, registry, entry),
    rows: rows.flatMap(([label, value]) => (label === undefined ? [] : [[label, value] as const])),
    after: [
      ...rows.flatMap(([label, value]) => (label === undefined ? [value] : [])),
      usedInList(context, `${registry.name}/${id}`),
    ],
  });
}

/** The name in the other language, where it is another one. */
function asideOf(
  { locale }: PageContext,
  registry: Registry,
  entry: Listed['entry'],
): ElementContent | undefined {
  const lang = otherLocale(locale);
  const { aside } = registry;
  if (aside === undefined) return undefined;
  const [own, other] = [locale, lang].map((each) => fieldText(registry, aside, entry, each));
  return other === undefined || other === own ? undefined : h('span.other', { lang }, other);
}

function leadOf(
  context: PageContext,
  registry: Registry,
  entry: Listed['entry'],
): string | undefined {
  const { lead = '', fields } = registry;
  const value = entry[lead];
  if (fields[lead]?.type === 'amount' && typeof value === 'number')
    return amountLine(context, value, entry);
  return fieldText(registry, lead, entry, context.locale);
}
