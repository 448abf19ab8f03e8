/** Organisations by the names they had at the document's date. */
import { dayOf } from '@narani/timetable';
import { organisationName } from '../page/names.js';
import { linked, listOf, text } from '../page/parts.js';
import { idsIn, type View } from '../view.js';

export const view: View = {
  fact: (context, { field }, { entry: { meta } }) => {
    const { corpus, locale } = context;
    const items = idsIn(meta, field).map((id) => {
      const name = organisationName(corpus.registries, id, dayOf(meta), locale);
      return name ? linked(context, { kind: 'organisation', id }, text(name)) : undefined;
    });
    return listOf(items);
  },
};
