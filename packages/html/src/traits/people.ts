/** People the document is about. */
import type { ElementContent } from 'hast';
import type { PageContext } from '../page/context.js';
import { linked, listOf, text } from '../page/parts.js';
import { idsIn, type View } from '../view.js';

export const view: View = {
  fact: (context, { field }, { entry }) => listOf(peopleLinks(context, idsIn(entry.meta, field))),
};

/** People by name, each linked where there is a page; nothing for an id that is none. */
export function peopleLinks(
  context: PageContext,
  ids: readonly string[],
): (ElementContent | undefined)[] {
  return ids.map((id) => {
    const person = context.corpus.registries.people[id];
    return person && linked(context, { kind: 'person', id }, text(person.name[context.locale]));
  });
}
