/** Authors, with what they do where the kind introduces them. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { linked, listOf, text } from '../page/parts.js';
import type { View } from '../view.js';
import { peopleLinks } from './people.js';

export const view: View = {
  label: ({ t }, { entry }) => t('pages:fact.authors', { count: entry.meta.authors?.length ?? 0 }),
  fact: (context, { biographies }, { entry }) => {
    const ids = entry.meta.authors ?? [];
    return listOf(
      biographies ? ids.flatMap((id) => introduced(context, id)) : peopleLinks(context, ids),
    );
  },
};

function introduced(context: PageContext, id: string): ElementContent[] {
  const { locale } = context;
  const person = context.corpus.registries.people[id];
  if (!person) return [];
  const called = person.name[locale];
  const name = linked(context, { kind: 'person', id }, text(called));
  const about =
    person.biography?.[locale] ??
    [person.affiliation?.[locale], person.role?.[locale]].filter(Boolean).join(', ');
  // Most biographies begin with the name: it is not said twice.
  const rest = about.startsWith(called) ? about.slice(called.length) : ` ${about}`;
  return [h('span', [name, ...(about ? [h('span.note', rest)] : [])])];
}
