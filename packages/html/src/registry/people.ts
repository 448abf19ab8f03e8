/** People, with their biographies. */
import { otherLocale } from '@narani/model';
import { listedIds } from '@narani/routes';
import type { Person } from '@narani/schema';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { currentName } from '../page/names.js';
import { linked, text } from '../page/parts.js';
import { entryOf, sourceRow } from './entry.js';
import { compareNames } from './order.js';
import { usedInList } from './used-in.js';

/** The people in dictionary order. */
export function peoplePage(context: PageContext): Element[] {
  const { corpus, site, locale } = context;
  const sortName = (person: Person) => person.sort?.[locale] ?? person.name[locale];
  return listedIds(corpus, site, 'people')
    .flatMap((id): [string, Person][] => {
      const person = corpus.registries.people[id];
      return person ? [[id, person]] : [];
    })
    .sort(([, one], [, other]) => compareNames(sortName(one), sortName(other), locale))
    .map(([id, person]) => personEntry(context, id, person));
}

function personEntry(context: PageContext, id: string, person: Person): Element {
  const { t, locale } = context;
  const other = otherLocale(locale);
  const name = person.name[locale];
  return entryOf({
    id,
    level: 2,
    title: name,
    aside:
      person.name[other] === name
        ? undefined
        : h('span.other', { lang: other }, person.name[other]),
    lead: person.biography?.[locale],
    rows: [
      [t('pages:person.role'), person.role ? text(person.role[locale]) : undefined],
      [t('pages:person.affiliation'), affiliation(context, person)],
      sourceRow(context, person.source),
    ],
    after: [usedInList(context, `people/${id}`)],
  });
}

function affiliation(context: PageContext, person: Person): ElementContent | undefined {
  const { corpus, locale } = context;
  const id = person.organisation;
  const organisation = id ? corpus.registries.organisations[id] : undefined;
  const words = person.affiliation?.[locale] ?? (organisation && currentName(organisation)[locale]);
  if (!words) return undefined;
  return id && organisation
    ? linked(context, { kind: 'organisation', id }, text(words))
    : text(words);
}
