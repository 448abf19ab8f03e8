/** The text of a page as a work: what citations and machines know of it. */
import type { Person, Work } from '@narani/cite';
import { kindOf } from '@narani/kinds';
import type { Locale } from '@narani/model';
import { textOf } from '@narani/routes';
import { changedOn } from '@narani/timetable';
import type { PageContext } from '../page/context.js';
import { homeOf } from './original.js';
import type { Shown } from './shown.js';

/** The text that a page shows, as it is cited: in its own language, at the one address it has. */
export function workOf(context: PageContext, shown: Shown): Work {
  const { corpus, site } = context;
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
    address: homeOf(context, shown),
  };
}
