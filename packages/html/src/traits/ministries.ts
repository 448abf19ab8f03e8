/** The ministries in charge, by the names they had at the document's date. */
import { dayOf } from '@narani/timetable';
import { h } from 'hastscript';
import { organisationName } from '../page/names.js';
import { linked, listOf, text } from '../page/parts.js';
import type { View } from '../view.js';

export const view: View = {
  fact: (context, _part, { entry: { meta } }) => {
    const { corpus, locale, t } = context;
    const items = (meta.ministries ?? []).flatMap(({ organisation: id, role }) => {
      const name = organisationName(corpus.registries, id, dayOf(meta), locale);
      if (!name) return [];
      const link = linked(context, { kind: 'organisation', id }, text(name));
      const remark = role ? [text(' '), h('span.label', t(`pages:role.${role}`))] : [];
      return [h('span', [link, ...remark])];
    });
    return listOf(items);
  },
};
