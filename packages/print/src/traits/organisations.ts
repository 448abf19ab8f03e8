/** Organisations by the names they had at the document’s date. */
import { dayOf } from '@narani/timetable';
import { idsIn, joined, organisationName } from '../facts.js';
import type { View } from '../view.js';

export const view: View = {
  row: (facts, { field }) => {
    const { meta } = facts.entry;
    const day = dayOf(meta);
    const named = idsIn(meta, field).map((id) => organisationName(id, day, facts));
    return joined(named, facts.locale);
  },
};
