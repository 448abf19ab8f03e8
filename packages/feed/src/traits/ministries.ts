/** The ministries in charge, and in what role. */
import { organisations } from '../names.js';
import type { View } from '../view.js';

export const view: View = {
  fields: (naming, _part, { ministries = [] }) => ({
    ministries: ministries.flatMap(({ organisation, role }) =>
      organisations(naming, [organisation]).map((named) => ({
        ...named,
        ...(role ? { role } : {}),
      })),
    ),
  }),
};
