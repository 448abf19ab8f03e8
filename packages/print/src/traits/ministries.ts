/** The ministries by the names they had, with their roles. */
import { dayOf } from '@narani/timetable';
import { joined, organisationName } from '../facts.js';
import type { View } from '../view.js';

export const view: View = {
  row: (facts) => {
    const { meta } = facts.entry;
    const day = dayOf(meta);
    const named = (meta.ministries ?? []).map(({ organisation, role }) => {
      const name = organisationName(organisation, day, facts);
      return role === undefined ? name : `${name} (${facts.t(`pages:role.${role}`)})`;
    });
    return joined(named, facts.locale);
  },
};
